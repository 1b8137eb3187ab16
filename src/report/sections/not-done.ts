import { labels } from "../../plan/facts/labels.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Path } from "../../plan/path.ts";
import type { IsoDate, Text } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import { contentOf, type SectionContext } from "../context.ts";
import type { Content } from "../report.ts";
import { columnWords, dateContent, detailsOf, detailWords } from "./details.ts";
import { byDate } from "./due.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";
import type { SectionDefinition } from "./section.ts";
import { isWithin } from "./within.ts";

/**
 * Milestones and work that were due in the period or before and were not done at its end, with the cause.
 * A milestone was due on its baseline, however often it has been moved since. It is bad news: nothing of it
 * is ever left out for want of room.
 */
export const notDone: SectionDefinition = {
  id: "not-done",
  title: { en: "Planned but not done", "zh-CN": "计划未完成事项" },
  titles: {
    week: { en: "Planned but not done this week", "zh-CN": "本周计划未完成事项及原因" },
    month: { en: "Planned but not done this month", "zh-CN": "本月计划未完成事项及原因" },
  },
  empty: { en: "None to report.", "zh-CN": "无。" },
  blocks: (context) => {
    const missed = [...milestones(context), ...work(context)];
    return recordTable(context, words.caption, columns, missed.sort(byDate(({ planned }) => planned)));
  },
};

const words = {
  caption: { en: "Due by the end of the period", "zh-CN": "应于本期末前完成" },
  item: { en: "Milestone or work", "zh-CN": "里程碑或工作内容" },
  milestone: { en: "Milestone", "zh-CN": "里程碑" },
  planned: { en: "Planned", "zh-CN": "原定日期" },
  expected: { en: "Now expected", "zh-CN": "现预计" },
  noCause: { en: "No cause given", "zh-CN": "未说明原因" },
  notStarted: { en: "Not started", "zh-CN": "未开始" },
  doneSince: { en: "Done since", "zh-CN": "期后已完成" },
} as const satisfies Readonly<Record<string, Words>>;

interface Missed {
  readonly at: Path;
  readonly title: string;
  readonly isMilestone: boolean;
  readonly planned: IsoDate;
  readonly expected: IsoDate | undefined;
  readonly status: Content;
  readonly cause: Text | undefined;
  readonly recovery: Text | undefined;
  readonly owner: string;
  readonly notes: string;
}

const columns: readonly RecordColumn<Missed>[] = [
  {
    title: words.item,
    kind: "name",
    cell: (context, { title, isMilestone, notes }) => ({
      content: isMilestone
        ? [...contentOf(title), " ", { kind: "quiet", text: context.say(words.milestone) }]
        : contentOf(title),
      details: detailsOf(context, [[detailWords.notes, notes]]),
    }),
  },
  { title: words.planned, kind: "date", cell: (context, { planned }) => dateContent(context, planned) },
  { title: words.expected, kind: "date", cell: (context, { expected }) => dateContent(context, expected) },
  { title: columnWords.status, kind: "mark", cell: (_, { status }) => status },
  {
    title: detailWords.cause,
    kind: "prose",
    cell: (context, { cause }) => [
      context.text(cause) || { kind: "quiet", text: context.say(words.noCause) },
    ],
  },
  {
    title: detailWords.recovery,
    kind: "prose",
    cell: (context, { recovery }) => contentOf(context.text(recovery)),
  },
  { title: columnWords.owner, kind: "text", cell: (_, { owner }) => contentOf(owner) },
];

function milestones(context: SectionContext): readonly Missed[] {
  return context.plan.milestones.flatMap((milestone): readonly Missed[] => {
    const { due, baseline, actual, slip } = milestone;
    const status = statusOf("milestones", milestone);
    const planned = [baseline, due].find((day) => wasMissed(context, status, day, due));
    if (planned === undefined || isSettled(context, status, actual, planned)) return [];
    const expected = status === "done" ? actual : due === planned ? undefined : due;
    return [
      {
        at: milestone.at,
        title: context.text(milestone.title),
        isMilestone: true,
        planned,
        expected,
        status: statusContent(context, status, status && labels.milestoneStatus[status]),
        cause: slip?.cause,
        recovery: slip?.recovery,
        owner: context.person(milestone.owner),
        notes: context.notes(milestone),
      },
    ];
  });
}

function work(context: SectionContext): readonly Missed[] {
  return context.plan.work.flatMap((item): readonly Missed[] => {
    const status = statusOf("work", item);
    const { due, completed } = item;
    if (due === undefined || !wasMissed(context, status, due, due)) return [];
    if (isSettled(context, status, completed, due)) return [];
    return [
      {
        at: item.at,
        title: context.text(item.title),
        isMilestone: false,
        planned: due,
        expected: status === "done" ? completed : undefined,
        status: statusContent(context, status, status && labels.workStatus[status]),
        cause: item["blocked-by"],
        recovery: undefined,
        owner: context.person(item.owner),
        notes: context.notes(item),
      },
    ];
  });
}

/**
 * Whether what was planned for a day in the period or before is known not to be done: the day is past, or it was put off to a
 * later one, or given up. What is due in days of the period that are still to come is not missed.
 */
function wasMissed(
  { period, asOf }: SectionContext,
  status: string | undefined,
  day: IsoDate | undefined,
  due: IsoDate | undefined,
): boolean {
  if (day === undefined || day > period.to) return false;
  return day < asOf || (due !== undefined && due > day) || status === "cancelled";
}

/** Done by the end of the period, or given up before it. */
function isSettled(
  { period }: SectionContext,
  status: string | undefined,
  done: IsoDate | undefined,
  planned: IsoDate,
): boolean {
  if (status === "cancelled") return !isWithin(planned, period);
  return status === "done" && (done === undefined || done <= period.to);
}

function statusContent(
  context: SectionContext,
  status: string | undefined,
  label: Words | undefined,
): Content {
  if (label === undefined) return [];
  if (status === "done") return [{ kind: "mark", tone: "good", text: context.say(words.doneSince) }];
  const text = context.say(status === "planned" ? words.notStarted : label);
  return [{ kind: "mark", tone: status === "blocked" ? "bad" : "caution", text }];
}
