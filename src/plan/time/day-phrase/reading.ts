import type { IsoDate } from "../../plan.ts";
import type { Words } from "../../words.ts";
import type { Calendar } from "../calendar.ts";

/** A day that a phrase may mean, and the phrase as it was taken. */
export interface DayReading {
  readonly date: IsoDate;
  readonly words: Words;
}

/** What a phrase about days counts from. */
export interface DayContext {
  readonly asOf: IsoDate;
  readonly calendar: Calendar;
  /** Whether a day without a year, such as "3 March", is the last such day (a fact) or the next one (a plan). */
  readonly isPast?: boolean;
}

/** One way to say a day; nothing where the phrase (in lower case, half-width) is none of its kind. */
export type DayPhrase = (phrase: string, context: DayContext) => Iterable<DayReading>;
