import type { Words } from "../../words.ts";
import { addDays } from "../dates.ts";
import type { DayPhrase } from "./reading.ts";

/** "today", "tomorrow", “后天”, “昨天”. */
export const nearDays: DayPhrase = function* (phrase, { asOf }) {
  for (const { days, names, words } of table) {
    if (names.includes(phrase)) yield { date: addDays(asOf, days), words };
  }
};

interface NearDay {
  readonly days: number;
  readonly names: readonly string[];
  readonly words: Words;
}

const table: readonly NearDay[] = [
  near(0, "today", "今天", "今日", "now"),
  near(1, "tomorrow", "明天", "明日", "tmr"),
  near(2, "the day after tomorrow", "后天", "day after tomorrow"),
  near(3, "in 3 days", "大后天"),
  near(-1, "yesterday", "昨天", "昨日"),
  near(-2, "the day before yesterday", "前天", "day before yesterday"),
];

function near(days: number, en: string, zh: string, ...also: readonly string[]): NearDay {
  return { days, names: [en, zh, ...also], words: { en, "zh-CN": zh } };
}
