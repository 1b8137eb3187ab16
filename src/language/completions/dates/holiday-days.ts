import { textIn } from "../../../plan/facts/text.ts";
import { addWorkingDays } from "../../../plan/time/calendar.ts";
import { dayNumber, isoDate } from "../../../plan/time/dates.ts";
import { say, type Words } from "../../../plan/words.ts";
import type { DaySource } from "./named-day.ts";

/** The working days right before and after the holidays to come: “节前”, “国庆节后”. */
export const holidayDays: DaySource = function* ({ analysis: { asOf, calendar }, isPast, place }) {
  if (isPast || place.path[0] === "calendar") return;
  const today = dayNumber(asOf);
  const coming = calendar.holidays.filter(({ to, name }) => name !== undefined && to >= today);
  for (const { from, to, name } of coming.toSorted((a, b) => a.from - b.from).slice(0, mostHolidays)) {
    const inserts = { name: { en: textIn(name, "en"), "zh-CN": textIn(name, "zh-CN") } };
    const before = addWorkingDays(isoDate(from), -1, calendar);
    const after = addWorkingDays(isoDate(to), 1, calendar);
    if (before >= asOf) {
      const also = ["节前", `${inserts.name["zh-CN"]}前`];
      yield { date: before, words: say(sentences.before, inserts), also, rank: 3 };
    }
    const also = ["节后", `${inserts.name["zh-CN"]}后`];
    yield { date: after, words: say(sentences.after, inserts), also, rank: 3 };
  }
};

const mostHolidays = 8;

const sentences = {
  before: { en: "before {name}", "zh-CN": "{name}之前" },
  after: { en: "after {name}", "zh-CN": "{name}之后" },
} as const satisfies Readonly<Record<string, Words>>;
