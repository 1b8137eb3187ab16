import type { IsoDate } from "../../../plan/plan.ts";
import { addDays, dayNumber } from "../../../plan/time/dates.ts";
import { instantAt } from "../../../plan/time/timezone.ts";
import type { ScheduleEntry } from "../../report.ts";
import { type Line, textLine } from "./line.ts";

/** What all entries of a calendar have in common. */
export interface EventSettings {
  readonly timezone: string;
  readonly asOf: IsoDate;
}

/**
 * An entry as `VEVENT`; each day that was moved is one more, of the same series (RFC 5545, 3.8.4.4), and so is each day
 * beside the rule, by itself: several programs, Outlook among them, pass over days that are listed (`RDATE`).
 */
export function eventLines(entry: ScheduleEntry, settings: EventSettings): readonly Line[] {
  const { date, rule, except = [], also = [], moved = [] } = entry;
  const repeating = [
    ...(rule === undefined ? [] : [`RRULE:${endedAt(rule, entry, settings)}`]),
    ...except.map((day) => stamp("EXDATE", day, entry, settings)),
  ];
  return [
    ...one(entry, date, repeating, settings),
    ...moved.flatMap(({ from, to }) =>
      one(entry, to, [stamp("RECURRENCE-ID", from, entry, settings)], settings),
    ),
    ...also.flatMap((day) =>
      one({ ...entry, date: day, uid: `${compact(day)}.${entry.uid}` }, day, [], settings),
    ),
  ];
}

function one(
  entry: ScheduleEntry,
  date: IsoDate,
  repeating: readonly Line[],
  settings: EventSettings,
): readonly Line[] {
  const { uid, title, description, place, isMeeting, isCancelled = false } = entry;
  const { asOf } = settings;
  return [
    "BEGIN:VEVENT",
    textLine("UID", uid),
    `DTSTAMP:${compact(asOf)}T000000Z`,
    // A later state of the plan wins over an earlier one.
    `SEQUENCE:${Math.max(0, dayNumber(asOf))}`,
    stamp("DTSTART", date, entry, settings),
    ...endLines(entry, date, settings),
    ...repeating,
    textLine("SUMMARY", title),
    ...(description === "" ? [] : [textLine("DESCRIPTION", description)]),
    ...(place === "" ? [] : [textLine("LOCATION", place)]),
    // Days that say what is due leave people free.
    `TRANSP:${isMeeting && !isCancelled ? "OPAQUE" : "TRANSPARENT"}`,
    ...(isCancelled ? ["STATUS:CANCELLED"] : []),
    "END:VEVENT",
  ];
}

/** The end of whole days is the day after, of a time the time itself. */
function endLines(entry: ScheduleEntry, date: IsoDate, settings: EventSettings): readonly Line[] {
  const { endDate, endTime } = entry;
  if (endDate === undefined) return [];
  const end = addDays(date, dayNumber(endDate) - dayNumber(entry.date));
  if (entry.time === undefined) return [stamp("DTEND", addDays(end, 1), entry, settings)];
  return endTime === undefined ? [] : [stamp("DTEND", end, { ...entry, time: endTime }, settings)];
}

function stamp(name: string, date: IsoDate, { time }: ScheduleEntry, { timezone }: EventSettings): Line {
  if (time === undefined) return `${name};VALUE=DATE:${compact(date)}`;
  const value = `${compact(date)}T${time.replace(":", "")}00`;
  return timezone === "UTC" ? `${name}:${value}Z` : `${name};TZID=${timezone}:${value}`;
}

/** With a time the end of a rule is an instant. */
function endedAt(rule: string, { time }: ScheduleEntry, { timezone }: EventSettings): string {
  if (time === undefined) return rule;
  return rule.replace(/(UNTIL=)(\d{4})(\d\d)(\d\d)$/, (_, name, year, month, day) => {
    const [hours, minutes] = time.split(":").map(Number);
    const wall = (dayNumber(`${year}-${month}-${day}`) * 1440 + (hours ?? 0) * 60 + (minutes ?? 0)) * 60_000;
    return `${name}${new Date(instantAt(wall, timezone)).toISOString().replace(/[-:]|\.\d+/g, "")}`;
  });
}

function compact(date: IsoDate): string {
  return date.replaceAll("-", "");
}
