import type { Communication, IsoDate } from "../../plan/plan.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import { addDays } from "../../plan/time/dates.ts";
import { nextContact } from "../../plan/time/phases.ts";

/**
 * The next days, from the as-of date on, on which a communication is expected: phase by phase, in the project's
 * calendar. Three at the most.
 */
export function comingContacts(
  communication: Communication,
  { plan: { project, phases }, asOf, calendar }: PlanContext,
): readonly IsoDate[] {
  const dates: IsoDate[] = [];
  let after = addDays(asOf, -1);
  while (dates.length < shownDates) {
    const next = nextContact(communication, { project, phases, calendar }, after);
    if (next === undefined) break;
    dates.push(next);
    after = next;
  }
  return dates;
}

const shownDates = 3;
