import type { Communication, Id, IsoDate, Phase, Project } from "../plan.ts";
import { type Cadence, cadenceInterval, expectedDates, firstExpected, parseCadence } from "./cadence.ts";
import type { Calendar } from "./calendar.ts";
import { addDays, compareDates, earlier, firstDate, lastDate, later } from "./dates.ts";
import { remember } from "./remember.ts";

/** What of a plan decides when a communication is expected. */
export interface ContactContext {
  readonly project: Project | undefined;
  readonly phases: readonly Phase[];
  readonly calendar: Calendar;
}

/** A stretch of days in which one cadence is in force; both ends belong to it. */
export interface CadenceStretch {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly cadence: Cadence;
}

/**
 * The cadence in force on a day: that of the phase in which the day lies (`by-phase`, else the
 * communication's own); of overlapping phases the shortest. Undefined where it is not given or malformed.
 */
export function cadenceOn(
  communication: Communication,
  date: IsoDate,
  phases: readonly Phase[],
): Cadence | undefined {
  const cadences = cadencesOf(communication);
  const active = phases.filter((phase) => isDated(phase) && phase.start <= date && date <= phase.end);
  return shortestOf(cadences, active.length === 0 ? [own] : active.map((phase) => keyOf(phase, cadences)));
}

/**
 * The day from which a communication's rhythm counts: its start, else the project's; undefined where neither
 * is given.
 */
export function contactAnchor(
  communication: Communication,
  project: Project | undefined,
): IsoDate | undefined {
  return communication.start ?? project?.start;
}

/**
 * The days on which a communication is expected, from `from` to `to`, made phase by phase, between its start
 * and end (else the project's). Where no start is given, rhythms count from the first phase, else from
 * 0001-01-01, a Monday.
 */
export function expectedContacts(
  communication: Communication,
  context: ContactContext,
  from: IsoDate,
  to: IsoDate,
): readonly IsoDate[] {
  const options = { anchor: rhythmAnchor(communication, context), calendar: context.calendar };
  const dates: IsoDate[] = [];
  for (const stretch of cadenceStretches(communication, context, from, to)) {
    dates.push(...expectedDates(stretch.cadence, { ...options, from: stretch.from, to: stretch.to }));
  }
  return dates;
}

/** The first day after `after` on which a communication is expected; undefined where none comes any more. */
export function nextContact(
  communication: Communication,
  context: ContactContext,
  after: IsoDate,
): IsoDate | undefined {
  if (after >= lastDate) return undefined;
  const options = { anchor: rhythmAnchor(communication, context), calendar: context.calendar };
  for (const stretch of cadenceStretches(communication, context, addDays(after, 1), lastDate)) {
    const found = firstExpected(stretch.cadence, stretch.from, options);
    if (found !== undefined && found <= stretch.to) return found;
  }
  return undefined;
}

/** The stretches from `from` to `to`, cut to the communication's life; those without a cadence are left out. */
export function cadenceStretches(
  communication: Communication,
  { project, phases }: ContactContext,
  from: IsoDate,
  to: IsoDate,
): readonly CadenceStretch[] {
  const begin = later(from, contactAnchor(communication, project));
  const end = earlier(to, communication.end ?? project?.end);
  if (begin > end) return [];
  const cadences = cadencesOf(communication);
  const stretches: CadenceStretch[] = [];
  for (const { from: start, to: last, keys } of phaseStretches(cadences, phases, begin, end)) {
    const cadence = shortestOf(cadences, keys);
    const before = stretches.at(-1);
    if (cadence === undefined) continue;
    if (before?.cadence === cadence && addDays(before.to, 1) === start) {
      stretches[stretches.length - 1] = { ...before, to: last };
    } else stretches.push({ from: start, to: last, cadence });
  }
  return stretches;
}

/** A communication's cadences by the id of the phase that has one of its own, and its `own` for all else. */
type Cadences = ReadonlyMap<Id | typeof own, Cadence | undefined>;

const own = Symbol("the communication's own cadence");

