import { expectedContacts } from "../../plan/facts/contacts.ts";
import { labels } from "../../plan/facts/labels.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Communication, IsoDate, PlanEvent } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import type { Block, Cell, Content, TableBlock } from "../report.ts";
import { contactCalendar } from "./contact-calendar.ts";
import { contactsHeld } from "./contacts-held.ts";
import { columnWords, detailsOf, detailWords, textDetail } from "./details.ts";
import { byDate } from "./due.ts";
import { heldAgainstPlanned } from "./held-against-planned.ts";
import { dateCell, timeOf } from "./moment-cell.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";
import type { SectionDefinition } from "./section.ts";
import { toComeFrom } from "./to-come-from.ts";

/**
 * What was held in the period against what was planned, what was talked about, and what is to come until the
 * end of the next period: regular communications and planned events, by date.
 */
export const communications: SectionDefinition = {
  id: "communications",
  title: { en: "Communications", "zh-CN": "沟通情况与安排" },
  blocks: (context): readonly Block[] => [
    ...heldAgainstPlanned(context),
    ...contactCalendar(context),
    ...contactsHeld(context),
    ...toCome(context),
  ],
};

const words = {
  caption: { en: "To come until the end of the next period", "zh-CN": "截至下一报告期末的安排" },
  date: { en: "Next date", "zh-CN": "下次日期" },
  title: { en: "Communication", "zh-CN": "沟通事项" },
  people: { en: "With", "zh-CN": "参加方" },
  way: { en: "How", "zh-CN": "方式" },
  thereafter: { en: "Then", "zh-CN": "其后" },
  outcome: { en: "Outcome", "zh-CN": "预期成果" },
} as const satisfies Readonly<Record<string, Words>>;

function toCome(context: SectionContext): readonly TableBlock[] {
  const coming = [...regular(context), ...events(context)].sort(byDate(({ date }) => date));
  return recordTable(context, words.caption, columns, coming);
}

/** Something to come, as its row shows it. */
interface Coming {
  readonly at: Communication["at"];
  readonly date: IsoDate;
  readonly time: string | undefined;
  readonly name: Cell;
  readonly people: string;
  readonly way: string;
  readonly owner: string;
}

const columns: readonly RecordColumn<Coming>[] = [
  { title: words.date, kind: "date", cell: (context, { date, time }) => dateCell(context, date, time) },
  { title: words.title, kind: "name", cell: (_, { name }) => name },
  { title: words.people, kind: "text", cell: (_, { people }) => contentOf(people) },
  { title: words.way, kind: "text", cell: (_, { way }) => contentOf(way) },
  { title: columnWords.owner, kind: "text", cell: (_, { owner }) => contentOf(owner) },
];

/** From the as-of date on, without what was held already, that day or before its time. */
function regular(context: SectionContext): readonly Coming[] {
  const { plan, reckoning, calendar } = context;
  const from = toComeFrom(context);
  return plan.communications.flatMap((communication): readonly Coming[] => {
    const [first, ...others] = expectedContacts(communication, reckoning, {
      from: from(communication),
      to: context.next.to,
      calendar,
    });
    if (first === undefined) return [];
    const { channel, owner, audience } = communication;
    return [
      {
        at: communication.at,
        date: first.date,
        time: first.time,
        name: regularName(context, communication, thenContent(context, others)),
        people: context.people(audience),
        way: channel === undefined ? "" : labels.channel[channel][context.language],
        owner: context.person(owner),
      },
    ];
  });
}

function regularName(context: SectionContext, communication: Shown<Communication>, then: Content): Cell {
  return {
    content: contentOf(context.text(communication.title)),
    details: detailsOf(context, [
      textDetail(context, words.outcome, communication.outcome),
      [words.thereafter, then],
      [detailWords.notes, context.notes(communication)],
    ]),
  };
}

function thenContent(context: SectionContext, others: readonly { readonly date: IsoDate }[]): Content {
  return others
    .slice(0, 3)
    .flatMap((each, index) => [...(index === 0 ? [] : [context.separator]), context.date(each.date)]);
}

/** Events in a line each: who is invited, and to what, is in the section on invitations. */
function events(context: SectionContext): readonly Coming[] {
  return context.plan.events.flatMap((event): readonly Coming[] => {
    const date = context.day(event.when);
    if (date === undefined || statusOf("events", event) !== "planned") return [];
    if (date < context.asOf || date > context.next.to) return [];
    return [
      {
        at: event.at,
        date,
        time: timeOf(event.when),
        name: eventName(context, event),
        people: context.people(event.invited),
        way: eventWay(context, event),
        owner: context.person(event.owner),
      },
    ];
  });
}

function eventName(context: SectionContext, event: Shown<PlanEvent>): Cell {
  return {
    content: contentOf(context.text(event.title)),
    details: detailsOf(context, [[detailWords.notes, context.notes(event)]]),
  };
}

function eventWay(context: SectionContext, { kind, place }: Shown<PlanEvent>): string {
  const name = kind === undefined ? "" : labels.eventKind[kind][context.language];
  return [name, context.text(place)].filter(Boolean).join(context.separator);
}
