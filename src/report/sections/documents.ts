import type { Path } from "../../plan/path.ts";
import { type IsoDate, type Link, type PlanRecord, type SectionName, sectionNames } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";
import { contentOf, type SectionContext } from "../context.ts";
import { periodText } from "../date-text.ts";
import { linkInline } from "../link.ts";
import type { Content, Detail } from "../report.ts";
import { dateContent, detailsOf } from "./details.ts";
import { byDate } from "./due.ts";
import { leftOut } from "./left-out.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";
import type { SectionDefinition } from "./section.ts";
import { isWithin } from "./within.ts";

/** What was issued or recorded in the period, and where more can be looked up. */
export const documents: SectionDefinition = {
  id: "documents",
  title: { en: "Documents", "zh-CN": "文件与资料" },
  blocks: (context) => {
    const all = sources.flatMap((source) => source(context)).sort(byDate(({ date }) => date));
    const isOfPeriod = ({ date }: Document) => isWithin(date, context.period);
    const earlier = all.filter(({ date }) => date !== undefined && date < context.period.from).length;
    return [
      ...recordTable(context, words.period, columns, all.filter(isOfPeriod)),
      ...recordTable(
        context,
        words.lookUp,
        columns,
        all.filter(({ date }) => date === undefined),
      ),
      ...leftOut(context, say(words.earlier, { count: earlier }), earlier),
    ];
  },
};

const words = {
  period: { en: "Issued or recorded this period", "zh-CN": "本期发出或形成的文件" },
  lookUp: { en: "To look up", "zh-CN": "可查阅的资料" },
  earlier: { en: "From earlier periods: {count}.", "zh-CN": "以前各期的文件：{count} 份。" },
  date: { en: "Date", "zh-CN": "日期" },
  document: { en: "Document", "zh-CN": "文件" },
  kind: { en: "Kind", "zh-CN": "类别" },
  place: { en: "Where", "zh-CN": "位置" },
  minutes: { en: "Minutes", "zh-CN": "会议纪要" },
  evidence: { en: "Evidence", "zh-CN": "证明材料" },
  report: { en: "Report", "zh-CN": "报告" },
  status: { en: "Status", "zh-CN": "项目状态" },
  link: { en: "Link", "zh-CN": "链接" },
  to: { en: "To", "zh-CN": "分发范围" },
  by: { en: "By", "zh-CN": "签发人" },
} as const satisfies Readonly<Record<string, Words>>;

interface Document {
  readonly at: Path;
  readonly date: IsoDate | undefined;
  readonly title: string;
  readonly details: readonly Detail[];
  readonly kind: Words;
  readonly place: Content;
}

const columns: readonly RecordColumn<Document>[] = [
  { title: words.date, kind: "date", cell: (context, { date }) => dateContent(context, date) },
  {
    title: words.document,
    kind: "name",
    cell: (_, { title, details }) => ({ content: contentOf(title), details }),
  },
  { title: words.kind, kind: "mark", cell: (context, { kind }) => [context.say(kind)] },
  { title: words.place, kind: "prose", cell: (_, { place }) => place },
];

type Source = (context: SectionContext) => readonly Document[];

const minutes: Source = (context) => [
  ...context.plan.events.flatMap((event): readonly Document[] => {
    if (event.minutes === undefined) return [];
    const date = event["minutes-date"] ?? context.day(event.when);
    return [document(event.at, date, context.text(event.title), words.minutes, event.minutes)];
  }),
  ...context.plan.log.flatMap((entry): readonly Document[] => {
    if (entry.minutes === undefined) return [];
    const title = context.text(entry.title) || context.title(entry.of);
    const date = entry["minutes-date"] ?? context.day(entry.date);
    return [document(entry.at, date, title, words.minutes, entry.minutes)];
  }),
];

const evidence: Source = (context) =>
  context.plan.milestones.flatMap(({ at, title, actual, evidence = [] }) =>
    evidence.map((address) => document(at, actual, context.text(title), words.evidence, address)),
  );

const reports: Source = (context) =>
  context.plan.reports.flatMap(({ at, title, issued = [] }) =>
    issued.map(({ date, period, by, to, file }): Document => {
      const { from, to: last } = period ?? {};
      const about =
        from === undefined || last === undefined ? "" : periodText({ from, to: last }, context.language);
      const name = [context.text(title), about].filter(Boolean).join(context.language === "en" ? ", " : "，");
      const details = detailsOf(context, [
        [words.to, context.people(to)],
        [words.by, context.person(by)],
      ]);
      return { at, date, title: name, details, kind: words.report, place: file ? [linkInline(file)] : [] };
    }),
  );

/** The sections whose links are about the work; those of people and tools are for our own use. */
const isLinked = (section: SectionName) => section !== "stakeholders" && section !== "tools";

const links: Source = (context) => {
  const { plan, visibility } = context;
  const records = sectionNames.filter(isLinked).flatMap((section): readonly PlanRecord[] => plan[section]);
  const named = records.map((record) => ({ ...record, title: context.title(record.id) }));
  // Those of the project and of the status cannot be marked as internal, and may well be.
  const mappings =
    visibility === "client"
      ? []
      : [
          ...(plan.project ? [{ ...plan.project, title: context.text(plan.project.name) }] : []),
          ...(plan.status ? [{ ...plan.status, title: context.say(words.status) }] : []),
        ];
  return [...mappings, ...named].flatMap(({ at, title, links: given = [] }) =>
    given.flatMap((link) => linkDocument(context, at, title, link)),
  );
};

function linkDocument(context: SectionContext, at: Path, title: string, link: Link): readonly Document[] {
  const { url, title: own } = typeof link === "string" ? { url: link, title: undefined } : link;
  if (url === undefined) return [];
  const name = [title, context.text(own)].filter(Boolean).join(context.language === "en" ? ": " : "：");
  return [document(at, undefined, name, words.link, url)];
}

const sources: readonly Source[] = [minutes, evidence, reports, links];

function document(
  at: Path,
  date: IsoDate | undefined,
  title: string,
  kind: Words,
  address: string,
): Document {
  return { at, date, title, details: [], kind, place: [linkInline(address)] };
}
