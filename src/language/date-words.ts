import { workingDaysWords } from "../plan/facts/duration-words.ts";
import { textIn } from "../plan/facts/text.ts";
import { weekdayWords } from "../plan/facts/weekday-words.ts";
import type { IsoDate } from "../plan/plan.ts";
import {
  type Calendar,
  holidayName,
  isMakeUpDay,
  isWorkingDay,
  workingDaysBetween,
} from "../plan/time/calendar.ts";
import { daysBetween } from "../plan/time/dates.ts";
import { say, type Words } from "../plan/words.ts";

/** How far a day is from the as-of date: "in 12 days", “12 天后”. */
export function distanceWords(date: IsoDate, asOf: IsoDate): Words {
  const days = daysBetween(asOf, date);
  const near = nearWords.get(days);
  if (near) return near;
  return days > 0
    ? say({ en: "in {days} days", "zh-CN": "{days} 天后" }, { days })
    : say({ en: "{days} days ago", "zh-CN": "{days} 天前" }, { days: -days });
}

/** The weekday of a day, and whether it is worked: "Saturday, not a working day". */
export function dayWords(date: IsoDate, calendar: Calendar): Words {
  const weekday = weekdayWords(date);
  if (isMakeUpDay(date, calendar))
    return say({ en: "{weekday}, a make-up working day", "zh-CN": "{weekday}，调休上班" }, { weekday });
  if (isWorkingDay(date, calendar)) return weekday;
  const holiday = holidayName(date, calendar);
  if (holiday === undefined) {
    return say({ en: "{weekday}, not a working day", "zh-CN": "{weekday}，非工作日" }, { weekday });
  }
  const name = { en: textIn(holiday, "en"), "zh-CN": textIn(holiday, "zh-CN") };
  return say(
    { en: "{weekday}, not a working day ({name})", "zh-CN": "{weekday}，非工作日（{name}）" },
    { weekday, name },
  );
}

/** How far a day is from the as-of date, with the working days where that says more: "in 12 days (10 working days)". */
export function workingDistanceWords(date: IsoDate, asOf: IsoDate, calendar: Calendar): Words {
  const distance = distanceWords(date, asOf);
  if (Math.abs(daysBetween(asOf, date)) <= 1) return distance;
  const working = workingDaysWords(Math.abs(workingDaysBetween(asOf, date, calendar)));
  return say({ en: "{distance} ({working})", "zh-CN": "{distance}（{working}）" }, { distance, working });
}

const nearWords: ReadonlyMap<number, Words> = new Map([
  [-1, { en: "yesterday", "zh-CN": "昨天" }],
  [0, { en: "today", "zh-CN": "今天" }],
  [1, { en: "tomorrow", "zh-CN": "明天" }],
]);

/** Days to come with their weekdays: "Next: 2026-03-06 (Friday), 2026-03-13 (Friday)". */
export function nextDatesWords(dates: readonly IsoDate[]): Words {
  const listed = (["en", "zh-CN"] as const).map((language) =>
    dates.map((date) => `${date} (${weekdayWords(date)[language]})`).join(language === "en" ? ", " : "、"),
  );
  return say(
    { en: "Next: {dates}", "zh-CN": "接下来：{dates}" },
    { dates: { en: listed[0] ?? "", "zh-CN": listed[1] ?? "" } },
  );
}
