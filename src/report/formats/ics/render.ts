import type { Report, ScheduleBlock } from "../../report.ts";
import { eventLines } from "./event.ts";
import { folded, textLine } from "./line.ts";
import { timezoneLines } from "./timezone.ts";

/** The dates of a report as a calendar (RFC 5545). It holds no addresses of people and asks nobody to come. */
export function renderIcs({ title, meta, sections }: Report): string {
  const blocks = sections
    .flatMap((section) => section.blocks)
    .filter((block): block is ScheduleBlock => block.kind === "schedule");
  const zones = new Map<string, ScheduleBlock[]>();
  for (const block of blocks) zones.set(block.timezone, [...(zones.get(block.timezone) ?? []), block]);
  return folded([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//CommPlan//CommPlan//EN",
    "CALSCALE:GREGORIAN",
    textLine("NAME", title),
    textLine("X-WR-CALNAME", title),
    // How often a program that subscribed to the file looks at it again (RFC 7986, 5.7, and what came before it).
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    "X-PUBLISHED-TTL:P1D",
    ...[...zones].flatMap(([timezone, each]) => zoneLines(timezone, each)),
    ...blocks.flatMap(({ timezone, entries }) =>
      entries.flatMap((entry) => eventLines(entry, { timezone, asOf: meta.asOf })),
    ),
    "END:VCALENDAR",
  ]);
}

/** A zone is told where a time of day is of it; UTC needs no telling. */
function zoneLines(timezone: string, blocks: readonly ScheduleBlock[]): readonly string[] {
  const timed = blocks.flatMap(({ entries }) => entries.filter(({ time }) => time !== undefined));
  if (timezone === "UTC" || timed.length === 0) return [];
  const days = timed
    .flatMap(({ date, endDate = date, also = [], moved = [], rule = "" }) => [
      ...[date, endDate, ...also, ...moved.map(({ to }) => to)],
      ...(/UNTIL=(\d{4})/
        .exec(rule)
        ?.slice(1)
        .map((year) => `${year}-12-31`) ?? []),
    ])
    .sort();
  return timezoneLines(timezone, days[0] ?? "", days.at(-1) ?? "");
}
