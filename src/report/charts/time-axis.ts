import { dateText, monthText } from "../../plan/facts/date-text.ts";
import { isoDate } from "../../plan/time/dates.ts";
import type { Language } from "../../plan/words.ts";

/** A tick on the first of a month is a month, any other a day, as the scale steps. */
export function tickText(tick: Date, language: Language): string {
  const date = isoDate(tick.getTime() / 86_400_000);
  return date.endsWith("-01") ? monthText(date, language) : dateText(date, language);
}
