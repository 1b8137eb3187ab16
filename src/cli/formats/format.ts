import type { Language } from "../../plan/words.ts";
import type { CheckedFile } from "../check/checked-file.ts";
import type { Threshold } from "../check/threshold.ts";

/** How a format is to speak, and what counts as a failure. */
export interface FormatContext {
  readonly language: Language;
  readonly failOn: Threshold;
  /** Of this program. */
  readonly version: string;
}

/** A form in which findings are told: a pure function. Its text ends with a line break. */
export type Format = (files: readonly CheckedFile[], context: FormatContext) => string;
