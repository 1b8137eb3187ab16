import type { IsoDate, ReportDefinition } from "../plan/plan.ts";
import type { Calendar } from "../plan/time/calendar.ts";
import { addDays, daysBetween, earlier, later } from "../plan/time/dates.ts";
import { addDuration } from "../plan/time/duration.ts";
import { lastPeriodBefore, type Period, parsePeriod, periodContaining } from "../plan/time/period.ts";

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

/**
 * The period of a report. The user's days win. Else it is the definition's: the period that holds the as-of
 * date, or, while the time to hand in the one before (`due`) runs and no issued report is of it, that one.
 * Without either the four weeks up to the as-of date.
 */
export function choosePeriod(choice: PeriodChoice): ReportPeriods {
  const { asOf, start } = choice;
  const rhythm = choice.definition?.period === undefined ? undefined : parsePeriod(choice.definition.period);
  const current = rhythm && periodContaining(asOf, rhythm, start);
  const fourWeeks = { from: later(addDays(asOf, -27), asOf < (start ?? asOf) ? undefined : start), to: asOf };
  if (choice.from !== undefined || choice.to !== undefined) return given(choice, current ?? fourWeeks);
  if (rhythm === undefined || current === undefined) return withNext(fourWeeks);
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
