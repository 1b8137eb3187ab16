import { parseDuration } from "../duration.ts";
import { type FormatProblem, problemOf } from "./problem.ts";
import { plain } from "./shown.ts";

/** A positive whole number and a unit: `4h`, `3d`, `2wd`, `1w`, `1m`. */
export function durationFormat(value: string): FormatProblem | undefined {
  if (parseDuration(value) !== undefined) return undefined;
  const [, sign, number = "", unitText = ""] =
    /^([-+])?\s*(\d+(?:\.\d+)?)\s*个?\s*(\D*)$/.exec(plain(value)) ?? [];
  const unit =
    unitsMeant[
      unitText
        .toLowerCase()
        .replace(/[.\s]+/g, " ")
        .trim()
    ];
  if (number === "") return problemOf(value, sentences.form);
  if (Number(number) === 0 || sign === "-" || number.includes(".")) return problemOf(value, sentences.number);
  if (unitText === "") return problemOf(value, sentences.noUnit, { number });
  if (unit === undefined) return problemOf(value, sentences.unit, { unit: unitText });
  const first = `${Number(number)}${unit}`;
  return problemOf(value, sentences.rewrite, { first }, [first]);
}

const unitNames: Readonly<Record<string, readonly string[]>> = {
  h: ["h", "hour", "hours", "hr", "hrs", "小时", "时"],
  d: ["d", "day", "days", "calendar day", "calendar days", "天", "日", "自然日", "日历日"],
  wd: [
    "wd",
    "working day",
    "working days",
    "working-day",
    "working-days",
    "workday",
    "workdays",
    "business day",
    "business days",
    "bd",
    "工作日",
  ],
  w: ["w", "week", "weeks", "wk", "wks", "周", "星期"],
  m: ["m", "month", "months", "mo", "mon", "mth", "月"],
};

const unitsMeant: Readonly<Record<string, string>> = Object.assign(
  Object.create(null),
  ...Object.entries(unitNames).map(([unit, names]) => Object.fromEntries(names.map((name) => [name, unit]))),
);

const units = {
  en: "h (hours), d (days), wd (working days), w (weeks) or m (months)",
  "zh-CN": "h（小时）、d（自然日）、wd（工作日）、w（周）或 m（月）",
};

const sentences = {
  rewrite: {
    en: "“{value}” is not written as a duration: write {first}.",
    "zh-CN": "“{value}”的时长写法不对：请写成 {first}。",
  },
  number: {
    en: "“{value}” is not a duration: its number must be whole and at least 1, such as 2wd.",
    "zh-CN": "“{value}”不是时长：数字必须是不小于 1 的整数，例如 2wd。",
  },
  noUnit: {
    en: `“{value}” has no unit: after the number write ${units.en}, such as {number}wd.`,
    "zh-CN": `“{value}”缺少单位：数字后请写 ${units["zh-CN"]}，例如 {number}wd。`,
  },
  unit: {
    en: `“{value}” is not a duration: the unit is ${units.en}.`,
    "zh-CN": `“{value}”不是时长：单位应为 ${units["zh-CN"]}。`,
  },
  form: {
    en: `“{value}” is not a duration: write a number and ${units.en}, such as 2wd.`,
    "zh-CN": `“{value}”不是时长：请写数字加 ${units["zh-CN"]}，例如 2wd。`,
  },
} as const;
