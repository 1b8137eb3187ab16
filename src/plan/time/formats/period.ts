import { nearest } from "../../nearest.ts";
import { cadencesMeant } from "../cadence/meant/cadences-meant.ts";
import { parsePeriod, periodNames } from "../period.ts";
import { type FormatProblem, problemOf } from "./problem.ts";
import { plain } from "./shown.ts";

/** A report period: `weekly`, `biweekly`, `monthly`, `quarterly`, or `monthly from N`. */
export function periodFormat(value: string): FormatProblem | undefined {
  if (parsePeriod(value) !== undefined) return undefined;
  const [, day] = /^monthly\s+from\s+(?:the\s+)?(-?\d+)(?:st|nd|rd|th)?$/i.exec(plain(value)) ?? [];
  if (day !== undefined && !(Number(day) >= 1 && Number(day) <= 28)) return problemOf(value, sentences.day);
  const meant = day === undefined ? periodMeant(value) : `monthly from ${Number(day)}`;
  return meant === undefined
    ? problemOf(value, sentences.form)
    : problemOf(value, sentences.nearest, { meant }, [meant]);
}

/** What people call a rhythm (月报, fortnightly, “每月 26 日”) stands for its period, too. */
function periodMeant(value: string): string | undefined {
  const { cadences = [], isGuess = false } = cadencesMeant(value) ?? {};
  const [cadence = "", ...others] = cadences;
  const period = cadence.replace(/^monthly on the (\d+)(?:st|nd|rd|th)$/, "monthly from $1");
  if (others.length === 0 && !isGuess && parsePeriod(period) !== undefined) return period;
  return nearest(plain(value), periodNames, 1)[0];
}

const sentences = {
  day: {
    en: "“{value}” is not a report period: a month can begin on day 1 to 28, such as monthly from 26.",
    "zh-CN": "“{value}”不是报告周期：每月的起始日应为 1 到 28，例如 monthly from 26。",
  },
  nearest: {
    en: "“{value}” is not a report period: did you mean {meant}?",
    "zh-CN": "“{value}”不是报告周期：是否想写 {meant}？",
  },
  form: {
    en: "“{value}” is not a report period: write weekly, biweekly, monthly, quarterly, or monthly from 26.",
    "zh-CN": "“{value}”不是报告周期：请写 weekly、biweekly、monthly、quarterly 或 monthly from 26。",
  },
} as const;
