import type { Communication, Id, IsoDate, Plan } from "../plan.ts";
import { earlier, later } from "../time/dates.ts";
import { dayOf } from "../time/moment.ts";

/** When a communication was held first and last. */
export interface Held {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

interface HeldContext {
  readonly plan: Pick<Plan, "log" | "reports">;
  readonly asOf: IsoDate;
  readonly timezone: string;
}

/**
 * When each communication was held up to the as-of date: the days of the log entries that are `of` it, and of its
 * report's issued versions (rules.md, comm-overdue). Days in the project's time zone. What came after that day, or is
 * dated after it by a slip, says nothing of it.
 */
export function heldContacts({
  plan: { log, reports },
  asOf,
  timezone,
}: HeldContext): (communication: Communication) => Held | undefined {
  const held = new Map<Id, Held>();
  const add = (id: Id | undefined, date: IsoDate | undefined) => {
    if (id !== undefined && date !== undefined && date <= asOf)
      held.set(id, joined(held.get(id), { first: date, last: date }));
  };
  for (const { of, date } of log) add(of, dayOf(date, timezone));
  for (const { id, issued } of reports) for (const { date } of issued ?? []) add(id, date);
  return ({ id, report }) => {
    const own = id === undefined ? undefined : held.get(id);
    const issued = report === undefined ? undefined : held.get(report);
    return own && issued ? joined(own, issued) : (own ?? issued);
  };
}

function joined(a: Held | undefined, b: Held): Held {
  return { first: earlier(b.first, a?.first), last: later(b.last, a?.last) };
}
