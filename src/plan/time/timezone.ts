import { once } from "../lazy.ts";

/** Whether a text is an IANA time zone, `Asia/Shanghai` or `UTC`. An offset such as `+08:00` is none. */
export function isTimezone(text: string): boolean {
  return listedZones().has(text) || zoneClock(text) !== undefined;
}

/** The zones under their first names. To look one up costs a tenth of what its clock does, at the first plan. */
const listedZones = once(
  () => new Set(Intl.supportedValuesOf("timeZone").filter((zone) => !isAmbiguous(zone))),
);

/** The wall-clock time of an instant in a zone as if it were UTC, in epoch milliseconds, to the second. */
export function wallClock(instant: number, timezone: string): number {
  const clock = zoneClock(timezone);
  if (clock === undefined || !Number.isFinite(instant)) return instant;
  return clock(instant);
}

/**
 * The instant at which a zone's clocks show a wall-clock time (given as if it were UTC), in epoch
 * milliseconds. A time that the clocks skip is read with the offset before the gap, one that they show
 * twice is the first, as RFC 5545 has it. A zone that does not exist counts as UTC.
 */
export function instantAt(wall: number, timezone: string): number {
  const candidates = [wall - day, wall + day].map((near) => wall - (wallClock(near, timezone) - near));
  const fitting = candidates.filter(
    (instant) => wallClock(instant, timezone) === Math.floor(wall / 1000) * 1000,
  );
  return fitting.length > 0 ? Math.min(...fitting) : (candidates[0] ?? wall);
}

type Clock = (instant: number) => number;

/** Abbreviations that ICU knows and the IANA database does not: CST alone is used in three continents. */
const notOfIana = new Set(
  (
    "ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT " + "IET IST JST MIT NET NST PLT PNT PRT PST SST VST"
  ).split(" "),
);

function isAmbiguous(timezone: string): boolean {
  return notOfIana.has(timezone.toUpperCase());
}

const day = 86_400_000;
/** Making a formatter costs a thousand times more than using it; zones come from plans, so the memory is bounded. */
const clocks = new Map<string, Clock | undefined>();
const mostClocks = 100;

function zoneClock(timezone: string): Clock | undefined {
  if (timezone === "UTC") return toSecond;
  if (!clocks.has(timezone)) {
    if (clocks.size >= mostClocks) clocks.clear();
    clocks.set(timezone, makeClock(timezone));
  }
  return clocks.get(timezone);
}

function makeClock(timezone: string): Clock | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(timezone) || isAmbiguous(timezone)) return undefined;
  const formatter = formatterOf(timezone);
  if (formatter === undefined) return undefined;
  return (instant) => {
    const parts: Record<string, number> = {};
    for (const { type, value } of formatter.formatToParts(instant)) parts[type] = Number(value);
    const { year = 1970, month = 1, day: dayOfMonth = 1, hour = 0, minute = 0, second = 0 } = parts;
    // Date.UTC reads the years 0 to 99 as 1900 to 1999; the Gregorian calendar repeats after 400 years.
    return Date.UTC(year + 400, month - 1, dayOfMonth, hour, minute, second) - 146_097 * day;
  };
}

function formatterOf(timezone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: timezone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return undefined;
  }
}

function toSecond(instant: number): number {
  return Math.floor(instant / 1000) * 1000;
}
