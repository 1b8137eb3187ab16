import type { Calendar } from "../calendar.ts";
import { civil, dayInMonth, dayNumber, lastDay, modulo, monthIndex, weekdayOfDay } from "../dates.ts";
import { workingDayAfter, workingDaysUpTo } from "../working-days.ts";
import type { Cadence, MonthPlace, Occurrences } from "./cadence.ts";
import { ruleOccurrences } from "./rule-occurrences.ts";

/**
 * The days of a cadence before any moves to a working day, counted from an anchor (a day number). Each question
 * is answered by arithmetic, not by stepping from the anchor.
 */
export function occurrencesOf(cadence: Cadence, anchor: number, calendar: Calendar): Occurrences {
  const occurrence = unboundedOf(cadence, anchor, calendar);
  return (day) => {
    const found = occurrence(cadence.kind === "once" ? day : Math.max(day, anchor));
    return found !== undefined && found <= lastDay ? found : undefined;
  };
}

function unboundedOf(cadence: Cadence, anchor: number, calendar: Calendar): Occurrences {
  switch (cadence.kind) {
    case "on-event":
      return () => undefined;
    case "once": {
      const date = dayNumber(cadence.date);
      return (day) => (day <= date ? date : undefined);
    }
    case "days":
      return everyDays(anchor, cadence.every);
    case "working-days":
      return everyWorkingDays(anchor, cadence.every, calendar);
    case "weeks":
      return cadence.weekdays.length === 0
        ? everyDays(anchor, 7 * cadence.every)
        : everyWeeks(anchor, cadence.every, cadence.weekdays);
    case "months":
      return everyMonths(anchor, cadence.every, cadence.place);
    case "rrule":
      return ruleOccurrences(cadence.rule, anchor);
  }
}

function everyDays(anchor: number, every: number): Occurrences {
  return (day) => anchor + Math.ceil((day - anchor) / every) * every;
}

/** Counted from the anchor, or from the next working day where the anchor is none. */
function everyWorkingDays(anchor: number, every: number, { days }: Calendar): Occurrences {
  const rankBefore = workingDaysUpTo(anchor - 1, days);
  return (day) => {
    const passed = workingDaysUpTo(day - 1, days) - rankBefore;
    return workingDayAfter(anchor - 1, Math.ceil(passed / every) * every + 1, days);
  };
}

/** Weeks are counted from the Monday of the anchor's week. */
function everyWeeks(anchor: number, every: number, weekdays: readonly number[]): Occurrences {
  const monday = anchor - weekdayOfDay(anchor);
  const length = 7 * every;
  return (day) => {
    const start = monday + Math.floor((day - monday) / length) * length;
    const weekday = weekdays.find((each) => start + each >= day);
    return weekday === undefined ? start + length + (weekdays[0] ?? 0) : start + weekday;
  };
}

function everyMonths(anchor: number, every: number, place: MonthPlace | undefined): Occurrences {
  const start = civil(anchor);
  const first = monthIndex(start.year, start.month);
  const placed = place ?? { kind: "day", day: start.day };
  return (day) => {
    const { year, month } = civil(day);
    const turn = first + Math.floor((monthIndex(year, month) - first) / every) * every;
    const found = dayAt(placed, turn);
    return found >= day ? found : dayAt(placed, turn + every);
  };
}

/** The day number of a place in a month. A fifth weekday that the month does not have is its last. */
function dayAt(place: MonthPlace, month: number): number {
  if (place.kind !== "weekday") return dayInMonth(month, place.kind === "day" ? place.day : 31);
  const last = dayInMonth(month, 31);
  const lastSuch = last - modulo(weekdayOfDay(last) - place.weekday, 7);
  if (place.week < 0) return lastSuch;
  const first = dayInMonth(month, 1);
  const firstSuch = first + modulo(place.weekday - weekdayOfDay(first), 7);
  return Math.min(firstSuch + 7 * (place.week - 1), lastSuch);
}
