import { addDays, isRealDate } from "../../plan/time/dates.ts";
import type { DayOrder } from "../map/mapping.ts";

/** A day and, where it is told, the time of day. */
export interface Instant {
  readonly day: string;
  /** `HH:MM`, or nothing. */
  readonly time: string;
}

/** Why a text is no day. */
export type DayProblem = "unreadable" | "unreal" | "ambiguous";

/**
 * A day as people and programs write it: `2026-03-05`, `2026/3/5`, `2026.3.5`, `20260305`, `2026年3月5日`, `5/Mar/26`,
 * `5 March 2026`, `Mar 5, 2026`, `12/三月/24`, each with a time behind it or not, and the day numbers of spreadsheets (1900 base).
 * An offset or a time zone is not applied: the day is the one that is written. Two-digit years from 70 on are 19xx.
 *
 * @param order how `03/04/2026` is meant; undefined where nobody knows, which is then a problem
 */
export function readDay(text: string, order: DayOrder | undefined): Instant | DayProblem {
  const clean = text.normalize("NFKC").trim();
  const time = timeIn(clean);
  const iso =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?!\d)/.exec(clean) ??
    /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(clean);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]), time);
  const named = namedMonth(clean);
  if (named) return real(named.year, named.month, named.day, time);
  const parts = slashed.exec(clean);
  if (parts) {
    const [first, second] = [Number(parts[1]), Number(parts[2])];
    const year = fullYear(parts[3] ?? "");
    if (mayBeYearFirst(parts) && order !== "day-first") return "ambiguous";
    if (first > 12) return real(year, second, first, time);
    if (second > 12) return real(year, first, second, time);
    if (first === second) return real(year, first, second, time);
    if (order === undefined) return "ambiguous";
    return order === "day-first" ? real(year, second, first, time) : real(year, first, second, time);
  }
  return /^\d{5}(?:\.\d+)?$/.test(clean) ? serialDay(Number(clean), false) : "unreadable";
}

/** The order that a column of days shows: where one has a part above 12, all are written alike. Undefined where none or both. */
export function orderOf(texts: readonly string[]): DayOrder | undefined {
  let isDayFirst = false;
  let isMonthFirst = false;
  for (const text of texts) {
    const parts = slashed.exec(text.normalize("NFKC").trim());
    if (Number(parts?.[1]) > 12 && parts !== null && !mayBeYearFirst(parts)) isDayFirst = true;
    if (Number(parts?.[2]) > 12) isMonthFirst = true;
  }
  if (isDayFirst === isMonthFirst) return undefined;
  return isDayFirst ? "day-first" : "month-first";
}

/**
 * The day of a spreadsheet's day number. Day 60 of the 1900 base, 29 February 1900, was never there; before it the count
 * is one off.
 */
export function serialDay(serial: number, isFrom1904: boolean): Instant | DayProblem {
  const whole = Math.floor(serial);
  if (whole < 0 || whole > 2_900_000 || (whole === 60 && !isFrom1904)) return "unreal";
  const day = isFrom1904
    ? addDays("1904-01-01", whole)
    : addDays(whole > 60 ? "1899-12-30" : "1899-12-31", whole);
  const minutes = Math.round((serial - whole) * 1440);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
  return { day, time: minutes === 0 || minutes >= 1440 ? "" : time };
}

/** `26-03-05` is the fifth of March to those who write the year first, and shows of no column how its days are meant. */
function mayBeYearFirst({ 0: text, 1: first = "", 3: third = "" }: RegExpExecArray): boolean {
  return Number(first) > 12 && third.length === 2 && Number(third) <= 31 && text.includes("-");
}

const slashed = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/;

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const chineseMonths = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

function namedMonth(
  text: string,
): { readonly year: number; readonly month: number; readonly day: number } | undefined {
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th)?[-/ .]+([a-z]{3,9}|[一二三四五六七八九十]{1,2}月|\d{1,2}月)[-/ .,]+(\d{4}|\d{2})(?!\d)/i.exec(
      text,
    );
  if (dayFirst) return withMonth(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^(?:[a-z]{3},? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/i.exec(text);
  return monthFirst ? withMonth(monthFirst[3], monthFirst[1], monthFirst[2]) : undefined;
}

function withMonth(year = "", name = "", day = "") {
  const month = monthOf(name.toLowerCase());
  return month > 0 ? { year: fullYear(year), month, day: Number(day) } : undefined;
}

function monthOf(name: string): number {
  if (!name.endsWith("月")) return months.indexOf(name.slice(0, 3)) + 1;
  const number = name.slice(0, -1);
  return /^\d+$/.test(number) ? Number(number) : chineseMonths.indexOf(number) + 1;
}

function fullYear(text: string): number {
  const year = Number(text);
  if (text.length === 4) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
}

function timeIn(text: string): string {
  const [, hours, minutes, half] =
    /(?:^|[\sT日])(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:\s*([ap])\.?m)?/i.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) return "";
  const hour =
    half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  return hour < 24 && Number(minutes) < 60 ? `${String(hour).padStart(2, "0")}:${minutes}` : "";
}

function real(year: number, month: number, day: number, time: string): Instant | DayProblem {
  const date = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isRealDate(date) ? { day: date, time } : "unreal";
}
