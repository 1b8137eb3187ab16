import type { Words } from "../../words.ts";
import type { Cadence, MonthPlace } from "./cadence.ts";

/** A cadence in the making: what the words so far have said. */
export interface Draft {
  readonly kind?: Cadence["kind"];
  readonly every?: number;
  readonly weekdays?: readonly number[];
  readonly week?: number;
  readonly place?: MonthPlace;
  readonly date?: string;
  readonly time?: string;
}

export type StepName =
  | "start"
  | "number"
  | "unit"
  | "after-days"
  | "after-weeks"
  | "weekday"
  | "after-weekday"
  | "after-months"
  | "the"
  | "place"
  | "ordinal-weekday"
  | "last"
  | "after-place"
  | "time"
  | "once-on"
  | "once-date"
  | "end";

/** A word that fits, what it says, and where the phrase goes on. */
export interface Choice {
  readonly word: string;
  readonly label: Words;
  readonly next: StepName;
  readonly adds: Draft;
}

/** One place of the grammar (plan-format, Cadence). */
export interface Step {
  /** Whether the phrase may end here. */
  readonly mayEnd: boolean;
  /** The words that fit here. Numbers, dates and times are read by `read`; their examples are choices too. */
  readonly choices: readonly Choice[];
  readonly read?: (
    word: string,
    draft: Draft,
  ) => { readonly next: StepName; readonly adds: Draft } | undefined;
  /** What fits here, for a message; the end of the phrase is not named. */
  readonly expects: Words;
}

/** Where a word leads, and what it says. */
export interface Taken {
  readonly next: StepName;
  readonly adds: Draft;
}
