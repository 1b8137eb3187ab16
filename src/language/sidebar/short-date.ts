import { dateText } from "../../plan/facts/date-text.ts";
import type { IsoDate } from "../../plan/plan.ts";
import { partsOf } from "../../plan/time/dates.ts";
import type { Language } from "../../plan/words.ts";

/** A day as a narrow tree shows it: without the year where that is the as-of date's, `14 Jul`, `7月14日`. */
export function shortDate(date: IsoDate, asOf: IsoDate, language: Language): string {
  const { year, month, day } = partsOf(date);
  if (year !== partsOf(asOf).year) return dateText(date, language);
  return language === "en" ? dateText(date, language).replace(/ \d+$/, "") : `${month}月${day}日`;
}
