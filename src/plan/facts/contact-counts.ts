import { keptForPlan } from "../incremental/reading.ts";
import type { Communication, IsoDate, Plan } from "../plan.ts";
import type { Calendar } from "../time/calendar.ts";
import { daysBetween } from "../time/dates.ts";
import { expectedContacts } from "../time/phases.ts";
import { contactSignature, keptByCommunication } from "./kept-contacts.ts";

/** A stretch of days; both ends belong to it. */
export interface Days {
  readonly start: IsoDate;
  readonly end: IsoDate;
}

/** How many contacts some communications expect in a stretch of days, per 28 days: so that phases can be compared. */
export function contactRate(
  context: { readonly plan: Plan; readonly calendar: Calendar },
  communications: readonly Communication[],
  days: Days,
): number {
  let count = 0;
  for (const communication of communications) count += countIn(context, communication, days);
  return (count / (daysBetween(days.start, days.end) + 1)) * 28;
}

const keptCounts = keptByCommunication<Map<string, number>>();

function countIn(
  { plan, calendar }: { readonly plan: Plan; readonly calendar: Calendar },
  communication: Communication,
  { start, end }: Days,
): number {
  const counts = keptCounts(communication, signatureOf(plan), () => new Map<string, number>());
  const range = `${start} ${end}`;
  const known = counts.get(range);
  if (known !== undefined) return known;
  const context = { project: plan.project, phases: plan.phases, calendar };
  const count = expectedContacts(communication, context, start, end).length;
  counts.set(range, count);
  return count;
}

const signatures = keptForPlan<"all", string>();

function signatureOf(plan: Plan): string {
  return signatures(plan, "all", () => contactSignature(plan));
}
