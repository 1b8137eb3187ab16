import { type DayReading, readDayPhrase } from "../../../plan/time/day-phrase.ts";
import { plain } from "../../../plan/time/formats/shown.ts";
import { say, type Words } from "../../../plan/words.ts";
import type { DayQuestion } from "./named-day.ts";
import { anchorDays } from "./plan-days.ts";

/** The days that the typed text says: "+2w", “下周五”, "freeze + 5wd", “设计冻结后 3 天”. */
export function typedDays(question: DayQuestion, typed: string): readonly DayReading[] {
  const { analysis, isPast } = question;
  const context = { asOf: analysis.asOf, calendar: analysis.calendar, isPast };
  const readings = readDayPhrase(typed, context);
  return readings.length > 0 ? readings : countedFromRecord(question, typed);
}

function countedFromRecord(question: DayQuestion, typed: string): readonly DayReading[] {
  if (typed.length > longestTyped) return [];
  const phrase = plain(typed).toLowerCase();
  const [, anchor = "", distance = ""] =
    /^(?:after )?(.+?) ?(\+ ?\d.*)$/.exec(phrase) ??
    /^(.+?)之?后 ?([\d一二两三四五六七八九十].*)$/.exec(phrase) ??
    [];
  const asOf = anchorDays(question).get(anchor);
  if (asOf === undefined) return [];
  const readings = readDayPhrase(distance, { asOf, calendar: question.analysis.calendar });
  return readings.map(({ date, words }) => ({
    date,
    words: say(sentences.from, { distance: words, anchor }),
  }));
}

const longestTyped = 100;

const sentences = {
  from: { en: "{distance} from {anchor}", "zh-CN": "自“{anchor}”{distance}" },
} as const satisfies Readonly<Record<string, Words>>;
