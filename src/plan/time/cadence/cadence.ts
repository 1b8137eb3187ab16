import type { IsoDate } from "../../plan.ts";
import type { Words } from "../../words.ts";

/** Where in a month: a day by number, by weekday (`week` from 1; -1 is the last), or the last day. */
export type MonthPlace =
  | { readonly kind: "day"; readonly day: number }
  | { readonly kind: "weekday"; readonly week: number; readonly weekday: number }
  | { readonly kind: "last-day" };

/** `HH:MM`, where the phrase has a time of day. */
interface Timed {
  readonly every: number;
  readonly time?: string;
}

/** A cadence as read. Weekdays count from 0 for Monday; `every` says every how many of the kind. */
export type Cadence =
  | { readonly kind: "on-event" }
  | { readonly kind: "once"; readonly date: IsoDate }
  | ({ readonly kind: "days" } & Timed)
  | ({ readonly kind: "working-days" } & Timed)
  /** Sorted, without repetition; empty: the weekday of the start. */
  | ({ readonly kind: "weeks"; readonly weekdays: readonly number[] } & Timed)
  /** Without a place: the day of the month of the start. */
  | ({ readonly kind: "months"; readonly place?: MonthPlace } & Timed)
  | RecurrenceRule;

/** An RFC 5545 recurrence rule that has been checked. */
export interface RecurrenceRule {
  readonly kind: "rrule";
  readonly frequency: "DAILY" | "WEEKLY" | "MONTHLY" | "YEARLY";
  readonly every: number;
  /** The rule's parts without `RRULE:`, as the recurrence library takes them. */
  readonly rule: string;
  /** The same without INTERVAL, COUNT and UNTIL: the shape of the rhythm. */
  readonly shape: string;
}

/** Why a phrase is no cadence. */
export interface CadenceProblem {
  readonly kind: "problem";
  readonly message: Words;
  /** The stretch of the phrase that does not fit: UTF-16 offsets, `end` not included. */
  readonly start: number;
  readonly end: number;
  /** What was meant, likeliest first, each a whole phrase that is a cadence; empty where nobody can know. */
  readonly meant: readonly string[];
  /** Whether even the first says more, less or other than what is written. */
  readonly isGuess?: boolean;
}

/** The first occurrence on or after a day number; undefined where there is none before the year 10000. */
export type Occurrences = (day: number) => number | undefined;
