import type { Words } from "../../words.ts";
import { isRealDate } from "../dates.ts";
import { weekdayNamed, weekdayNames, weekdayWords } from "../weekdays.ts";
import type { Cadence } from "./cadence.ts";
import { ordinalWords, rhythmWords } from "./labels.ts";
import type { Choice, Draft, Step, StepName, Taken } from "./step.ts";

/** The grammar of cadence phrases as a table: parsing, messages and completion all read it. */
export const steps: Readonly<Record<StepName, Step>> = {
  start: {
    mayEnd: false,
    choices: [
      choice("daily", rhythmWords.daily, "after-days", { kind: "days", every: 1 }),
      choice("weekly", rhythmWords.weekly, "after-weeks", { kind: "weeks", every: 1 }),
      choice("biweekly", rhythmWords.biweekly, "after-weeks", { kind: "weeks", every: 2 }),
      choice("monthly", rhythmWords.monthly, "after-months", { kind: "months", every: 1 }),
      choice("quarterly", rhythmWords.quarterly, "after-months", { kind: "months", every: 3 }),
      choice("yearly", rhythmWords.yearly, "after-months", { kind: "months", every: 12 }),
      choice("every", { en: "every n days, weeks, months", "zh-CN": "每 n 天、周、月" }, "number"),
      choice("once", { en: "once, on a day", "zh-CN": "仅一次，指定日期" }, "once-on", { kind: "once" }),
      choice("on-event", { en: "when something happens", "zh-CN": "有事即报" }, "end", { kind: "on-event" }),
    ],
    expects: {
      en: "daily, weekly, biweekly, monthly, quarterly, yearly, every n days, once on a date, on-event or RRULE:",
      "zh-CN":
        "daily、weekly、biweekly、monthly、quarterly、yearly、every n days、once on 日期、on-event 或 RRULE:",
    },
  },
  number: {
    mayEnd: false,
    choices: [2, 3, 4, 6].map((n) => choice(String(n), same(n), "unit", { every: n })),
    read: (word) =>
      /^\d{1,3}$/.test(word) && Number(word) >= 1 && Number(word) <= 366
        ? { next: "unit", adds: { every: Number(word) } }
        : undefined,
    expects: { en: "a whole number from 1 to 366", "zh-CN": "1 到 366 的整数" },
  },
  unit: {
    mayEnd: false,
    choices: [
      ...unitChoices("day", { en: "calendar days", "zh-CN": "天（自然日）" }, "after-days", "days"),
      ...unitChoices(
        "working-day",
        { en: "working days", "zh-CN": "个工作日" },
        "after-days",
        "working-days",
      ),
      ...unitChoices("week", { en: "weeks", "zh-CN": "周" }, "after-weeks", "weeks"),
      ...unitChoices("month", { en: "months", "zh-CN": "个月" }, "after-months", "months"),
    ],
    expects: { en: "days, working-days, weeks or months", "zh-CN": "days、working-days、weeks 或 months" },
  },
  "after-days": {
    mayEnd: true,
    choices: [atTime()],
    expects: { en: "only a time, such as at 09:00", "zh-CN": "时刻，例如 at 09:00" },
  },
  "after-weeks": {
    mayEnd: true,
    choices: [choice("on", { en: "on a weekday", "zh-CN": "在周几" }, "weekday"), atTime()],
    expects: {
      en: "weekdays or a time, such as on mon or at 09:00",
      "zh-CN": "星期或时刻，例如 on mon 或 at 09:00",
    },
  },
  weekday: {
    mayEnd: false,
    choices: weekdayNames.map((name, weekday) =>
      choice(name.slice(0, 3), weekdayWords(weekday), "after-weekday", { weekdays: [weekday] }),
    ),
    read: (word, draft) => {
      const weekday = weekdayNamed(word);
      if (weekday === undefined) return undefined;
      return { next: "after-weekday", adds: { weekdays: [...(draft.weekdays ?? []), weekday] } };
    },
    expects: { en: "a weekday, such as mon", "zh-CN": "星期，例如 mon" },
  },
  "after-weekday": {
    mayEnd: true,
    choices: [choice(",", { en: "and another weekday", "zh-CN": "再加一天" }, "weekday"), atTime()],
    expects: {
      en: "a comma and another weekday, or a time, such as at 09:00",
      "zh-CN": "逗号和另一个星期，或时刻，例如 at 09:00",
    },
  },
  "after-months": {
    mayEnd: true,
    choices: [choice("on", { en: "on a day of the month", "zh-CN": "在当月某天" }, "the"), atTime()],
    expects: {
      en: "a day of the month or a time, such as on the 25th, on the last friday or at 09:00",
      "zh-CN": "当月的某天或时刻，例如 on the 25th、on the last friday 或 at 09:00",
    },
  },
  the: {
    mayEnd: false,
    choices: [choice("the", { en: "the …", "zh-CN": "the …" }, "place")],
    expects: {
      en: "a day of the month, such as the 25th, the last day or the first mon",
      "zh-CN": "当月的某天，例如 the 25th、the last day 或 the first mon",
    },
  },
  place: {
    mayEnd: false,
    choices: [
      ...ordinalWords.map(({ word, label }, index) =>
        choice(word, label, "ordinal-weekday", { week: index + 1 }),
      ),
      choice("last", { en: "the last", "zh-CN": "最后" }, "last", { week: -1 }),
      ...[1, 5, 10, 15, 20, 25].map((day) =>
        choice(`${day}${day === 1 ? "st" : "th"}`, { en: `day ${day}`, "zh-CN": `${day} 日` }, "after-place"),
      ),
    ],
    read: (word) => {
      const day = Number(/^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)?.[1]);
      return day >= 1 && day <= 31
        ? { next: "after-place", adds: { place: { kind: "day", day } } }
        : undefined;
    },
    expects: {
      en: "a day from 1st to 31st, the last day, or first to fifth or last with a weekday",
      "zh-CN": "1st 到 31st 的日期、last day，或 first 到 fifth、last 加星期",
    },
  },
  "ordinal-weekday": {
    mayEnd: false,
    choices: weekdayNames.map((name, weekday) =>
      choice(name.slice(0, 3), weekdayWords(weekday), "after-place"),
    ),
    read: weekdayPlace,
    expects: { en: "a weekday, such as mon", "zh-CN": "星期，例如 mon" },
  },
  last: {
    mayEnd: false,
    choices: [
      choice("day", { en: "the last day", "zh-CN": "最后一天" }, "after-place", {
        place: { kind: "last-day" },
      }),
      ...weekdayNames.map((name, weekday) => choice(name.slice(0, 3), weekdayWords(weekday), "after-place")),
    ],
    read: weekdayPlace,
    expects: { en: "day or a weekday, such as fri", "zh-CN": "day 或星期，例如 fri" },
  },
  "after-place": {
    mayEnd: true,
    choices: [atTime()],
    expects: { en: "only a time, such as at 09:00", "zh-CN": "时刻，例如 at 09:00" },
  },
  time: {
    mayEnd: false,
    choices: ["09:00", "10:00", "14:00", "16:00"].map((time) => choice(time, same(time), "end", { time })),
    read: (word) =>
      /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(word) ? { next: "end", adds: { time: word } } : undefined,
    expects: {
      en: "a time from 00:00 to 23:59, such as 09:00",
      "zh-CN": "00:00 到 23:59 的时刻，例如 09:00",
    },
  },
  "once-on": {
    mayEnd: false,
    choices: [choice("on", { en: "on a day", "zh-CN": "在某日" }, "once-date")],
    expects: { en: "a date, such as on 2026-03-05", "zh-CN": "日期，例如 on 2026-03-05" },
  },
  "once-date": {
    mayEnd: false,
    choices: [],
    read: (word) => (isRealDate(word) ? { next: "end", adds: { date: word } } : undefined),
    expects: { en: "a date, such as 2026-03-05", "zh-CN": "日期，例如 2026-03-05" },
  },
  end: { mayEnd: true, choices: [], expects: { en: "nothing more", "zh-CN": "任何内容" } },
};

function choice(word: string, label: Words, next: StepName, adds: Draft = {}): Choice {
  return { word, label, next, adds };
}

function atTime(): Choice {
  return choice("at", { en: "at a time of day", "zh-CN": "几点" }, "time");
}

function unitChoices(unit: string, label: Words, next: StepName, kind: Cadence["kind"]): readonly Choice[] {
  return [choice(`${unit}s`, label, next, { kind }), choice(unit, label, next, { kind })];
}

function weekdayPlace(word: string, draft: Draft): Taken | undefined {
  const weekday = weekdayNamed(word);
  if (weekday === undefined || draft.week === undefined) return undefined;
  return { next: "after-place", adds: { place: { kind: "weekday", week: draft.week, weekday } } };
}

function same(value: string | number): Words {
  return { en: String(value), "zh-CN": String(value) };
}
