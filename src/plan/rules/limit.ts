import { isReadable } from "../facts/readable.ts";
import type { CalendarSection, Duration, IsoDate, Policy } from "../plan.ts";
import { addDuration, parseDuration } from "../time/duration.ts";
import type { PlanContext } from "./rule.ts";

/** A time that the policy allows for something. */
export interface Limit {
  /** The key below `policy`, for malformed values. */
  readonly key: string;
  readonly of: (policy: Policy) => Duration | undefined;
  /** What holds where the plan does not say (plan-format, Policy). */
  readonly fallback: Duration;
}

export const limits = {
  amber: { key: "rag.amber", of: ({ rag }) => rag?.amber, fallback: "1d" },
  red: { key: "rag.red", of: ({ rag }) => rag?.red, fallback: "10wd" },
  "bad-news": { key: "bad-news", of: (policy) => policy["bad-news"], fallback: "2wd" },
  minutes: { key: "minutes", of: ({ minutes }) => minutes, fallback: "5wd" },
  silence: { key: "silence", of: ({ silence }) => silence, fallback: "4w" },
} as const satisfies Readonly<Record<string, Limit>>;

/**
 * The last day that a limit allows after a day; the day after it is too late. Hours end on the same day.
 * Undefined where the policy, or the calendar that its working days need, cannot be read.
 */
export function lastDayWithin(
  { plan, calendar }: PlanContext,
  from: IsoDate,
  limit: Limit,
): IsoDate | undefined {
  const duration = durationOf(plan.policy, limit);
  if (duration === undefined || !isReckonable(duration, plan.calendar)) return undefined;
  return addDuration(from, duration, calendar);
}

/** Whether the days of a duration can be counted: working days need a calendar that can be read. */
export function isReckonable(duration: Duration, calendar: CalendarSection | undefined): boolean {
  if (calendar === undefined || parseDuration(duration)?.unit !== "wd") return true;
  return calendar.intact && calendar.malformed.size === 0;
}

function durationOf(policy: Policy | undefined, { key, of, fallback }: Limit): Duration | undefined {
  if (!isReadable(policy, key)) return undefined;
  return (policy && of(policy)) ?? fallback;
}
