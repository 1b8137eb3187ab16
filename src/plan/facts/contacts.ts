import type { Communication, IsoDate, Plan } from "../plan.ts";
import { expectedDates } from "../time/cadence.ts";
import type { Calendar } from "../time/calendar.ts";
import { cadenceStretches, rhythmAnchor } from "../time/phases.ts";

/** A day on which a communication is expected, with its time of day where the cadence has one. */
export interface Contact {
  readonly date: IsoDate;
  readonly time?: string;
}

export interface ContactRange {
  /** Both days belong to the range. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly calendar: Calendar;
}

/**
 * The days on which a communication is expected within a range, sorted, each once, made phase by phase: in each
 * the cadence that `by-phase` gives it, else the communication's own; of overlapping phases the shortest
 * (rules.md, comm-overdue). Nothing comes before the communication's start or after its end (else the project's).
 */
export function expectedContacts(
  communication: Communication,
  plan: Pick<Plan, "phases" | "project">,
  { from, to, calendar }: ContactRange,
): readonly Contact[] {
  if (communication.malformed.has("start") || communication.malformed.has("end")) return [];
  const context = { project: plan.project, phases: plan.phases, calendar };
  const anchor = rhythmAnchor(communication, context);
  return cadenceStretches(communication, context, from, to).flatMap((stretch) => {
    const { time } = { time: undefined, ...stretch.cadence };
    const options = { anchor, calendar, from: stretch.from, to: stretch.to };
    return expectedDates(stretch.cadence, options).map((date) =>
      time === undefined ? { date } : { date, time },
    );
  });
}
