import { say, sayList, type Words } from "../../words.ts";
import { weekdayWords } from "../weekdays.ts";
import type { Cadence, MonthPlace } from "./cadence.ts";
import { describeRule } from "./describe-rule.ts";
import { monthRhythm, ordinalWords, rhythmWords } from "./labels.ts";
import { ordinal } from "./ordinal.ts";

/** A cadence as a person says it: "every Wednesday at 10:00", “每周三 10:00”. */
export function describeCadence(cadence: Cadence): Words {
  const rhythm = describeRhythm(cadence);
  if (!("time" in cadence) || cadence.time === undefined) return rhythm;
  return say({ en: "{rhythm} at {time}", "zh-CN": "{rhythm} {time}" }, { rhythm, time: cadence.time });
}

function describeRhythm(cadence: Cadence): Words {
  switch (cadence.kind) {
    case "on-event":
      return { en: "when there is an occasion", "zh-CN": "有事即报" };
    case "once":
      return say({ en: "once, on {date}", "zh-CN": "{date}，仅一次" }, { date: cadence.date });
    case "days":
      return cadence.every === 1 ? rhythmWords.daily : say(sentences.days, { n: cadence.every });
    case "working-days":
      return cadence.every === 1 ? sentences.workingDay : say(sentences.workingDays, { n: cadence.every });
    case "weeks":
      return describeWeeks(cadence.every, cadence.weekdays);
    case "months":
      return describeMonths(cadence.every, cadence.place);
    case "rrule":
      return describeRule(cadence.rule);
  }
}

function describeWeeks(every: number, weekdays: readonly number[]): Words {
  const rhythm =
    every === 1
      ? rhythmWords.weekly
      : every === 2
        ? rhythmWords.biweekly
        : say(sentences.weeks, { n: every });
  if (weekdays.length === 0) return rhythm;
  const days = sayList(weekdays.map(weekdayWords));
  if (every > 1)
    return say(sentences.rhythmOn, { rhythm, days: { ...days, "zh-CN": chineseDays(weekdays) } });
  return { en: `every ${days.en}`, "zh-CN": `每${chineseDays(weekdays)}` };
}

function describeMonths(every: number, place: MonthPlace | undefined): Words {
  const rhythm = monthRhythm(every);
  return place === undefined ? rhythm : say(sentences.rhythmPlace, { rhythm, place: describePlace(place) });
}

function describePlace(place: MonthPlace): Words {
  switch (place.kind) {
    case "day":
      return { en: `the ${ordinal(place.day)}`, "zh-CN": ` ${place.day} 日` };
    case "last-day":
      return { en: "the last day", "zh-CN": "最后一天" };
    case "weekday": {
      const last = { en: "the last", "zh-CN": "最后一个" };
      const which = place.week < 0 ? last : (ordinalWords[place.week - 1]?.label ?? last);
      const weekday = weekdayWords(place.weekday);
      return { en: `${which.en} ${weekday.en}`, "zh-CN": which["zh-CN"] + weekday["zh-CN"] };
    }
  }
}

/** 周一、周三: a list of weekdays takes no 和 before a time. */
function chineseDays(weekdays: readonly number[]): string {
  return weekdays.map((weekday) => weekdayWords(weekday)["zh-CN"]).join("、");
}

const sentences = {
  days: { en: "every {n} days", "zh-CN": "每 {n} 天" },
  workingDay: { en: "every working day", "zh-CN": "每个工作日" },
  workingDays: { en: "every {n} working days", "zh-CN": "每 {n} 个工作日" },
  weeks: { en: "every {n} weeks", "zh-CN": "每 {n} 周" },
  rhythmOn: { en: "{rhythm} on {days}", "zh-CN": "{rhythm}的{days}" },
  rhythmPlace: { en: "{rhythm} on {place}", "zh-CN": "{rhythm}{place}" },
} as const satisfies Readonly<Record<string, Words>>;
