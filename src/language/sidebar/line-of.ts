import { oneLine, plainText } from "../../plan/facts/plain-text.ts";

/** A text of a plan on one line, without characters that could reorder or hide what is around it. */
export function lineOf(text: string): string {
  return oneLine(plainText(text));
}
