import type { IsoDate } from "../plan.ts";
import { partsOf, weekdayOf } from "../time/dates.ts";
import { monthNames } from "../time/month-names.ts";
import type { Language } from "../words.ts";

/** A day as a table shows it: `24 Nov 2026`, `2026-11-24`. */
export function dateText(date: IsoDate, language: Language): string {
  const { year, month, day } = partsOf(date);
  return language === "en" ? `${day} ${monthNames[month - 1]?.slice(0, 3)} ${year}` : date;
}

/** A day as a sentence or a cover says it: `24 November 2026`, `2026年11月24日`. */
export function longDateText(date: IsoDate, language: Language): string {
  const { year, month, day } = partsOf(date);
  return language === "en" ? `${day} ${monthNames[month - 1]} ${year}` : `${year}年${month}月${day}日`;
}

/** A day with its weekday: `Tue 24 Nov 2026`, `2026-11-24 周二`. */
export function weekdayDateText(date: IsoDate, language: Language): string {
  const weekday = weekdays[language][weekdayOf(date)];
  const text = dateText(date, language);
  return language === "en" ? `${weekday} ${text}` : `${text} ${weekday}`;
}

/** A month of an axis: `Nov 2026`, `2026年11月`. */
export function monthText(date: IsoDate, language: Language): string {
  const { year, month } = partsOf(date);
  return language === "en" ? `${monthNames[month - 1]?.slice(0, 3)} ${year}` : `${year}年${month}月`;
}

const weekdays: Readonly<Record<Language, readonly string[]>> = {
  en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
  "zh-CN": ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
};
