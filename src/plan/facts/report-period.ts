import type { IsoDate, ReportDefinition } from "../plan.ts";
import type { Calendar } from "../time/calendar.ts";
import { addDays, daysBetween, earlier, later } from "../time/dates.ts";
import { addDuration } from "../time/duration.ts";
import { lastPeriodBefore, type Period, parsePeriod, periodContaining } from "../time/period.ts";
import type { ReportProfileName } from "./report-profiles.ts";

export interface PeriodChoice {
  readonly asOf: IsoDate;
  readonly calendar: Calendar;
  /** Where the project starts: a first period is cut short there. */
  readonly start?: IsoDate | undefined;
  readonly definition?: Pick<ReportDefinition, "period" | "due" | "issued" | "profile"> | undefined;
  /** The kind of report. Else the definition's. */
  readonly profile?: ReportProfileName | undefined;
  readonly from?: IsoDate | undefined;
  readonly to?: IsoDate | undefined;
}

/** The period that a report is about, and the one after it, which "planned" looks at. */
export interface ReportPeriods {
  readonly period: Period;
  readonly next: Period;
}

/** A period by where it lies from the as-of date. */
export type PeriodName = "this" | "before";

/** Whether a value from outside names a period. */
export function isPeriodName(value: unknown): value is PeriodName {
  return value === "this" || value === "before";
}

/**
 * The period of a report that holds the as-of date, or the one before it: of its definition's rhythm, else four weeks, or one of a weekly report.
 * Undefined where the project had not begun.
 */
export function periodNamed(
  name: PeriodName,
  choice: Pick<PeriodChoice, "asOf" | "start" | "definition" | "profile">,
): Period | undefined {
  const { asOf, start } = choice;
  const days = daysOf(choice);
  const rhythm = rhythmOf(choice);
  if (name === "this") return rhythm ? periodContaining(asOf, rhythm, start) : stretch(asOf, days, start);
  if (rhythm) return lastPeriodBefore(asOf, rhythm, start);
  const last = addDays(stretch(asOf, days, start).from, -1);
  return start !== undefined && last < start ? undefined : stretch(last, days, start);
}

function rhythmOf({ definition }: Pick<PeriodChoice, "definition">) {
  return definition?.period === undefined ? undefined : parsePeriod(definition.period);
}

/** How many days a report without a rhythm is about. */
function daysOf({ profile, definition }: Pick<PeriodChoice, "profile" | "definition">): number {
  return (profile ?? definition?.profile) === "weekly" ? 7 : 28;
}

/** So many days up to a day, not before the project's start. */
function stretch(to: IsoDate, days: number, start: IsoDate | undefined): Period {
  return { from: later(addDays(to, 1 - days), to < (start ?? to) ? undefined : start), to };
}

/**
 * The period of a report. The user's days win. Else it is the definition's: the period that holds the as-of
 * date, or, while the time to hand in the one before (`due`) runs and no issued report is of it, that one.
 * Without either the four weeks up to the as-of date, or the week of a weekly report.
 */
export function choosePeriod(choice: PeriodChoice): ReportPeriods {
  const { asOf, start } = choice;
  const rhythm = rhythmOf(choice);
  const current = rhythm ? periodContaining(asOf, rhythm, start) : stretch(asOf, daysOf(choice), start);
  if (choice.from !== undefined || choice.to !== undefined) return given(choice, current);
  if (rhythm === undefined) return withNext(current);
  const before = lastPeriodBefore(asOf, rhythm, start);
  const period = before !== undefined && isToBeHandedIn(before, choice) ? before : current;
  return { period, next: periodContaining(addDays(period.to, 1), rhythm, start) };
}

function isToBeHandedIn(period: Period, { asOf, calendar, definition }: PeriodChoice): boolean {
  if (definition?.due === undefined) return false;
  const due = addDuration(period.to, definition.due, calendar);
  if (due === undefined || asOf > due) return false;
  return !(definition.issued ?? []).some(({ period: issued }) => {
    const { from, to } = issued ?? {};
    return from !== undefined && to !== undefined && from <= period.to && to >= period.from;
  });
}

function given(choice: PeriodChoice, usual: Period): ReportPeriods {
  const to = choice.to ?? later(usual.to, choice.from);
  const from = choice.from ?? earlier(usual.from, to);
  return withNext(from <= to ? { from, to } : { from: to, to: from });
}

/** The next period of a stretch without a rhythm is as long as itself. */
function withNext(period: Period): ReportPeriods {
  const from = addDays(period.to, 1);
  return { period, next: { from, to: addDays(from, daysBetween(period.from, period.to)) } };
}
