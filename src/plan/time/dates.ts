import type { IsoDate } from "../plan.ts";

/** The first and the last day that the format can write. Arithmetic stops there instead of leaving it. */
export const firstDate: IsoDate = "0001-01-01";
export const lastDate: IsoDate = "9999-12-31";
/** The same two as day numbers. */
export const firstDay = -719_162;
export const lastDay = 2_932_896;

/** A day of the calendar in its parts; the month from 1 to 12. */
export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Whether a text is a real day, `YYYY-MM-DD`, of the years 0001 to 9999. */
export function isRealDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const { year, month, day } = partsOf(text);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Days since 1970-01-01 of a real day; NaN for any other text. */
export function dayNumber(date: IsoDate): number {
  const { year, month, day } = partsOf(date);
  return dayNumberOf(year, month, day);
}

/** The day with this number, kept within the years 0001 to 9999. */
export function isoDate(day: number): IsoDate {
  const { year, month, day: dayOfMonth } = civil(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** The day `days` later (earlier when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDate(dayNumber(date) + days);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The weekday from 0 for Monday to 6 for Sunday. */
export function weekdayOf(date: IsoDate): number {
  return weekdayOfDay(dayNumber(date));
}

/** The weekday of a day number, from 0 for Monday to 6 for Sunday. */
export function weekdayOfDay(day: number): number {
  // 1970-01-01 was a Thursday.
  return modulo(day + 3, 7);
}

/** The same day `months` later; a day that the month does not have is its last. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date);
  const index = monthIndex(year, month) + months;
  if (index < monthIndex(1, 1)) return firstDate;
  if (index > monthIndex(9999, 12)) return lastDate;
  return isoDate(dayInMonth(index, day));
}

/** Negative, zero or positive as `a` is before, on or after `b`. Of real days, `<` and `>` say the same. */
export function compareDates(a: IsoDate, b: IsoDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The earlier and the later of two days; one that is not given does not count. */
export function earlier(a: IsoDate, b: IsoDate | undefined): IsoDate {
  return b !== undefined && b < a ? b : a;
}

export function later(a: IsoDate, b: IsoDate | undefined): IsoDate {
  return b !== undefined && b > a ? b : a;
}

/** How many days a month has; the month from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? Number.NaN);
}

/** Months counted through the years, so that they can be added: January of year 0 is 0. */
export function monthIndex(year: number, month: number): number {
  return year * 12 + month - 1;
}

/** The day number of a day in a month by its index; a day that the month does not have is its last. */
export function dayInMonth(index: number, day: number): number {
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return dayNumberOf(year, month, Math.min(day, daysInMonth(year, month)));
}

/** The parts of a day by its number, kept within the years 0001 to 9999. */
export function civil(day: number): YearMonthDay {
  const shifted = clampDay(day) + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  };
}

/** The parts of a day as its text says them. */
export function partsOf(date: IsoDate): YearMonthDay {
  return { year: digits(date, 0, 4), month: digits(date, 5, 7), day: digits(date, 8, 10) };
}

/** The remainder from 0 up, of negative numbers too. */
export function modulo(value: number, divisor: number): number {
  return ((value % divisor) + divisor) % divisor;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Years counted from March, so that the leap day ends a year and every month before it has a fixed place. */
function dayNumberOf(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function clampDay(day: number): number {
  return Math.max(firstDay, Math.min(lastDay, Math.floor(day)));
}

/** Read digit by digit: substrings and parsing would cost most of a keystroke's arithmetic. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index++) value = value * 10 + text.charCodeAt(index) - 48;
  return value;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, "0");
}
