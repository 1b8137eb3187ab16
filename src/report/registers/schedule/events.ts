import { labels } from "../../../plan/facts/labels.ts";
import { oneLine } from "../../../plan/facts/plain-text.ts";
import { statusOf } from "../../../plan/facts/status.ts";
import type { IsoDate, Moment, PlanEvent } from "../../../plan/plan.ts";
import { isoDate } from "../../../plan/time/dates.ts";
import { instantOf, parseMoment } from "../../../plan/time/moment.ts";
import { wallClock } from "../../../plan/time/timezone.ts";
import type { Words } from "../../../plan/words.ts";
import type { SectionContext, Shown } from "../../context.ts";
import type { ScheduleEntry } from "../../report.ts";
import { columnWords } from "../../sections/details.ts";
import { descriptionOf, titleOf, uidOf } from "./entry.ts";

/** The events that are planned, past their day or not, and those given up; what was held is none of a calendar's. */
export function eventEntries(context: SectionContext): readonly ScheduleEntry[] {
  return context.plan.events.flatMap((event) => {
    const start = wallTime(event.when, context.timezone);
    const status = statusOf("events", event);
    if (start === undefined || (status !== "planned" && status !== "cancelled")) return [];
    return [
      {
        uid: uidOf(context, event),
        title: titleOf(context, event.title),
        description: descriptionOf(context, [
          [words.kind, event.kind === undefined ? "" : labels.eventKind[event.kind][context.language]],
          [words.agenda, agendaOf(context, event)],
          [words.people, context.people(event.invited)],
          [columnWords.owner, context.person(event.owner)],
        ]),
        place: oneLine(context.text(event.place)),
        date: start.date,
        ...(start.time !== undefined && { time: start.time }),
        ...endOf(start, wallTime(event.ends, context.timezone)),
        isMeeting: start.time !== undefined,
        ...(status === "cancelled" && { isCancelled: true }),
        at: event.at,
      },
    ];
  });
}

const words = {
  kind: { en: "Kind", "zh-CN": "类型" },
  agenda: { en: "Agenda", "zh-CN": "议程" },
  people: { en: "Invited", "zh-CN": "受邀方" },
} as const satisfies Readonly<Record<string, Words>>;

function agendaOf(context: SectionContext, { agenda = [] }: Shown<PlanEvent>): string {
  const items = agenda.map((item) => context.text(item)).filter(Boolean);
  return items.length < 2 ? items.join("") : items.map((item, index) => `\n${index + 1}. ${item}`).join("");
}

interface WallTime {
  readonly date: IsoDate;
  readonly time?: string;
}

/** A moment on the clocks of the project's zone. */
function wallTime(moment: Moment | undefined, timezone: string): WallTime | undefined {
  const parsed = moment === undefined ? undefined : parseMoment(moment);
  if (parsed?.instant === undefined) return parsed;
  const wall = wallClock(instantOf(moment, timezone) ?? parsed.instant, timezone);
  const minutes = Math.floor(wall / 60_000);
  const pad = (value: number) => String(value).padStart(2, "0");
  const time = `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
  return { date: isoDate(Math.floor(minutes / 1440)), time };
}

/** An end before the beginning, or of another kind than it, says nothing. */
function endOf(start: WallTime, end: WallTime | undefined): Pick<ScheduleEntry, "endDate" | "endTime"> {
  if (end === undefined || (start.time === undefined) !== (end.time === undefined)) return {};
  if (`${end.date} ${end.time ?? ""}` <= `${start.date} ${start.time ?? ""}`) return {};
  return { endDate: end.date, ...(end.time !== undefined && { endTime: end.time }) };
}
