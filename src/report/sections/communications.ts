import { expectedContacts } from "../../plan/facts/contacts.ts";
import { labels } from "../../plan/facts/labels.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Communication, IsoDate, PlanEvent } from "../../plan/plan.ts";
import { compareDates } from "../../plan/time/dates.ts";
import type { Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import type { Block, Row } from "../report.ts";
import { columnWords, detailsOf, detailWords, textDetail } from "./details.ts";
import { dateCell, timeOf } from "./moment-cell.ts";
import type { SectionDefinition } from "./section.ts";

/** What is to come until the end of the next period: regular communications and planned events, by date. */
export const communications: SectionDefinition = {
  id: "communications",
  title: { en: "Upcoming communications", "zh-CN": "近期沟通安排" },
  blocks: (context): readonly Block[] => {
    const rows = [...regular(context), ...events(context)].sort((a, b) => compareDates(a.date, b.date));
    if (rows.length === 0) return [];
    return [
      {
        kind: "table",
        caption: context.say(words.caption),
        columns: [
          { title: context.say(words.date), kind: "date" },
          { title: context.say(words.title), kind: "name" },
          { title: context.say(words.people), kind: "text" },
          { title: context.say(words.way), kind: "text" },
          { title: context.say(columnWords.owner), kind: "text" },
        ],
        rows: rows.map(({ row }) => row),
      },
    ];
  },
};

const words = {
  caption: { en: "Until the end of the next period", "zh-CN": "截至下一报告期末" },
  date: { en: "Next date", "zh-CN": "下次日期" },
  title: { en: "Communication", "zh-CN": "沟通事项" },
  people: { en: "With", "zh-CN": "参加方" },
  way: { en: "How", "zh-CN": "方式" },
  thereafter: { en: "Then", "zh-CN": "其后" },
  outcome: { en: "Outcome", "zh-CN": "预期成果" },
  agenda: { en: "Agenda", "zh-CN": "议程" },
} as const satisfies Readonly<Record<string, Words>>;

interface DatedRow {
  readonly date: IsoDate;
  readonly row: Row;
}

function regular(context: SectionContext): readonly DatedRow[] {
  return context.plan.communications.flatMap((communication) => {
    const [first, ...others] = expectedContacts(communication, context.reckoning, {
      from: context.asOf,
      to: context.next.to,
      calendar: context.calendar,
    });
    if (first === undefined) return [];
    return [{ date: first.date, row: regularRow(context, communication, first.date, first.time, others) }];
  });
}

function regularRow(
  context: SectionContext,
  communication: Shown<Communication>,
  date: IsoDate,
  time: string | undefined,
  others: readonly { readonly date: IsoDate }[],
): Row {
  const then = others
    .slice(0, 3)
    .flatMap((each, index) => [...(index === 0 ? [] : [context.separator]), context.date(each.date)]);
  return {
    at: communication.at,
    cells: [
      dateCell(context, date, time),
      {
        content: contentOf(context.text(communication.title)),
        details: detailsOf(context, [
          textDetail(context, words.outcome, communication.outcome),
          [words.thereafter, then],
          [detailWords.notes, context.notes(communication)],
        ]),
      },
      { content: contentOf(context.people(communication.audience)) },
      {
        content:
          communication.channel === undefined
            ? []
            : [labels.channel[communication.channel][context.language]],
      },
      { content: contentOf(context.person(communication.owner)) },
    ],
  };
}

function events(context: SectionContext): readonly DatedRow[] {
  return context.plan.events.flatMap((event) => {
    const date = context.day(event.when);
    if (date === undefined || statusOf("events", event) !== "planned") return [];
    return date < context.asOf || date > context.next.to
      ? []
      : [{ date, row: eventRow(context, event, date) }];
  });
}

function eventRow(context: SectionContext, event: Shown<PlanEvent>, date: IsoDate): Row {
  const kind = event.kind === undefined ? "" : labels.eventKind[event.kind][context.language];
  const place = context.text(event.place);
  const agenda = (event.agenda ?? []).map((item) => context.text(item)).filter(Boolean);
  return {
    at: event.at,
    cells: [
      dateCell(context, date, timeOf(event.when)),
      {
        content: contentOf(context.text(event.title)),
        details: detailsOf(context, [
          [words.agenda, contentOf(agenda.join(context.language === "en" ? "; " : "；"))],
          [detailWords.notes, context.notes(event)],
        ]),
      },
      { content: contentOf(context.people(event.invited)) },
      { content: contentOf([kind, place].filter(Boolean).join(context.separator)) },
      { content: contentOf(context.person(event.owner)) },
    ],
  };
}
