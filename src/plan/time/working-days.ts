import { firstDay, lastDay, weekdayOfDay } from "./dates.ts";

/** Day numbers; both ends belong to the range. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The working days of a calendar as a count: how many there are up to a day is arithmetic on weeks plus two
 * look-ups, so that neither a range of 9,000 years nor a calendar without work takes a walk through its days.
 */
export interface WorkingDays {
  /** By weekday from Monday: how many of the weekdays up to it are worked. */
  readonly inWeek: readonly number[];
  /** Sorted and apart from each other; how many days, else worked, the ranges before it take away. */
  readonly closures: readonly (DayRange & { readonly lostBefore: number })[];
  /** Sorted, without repetition: days worked although the weekday or a holiday says not. */
  readonly makeUpDays: readonly number[];
}

export function workingDaysOf(
  workdays: readonly number[],
  holidays: readonly DayRange[],
  makeUpDays: readonly number[],
): WorkingDays {
  const inWeek: number[] = [];
  for (let weekday = 0; weekday < 7; weekday++) {
    inWeek.push((inWeek[weekday - 1] ?? 0) + (workdays.includes(weekday) ? 1 : 0));
  }
  let lostBefore = 0;
  const closures = merge(holidays).map((range) => {
    const closure = { ...range, lostBefore };
    lostBefore += weekdaysIn(range.from, range.to, inWeek);
    return closure;
  });
  const regular: WorkingDays = { inWeek, closures, makeUpDays: [] };
  const added = [...new Set(makeUpDays)]
    .filter((day) => workingDaysUpTo(day, regular) === workingDaysUpTo(day - 1, regular))
    .sort((a, b) => a - b);
  return { inWeek, closures, makeUpDays: added };
}

/** How many days are worked from a fixed day in the past up to and with this one: only differences mean anything. */
export function workingDaysUpTo(day: number, { inWeek, closures, makeUpDays }: WorkingDays): number {
  const regular = weekdaysUpTo(day, inWeek);
  if (closures.length === 0 && makeUpDays.length === 0) return regular;
  const closure = closures[countUpTo(closures, day, startOf) - 1];
  const lost =
    closure === undefined
      ? 0
      : closure.lostBefore + weekdaysIn(closure.from, Math.min(day, closure.to), inWeek);
  return regular - lost + countUpTo(makeUpDays, day, itself);
}

/** The n-th working day after a day, before it when negative; undefined where the format's years have none. */
export function workingDayAfter(day: number, count: number, days: WorkingDays): number | undefined {
  // The first day with this many working days up to it is itself a working day.
  const wanted = count > 0 ? workingDaysUpTo(day, days) + count : workingDaysUpTo(day - 1, days) + count + 1;
  const reaches = (each: number) => workingDaysUpTo(each, days) >= wanted;
  let [low, high] = count > 0 ? bracketAfter(day, reaches) : bracketBefore(day - 1, reaches);
  if (!reaches(high) || reaches(low)) return undefined;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** How many days of a week are worked; 0 without a calendar. */
export function workingDaysInWeek(days: WorkingDays | undefined): number {
  return days?.inWeek[6] ?? 0;
}

/** Nearly always the answer is a few days off: the stretch that is searched begins with one and doubles. */
function bracketAfter(day: number, reaches: (day: number) => boolean): [number, number] {
  let [low, step] = [day, 1];
  while (low + step < lastDay && !reaches(low + step)) {
    low += step;
    step *= 2;
  }
  return [low, Math.min(low + step, lastDay)];
}

function bracketBefore(day: number, reaches: (day: number) => boolean): [number, number] {
  let [high, step] = [day, 1];
  while (high - step > firstDay - 1 && reaches(high - step)) {
    high -= step;
    step *= 2;
  }
  return [Math.max(high - step, firstDay - 1), high];
}

function weekdaysUpTo(day: number, inWeek: readonly number[]): number {
  const weekday = weekdayOfDay(day);
  // Day -3 was a Monday: whole weeks since then, and the days of the week that has begun.
  return Math.floor((day + 3) / 7) * (inWeek[6] ?? 0) + (inWeek[weekday] ?? 0);
}

function weekdaysIn(from: number, to: number, inWeek: readonly number[]): number {
  return weekdaysUpTo(to, inWeek) - weekdaysUpTo(from - 1, inWeek);
}

function merge(ranges: readonly DayRange[]): readonly DayRange[] {
  const merged: DayRange[] = [];
  for (const range of [...ranges].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && range.from <= last.to + 1) {
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    } else merged.push(range);
  }
  return merged;
}

/** How many items of a sorted list come at or before a day. */
function countUpTo<Item>(items: readonly Item[], day: number, keyOf: (item: Item) => number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && keyOf(item) <= day) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startOf(range: DayRange): number {
  return range.from;
}

function itself(day: number): number {
  return day;
}
