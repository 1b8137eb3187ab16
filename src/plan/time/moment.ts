import type { IsoDate, Moment } from "../plan.ts";
import { compareDates, dayNumber, isoDate, isRealDate } from "./dates.ts";
import { instantAt, wallClock } from "./timezone.ts";

/** A moment as written. */
export interface ParsedMoment {
  /** The day as written, in the moment's own offset where it has one. */
  readonly date: IsoDate;
  /** `HH:MM`, where the moment has a time of day. */
  readonly time?: string;
  /** Epoch milliseconds; only where an offset says which instant is meant. */
  readonly instant?: number;
}

/** Reads `YYYY-MM-DD`, `YYYY-MM-DD HH:MM`, or a full RFC 3339 date-time; undefined for any other text. */
export function parseMoment(text: string): ParsedMoment | undefined {
  const { date, separator, hour, minute, second, fraction, offset } = momentPattern.exec(text)?.groups ?? {};
  if (date === undefined || !isRealDate(date)) return undefined;
  if (hour === undefined || minute === undefined) return { date };
  if (Number(hour) > 23 || Number(minute) > 59) return undefined;
  const time = `${hour}:${minute}`;
  if (second === undefined || offset === undefined) return separator === " " ? { date, time } : undefined;
  const minutes = offsetMinutes(offset);
  // A leap second is written :60 and comes only in the last minute of an hour.
  if (minutes === undefined || Number(second) > (minute === "59" ? 60 : 59)) return undefined;
  const milliseconds = Math.floor(Number(`0${fraction ?? ""}`) * 1000);
  const wall = wallTime(date, hour, minute) + Number(second) * 1000 + milliseconds;
  return { date, time, instant: wall - minutes * 60_000 };
}

/** Whether a moment has a time of day. */
export function hasTime(moment: Moment): boolean {
  return moment.length > 10;
}

/**
 * The day of a moment in the project's time zone. Without an offset that is the day as written.
 * Undefined where the moment is not given or not well-formed.
 */
export function dayOf(moment: Moment | undefined, timezone: string): IsoDate | undefined {
  if (moment === undefined) return undefined;
  if (moment.length === 10) return isRealDate(moment) ? moment : undefined;
  const parsed = parseMoment(moment);
  return parsed?.instant === undefined ? parsed?.date : dayAt(parsed.instant, timezone);
}

/** The instant of a moment, in epoch milliseconds; a day without a time is its first minute in the zone. */
export function instantOf(moment: Moment | undefined, timezone: string): number | undefined {
  const parsed = moment === undefined ? undefined : parseMoment(moment);
  if (parsed === undefined) return undefined;
  if (parsed.instant !== undefined) return parsed.instant;
  const [hour = "0", minute = "0"] = parsed.time?.split(":") ?? [];
  return instantAt(wallTime(parsed.date, hour, minute), timezone);
}

/**
 * Negative, zero or positive as `a` is before, at or after `b`: by the day in the zone where either side has
 * no time, as written where neither has an offset, else by the instant. Undefined where a side is not a moment.
 */
export function compareMoments(a: Moment, b: Moment, timezone: string): number | undefined {
  if (hasTime(a) && hasTime(b)) {
    const [left, right] = [parseMoment(a), parseMoment(b)];
    if (left === undefined || right === undefined) return undefined;
    // Neither asks the zone's clock, which is slow to make: both are of the same zone.
    if (left.instant === undefined && right.instant === undefined) return compareDates(a, b);
    return Math.sign((instantOf(a, timezone) ?? 0) - (instantOf(b, timezone) ?? 0));
  }
  const [left, right] = [dayOf(a, timezone), dayOf(b, timezone)];
  return left === undefined || right === undefined ? undefined : compareDates(left, right);
}

/** The day that it is in a time zone at an instant. */
export function todayIn(instant: Date, timezone: string): IsoDate {
  return dayAt(instant.getTime(), timezone);
}

const momentPattern =
  /^(?<date>\d{4}-\d{2}-\d{2})(?:(?<separator>[Tt ])(?<hour>\d{2}):(?<minute>\d{2})(?::(?<second>\d{2})(?<fraction>\.\d+)?(?<offset>[Zz]|[+-]\d{2}:\d{2}))?)?$/;

function wallTime(date: IsoDate, hour: string, minute: string): number {
  return ((dayNumber(date) * 24 + Number(hour)) * 60 + Number(minute)) * 60_000;
}

function dayAt(instant: number, timezone: string): IsoDate {
  return isoDate(Math.floor(wallClock(instant, timezone) / 86_400_000));
}

function offsetMinutes(offset: string): number | undefined {
  if (offset.toUpperCase() === "Z") return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(4, 6))];
  if (hours > 23 || minutes > 59) return undefined;
  return (hours * 60 + minutes) * (offset.startsWith("-") ? -1 : 1);
}
