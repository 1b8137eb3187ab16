import type { IsoDate } from "../plan.ts";
import { writtenDays } from "./day-phrase/calendar-days.ts";
import { distances } from "./day-phrase/distances.ts";
import { nearDays } from "./day-phrase/near-days.ts";
import type { DayContext, DayPhrase, DayReading } from "./day-phrase/reading.ts";
import { weekdays } from "./day-phrase/weekdays.ts";
import { plain } from "./formats/shown.ts";

export type { DayContext, DayReading } from "./day-phrase/reading.ts";

const kinds: readonly DayPhrase[] = [nearDays, distances, weekdays, writtenDays];

/**
 * The days that a phrase may mean, the likeliest first: "next fri", "+2w", "in 10 working days", “下周五”,
 * “三天后”, "15 march", "3/15". Half-typed phrases too: "+2" is so many days, working days, weeks or months.
 * Empty for any other text, and for a whole `YYYY-MM-DD`, which says itself.
 */
export function readDayPhrase(text: string, context: DayContext): readonly DayReading[] {
  // A day on the way to be written as the format writes it is no phrase.
  if (text.length > longestPhrase || /^\d{4}-\d{2}-\d{1,2}$/.test(text)) return [];
  const phrase = plain(text).toLowerCase().replace(/\s+/g, " ");
  const readings = new Map<IsoDate, DayReading>();
  for (const kind of kinds) {
    for (const reading of kind(phrase, context)) {
      if (!readings.has(reading.date)) readings.set(reading.date, reading);
    }
  }
  return [...readings.values()];
}

const longestPhrase = 60;
