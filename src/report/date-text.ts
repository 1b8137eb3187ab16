import { dateText, longDateText } from "../plan/facts/date-text.ts";
import type { IsoDate } from "../plan/plan.ts";
import type { Language } from "../plan/words.ts";
import type { DateInline, Period } from "./report.ts";

/** A period: `26 October 2026 to 25 November 2026`, `2026年10月26日至2026年11月25日`. */
export function periodText(period: Period, language: Language): string {
  const [from, to] = [longDateText(period.from, language), longDateText(period.to, language)];
  return language === "en" ? `${from} to ${to}` : `${from}至${to}`;
}

export function dateInline(date: IsoDate, language: Language): DateInline {
  return { kind: "date", date, text: dateText(date, language) };
}
