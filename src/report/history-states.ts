import type { IsoDate, IssuedReport } from "../plan/plan.ts";
import { dayNumber, monthIndex, partsOf, weekdayOf } from "../plan/time/dates.ts";
import type { ComparedState } from "./history.ts";
import type { Period } from "./report.ts";

/** A state of the plan that is on record, before it is read. */
export interface RecordedState {
  readonly date: IsoDate;
  readonly commit: string;
}

/** What a report asks of a plan's history. */
export interface StateChoice {
  readonly asOf: IsoDate;
  readonly period: Period;
  /** What was issued of the report's definition. */
  readonly issued: readonly IssuedReport[];
}

const mostForTrend = 24;
const mostIssued = 24;

/**
 * The states that a report needs, in their order (from the earliest to the latest): those of the issued
 * reports, the last before the period, and at most 24 spread over time for the trend: the first of all, and
 * the last of each week, month, quarter or year, the shortest of these that is enough. None is after the
 * as-of date.
 */
export function statesToRead<State extends RecordedState>(
  recorded: readonly State[],
  { asOf, period, issued }: StateChoice,
): readonly State[] {
  const states = recorded.filter(({ date }) => date <= asOf);
  const kept = new Set<State | undefined>([
    states[0],
    lastUpTo(states, ({ date }) => date < period.from),
    ...issued.slice(-mostIssued).map((report) => stateOfReport(states, report)),
    ...spread(states, mostForTrend - 1),
  ]);
  return states.filter((state) => kept.has(state));
}

/**
 * The state to compare a plan with: what the last report of an earlier period was made from; else the last
 * before the period; else, where the plan is younger than that, the first of all.
 */
export function comparedState<State extends RecordedState>(
  states: readonly State[],
  { asOf, period, issued }: StateChoice,
): ComparedState<State> | undefined {
  const known = states.filter(({ date }) => date <= asOf);
  const earlier = issued
    .filter((report) => endOf(report) < period.from)
    .sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1));
  const last = earlier.at(-1);
  const reported = last && stateOfReport(known, last);
  if (reported !== undefined) return { state: reported, since: "report" };
  const before = lastUpTo(known, ({ date }) => date < period.from);
  if (before !== undefined) return { state: before, since: "before" };
  return known[0] && { state: known[0], since: "first" };
}

/** Where an issued report stands in time: the end of its period, else the day that it tells of. */
function endOf({ period, date, "as-of": asOf }: IssuedReport): IsoDate {
  return period?.to ?? asOf ?? date ?? "9999-12-31";
}

/** The state that an issued report names by its commit, else the last up to the day on which it was issued. */
function stateOfReport<State extends RecordedState>(
  states: readonly State[],
  { commit, date, "as-of": asOf }: IssuedReport,
): State | undefined {
  const named = commit === undefined ? undefined : states.find((state) => isNamed(state.commit, commit));
  const day = date ?? asOf;
  return named ?? (day === undefined ? undefined : lastUpTo(states, (state) => state.date <= day));
}

/** A commit may be written in short. */
function isNamed(full: string, written: string): boolean {
  return written.length >= 7 && full.startsWith(written.toLowerCase());
}

/** States that are spread over time, the last of each stretch, so many at most. */
function spread<State extends RecordedState>(states: readonly State[], most: number): readonly State[] {
  for (const stretchOf of stretches) {
    const lasts = new Map(states.map((state) => [stretchOf(state.date), state]));
    if (lasts.size <= most) return [...lasts.values()];
  }
  return states.slice(-most);
}

/** From short to long: the number of the stretch that a day is in. */
const stretches: readonly ((date: IsoDate) => number)[] = [
  (date) => dayNumber(date) - weekdayOf(date),
  monthOf,
  (date) => Math.floor(monthOf(date) / 3),
  (date) => partsOf(date).year,
];

function monthOf(date: IsoDate): number {
  const { year, month } = partsOf(date);
  return monthIndex(year, month);
}

function lastUpTo<State>(states: readonly State[], isBefore: (state: State) => boolean): State | undefined {
  return states.filter(isBefore).at(-1);
}
