import { dayNumber, isoDate, lastDay } from "../dates.ts";
import { remember } from "../remember.ts";
import type { Occurrences } from "./cadence.ts";
import { loadLibrary } from "./recurrence-library.cjs";

/** How many rules are remembered. */
const mostRules = 500;

/** Whether a rule without INTERVAL, COUNT and UNTIL ever happens. */
export const hasOccurrence: (shape: string) => boolean = remember(mostRules, (shape) => {
  // Days alone are cheap to reason about, and dear to walk through.
  if (!isDayPossible(shape)) return false;
  // Within 28 years of this century every kind of year begins on every weekday: what happens, happens in them.
  return [366, 28 * 366].some(
    (days) => daysOf(shape, referenceDay, referenceDay, referenceDay + days)?.length !== 0,
  );
});

/** About how many days lie between two occurrences of a rule without INTERVAL, COUNT and UNTIL. */
export const shapeInterval: (shape: string) => number = remember(mostRules, (shape) => {
  for (const years of [4, 28]) {
    const span = Math.round(years * 365.25);
    const count = daysOf(shape, referenceDay, referenceDay, referenceDay + span - 1)?.length ?? 0;
    if (count > years || years === 28) return span / Math.max(count, 1);
  }
  return Number.POSITIVE_INFINITY;
});

/** The occurrences of a checked rule that counts from a day. */
export function ruleOccurrences(rule: string, anchor: number): Occurrences {
  return rememberedOccurrences(`${anchor} ${rule}`);
}

const rememberedOccurrences = remember(mostRules, (key) => {
  const space = key.indexOf(" ");
  return occurrencesFrom(key.slice(space + 1), Number(key.slice(0, space)));
});

/** 2001-01-01, a Monday. */
const referenceDay = dayNumber("2001-01-01");
/** Days looked at in turn: most questions are about the next months, some rules happen once in 40 years. */
const stretches = [366, 4 * 366, 40 * 366, 400 * 366] as const;

function occurrencesFrom(rule: string, anchor: number): Occurrences {
  const stretchFrom = (from: number, length: number) => {
    const to = Math.min(from + length, lastDay);
    return { from, to, days: daysOf(rule, anchor, from, to) ?? [] };
  };
  let known = stretchFrom(anchor, 0);
  return (day) => {
    const from = Math.max(day, anchor);
    if (from < known.from || from > known.to) known = stretchFrom(from, stretches[0]);
    for (const length of stretches) {
      const found = known.days.find((each) => each >= from);
      if (found !== undefined || known.to === lastDay) return found;
      known = stretchFrom(from, length);
    }
    return known.days[0];
  };
}

/** The days of a rule within a stretch, sorted; undefined where the library gives up on it. */
function daysOf(rule: string, anchor: number, from: number, to: number): readonly number[] | undefined {
  const { RRuleTemporal } = loadLibrary();
  try {
    const start = `${isoDate(anchor).replaceAll("-", "")}T000000Z`;
    const rruleString = `DTSTART:${start}\nRRULE:${rule}`;
    const recurrence = new RRuleTemporal({ rruleString, cache: false, maxIterations });
    const found = recurrence.between(new Date(from * dayLength), new Date((to + 1) * dayLength - 1), true);
    return [...new Set(found.map(({ epochMilliseconds }) => Math.floor(epochMilliseconds / dayLength)))];
  } catch {
    return undefined;
  }
}

/** 28 years of days, and COUNT at its largest. */
const maxIterations = 12_000;
const dayLength = 86_400_000;

/** Whether some day of the year is in one of the rule's months and has one of its numbers. */
function isDayPossible(shape: string): boolean {
  const numbers = (name: string) =>
    new RegExp(`(?:^|;)${name}=([^;]+)`).exec(shape)?.[1]?.split(",").map(Number) ?? [];
  const months = numbers("BYMONTH");
  const days = numbers("BYMONTHDAY");
  if (days.length === 0) return true;
  return (months.length > 0 ? months : [1]).some((month) =>
    days.some((day) => Math.abs(day) <= (longestMonths[month - 1] ?? 31)),
  );
}

const longestMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
