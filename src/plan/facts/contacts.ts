import type { Communication, Id, IsoDate, Phase, Plan } from "../plan.ts";
import { type Cadence, cadenceInterval, expectedDates, parseCadence } from "../time/cadence.ts";
import type { Calendar } from "../time/calendar.ts";
import { earlier, later } from "../time/dates.ts";

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
 * The days on which a communication is expected within a range, sorted, each once. In a phase that `by-phase`
 * names, that cadence is in force, of overlapping phases the one with the shortest interval (rules.md,
 * comm-overdue); else the communication's own. A rhythm counts from the communication's `start`, else the
 * project's, else the start of the range. Nothing comes before `start` or after `end`.
 */
export function expectedContacts(
  communication: Pick<Communication, "cadence" | "by-phase" | "start" | "end" | "malformed">,
  plan: Pick<Plan, "phases" | "project">,
  range: ContactRange,
): readonly Contact[] {
  if (["start", "end"].some((key) => communication.malformed.has(key))) return [];
  const from = later(range.from, communication.start);
  const to = earlier(range.to, communication.end);
  const anchor = communication.start ?? plan.project?.start ?? range.from;
  const contacts = new Map<IsoDate, Contact>();
  for (const stretch of stretchesOf(communication, plan.phases, range.calendar)) {
    const within = { from: later(from, stretch.from), to: earlier(to, stretch.to) };
    if (within.from > within.to) continue;
    const { time } = { time: undefined, ...stretch.cadence };
    for (const date of expectedDates(stretch.cadence, { anchor, calendar: range.calendar, ...within })) {
      if (!contacts.has(date) && stretch.isInForce(date))
        contacts.set(date, time === undefined ? { date } : { date, time });
    }
  }
  return [...contacts.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** A cadence and the days that it may be in force on. */
interface Stretch {
  readonly cadence: Cadence;
  readonly from: IsoDate | undefined;
  readonly to: IsoDate | undefined;
  readonly isInForce: (date: IsoDate) => boolean;
}

/** The phases' own cadences from the shortest interval to the longest, and the communication's for the rest. */
function stretchesOf(
  communication: Pick<Communication, "cadence" | "by-phase">,
  phases: readonly Phase[],
  calendar: Calendar,
): readonly Stretch[] {
  const inPhases = Object.entries(communication["by-phase"] ?? {})
    .flatMap(([id, text]) => phaseCadence(id, text, phases))
    .sort((a, b) => intervalOf(a.cadence, calendar) - intervalOf(b.cadence, calendar));
  const isIn =
    (date: IsoDate) =>
    ({ from, to }: PhaseCadence) =>
      from <= date && date <= to;
  const stretches = inPhases.map((phase, index): Stretch => {
    const before = inPhases.slice(0, index);
    return { ...phase, isInForce: (date) => !before.some(isIn(date)) };
  });
  const own = read(communication.cadence);
  if (own === undefined) return stretches;
  const rest: Stretch = {
    cadence: own,
    from: undefined,
    to: undefined,
    isInForce: (date) => !inPhases.some(isIn(date)),
  };
  return [...stretches, rest];
}

interface PhaseCadence {
  readonly cadence: Cadence;
  readonly from: IsoDate;
  readonly to: IsoDate;
}

function phaseCadence(id: Id, text: string, phases: readonly Phase[]): readonly PhaseCadence[] {
  const cadence = read(text);
  const phase = phases.find((each) => each.id === id);
  if (cadence === undefined || phase?.start === undefined || phase.end === undefined) return [];
  return [{ cadence, from: phase.start, to: phase.end }];
}

function read(text: string | undefined): Cadence | undefined {
  if (text === undefined) return undefined;
  const cadence = parseCadence(text);
  return cadence.kind === "problem" ? undefined : cadence;
}

function intervalOf(cadence: Cadence, calendar: Calendar): number {
  return cadenceInterval(cadence, calendar) ?? Number.POSITIVE_INFINITY;
}
