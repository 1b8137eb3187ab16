import type { Insert, Words } from "../../words.ts";
import { sayOf } from "./shown.ts";

/** What is wrong with a value that does not have its format. */
export interface FormatProblem {
  readonly message: Words;
  /** What the value was meant to be, likeliest first, each of the right format; empty where nobody can know. */
  readonly meant: readonly string[];
  /** What each of them says in a person's words, where the value alone does not tell. */
  readonly says?: readonly Words[];
  /** Whether the first is but a guess: it says less than, or other than, what is written. */
  readonly isGuess?: boolean;
}

/** A problem in the words of a sentence about `{value}`. */
export function problemOf(
  value: string,
  sentence: Words,
  inserts: Readonly<Record<string, Insert>> = {},
  meant: readonly string[] = [],
): FormatProblem {
  return { message: sayOf(value, sentence, inserts), meant };
}