function cadencesOf(communication: Communication): Cadences {
  const read = new Map<string | undefined, Cadence | undefined>();
  // One text is one value, so that stretches side by side are seen to have the same cadence.
  const cadenceOf = (text: string | undefined) => {
    if (!read.has(text)) read.set(text, readCadence(text));
    return read.get(text);
  };
  const cadences = new Map<Id | typeof own, Cadence | undefined>([[own, cadenceOf(communication.cadence)]]);
  for (const [id, text] of Object.entries(communication["by-phase"] ?? {})) cadences.set(id, cadenceOf(text));
  for (const key of communication.malformed) {
    if (key.startsWith("by-phase.")) cadences.set(key.slice("by-phase.".length), undefined);
  }
  return cadences;
}

function readCadence(text: string | undefined): Cadence | undefined {
  const cadence = text === undefined ? undefined : remembered(text);
  return cadence?.kind === "problem" ? undefined : cadence;
}

/** A plan says "weekly on mon" many times, and is asked for it at every keystroke. */
const remembered = remember(500, parseCadence);

function keyOf(phase: Phase, cadences: Cadences): Id | typeof own {
  return phase.id !== undefined && cadences.has(phase.id) ? phase.id : own;
}

/** The cadence with the shortest interval; undefined where one of them cannot be read. */
function shortestOf(cadences: Cadences, keys: Iterable<Id | typeof own>): Cadence | undefined {
  let shortest: Cadence | undefined;
  for (const key of keys) {
    const cadence = cadences.get(key);
    if (cadence === undefined) return undefined;
    if (shortest === undefined || intervalOf(cadence) < intervalOf(shortest)) shortest = cadence;
  }
  return shortest;
}

function intervalOf(cadence: Cadence): number {
  return cadenceInterval(cadence) ?? Number.POSITIVE_INFINITY;
}

interface KeyedStretch {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly keys: Iterable<Id | typeof own>;
}

/** Cuts a stretch of time where phases begin and end, with the keys of the phases that are on in each piece. */
function* phaseStretches(
  cadences: Cadences,
  phases: readonly Phase[],
  begin: IsoDate,
  end: IsoDate,
): Generator<KeyedStretch> {
  const running = new Map<Id | typeof own, number>();
  let from = begin;
  for (const { day, key, change } of cadences.size > 1 ? turnsOf(cadences, phases, end) : []) {
    if (day > from) {
      yield { from, to: addDays(day, -1), keys: running.size === 0 ? [own] : running.keys() };
      from = day;
    }
    const count = (running.get(key) ?? 0) + change;
    if (count === 0) running.delete(key);
    else running.set(key, count);
  }
  yield { from, to: end, keys: running.size === 0 ? [own] : running.keys() };
}

interface Turn {
  readonly day: IsoDate;
  readonly key: Id | typeof own;
  readonly change: 1 | -1;
}

/** The days on which a phase begins, or is over, up to `end`, in order. */
function turnsOf(cadences: Cadences, phases: readonly Phase[], end: IsoDate): readonly Turn[] {
  const turns = phases.filter(isDated).flatMap((phase): readonly Turn[] => {
    const key = keyOf(phase, cadences);
    const begins: Turn = { day: phase.start, key, change: 1 };
    return phase.end === lastDate ? [begins] : [begins, { day: addDays(phase.end, 1), key, change: -1 }];
  });
  return turns.filter(({ day }) => day <= end).sort((a, b) => compareDates(a.day, b.day));
}

function isDated(phase: Phase): phase is Phase & { readonly start: IsoDate; readonly end: IsoDate } {
  return phase.start !== undefined && phase.end !== undefined && phase.start <= phase.end;
}

/**
 * The day from which a rhythm is reckoned: `contactAnchor`, else the first phase's start, else 0001-01-01, a
 * Monday.
 */
export function rhythmAnchor(communication: Communication, { project, phases }: ContactContext): IsoDate {
  return contactAnchor(communication, project) ?? firstStart(phases) ?? firstDate;
}

function firstStart(phases: readonly Phase[]): IsoDate | undefined {
  return phases
    .filter(isDated)
    .map(({ start }) => start)
    .sort()[0];
}
