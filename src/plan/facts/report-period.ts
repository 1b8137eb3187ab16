import type { IsoDate, ReportDefinition } from "../plan.ts";
import type { Calendar } from "../time/calendar.ts";
import { addDays, addMonths, daysBetween, earlier, later } from "../time/dates.ts";
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
 * The period of a report that holds the as-of date, or the one before it: of its definition's rhythm, else four weeks,
 * or the week or the month of a weekly or monthly report.
 * Undefined where the project had not begun.
 */
export function periodNamed(
  name: PeriodName,
  choice: Pick<PeriodChoice, "asOf" | "start" | "definition" | "profile">,
): Period | undefined {
  const { asOf, start } = choice;
  const rhythm = rhythmOf(choice);
  if (name === "this") return rhythm ? periodContaining(asOf, rhythm, start) : stretch(asOf, choice);
  if (rhythm) return lastPeriodBefore(asOf, rhythm, start);
  const last = addDays(stretch(asOf, choice).from, -1);
  return start !== undefined && last < start ? undefined : stretch(last, choice);
}

function rhythmOf({ definition }: Pick<PeriodChoice, "definition">) {
  return definition?.period === undefined ? undefined : parsePeriod(definition.period);
}

/** Where a period without a rhythm begins that ends on a day: four weeks unless the kind of report says otherwise. */
function firstDayOf({ profile, definition }: StretchChoice, to: IsoDate): IsoDate {
  switch (profile ?? definition?.profile) {
    case "weekly":
      return addDays(to, -6);
    case "monthly":
      return monthUpTo(to);
    default:
      return addDays(to, -27);
  }
}

/** The first day of the month that ends on a day; up to the last of a calendar month it is that month. */
function monthUpTo(to: IsoDate): IsoDate {
  const after = addDays(to, 1);
  return after.endsWith("-01") ? addMonths(after, -1) : addDays(addMonths(to, -1), 1);
}

type StretchChoice = Pick<PeriodChoice, "profile" | "definition" | "start">;

/** The period without a rhythm up to a day, not before the project's start. */
function stretch(to: IsoDate, choice: StretchChoice): Period {
  const { start } = choice;
  return { from: later(firstDayOf(choice, to), to < (start ?? to) ? undefined : start), to };
}

/**
 * The period of a report. The user's days win. Else it is the definition's: the period that holds the as-of
 * date, or, while the time to hand in the one before (`due`) runs and no issued report is of it, that one.
 * Without either the four weeks up to the as-of date, or the week or the month of a weekly or monthly report.
 */
export function choosePeriod(choice: PeriodChoice): ReportPeriods {
  const { asOf, start } = choice;
  const rhythm = rhythmOf(choice);
  const current = rhythm ? periodContaining(asOf, rhythm, start) : stretch(asOf, choice);
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
