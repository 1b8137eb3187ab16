import type { IsoDate } from "../../plan.ts";
import type { Calendar } from "../calendar.ts";
import { dayNumber, firstDay, isoDate } from "../dates.ts";
import { workingDayAfter } from "../working-days.ts";
import type { Cadence, Occurrences } from "./cadence.ts";
import { occurrencesOf } from "./occurrences.ts";

export interface ExpectedOptions {
  /** The day from which the rhythm counts: the communication's start, else the project's. Nothing comes before. */
  readonly anchor: IsoDate;
  readonly calendar: Calendar;
}

/**
 * The days on which a cadence expects a contact, from `from` to `to`, both included, sorted, each once. A day
 * that is not worked moves to the next that is; the day of `once on` was chosen and stays. At most 5,000.
 */
export function expectedDates(
  cadence: Cadence,
  options: ExpectedOptions & { readonly from: IsoDate; readonly to: IsoDate },
): readonly IsoDate[] {
  const next = expectedFrom(cadence, options);
  const last = dayNumber(options.to);
  const dates: IsoDate[] = [];
  let day = next(dayNumber(options.from));
  while (day !== undefined && day <= last && dates.length < mostDates) {
    dates.push(isoDate(day));
    day = next(day + 1);
  }
  return dates;
}

/** The first expected day on or after `from`; undefined where none comes any more. */
export function firstExpected(
  cadence: Cadence,
  from: IsoDate,
  options: ExpectedOptions,
): IsoDate | undefined {
  const day = expectedFrom(cadence, options)(dayNumber(from));
  return day === undefined ? undefined : isoDate(day);
}

/** The first expected day after `after`; undefined where none comes any more. */
export function nextExpected(
  cadence: Cadence,
  after: IsoDate,
  options: ExpectedOptions,
): IsoDate | undefined {
  const day = expectedFrom(cadence, options)(dayNumber(after) + 1);
  return day === undefined ? undefined : isoDate(day);
}

/** 19 years of working days. */
const mostDates = 5000;

/** The first expected day on or after a day, both as day numbers. */
function expectedFrom(cadence: Cadence, { anchor, calendar }: ExpectedOptions): Occurrences {
  const occurrence = occurrencesOf(cadence, dayNumber(anchor), calendar);
  if (cadence.kind === "once") return occurrence;
  return (day) => {
    const worked = workingDayAfter(day - 1, 1, calendar.days);
    if (worked === undefined) return occurrence(day);
    // What falls between two working days is expected on the second: one contact, whatever there was.
    const workedBefore = workingDayAfter(day, -1, calendar.days) ?? firstDay - 1;
    const found = occurrence(workedBefore + 1);
    if (found === undefined || found <= worked) return found === undefined ? undefined : worked;
    return workingDayAfter(found - 1, 1, calendar.days) ?? found;
  };
}
