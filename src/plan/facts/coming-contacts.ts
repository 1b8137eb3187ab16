import type { Communication, IsoDate } from "../plan.ts";
import { addDays } from "../time/dates.ts";
import { nextContact } from "../time/phases.ts";
import { type ComingContext, comingFrom } from "./contact-state.ts";
import { areReadable } from "./readable.ts";

/**
 * The next days on which a communication is still to come, `most` of them at the most: from the as-of date on, that day
 * itself included unless what was held counts for it. None where nothing more is expected, or a value that it needs
 * cannot be read.
 */
export function comingContacts(
  context: ComingContext,
): (communication: Communication, most: number) => readonly IsoDate[] {
  const { calendar } = context;
  const { project, phases } = context.plan;
  const from = comingFrom(context);
  return (communication, most) => {
    const dates: IsoDate[] = [];
    if (!areReadable(communication, ["cadence", "by-phase", "start", "end"])) return dates;
    let after = addDays(from(communication), -1);
    while (dates.length < most) {
      const next = nextContact(communication, { project, phases, calendar }, after);
      if (next === undefined) break;
      dates.push(next);
      after = next;
    }
    return dates;
  };
}
