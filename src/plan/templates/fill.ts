import type { IsoDate } from "../plan.ts";
import { addDays, weekdayOf } from "../time/dates.ts";

/** What a template asks of whoever makes a plan from it, in the order in which it is filled in. */
export const blankNames = ["name", "client", "sponsor", "manager"] as const;
export type BlankName = (typeof blankNames)[number];

/** What a template puts into its text: each blank as YAML, and days counted from the as-of date. */
export interface Fill extends Readonly<Record<BlankName, string>> {
  readonly timezone: string;
  /** The as-of date: what is written down today. */
  readonly today: IsoDate;
  /** The first day of work: the as-of date, or the Monday after a weekend. */
  readonly start: IsoDate;
  /** A weekday of the n-th week from that of the start, which is week 0. */
  readonly mon: (week: number) => IsoDate;
  readonly wed: (week: number) => IsoDate;
  readonly fri: (week: number) => IsoDate;
}

/** The days of a plan that begins on a day. */
export function daysFrom(today: IsoDate): Pick<Fill, "today" | "start" | "mon" | "wed" | "fri"> {
  const weekday = weekdayOf(today);
  const start = weekday > 4 ? addDays(today, 7 - weekday) : today;
  const monday = addDays(start, -weekdayOf(start));
  const on = (day: number) => (week: number) => addDays(monday, 7 * week + day);
  return { today, start, mon: on(0), wed: on(2), fri: on(4) };
}
