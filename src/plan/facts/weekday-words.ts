import type { IsoDate } from "../plan.ts";
import { weekdayOf } from "../time/dates.ts";
import type { Words } from "../words.ts";

const names: readonly Words[] = [
  { en: "Monday", "zh-CN": "周一" },
  { en: "Tuesday", "zh-CN": "周二" },
  { en: "Wednesday", "zh-CN": "周三" },
  { en: "Thursday", "zh-CN": "周四" },
  { en: "Friday", "zh-CN": "周五" },
  { en: "Saturday", "zh-CN": "周六" },
  { en: "Sunday", "zh-CN": "周日" },
];

/** The weekday of a day, in words. */
export function weekdayWords(date: IsoDate): Words {
  return names[weekdayOf(date)] ?? { en: "", "zh-CN": "" };
}
