import type { CalendarSection, Holiday, IsoDate, Text } from "../plan.ts";
import { dayNumber, isoDate, isRealDate } from "./dates.ts";
import { weekdayNamed, weekdayNames } from "./weekdays.ts";
import {
  type DayRange,
  type WorkingDays,
  workingDayAfter,
  workingDaysOf,
  workingDaysUpTo,
} from "./working-days.ts";

/** Which days are worked, and what the others are called. */
export interface Calendar {
  readonly days: WorkingDays;
  readonly holidays: readonly NamedRange[];
}

/** Both ends are day numbers and belong to the range. */
export interface NamedRange extends DayRange {
  readonly name: Text | undefined;
}

/**
 * The calendar of a plan. Without the section: Monday to Friday, no holidays. A make-up day (`working-days`)
 * is worked whatever its weekday and the holidays say. Entries that cannot be read are left out.
 */
export function calendarOf(section: CalendarSection | undefined): Calendar {
  const holidays = (section?.holidays ?? []).flatMap(rangeOf);
  const workdays = (section?.workdays ?? defaultWorkdays).flatMap((name) => weekdayNamed(name) ?? []);
  const makeUpDays = (section?.["working-days"] ?? []).filter(isRealDate).map(dayNumber);
  return { days: workingDaysOf(workdays, holidays, makeUpDays), holidays };
}

export function isWorkingDay(date: IsoDate, calendar: Calendar): boolean {
  const day = dayNumber(date);
  return workingDaysUpTo(day, calendar.days) > workingDaysUpTo(day - 1, calendar.days);
}

/** Whether a day is worked although its weekday or a holiday says not. */
export function isMakeUpDay(date: IsoDate, calendar: Calendar): boolean {
  return calendar.days.makeUpDays.includes(dayNumber(date));
}

/** The name of the holiday on a day that is not worked; undefined where there is none or it has no name. */
export function holidayName(date: IsoDate, calendar: Calendar): Text | undefined {
  const day = dayNumber(date);
  return isMakeUpDay(date, calendar)
    ? undefined
    : calendar.holidays.find(({ from, to, name }) => name !== undefined && from <= day && day <= to)?.name;
}

/** The day itself if it is worked, else the next that is. A calendar without any more leaves the day alone. */
export function nextWorkingDay(date: IsoDate, calendar: Calendar): IsoDate {
  const day = dayNumber(date);
  return isoDate(workingDayAfter(day - 1, 1, calendar.days) ?? day);
}

/**
 * The n-th working day after a day (before it, when negative); n = 0 is the day itself. Where the calendar
 * has not so many, the last day that the format can write (the first, when negative).
 */
export function addWorkingDays(date: IsoDate, count: number, calendar: Calendar): IsoDate {
  if (count === 0) return date;
  const end = count > 0 ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  return isoDate(workingDayAfter(dayNumber(date), count, calendar.days) ?? end);
}

/** How many working days come after `from` up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, calendar: Calendar): number {
  return workingDaysUpTo(dayNumber(to), calendar.days) - workingDaysUpTo(dayNumber(from), calendar.days);
}

const defaultWorkdays = weekdayNames.slice(0, 5);

function rangeOf(holiday: Holiday): readonly NamedRange[] {
  if (typeof holiday === "string") return range(holiday, holiday, undefined);
  const { date, from = date, to = date, name } = holiday;
  return range(from, to, name);
}

function range(
  from: IsoDate | undefined,
  to: IsoDate | undefined,
  name: Text | undefined,
): readonly NamedRange[] {
  if (from === undefined || to === undefined || !isRealDate(from) || !isRealDate(to) || to < from) return [];
  return [{ from: dayNumber(from), to: dayNumber(to), name }];
}
