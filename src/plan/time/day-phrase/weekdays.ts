import { say } from "../../words.ts";
import { addDays, weekdayOf } from "../dates.ts";
import { weekdayNames, weekdayWords } from "../weekdays.ts";
import type { DayContext, DayPhrase, DayReading } from "./reading.ts";

/** "fri", "next friday", "friday next week", "last mon", “周五”, “下周五”, “上周一”, “下下周三”. */
export const weekdays: DayPhrase = function* (phrase, context) {
  yield* english(phrase, context);
  yield* chinese(phrase, context);
};

function* english(phrase: string, context: DayContext): Generator<DayReading> {
  // Without its day, the working week.
  if (phrase === "next week") for (const weekday of workweek) yield inWeek(weekday, 1, context);
  const [, which = "", name = "", later] =
    /^(?:on )?(this |next |coming |last )?([a-z]+)( next week)?$/.exec(phrase) ?? [];
  // Two letters tell the weekdays apart; after "next" one is a beginning.
  if (name.length < (which === "" ? 2 : 1)) return;
  for (const [weekday, long] of weekdayNames.entries()) {
    if (!long.startsWith(name) && name !== `${long.slice(0, 3)}s`) continue;
    if (which === "last ") yield before(weekday, context);
    else if (which === "this ") yield inWeek(weekday, 0, context);
    else if (later !== undefined) yield inWeek(weekday, 1, context);
    else {
      yield after(weekday, context);
      // Some people mean the week after this one.
      if (which === "next ") yield inWeek(weekday, 1, context);
    }
  }
}

function* chinese(phrase: string, context: DayContext): Generator<DayReading> {
  const [, which = "", day] =
    /^(下下个?|下个?|这个?|本|上个?)?(?:周|星期|礼拜)([一二三四五六日天])?$/.exec(phrase) ?? [];
  const week = weeks[which.replace("个", "")];
  if (week === undefined && day === undefined) return;
  const found = "一二三四五六日".indexOf((day ?? "").replace("天", "日"));
  const wanted = day === undefined ? workweek : [found];
  for (const weekday of wanted) {
    yield week === undefined ? after(weekday, context) : inWeek(weekday, week, context);
  }
}

const workweek = [0, 1, 2, 3, 4];
const weeks: Readonly<Record<string, number>> = { 上: -1, 本: 0, 这: 0, 下: 1, 下下: 2 };

/** The first such weekday after the as-of date. */
function after(weekday: number, { asOf }: DayContext): DayReading {
  const days = ((weekday - weekdayOf(asOf) + 6) % 7) + 1;
  return { date: addDays(asOf, days), words: said("after", weekday) };
}

function before(weekday: number, { asOf }: DayContext): DayReading {
  const days = ((weekdayOf(asOf) - weekday + 6) % 7) + 1;
  return { date: addDays(asOf, -days), words: said("before", weekday) };
}

/** The weekday of the week that comes so many weeks after that of the as-of date; weeks begin on Monday. */
function inWeek(weekday: number, week: number, { asOf }: DayContext): DayReading {
  const date = addDays(asOf, week * 7 + weekday - weekdayOf(asOf));
  return { date, words: said(weekKeys[week + 1] ?? "after", weekday) };
}

function said(key: keyof typeof sentences, weekday: number) {
  return say(sentences[key], { weekday: weekdayWords(weekday) });
}

const weekKeys = ["lastWeek", "thisWeek", "nextWeek", "weekAfterNext"] as const;

const sentences = {
  after: { en: "next {weekday}", "zh-CN": "下一个{weekday}" },
  before: { en: "last {weekday}", "zh-CN": "上一个{weekday}" },
  lastWeek: { en: "{weekday} of last week", "zh-CN": "上{weekday}" },
  thisWeek: { en: "{weekday} of this week", "zh-CN": "本{weekday}" },
  nextWeek: { en: "{weekday} of next week", "zh-CN": "下{weekday}" },
  weekAfterNext: { en: "{weekday} of the week after next", "zh-CN": "下下{weekday}" },
};
