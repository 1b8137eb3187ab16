import type { IsoDate } from "../../plan.ts";
import { addDays, dayNumber, isoDate, partsOf } from "../dates.ts";
import { workingDaysInWeek } from "../working-days.ts";
import type { Cadence, MonthPlace } from "./cadence.ts";
import { type ExpectedOptions, expectedDates } from "./expected.ts";
import { occurrencesOf } from "./occurrences.ts";
import { ruleOccurrences } from "./rule-occurrences.ts";

/** The days of a cadence as a calendar takes them: a first day, a rule from there on, and what differs from it. */
export interface Recurrence {
  /** A day of the rule on which it takes place. */
  readonly first: IsoDate;
  /** RFC 5545 without `RRULE:`, ended by the last of its days; without it there is the first day alone. */
  readonly rule?: string;
  /** Days of the rule that take place on another one, each the first of its kind there. */
  readonly moved: readonly { readonly from: IsoDate; readonly to: IsoDate }[];
  /** Days of the rule on which nothing takes place. */
  readonly except: readonly IsoDate[];
  /** Days beside the rule on which it takes place. */
  readonly also: readonly IsoDate[];
}

/**
 * The days that a cadence expects from `from` to `to` (see `expectedDates`) as a rule of RFC 5545 and its
 * exceptions; undefined where there are none. The rule is followed by the recurrence library and compared with
 * the days, so that all of them are there and no other, whatever the rule can say: what has no rule, as every
 * third working day, is a list of days.
 */
export function recurrenceOf(
  cadence: Cadence,
  options: ExpectedOptions & { readonly from: IsoDate; readonly to: IsoDate },
): Recurrence | undefined {
  const dates = expectedDates(cadence, options);
  const [earliest] = dates;
  if (earliest === undefined) return undefined;
  const list = { first: earliest, moved: [], except: [], also: dates.slice(1) };
  const occurrence = occurrencesOf(cadence, dayNumber(options.anchor), options.calendar);
  const first = dates.find((date) => occurrence(dayNumber(date)) === dayNumber(date));
  const shape = shapeOf(cadence, options);
  const last = dates.at(-1);
  if (dates.length < 3 || first === undefined || shape === undefined || last === undefined) return list;
  const ruled = ruleDates(shape, first, last);
  const differences = differencesOf(dates, ruled);
  const count = differences.moved.length + differences.except.length + differences.also.length;
  // A rule that holds no longer than its exceptions explains nothing.
  if (count >= dates.length || !ruled.includes(first)) return list;
  const until = ruled.at(-1)?.replaceAll("-", "");
  return { first, rule: `${shape};UNTIL=${until}`, ...differences };
}

/** The rule without its end; undefined where there is none. */
function shapeOf(cadence: Cadence, { anchor, calendar }: ExpectedOptions): string | undefined {
  switch (cadence.kind) {
    case "on-event":
    case "once":
      return undefined;
    case "days":
      return `FREQ=DAILY;INTERVAL=${cadence.every}`;
    case "working-days": {
      // Working days have no rule but where each of them counts; a calendar without any has none either.
      if (cadence.every > 1 || workingDaysInWeek(calendar.days) === 0) return undefined;
      const worked = weekdays.filter((_, at) => isWorked(calendar.days.inWeek, at));
      return `FREQ=WEEKLY;BYDAY=${worked.join(",")}`;
    }
    case "weeks": {
      const days = cadence.weekdays.map((at) => weekdays[at]).join(",");
      return `FREQ=WEEKLY;INTERVAL=${cadence.every};WKST=MO${days && `;BYDAY=${days}`}`;
    }
    case "months":
      return `FREQ=MONTHLY;INTERVAL=${cadence.every};${placeRule(cadence.place ?? dayOf(anchor))}`;
    case "rrule":
      return cadence.rule
        .replace(/(?:^|;)(?:COUNT|UNTIL|BYHOUR|BYMINUTE|BYSECOND)=[^;]*/g, "")
        .replace(/^;/, "");
  }
}

function dayOf(anchor: IsoDate): MonthPlace {
  return { kind: "day", day: partsOf(anchor).day };
}

/** A day or a fifth weekday that a month does not have is its last: of the days it may be, the last one there is. */
function placeRule(place: MonthPlace): string {
  if (place.kind === "last-day") return "BYMONTHDAY=-1";
  if (place.kind === "weekday")
    return `BYDAY=${place.week === 5 ? -1 : place.week}${weekdays[place.weekday]}`;
  if (place.day <= 28) return `BYMONTHDAY=${place.day}`;
  if (place.day === 31) return "BYMONTHDAY=-1";
  return `BYMONTHDAY=${place.day === 29 ? "28,29" : "28,29,30"};BYSETPOS=-1`;
}

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

function isWorked(inWeek: readonly number[], at: number): boolean {
  return (inWeek[at] ?? 0) > (inWeek[at - 1] ?? 0);
}

/** The days of a rule that counts from its first one, no later than the last. */
function ruleDates(shape: string, first: IsoDate, last: IsoDate): readonly IsoDate[] {
  const next = ruleOccurrences(shape, dayNumber(first));
  const dates: IsoDate[] = [];
  for (let day = next(dayNumber(first)); day !== undefined && day <= dayNumber(last); day = next(day + 1)) {
    dates.push(isoDate(day));
  }
  return dates;
}

function differencesOf(
  dates: readonly IsoDate[],
  ruled: readonly IsoDate[],
): Pick<Recurrence, "moved" | "except" | "also"> {
  const expected = new Set(dates);
  const byRule = new Set(ruled);
  const unruled = dates.filter((date) => !byRule.has(date));
  const missed = ruled.filter((date) => !expected.has(date));
  const moved: { readonly from: IsoDate; readonly to: IsoDate }[] = [];
  const except: IsoDate[] = [];
  for (const from of missed) {
    // What moves goes to the next working day, over holidays of some length at most.
    const to = unruled.find((date) => date > from && date <= addDays(from, farthest));
    const isFree = to !== undefined && !moved.some((other) => other.to === to) && isNext(from, to, dates);
    if (isFree) moved.push({ from, to });
    else except.push(from);
  }
  const taken = new Set(moved.map(({ to }) => to));
  return { moved, except, also: unruled.filter((date) => !taken.has(date)) };
}

/** Days. */
const farthest = 31;

/** Whether nothing else is expected between the two. */
function isNext(from: IsoDate, to: IsoDate, dates: readonly IsoDate[]): boolean {
  return dates.find((date) => date > from) === to;
}
