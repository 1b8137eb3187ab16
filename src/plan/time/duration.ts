import type { Duration, IsoDate } from "../plan.ts";
import { addWorkingDays, type Calendar } from "./calendar.ts";
import { addDays, addMonths, lastDate } from "./dates.ts";

/** Hours, calendar days, working days, weeks, months. */
const durationUnits = ["h", "d", "wd", "w", "m"] as const;
export type DurationUnit = (typeof durationUnits)[number];

export interface ParsedDuration {
  /** A whole number, at least 1. */
  readonly amount: number;
  readonly unit: DurationUnit;
}

/** Reads `4h`, `3d`, `2wd`, `1w`, `1m`; undefined for any other text. */
export function parseDuration(text: string): ParsedDuration | undefined {
  const [, digits, unitText] = /^([1-9]\d*)(h|d|wd|w|m)$/.exec(text) ?? [];
  const unit = durationUnits.find((each) => each === unitText);
  const amount = Math.min(Number(digits), mostAmount);
  return unit === undefined ? undefined : { amount, unit };
}

/**
 * The due day of a duration that starts on a day: the n-th day, working day or week after it, or the same day
 * n months later (a day that the month does not have is its last). Hours end on the day that they start
 * (rules.md, feedback-overdue). A text that is no duration never ends: it gives the last day of the format.
 */
export function addDuration(date: IsoDate, duration: Duration, calendar: Calendar): IsoDate {
  const parsed = parseDuration(duration);
  return parsed === undefined ? lastDate : addParsedDuration(date, parsed, calendar);
}

/** As `addDuration`, of a duration already read. */
export function addParsedDuration(date: IsoDate, duration: ParsedDuration, calendar: Calendar): IsoDate {
  return adders[duration.unit](date, duration.amount, calendar);
}

/** Beyond every day that the format can write, so that no number of digits makes arithmetic slow or NaN. */
const mostAmount = 100_000_000;

type Adder = (date: IsoDate, amount: number, calendar: Calendar) => IsoDate;

const adders: Readonly<Record<DurationUnit, Adder>> = {
  h: (date) => date,
  d: (date, amount) => addDays(date, amount),
  wd: (date, amount, calendar) => addWorkingDays(date, amount, calendar),
  w: (date, amount) => addDays(date, amount * 7),
  m: (date, amount) => addMonths(date, amount),
};
