import { comingFrom } from "../../plan/facts/contact-state.ts";
import type { Communication, IsoDate } from "../../plan/plan.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";
import { addDays } from "../../plan/time/dates.ts";
import { nextContact } from "../../plan/time/phases.ts";

/**
 * The next days on which a communication is still to come: phase by phase, in the project's calendar. Three at the
 * most.
 */
export function comingContacts(communication: Communication, context: PlanContext): readonly IsoDate[] {
  const { calendar } = context;
  const { project, phases } = context.plan;
  const dates: IsoDate[] = [];
  let after = addDays(comingFrom(context)(communication), -1);
  while (dates.length < shownDates) {
    const next = nextContact(communication, { project, phases, calendar }, after);
    if (next === undefined) break;
    dates.push(next);
    after = next;
  }
  return dates;
}

const shownDates = 3;
