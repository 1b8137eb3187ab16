import { type InputBoxValidationMessage, l10n, window } from "vscode";
import { asWritten } from "../as-written.ts";
import { type Said, shown } from "../step.ts";
import type { Place } from "./draft.ts";

export interface Typing {
  readonly question: string;
  readonly placeholder?: string;
  readonly value?: string | undefined;
  readonly isSecret?: boolean;
  /** What is to be said of a text while it is typed. */
  readonly remark?: (text: string) => Remark;
  /** Why a text cannot be taken; undefined where it can. */
  readonly problem: (text: string) => string | undefined;
}

/** Asks for a text as one step of setting up. What is secret is never shown. */
export async function typeIn(
  typing: Typing,
  at: Place,
): Promise<{ readonly text: string } | "back" | "cancel"> {
  const { question, placeholder, value, isSecret, remark, problem } = typing;
  const box = window.createInputBox();
  box.title = asWritten(at.title ?? l10n.t("Add Connection"));
  box.prompt = asWritten(question);
  if (placeholder !== undefined) box.placeholder = placeholder;
  box.value = value ?? "";
  box.password = isSecret === true;
  const judge = (text: string): void => {
    // A remark hides the question: there is none as long as nothing is typed.
    box.validationMessage = text === "" || text === value ? undefined : written(remark?.(text));
  };
  const said: Said = await shown(box, at, (done) => [
    box.onDidChangeValue(judge),
    box.onDidAccept(() => {
      const message = problem(box.value);
      if (message === undefined) done({ answer: box.value });
      else box.validationMessage = written(message);
    }),
  ]);
  return typeof said === "string" ? said : { text: String(said.answer).trim() };
}

type Remark = string | InputBoxValidationMessage | undefined;

/** A remark quotes what was typed. */
function written(remark: Remark): Remark {
  if (typeof remark !== "object") return remark && asWritten(remark);
  return { ...remark, message: asWritten(remark.message) };
}
