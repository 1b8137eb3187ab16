import { labels } from "../../../plan/facts/labels.ts";
import type { Communication } from "../../../plan/plan.ts";
import { type Cadence, recurrenceOf } from "../../../plan/time/cadence.ts";
import { addMonths } from "../../../plan/time/dates.ts";
import { cadenceStretches, contactAnchor, rhythmAnchor } from "../../../plan/time/phases.ts";
import type { Words } from "../../../plan/words.ts";
import type { SectionContext, Shown } from "../../context.ts";
import type { ScheduleEntry } from "../../report.ts";
import { columnWords } from "../../sections/details.ts";
import { descriptionOf, titleOf, uidOf } from "./entry.ts";

/** Each communication by the stretches in which one cadence is in force: with `by-phase`, one for each phase. */
export function communicationEntries(context: SectionContext): readonly ScheduleEntry[] {
  return context.plan.communications.flatMap((communication) => entriesOf(context, communication));
}

/** How far ahead a rhythm is told that neither the communication nor the project ends, in months. */
const horizon = 24;

const words = {
  outcome: { en: "Outcome", "zh-CN": "预期成果" },
  people: { en: "With", "zh-CN": "参加方" },
  way: { en: "How", "zh-CN": "方式" },
} as const satisfies Readonly<Record<string, Words>>;

function entriesOf(context: SectionContext, communication: Shown<Communication>): readonly ScheduleEntry[] {
  if (communication.malformed.has("start") || communication.malformed.has("end")) return [];
  const { asOf, calendar, reckoning } = context;
  const settings = { project: reckoning.project, phases: reckoning.phases, calendar };
  const anchor = rhythmAnchor(communication, settings);
  const from = contactAnchor(communication, reckoning.project) ?? asOf;
  const to = communication.end ?? reckoning.project?.end ?? addMonths(asOf, horizon);
  return cadenceStretches(communication, settings, from, to).flatMap((stretch, index) => {
    const recurrence = recurrenceOf(stretch.cadence, {
      anchor,
      calendar,
      from: stretch.from,
      to: stretch.to,
    });
    if (recurrence === undefined) return [];
    const { first, ...rest } = recurrence;
    const time = timeOf(stretch.cadence);
    return [
      {
        uid: uidOf(context, communication, String(index + 1)),
        title: titleOf(context, communication.title),
        description: descriptionOf(context, [
          [words.outcome, context.text(communication.outcome)],
          [words.people, context.people(communication.audience)],
          [
            words.way,
            communication.channel === undefined
              ? ""
              : labels.channel[communication.channel][context.language],
          ],
          [columnWords.owner, context.person(communication.owner)],
        ]),
        place: "",
        date: first,
        ...(time !== undefined && { time }),
        ...rest,
        isMeeting: time !== undefined,
        at: communication.at,
      },
    ];
  });
}

/** A rule says its time of day by its hour. */
function timeOf(cadence: Cadence): string | undefined {
  const { time, rule } = { time: undefined, rule: "", ...cadence };
  const [, hour] = /(?:^|;)BYHOUR=(\d+)/.exec(rule) ?? [];
  const [, minute = "0"] = /(?:^|;)BYMINUTE=(\d+)/.exec(rule) ?? [];
  return hour === undefined ? time : [hour, minute].map((part) => part.slice(-2).padStart(2, "0")).join(":");
}
