import type { Calendar } from "../calendar.ts";
import { workingDaysInWeek } from "../working-days.ts";
import type { Cadence } from "./cadence.ts";
import type { RhythmWord } from "./labels.ts";
import { shapeInterval } from "./rule-occurrences.ts";

/**
 * The nominal days between two occurrences; undefined for on-event and once, which have no rhythm.
 * A calendar says how many days of a week are worked; without one, five.
 */
export function cadenceInterval(cadence: Cadence, calendar?: Calendar): number | undefined {
  switch (cadence.kind) {
    case "on-event":
    case "once":
      return undefined;
    case "days":
      return cadence.every;
    case "working-days":
      return (cadence.every * 7) / (workingDaysInWeek(calendar?.days) || 5);
    case "weeks":
      return (cadence.every * 7) / Math.max(cadence.weekdays.length, 1);
    case "months":
      return cadence.every * monthLength;
    case "rrule":
      return cadence.every * shapeInterval(cadence.shape);
  }
}

/**
 * The rhythm words that a person may rightly call a cadence: one for most (`every 2 weeks` is biweekly), two
 * where both are right (`weekly on mon, tue, wed, thu, fri` is daily as well), none for `every 5 weeks`.
 */
export function cadenceUnits(cadence: Cadence): readonly RhythmWord[] {
  const interval = cadenceInterval(cadence);
  if (interval === undefined) return [];
  const words = ranges.filter(({ from, to }) => interval >= from && interval <= to).map(({ word }) => word);
  const isWeekly = cadence.kind === "weeks" || (cadence.kind === "rrule" && cadence.frequency === "WEEKLY");
  const own = isWeekly ? weekWords[cadence.every] : undefined;
  return [...new Set(own === undefined ? words : [own, ...words])];
}

/** The mean month of the Gregorian calendar. */
const monthLength = 365.2425 / 12;

const weekWords: readonly (RhythmWord | undefined)[] = [undefined, "weekly", "biweekly"];

/** Wide enough for calendars and rules that leave days out: five working days of seven are daily. */
const ranges: readonly { readonly word: RhythmWord; readonly from: number; readonly to: number }[] = [
  { word: "daily", from: 0, to: 1.8 },
  { word: "weekly", from: 6, to: 8 },
  { word: "biweekly", from: 13, to: 16 },
  { word: "monthly", from: 27, to: 32 },
  { word: "quarterly", from: 83, to: 95 },
  { word: "half-yearly", from: 175, to: 190 },
  { word: "yearly", from: 355, to: 375 },
];
