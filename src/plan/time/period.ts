import type { IsoDate } from "../plan.ts";
import {
  addDays,
  civil,
  dayInMonth,
  dayNumber,
  firstDate,
  isoDate,
  lastDate,
  modulo,
  monthIndex,
  weekdayOf,
} from "./dates.ts";

/** The stretches of time that a report is made for. */
export type PeriodDefinition =
  | { readonly kind: "weeks"; readonly every: 1 | 2 }
  /** `from` is the day of the month, 1 to 28, on which a period begins. */
  | { readonly kind: "months"; readonly every: 1 | 3; readonly from: number };

/** Both ends belong to the period. */
export interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** The periods that are one word; besides them there is `monthly from N`. */
export const periodNames = ["weekly", "biweekly", "monthly", "quarterly"] as const;

/** Reads `weekly`, `biweekly`, `monthly`, `quarterly`, `monthly from 26`; undefined for any other text. */
export function parsePeriod(text: string): PeriodDefinition | undefined {
  const name = periodNames.find((each) => each === text);
  if (name !== undefined) return named[name];
  const from = Number(/^monthly from ([1-9]\d?)$/.exec(text)?.[1]);
  return from <= 28 ? { kind: "months", every: 1, from } : undefined;
}

/**
 * The period in which a day lies. Weeks run Monday to Sunday, quarters with the year; pairs of weeks count
 * from the week of the project's start. The period in which the project starts begins on that day.
 */
export function periodContaining(
  date: IsoDate,
  definition: PeriodDefinition,
  projectStart?: IsoDate,
): Period {
  const whole =
    definition.kind === "weeks"
      ? weeksContaining(date, definition.every, projectStart)
      : monthsContaining(date, definition.every, definition.from);
  const isFirst = projectStart !== undefined && whole.from < projectStart && projectStart <= date;
  return isFirst ? { from: projectStart, to: whole.to } : whole;
}

/** The last period that is over on a day: it ends before it. Undefined before the end of the project's first. */
export function lastPeriodBefore(
  date: IsoDate,
  definition: PeriodDefinition,
  projectStart?: IsoDate,
): Period | undefined {
  const current = periodContaining(date, definition, projectStart);
  const dayBefore = addDays(current.from, -1);
  if (current.from === firstDate || (projectStart !== undefined && dayBefore < projectStart))
    return undefined;
  return periodContaining(dayBefore, definition, projectStart);
}

/**
 * The periods that share a day with a stretch of time, in order, none before the project's start. At most
 * 10,000 (190 years of weeks), so that absurd dates take no time.
 */
export function* periodsBetween(
  from: IsoDate,
  to: IsoDate,
  definition: PeriodDefinition,
  projectStart?: IsoDate,
): Generator<Period> {
  let date = projectStart !== undefined && from < projectStart ? projectStart : from;
  for (let count = 0; date <= to && count < mostPeriods; count++) {
    const period = periodContaining(date, definition, projectStart);
    yield period;
    if (period.to >= lastDate) return;
    date = addDays(period.to, 1);
  }
}

const mostPeriods = 10_000;

const named: Readonly<Record<(typeof periodNames)[number], PeriodDefinition>> = {
  weekly: { kind: "weeks", every: 1 },
  biweekly: { kind: "weeks", every: 2 },
  monthly: { kind: "months", every: 1, from: 1 },
  quarterly: { kind: "months", every: 3, from: 1 },
};

function weeksContaining(date: IsoDate, every: number, projectStart: IsoDate | undefined): Period {
  const monday = dayNumber(date) - weekdayOf(date);
  const anchor = projectStart === undefined ? 0 : dayNumber(projectStart) - weekdayOf(projectStart);
  const length = 7 * every;
  // Without a start the pairs count from the Monday of 1970-01-05, day 4.
  const from = monday - modulo(monday - (projectStart === undefined ? 4 : anchor), length);
  return { from: isoDate(from), to: isoDate(from + length - 1) };
}

function monthsContaining(date: IsoDate, every: number, from: number): Period {
  const { year, month, day } = civil(dayNumber(date));
  const index = monthIndex(year, month) - (day < from ? 1 : 0);
  const first = index - modulo(index, every);
  return { from: isoDate(dayInMonth(first, from)), to: isoDate(dayInMonth(first + every, from) - 1) };
}
