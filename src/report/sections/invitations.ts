import { labels } from "../../plan/facts/labels.ts";
import { expandAudience } from "../../plan/facts/people.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Id, IsoDate, PlanEvent } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import { linkInline } from "../link.ts";
import type { Cell, Content, Inline, TableBlock } from "../report.ts";
import { columnWords, detailsOf, detailWords, listText } from "./details.ts";
import { byDate } from "./due.ts";
import { dateCell, timeOf } from "./moment-cell.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";
import type { SectionDefinition } from "./section.ts";
import { isWithin } from "./within.ts";

/** Events to which these readers are invited, and what became of those of the period. */
export const invitations: SectionDefinition = {
  id: "invitations",
  title: { en: "Invitations and events", "zh-CN": "活动邀请与会议" },
  empty: { en: "None planned.", "zh-CN": "暂无安排。" },
  blocks: (context) => [...toCome(context), ...held(context)],
};

const words = {
  toCome: { en: "You are invited", "zh-CN": "诚邀参加" },
  forAll: { en: "Events to come", "zh-CN": "后续活动" },
  held: { en: "Events of this period", "zh-CN": "本期活动" },
  when: { en: "When", "zh-CN": "时间" },
  event: { en: "Event", "zh-CN": "活动" },
  place: { en: "Where", "zh-CN": "地点" },
  invited: { en: "Invited", "zh-CN": "邀请对象" },
  attended: { en: "Took part", "zh-CN": "参加人员" },
  host: { en: "Host", "zh-CN": "组织人" },
  agenda: { en: "Agenda", "zh-CN": "议程" },
  until: { en: "Until", "zh-CN": "结束" },
  milestone: { en: "For", "zh-CN": "相关里程碑" },
  minutes: { en: "Minutes", "zh-CN": "会议纪要" },
  none: { en: "None yet", "zh-CN": "暂无" },
  notHeld: { en: "Not recorded as held", "zh-CN": "未登记是否举行" },
} as const satisfies Readonly<Record<string, Words>>;

interface Dated {
  readonly at: PlanEvent["at"];
  readonly event: Shown<PlanEvent>;
  readonly date: IsoDate;
}

function toCome(context: SectionContext): readonly TableBlock[] {
  const coming = dated(context)
    .filter(({ date, event }) => date >= context.asOf && statusOf("events", event) !== "held")
    .filter(({ event }) => isInvited(context, event));
  const caption = context.visibility === "client" ? words.toCome : words.forAll;
  return recordTable(context, caption, comingColumns, coming);
}

function held(context: SectionContext): readonly TableBlock[] {
  const past = dated(context).filter(
    ({ date, event }) =>
      isWithin(date, context.period) && (date < context.asOf || statusOf("events", event) === "held"),
  );
  return recordTable(context, words.held, heldColumns, past);
}

function dated(context: SectionContext): readonly Dated[] {
  return context.plan.events
    .flatMap((event) => {
      const date = context.day(event.when);
      return date === undefined ? [] : [{ at: event.at, event, date }];
    })
    .sort(byDate(({ date }) => date));
}

/** Whether one of the report's readers is invited; an event that does not say whom it invites may invite them. */
function isInvited(context: SectionContext, { invited }: Shown<PlanEvent>): boolean {
  const readers = readersOf(context);
  if (readers === undefined || invited === undefined || invited.length === 0) return true;
  return [...expandAudience(invited, context.plan)].some((id) => readers.has(id));
}

/** Whom the report goes to; of a client report without an audience the client; undefined: anybody. */
function readersOf({ definition, visibility, plan }: SectionContext): ReadonlySet<Id> | undefined {
  const audience = definition?.audience ?? [];
  if (audience.length > 0) return expandAudience(audience, plan);
  return visibility === "client" ? expandAudience(["all-client"], plan) : undefined;
}

const when: RecordColumn<Dated> = {
  title: words.when,
  kind: "date",
  cell: (context, { event, date }) => ({
    ...dateCell(context, date, timeOf(event.when)),
    details: detailsOf(context, [[words.until, endContent(context, event, date)]]),
  }),
};

const place: RecordColumn<Dated> = {
  title: words.place,
  kind: "text",
  cell: (context, { event }) => contentOf(context.text(event.place)),
};

const comingColumns: readonly RecordColumn<Dated>[] = [
  when,
  { title: words.event, kind: "name", cell: nameCell },
  place,
  {
    title: words.invited,
    kind: "text",
    cell: (context, { event }) => contentOf(context.people(event.invited)),
  },
  { title: words.host, kind: "text", cell: (context, { event }) => contentOf(context.person(event.owner)) },
];

const heldColumns: readonly RecordColumn<Dated>[] = [
  when,
  { title: words.event, kind: "name", cell: nameCell },
  place,
  {
    title: words.attended,
    kind: "text",
    cell: (context, { event }) => contentOf(context.people(event.attended)),
  },
  { title: columnWords.status, kind: "mark", cell: statusContent },
  { title: words.minutes, kind: "text", cell: minutesContent },
];

function nameCell(context: SectionContext, { event, date }: Dated): Cell {
  const kind = event.kind === undefined ? "" : labels.eventKind[event.kind][context.language];
  const isCalledOff = statusOf("events", event) === "cancelled" && date >= context.asOf;
  const marks: Content = [
    ...(kind === "" ? [] : [" ", { kind: "quiet", text: kind } as const]),
    ...(isCalledOff ? [" ", cancelled(context)] : []),
  ];
  const agenda = (event.agenda ?? []).map((item) => context.text(item));
  return {
    content: [...contentOf(context.text(event.title)), ...marks],
    details: detailsOf(context, [
      [words.agenda, listText(context, agenda)],
      [words.milestone, context.title(event.milestone)],
      [detailWords.notes, context.notes(event)],
    ]),
  };
}

function statusContent(context: SectionContext, { event }: Dated): Content {
  const status = statusOf("events", event);
  if (status === "cancelled") return [cancelled(context)];
  if (status === "held") return [labels.eventStatus.held[context.language]];
  return [{ kind: "mark", tone: "caution", text: context.say(words.notHeld) }];
}

function cancelled({ language }: SectionContext): Inline {
  return { kind: "mark", tone: "bad", text: labels.eventStatus.cancelled[language] };
}

function minutesContent(context: SectionContext, { event }: Dated): Content {
  const date = event["minutes-date"];
  const link = event.minutes === undefined ? [] : [linkInline(event.minutes)];
  const day = date === undefined ? [] : [context.date(date)];
  if (link.length + day.length > 0) return [...link, ...(link.length > 0 && date ? [" "] : []), ...day];
  return statusOf("events", event) === "held" ? [{ kind: "quiet", text: context.say(words.none) }] : [];
}

/** The end of an event of several days, or of one whose first hour is given. */
function endContent(context: SectionContext, { ends }: Shown<PlanEvent>, date: IsoDate): Content {
  const end = context.day(ends);
  if (end === undefined) return [];
  if (end !== date) return dateCell(context, end, timeOf(ends)).content;
  return contentOf(timeOf(ends) ?? "");
}
