import type { IsoDate, Moment } from "../plan/plan.ts";
import { todayIn } from "../plan/time/moment.ts";
import { wallClock } from "../plan/time/timezone.ts";
import { numberOf } from "./read.ts";

/**
 * Both tools say times as Unix seconds. A value of thirteen digits is taken for milliseconds; 0 and what is outside
 * the years 1990 to 2100 is not set: that is what tools write where nobody chose a day.
 */
function millisecondsOf(value: unknown): number | undefined {
  const number = numberOf(value);
  if (number === undefined) return undefined;
  const milliseconds = number > 1e11 ? number : number * 1000;
  return milliseconds >= Date.UTC(1990) && milliseconds < Date.UTC(2100) ? milliseconds : undefined;
}

/** The day of a time in a zone. A day's end at 23:59:59 is that same day. */
export function dayIn(value: unknown, timezone: string): IsoDate | undefined {
  const milliseconds = millisecondsOf(value);
  return milliseconds === undefined ? undefined : todayIn(new Date(milliseconds), timezone);
}

/**
 * The moment of a time as a plan writes it, `YYYY-MM-DD HH:MM`, in the plan's own time zone: without an offset, which not
 * everything that reads tables applies.
 */
export function momentIn(value: unknown, timezone: string): Moment | undefined {
  const milliseconds = millisecondsOf(value);
  if (milliseconds === undefined) return undefined;
  return new Date(wallClock(milliseconds, timezone)).toISOString().slice(0, 16).replace("T", " ");
}
