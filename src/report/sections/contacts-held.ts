import { labels } from "../../plan/facts/labels.ts";
import type { IsoDate, LogEntry } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import type { Block } from "../report.ts";
import { detailsOf, detailWords, textDetail, titlesText } from "./details.ts";
import { byDate } from "./due.ts";
import { leftOut } from "./left-out.ts";
import { dateCell, timeOf } from "./moment-cell.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";
import { isWithin } from "./within.ts";

const words = {
  communication: { en: "Communication", "zh-CN": "沟通事项" },
  contacts: { en: "What was talked about", "zh-CN": "本期沟通内容" },
  date: { en: "Date", "zh-CN": "日期" },
  people: { en: "With", "zh-CN": "参加人员" },
  summary: { en: "Summary", "zh-CN": "内容摘要" },
  next: { en: "Next step", "zh-CN": "下一步" },
  covers: { en: "About", "zh-CN": "涉及" },
  earlier: {
    en: "Earlier contacts of this period, not shown: {count}.",
    "zh-CN": "本期较早的 {count} 次沟通未列出。",
  },
} as const satisfies Readonly<Record<string, Words>>;

interface Contact {
  readonly at: LogEntry["at"];
  readonly entry: Shown<LogEntry>;
  readonly date: IsoDate;
}

/** More of them are a diary, not a report. */
const mostContacts = 30;

/** The entries of the log in the period, the latest ones where there are many; none in a short report. */
export function contactsHeld(context: SectionContext): readonly Block[] {
  if (context.length === "short") return [];
  const contacts = context.plan.log
    .flatMap((entry): readonly Contact[] => {
      const date = context.day(entry.date);
      return date !== undefined && isWithin(date, context.period) ? [{ at: entry.at, entry, date }] : [];
    })
    .sort(byDate(({ date }) => date));
  const count = Math.max(0, contacts.length - mostContacts);
  return [
    ...recordTable(context, words.contacts, contactColumns, contacts.slice(count)),
    ...leftOut(context, say(words.earlier, { count }), count),
  ];
}

const contactColumns: readonly RecordColumn<Contact>[] = [
  {
    title: words.date,
    kind: "date",
    cell: (context, { date, entry }) => dateCell(context, date, timeOf(entry.date)),
  },
  {
    title: words.communication,
    kind: "name",
    cell: (context, { entry }) => {
      const { channel } = entry;
      const way = channel === undefined ? "" : labels.channel[channel][context.language];
      const title = contentOf(context.text(entry.title) || context.title(entry.of));
      return way === "" ? title : [...title, " ", { kind: "quiet", text: way }];
    },
  },
  {
    title: words.people,
    kind: "text",
    cell: (context, { entry }) => contentOf(context.people(entry.participants)),
  },
  {
    title: words.summary,
    kind: "prose",
    cell: (context, { entry }) => ({
      content: contentOf(context.text(entry.summary)),
      details: detailsOf(context, [
        [words.covers, titlesText(context, entry.covers)],
        textDetail(context, words.next, entry.next),
        [detailWords.notes, context.notes(entry)],
      ]),
    }),
  },
];
