import type { Words } from "../../plan/words.ts";

/** Why a page could not be printed, to be told to the person who asked for it. */
export class PrintProblem extends Error {
  readonly words: Words;
  /** Whether there is no browser to print with, so that another form of the report would help. */
  readonly isBrowserMissing: boolean;

  constructor(words: Words, { isBrowserMissing = false, cause }: PrintProblemOptions = {}) {
    super(words.en, { cause });
    this.name = "PrintProblem";
    this.words = words;
    this.isBrowserMissing = isBrowserMissing;
  }
}

export interface PrintProblemOptions {
  readonly isBrowserMissing?: boolean;
  readonly cause?: unknown;
}
