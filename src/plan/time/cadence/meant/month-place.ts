import { ordinalWords } from "../labels.ts";
import { ordinal } from "../ordinal.ts";
import { type Meant, perhaps, surely } from "./meant.ts";
import { type Rhythm, rhythmPhrase } from "./rhythm.ts";
import { lastWorkday, onDayOfMonths, onDaysOfMonth, onWeekdaysOfMonth, quarterMonths } from "./rule.ts";

/** Where in a month, a quarter or a year, in whatever language that was said. */
export type Place =
  /** By number, -1 for the last; of months of the year, where some are named. */
  | { readonly kind: "days"; readonly days: readonly number[]; readonly months?: readonly number[] }
  /** `week` from 1, -1 for the last; `weekday` is a word of the format. */
  | { readonly kind: "weekday"; readonly week: number; readonly weekday: string }
  | { readonly kind: "weekdays"; readonly weeks: readonly number[]; readonly weekday: string }
  | { readonly kind: "start" | "middle" | "late" | "end" | "first-workday" | "last-workday" };

/**
 * The cadences for a place in a stretch of months. Of quarters and years people mean those of the calendar, while the
 * phrases of the format count from the start: where both can be meant, both come.
 */
export function placed(rhythm: Rhythm, place: Place): Meant | undefined {
  const { every } = rhythm;
  const head = rhythmPhrase(rhythm);
  switch (place.kind) {
    case "days":
      return inStretch(every, onDays(head, every, place.days, place.months));
    case "weekday":
      return inStretch(every, onWeekday(head, place.week, place.weekday));
    case "weekdays":
      return every === 1 ? surely(onWeekdaysOfMonth(place.weeks, place.weekday)) : undefined;
    case "start":
      return every === 3 || every === 12
        ? perhaps(onDayOfMonths(every === 3 ? quarterMonths.first : [1], 1), `${head} on the 1st`)
        : perhaps(`${head} on the 1st`);
    case "middle":
      return every < 3 ? perhaps(`${head} on the 15th`) : undefined;
    case "late":
      return every < 3 ? perhaps(`${head} on the 25th`) : undefined;
    case "end":
      if (every === 12) return surely(onDayOfMonths([12], 31));
      return every === 3
        ? surely(onDayOfMonths(quarterMonths.last, -1), `${head} on the last day`)
        : surely(`${head} on the last day`);
    // What falls on a day off moves to the next working day.
    case "first-workday":
      return surely(`${head} on the 1st`);
    case "last-workday":
      return every === 1
        ? surely(lastWorkday, "monthly on the last day")
        : perhaps(`${head} on the last day`);
  }
}

/** In which month of a quarter or a year, such a place does not say. */
function inStretch(every: number, meant: Meant | undefined): Meant | undefined {
  const isUnsure = (every === 3 || every === 12) && !meant?.cadences[0]?.startsWith("RRULE:");
  return meant && isUnsure ? perhaps(...meant.cadences) : meant;
}

function onDays(
  head: string,
  every: number,
  days: readonly number[],
  months: readonly number[] | undefined,
): Meant | undefined {
  const [day = 0, ...others] = days;
  if (days.some((one) => one > 31 || one === 0)) return undefined;
  if (months !== undefined) return others.length === 0 ? surely(onDayOfMonths(months, day)) : undefined;
  if (others.length > 0) return surely(onDaysOfMonth(days, every));
  return surely(day < 0 ? `${head} on the last day` : `${head} on the ${ordinal(day)}`);
}

function onWeekday(head: string, week: number, weekday: string): Meant | undefined {
  const word = week < 0 ? "last" : ordinalWords[week - 1]?.word;
  return word === undefined ? undefined : surely(`${head} on the ${word} ${weekday}`);
}
