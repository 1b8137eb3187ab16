import { window } from "vscode";
import { asWritten } from "../as-written.ts";
import { type Said, shown } from "../step.ts";
import type { Asked, Helpers } from "./asked.ts";

/** Asks for a text, and says while it is typed what is wrong with it. */
export function askText(question: Asked, { problem }: Helpers): Promise<Said> {
  const box = window.createInputBox();
  box.title = asWritten(question.title);
  box.prompt = asWritten(question.text);
  box.value = typeof question.proposed === "string" ? question.proposed : "";
  let asked = 0;
  const judge = async (typed: string): Promise<string | undefined> => {
    asked += 1;
    const turn = asked;
    const message = await problem(typed);
    // An answer that comes after the next character was typed is stale.
    if (turn === asked) box.validationMessage = message && asWritten(message);
    return message;
  };
  return shown(box, question, (done) => [
    box.onDidChangeValue((typed) => void judge(typed)),
    box.onDidAccept(async () => {
      const answer = box.value;
      if ((await judge(answer)) === undefined) done({ answer });
    }),
  ]);
}
