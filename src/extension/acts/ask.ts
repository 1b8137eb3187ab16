import type { Said } from "../step.ts";
import { askMany } from "./ask-many.ts";
import { askOne } from "./ask-one.ts";
import { askText } from "./ask-text.ts";
import type { Asked, Helpers } from "./asked.ts";

/** Asks one question, with a way back. Nothing is lost when the focus goes elsewhere. */
export function ask(question: Asked, helpers: Helpers): Promise<Said> {
  if (question.answer === "text") return askText(question, helpers);
  return question.answer === "choices" ? askMany(question, helpers) : askOne(question, helpers);
}
