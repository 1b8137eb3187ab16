import type { IsoDate } from "../../../plan/plan.ts";
import { civil, dayNumber, daysInMonth, weekdayOfDay } from "../../../plan/time/dates.ts";
import { wallClock } from "../../../plan/time/timezone.ts";
import type { Line } from "./line.ts";

/**
 * The `VTIMEZONE` of an IANA zone: when its clocks are changed from the year of `from` to the year after `to`,
 * changes that come on the same day of each year as one rule. Programs that know the zone by its name need none of
 * it; others read the times by it.
 */
export function timezoneLines(timezone: string, from: IsoDate, to: IsoDate): readonly Line[] {
  const start = dayNumber(`${from.slice(0, 4)}-01-01`) * dayLength;
  const end = dayNumber(`${to.slice(0, 4)}-12-31`) * dayLength + 366 * dayLength;
  const first: Change = {
    at: start - offsetAt(start, timezone),
    before: offsetAt(start, timezone),
    after: offsetAt(start, timezone),
  };
  const changes = changesBetween(start, end, timezone);
  const least = Math.min(first.after, ...changes.map(({ after }) => after));
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${timezone}`,
    ...[[first], ...yearly(changes)].flatMap((group) => observance(group, least, end)),
    "END:VTIMEZONE",
  ];
}

/** A change of the clocks: an instant, and milliseconds east of UTC before and after it. */
interface Change {
  readonly at: number;
  readonly before: number;
  readonly after: number;
}

const hour = 3_600_000;
const dayLength = 24 * hour;

function offsetAt(instant: number, timezone: string): number {
  return wallClock(instant, timezone) - Math.floor(instant / 1000) * 1000;
}

/** No zone changes its clocks there and back within a week. */
const step = 7 * dayLength;

function changesBetween(start: number, end: number, timezone: string): readonly Change[] {
  const changes: Change[] = [];
  for (let from = start; from < end; from += step) {
    const [before, after] = [offsetAt(from, timezone), offsetAt(from + step, timezone)];
    if (before === after) continue;
    let [low, high] = [from, from + step];
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2000) * 1000;
      if (offsetAt(middle, timezone) === before) low = middle;
      else high = middle;
    }
    changes.push({ at: high, before, after });
  }
  return changes;
}

/** Changes that come on the same day of each year, together. */
function yearly(changes: readonly Change[]): readonly (readonly Change[])[] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const group = groups.findLast(
      ([other]) => other !== undefined && rulesOf(other).some((rule) => rulesOf(change).includes(rule)),
    );
    const last = group?.at(-1);
    const isNextYear = last !== undefined && local(change).year === local(last).year + 1;
    const common =
      group && rulesOf(change).some((rule) => group.every((other) => rulesOf(other).includes(rule)));
    if (isNextYear && common) group?.push(change);
    else groups.push([change]);
  }
  return groups;
}

/** Where in its year a change comes, said in the ways in which laws say it: the second Sunday, the last Sunday. */
function rulesOf(change: Change): readonly string[] {
  const { year, month, day, weekday, time } = local(change);
  const name = weekdays[weekday];
  const count = Math.ceil(day / 7);
  const isLast = day + 7 > daysInMonth(year, month);
  const places = [...(isLast ? [`-1${name}`] : []), ...(count < 5 ? [`${count}${name}`] : [])];
  return places.map((place) => `BYMONTH=${month};BYDAY=${place} ${time} ${change.before} ${change.after}`);
}

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

/** By the clocks before the change, as RFC 5545 has it. */
function local({ at, before }: Change) {
  const days = Math.floor((at + before) / dayLength);
  const seconds = Math.floor((at + before - days * dayLength) / 1000);
  const pad = (value: number) => String(value).padStart(2, "0");
  const time = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map(pad).join("");
  return { ...civil(days), weekday: weekdayOfDay(days), time };
}

function observance(group: readonly Change[], least: number, end: number): readonly Line[] {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return [];
  const kind = first.after > least ? "DAYLIGHT" : "STANDARD";
  const { year, month, day, time } = local(first);
  const pad = (value: number) => String(value).padStart(2, "0");
  const [rule = ""] = rulesOf(first).filter((each) => group.every((other) => rulesOf(other).includes(each)));
  // One that goes on to the end of what was looked at has no end.
  const until = last.at > end - 366 * dayLength ? "" : `;UNTIL=${utc(last.at)}`;
  return [
    `BEGIN:${kind}`,
    `DTSTART:${String(year).padStart(4, "0")}${pad(month)}${pad(day)}T${time}`,
    ...(group.length > 1 ? [`RRULE:FREQ=YEARLY;${rule.split(" ")[0]}${until}`] : []),
    `TZOFFSETFROM:${offsetText(first.before)}`,
    `TZOFFSETTO:${offsetText(first.after)}`,
    `END:${kind}`,
  ];
}

function utc(instant: number): string {
  return new Date(instant).toISOString().replace(/[-:]|\.\d+/g, "");
}

function offsetText(offset: number): string {
  const minutes = Math.floor(Math.abs(offset) / 60_000);
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}`;
}
