import type { Words } from "../words.ts";

/** The names of the weekdays from Monday on, as the format takes them. */
export const weekdayNames = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const;

/** The weekday of a short or long name, from 0 for Monday to 6 for Sunday; undefined for any other text. */
export function weekdayNamed(name: string): number | undefined {
  const index = weekdayNames.findIndex((long) => name === long || name === long.slice(0, 3));
  return index < 0 ? undefined : index;
}

/** A weekday (0 is Monday) as people read it: "Monday", “周一”. */
export function weekdayWords(weekday: number): Words {
  return { en: englishWeekdays[weekday] ?? "", "zh-CN": chineseWeekdays[weekday] ?? "" };
}

export const chineseWeekdays = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];
const englishWeekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
