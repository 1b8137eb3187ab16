import type { IsoDate } from "../plan.ts";
import { weekdayOf } from "../time/dates.ts";
import { weekdayWords as wordsOfWeekday } from "../time/weekdays.ts";
import type { Words } from "../words.ts";

/** The weekday of a day, in words. */
export function weekdayWords(date: IsoDate): Words {
  return wordsOfWeekday(weekdayOf(date));
}
