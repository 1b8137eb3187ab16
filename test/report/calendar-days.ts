import assert from "node:assert/strict";
import { RRuleTemporal } from "rrule-temporal";

/** The lines of a calendar, those that were folded put together again. */
export function unfolded(text: string): readonly string[] {
  return text.replace(/\r\n /g, "").split("\r\n").filter(Boolean);
}

export type Event = Readonly<Record<string, string>>;

/** The properties of each `VEVENT`; one that comes several times has its values joined by a space. */
export function eventsOf(text: string): readonly Event[] {
  return text
    .split("BEGIN:VEVENT")
    .slice(1)
    .map((part) => {
      const event: Record<string, string> = {};
      for (const line of unfolded(part.split("END:VEVENT")[0] ?? "")) {
        const [, name = "", value = ""] = /^([A-Z-]+)[^:]*:(.*)$/s.exec(line) ?? [];
        event[name] = event[name] === undefined ? value : `${event[name]} ${value}`;
      }
      return event;
    });
}

/** The days, with their times, on which events take place by RFC 5545: the rule by the recurrence library. */
export function expanded(events: readonly Event[], timezone: string): readonly string[] {
  const days = new Set<string>();
  for (const event of events.filter((each) => each["RECURRENCE-ID"] === undefined)) {
    const start = event["DTSTART"] ?? "";
    days.add(plain(start));
    const rule = event["RRULE"];
    if (rule === undefined) continue;
    const zoned = start.includes("T") && !start.endsWith("Z") ? `;TZID=${timezone}:${start}` : `:${start}`;
    const dtstart = start.includes("T") ? zoned : `:${start}T000000Z`;
    const ended = start.includes("T") ? rule : `${rule}T000000Z`;
    const found = new RRuleTemporal({ rruleString: `DTSTART${dtstart}\nRRULE:${ended}` }).all();
    for (const day of found)
      days.add(plain(day.toPlainDateTime().toString().replace(/[-:]/g, "").slice(0, start.length)));
    for (const excluded of event["EXDATE"]?.split(" ") ?? [])
      assert.ok(days.delete(plain(excluded)), excluded);
  }
  for (const { "RECURRENCE-ID": from, DTSTART: to } of events) {
    if (from === undefined) continue;
    assert.ok(days.delete(plain(from)), from);
    days.add(plain(to ?? ""));
  }
  return [...days].sort();
}

function plain(value: string): string {
  return value.replace(
    /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d\dZ?)?$/,
    (_, year, month, day, hour, minute) =>
      hour === undefined ? `${year}-${month}-${day}` : `${year}-${month}-${day}T${hour}:${minute}`,
  );
}
