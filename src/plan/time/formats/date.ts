import { daysInMonth, isRealDate } from "../dates.ts";
import { numberNamed } from "../day-phrase/numbers.ts";
import { monthNames } from "../month-names.ts";
import { type FormatProblem, problemOf } from "./problem.ts";
import { plain } from "./shown.ts";

/** A real day, `YYYY-MM-DD`. */
export function dateFormat(value: string): FormatProblem | undefined {
  if (isRealDate(value)) return undefined;
  return unreal(value, value) ?? misspelled(value);
}

/** What is wrong with a day that is written right but does not exist; `value` is what the message names. */
export function unreal(value: string, date: string): FormatProblem | undefined {
  const [, yearText, monthText, dayText] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  if (yearText === undefined || isRealDate(date)) return undefined;
  const [year, month, day] = [Number(yearText), Number(monthText), Number(dayText)];
  if (year === 0) return problemOf(value, sentences.year);
  if (month < 1 || month > 12) return problemOf(value, sentences.month);
  if (day === 0) return problemOf(value, sentences.dayZero);
  const name = monthNames[month - 1] ?? "";
  const days = daysInMonth(year, month);
  const last = `${yearText}-${monthText}-${days}${value.slice(date.length)}`;
  return { ...problemOf(value, sentences.day, { name, year, month, days }, [last]), isGuess: true };
}

/** The days that a text in another notation may mean: `2026/3/5`, `2026年3月5日`, `20260305`, `5.3.2026`. */
export function datesMeant(text: string): readonly string[] {
  const meant = withNumbers(plain(text));
  const yearFirst =
    /^(\d{4}|\d{2})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/.exec(meant) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(meant);
  const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(meant);
  const [, first = "", second = "", third = ""] = yearFirst ?? yearLast ?? [];
  const readings = yearFirst
    ? [[first.padStart(4, "20"), second, third]]
    : [
        [third, second, first],
        [third, first, second],
      ];
  const dates = readings.map((parts) => parts.map((part) => part.padStart(2, "0")).join("-"));
  return [...new Set(dates)].filter(isRealDate);
}

/** A day with its month by name (`31 July 2026`, `July 31st, 2026`, `31-Jul-26`) or in Chinese numerals, by numbers, the year first. */
function withNumbers(text: string): string {
  const [, first = "", second = "", year = ""] =
    /^(\d{1,2}|[a-z]{3,9})\.?(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(\d{1,2}|[a-z]{3,9})\.?(?:st|nd|rd|th)?,?[\s-]+(\d{4}|\d{2})$/i.exec(
      text,
    ) ?? [];
  const [name, day] = /\d/.test(first) ? [second, first] : [first, second];
  const month = monthNames.findIndex(
    (long) => /[a-z]/i.test(name) && long.toLowerCase().startsWith(name.toLowerCase()),
  );
  if (month >= 0 && /^\d+$/.test(day)) return `${year}-${month + 1}-${day}`;
  const digits = (numerals: string) =>
    [...numerals].map((one) => "〇一二三四五六七八九".indexOf(one.replace(/[零○]/, "〇"))).join("");
  const chinese =
    /^([〇零○一二三四五六七八九]{4})年([一二三四五六七八九十]+)月([一二三四五六七八九十]+)日?$/.exec(text);
  if (chinese === null) return text;
  const [, yearText = "", monthText = "", dayText = ""] = chinese;
  return `${digits(yearText)}-${numberNamed(monthText) ?? 0}-${numberNamed(dayText) ?? 0}`;
}

function misspelled(value: string): FormatProblem {
  const meant = datesMeant(value);
  const [first, second] = meant;
  if (first !== undefined && second !== undefined)
    return problemOf(value, sentences.either, { first, second }, meant);
  if (first !== undefined) return problemOf(value, sentences.rewrite, { first }, meant);
  const start = /^\d{4}-\d{2}-\d{2}(?!\d)/.exec(value)?.[0];
  if (start !== undefined && isRealDate(start)) {
    const isTime = /^(?:T|\s+)\d{1,2}[:：]/i.test(value.slice(start.length));
    const sentence = isTime ? sentences.withTime : sentences.withMore;
    return { ...problemOf(value, sentence, { first: start }, [start]), isGuess: true };
  }
  return problemOf(value, sentences.form);
}

const sentences = {
  year: {
    en: "“{value}” is not a real day: years run from 0001 to 9999.",
    "zh-CN": "“{value}”不是真实的日期：年份应为 0001 到 9999。",
  },
  month: {
    en: "“{value}” is not a real day: months run from 01 to 12.",
    "zh-CN": "“{value}”不是真实的日期：月份应为 01 到 12。",
  },
  dayZero: {
    en: "“{value}” is not a real day: the days of a month begin with 01.",
    "zh-CN": "“{value}”不是真实的日期：每月从 01 日开始。",
  },
  day: {
    en: "“{value}” is not a real day: {name} {year} has {days} days.",
    "zh-CN": "“{value}”不是真实的日期：{year} 年 {month} 月只有 {days} 天。",
  },
  rewrite: {
    en: "“{value}” is not written as a day: write {first}.",
    "zh-CN": "“{value}”的日期写法不对：请写成 {first}。",
  },
  either: {
    en: "“{value}” is not written as a day: write {first} or {second}, whichever is meant.",
    "zh-CN": "“{value}”的日期写法不对：请写成 {first} 或 {second}，以实际日期为准。",
  },
  withTime: {
    en: "“{value}” has a time of day, and only a day is due here: write {first}.",
    "zh-CN": "“{value}”带有时刻，而这里只需要日期：请写成 {first}。",
  },
  withMore: {
    en: "“{value}” says more than a day, and only a day is due here: write {first}, and a note behind “ # ”.",
    "zh-CN": "“{value}”除日期外还有别的内容，而这里只需要日期：请写成 {first}，说明可写在“ # ”之后。",
  },
  form: {
    en: "“{value}” is not a day: write it as YYYY-MM-DD, such as 2026-03-05.",
    "zh-CN": "“{value}”不是日期：请按 YYYY-MM-DD 书写，例如 2026-03-05。",
  },
} as const;
