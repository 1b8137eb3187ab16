import type { IsoDate, ReportDefinition } from "../plan.ts";
import type { Calendar } from "../time/calendar.ts";
import { addDays, daysBetween, earlier, later } from "../time/dates.ts";
import { addDuration } from "../time/duration.ts";
import { lastPeriodBefore, type Period, parsePeriod, periodContaining } from "../time/period.ts";

export interface PeriodChoice {
  readonly asOf: IsoDate;
  readonly calendar: Calendar;
  /** Where the project starts: a first period is cut short there. */
  readonly start?: IsoDate | undefined;
  readonly definition?: Pick<ReportDefinition, "period" | "due" | "issued"> | undefined;
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
 * The period of a report that holds the as-of date, or the one before it: of its definition's rhythm, else four weeks.
 * Undefined where the project had not begun.
 */
export function periodNamed(
  name: PeriodName,
  choice: Pick<PeriodChoice, "asOf" | "start" | "definition">,
): Period | undefined {
  const { asOf, start } = choice;
  const rhythm = rhythmOf(choice);
  if (name === "this") return rhythm ? periodContaining(asOf, rhythm, start) : fourWeeks(asOf, start);
  if (rhythm) return lastPeriodBefore(asOf, rhythm, start);
  const last = addDays(fourWeeks(asOf, start).from, -1);
  return start !== undefined && last < start ? undefined : fourWeeks(last, start);
}

function rhythmOf({ definition }: Pick<PeriodChoice, "definition">) {
  return definition?.period === undefined ? undefined : parsePeriod(definition.period);
}

/** The four weeks up to a day, not before the project's start. */
function fourWeeks(to: IsoDate, start: IsoDate | undefined): Period {
  return { from: later(addDays(to, -27), to < (start ?? to) ? undefined : start), to };
}

/**
 * The period of a report. The user's days win. Else it is the definition's: the period that holds the as-of
 * date, or, while the time to hand in the one before (`due`) runs and no issued report is of it, that one.
 * Without either the four weeks up to the as-of date.
 */
export function choosePeriod(choice: PeriodChoice): ReportPeriods {
  const { asOf, start } = choice;
  const rhythm = rhythmOf(choice);
  const current = rhythm ? periodContaining(asOf, rhythm, start) : fourWeeks(asOf, start);
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
