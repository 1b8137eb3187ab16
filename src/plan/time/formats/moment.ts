import { partTime } from "../cadence/meant/time-of-day.ts";
import { isRealDate } from "../dates.ts";
import { parseMoment } from "../moment.ts";
import { datesMeant, unreal } from "./date.ts";
import { type FormatProblem, problemOf } from "./problem.ts";
import { plain } from "./shown.ts";

/** A day, `YYYY-MM-DD HH:MM`, or a full RFC 3339 date-time. */
export function momentFormat(value: string): FormatProblem | undefined {
  if (parseMoment(value) !== undefined) return undefined;
  const unrealDay = unreal(value, value.slice(0, 10));
  if (unrealDay !== undefined && /^.{10}(?:$|[Tt ])/s.test(value)) {
    return { ...unrealDay, meant: unrealDay.meant.filter((each) => parseMoment(each) !== undefined) };
  }
  const range = /^(.*\d{1,2}[:：]\d{2})\s*[-~—–－～至到]+\s*(\d{1,2}[:：]\d{2})$/.exec(value.trim());
  const [start] = range && !/\dT\d/i.test(value) ? startsMeant(range[1] ?? "") : [];
  if (start !== undefined)
    return { ...problemOf(value, sentences.range, { start, end: range?.[2] ?? "" }, [start]), isGuess: true };
  const meant = momentsMeant(value);
  const [first, second] = meant;
  if (first !== undefined && second !== undefined)
    return problemOf(value, sentences.either, { first, second }, meant);
  if (first !== undefined) return problemOf(value, sentences.rewrite, { first }, meant);
  return problemOf(value, isRealDate(value.slice(0, 10)) ? sentences.time : sentences.form);
}

/** What a text in another notation may mean: `2026/3/5 9:30`, `2026-03-05T10:00`, `2026-03-05 10:00:00`. */
function momentsMeant(value: string): readonly string[] {
  const said = plain(value);
  const parted = partTime(said.toLowerCase());
  if (parted === undefined || parted.times.length === 0 || /\d:\d/.test(said)) return momentsOf(said, value);
  return parted.times.flatMap((time) => momentsOf(`${parted.rest} ${time}`, value));
}

function momentsOf(meant: string, value: string): readonly string[] {
  const split = /^(.*?\d日?)(?:[T\s]+)(\d{1,2}:\d{2}.*)$/i.exec(meant);
  const [, dateText = meant, timeText] = split ?? [];
  const dates = isRealDate(dateText) ? [dateText] : datesMeant(dateText);
  const moments = dates.map((date) => (timeText === undefined ? date : withTime(date, timeText)));
  return moments.filter((moment) => moment !== value && parseMoment(moment) !== undefined);
}

function startsMeant(text: string): readonly string[] {
  return parseMoment(text) === undefined ? momentsMeant(text) : [text];
}

function withTime(date: string, text: string): string {
  const [, hour = "", minute, second, fraction = "", offset] =
    /^(\d{1,2}):(\d{2})(?::(\d{2})(\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2}|[+-]\d{1,2})?$/i.exec(text) ?? [];
  const time = `${hour.padStart(2, "0")}:${minute}`;
  if (offset === undefined) return `${date} ${time}`;
  return `${date}T${time}:${second ?? "00"}${fraction}${fullOffset(offset)}`;
}

/** `Z`, `+8`, `+08`, `+0800` as RFC 3339 writes them. */
function fullOffset(offset: string): string {
  if (/^z$/i.test(offset)) return "Z";
  const [digits, sign] = [offset.slice(1).replace(":", ""), offset.slice(0, 1)];
  const hours = digits.length > 2 ? digits.slice(0, 2) : digits.padStart(2, "0");
  return `${sign}${hours}:${digits.slice(2).padEnd(2, "0")}`;
}

const sentences = {
  rewrite: {
    en: "“{value}” is not written as a day with a time: write {first}.",
    "zh-CN": "“{value}”的时间写法不对：请写成 {first}。",
  },
  either: {
    en: "“{value}” is not written as a day with a time: write {first} or {second}, whichever is meant.",
    "zh-CN": "“{value}”的时间写法不对：请写成 {first} 或 {second}，以实际时间为准。",
  },
  range: {
    en: "“{value}” has two times, and one is due here: write {start}, and the end where there is a key for it, as “ends” of an event.",
    "zh-CN":
      "“{value}”写了起止两个时刻，而这里只填一个：请写 {start}；如有结束时刻的键（如活动的“ends”），请另外填写。",
  },
  time: {
    en: "“{value}” has no real time of day: after the day write a time from 00:00 to 23:59, such as 2026-03-05 14:30.",
    "zh-CN": "“{value}”中的时刻不对：日期后请写 00:00 到 23:59 之间的时刻，例如 2026-03-05 14:30。",
  },
  form: {
    en: "“{value}” is not a day or a time: write 2026-03-05, 2026-03-05 14:30 or 2026-03-05T14:30:00+08:00.",
    "zh-CN":
      "“{value}”不是日期或时间：请写成 2026-03-05、2026-03-05 14:30 或 2026-03-05T14:30:00+08:00 的形式。",
  },
} as const;
