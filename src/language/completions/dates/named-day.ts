import type { IsoDate } from "../../../plan/plan.ts";
import type { Words } from "../../../plan/words.ts";
import type { ValueQuestion } from "../offer.ts";

/** A day and what a person calls it. */
export interface NamedDay {
  readonly date: IsoDate;
  readonly words: Words;
  /** What else it is found by, such as "eom". */
  readonly also?: readonly string[];
  /** Smaller comes first; 1 where nothing is said. */
  readonly rank?: number;
}

/** What a date key asks: of a plan for the days to come, or of a fact for those that have been. */
export interface DayQuestion extends ValueQuestion {
  readonly isPast: boolean;
}

/** A kind of named days; nothing where the plan has none. */
export type DaySource = (question: DayQuestion) => Iterable<NamedDay>;
