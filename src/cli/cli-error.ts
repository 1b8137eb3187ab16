import type { Words } from "../plan/words.ts";

/** A failure to be told to the person at the terminal in one line; the command ends with exit code 2. */
export class CliError extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.en);
    this.name = "CliError";
    this.words = words;
  }
}
