import { labels } from "../../plan/facts/labels.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { isAtLeast, levelOrder } from "../../plan/facts/risk.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Issue, Level } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import { levelMark } from "../marks.ts";
import { columnWords, dateContent, detailsOf, detailWords, textDetail, titlesText } from "./details.ts";
import { dueContent } from "./due.ts";
import { leftOut } from "./left-out.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";
import type { SectionDefinition } from "./section.ts";
import { toldContent, toldTitle } from "./told.ts";
import { endedSince, isWithin } from "./within.ts";

/** Issues that are open, worst first, and then those resolved since the period began. */
export const issues: SectionDefinition = {
  id: "issues",
  title: { en: "Issues", "zh-CN": "问题" },
  titles: {
    week: { en: "Issues", "zh-CN": "存在问题" },
    month: { en: "Issues", "zh-CN": "存在问题" },
  },
  empty: { en: "None to report.", "zh-CN": "无。" },
  blocks: (context) => {
    const all = context.plan.issues
      .filter((issue) => isOpenYet(issue) || endedSince(issue.resolved, issue.raised, context.period))
      .sort((a, b) => rank(b) - rank(a));
    const shown = context.length === "short" ? all.filter((issue) => isPressing(context, issue)) : all;
    const count = all.length - shown.length;
    return [
      ...recordTable(context, words.caption, columns, shown),
      ...leftOut(context, say(words.left, { count }), count),
    ];
  },
};

const words = {
  // While the issue is open it says what is being done, which in Chinese is no result.
  resolution: { en: "Resolution", "zh-CN": "处理办法" },
  caption: {
    en: "Open issues and those resolved since the period began",
    "zh-CN": "未解决及本期以来解决的问题",
  },
  left: {
    en: "Lesser or resolved issues in the full report: {count}.",
    "zh-CN": "另有 {count} 个较轻或已解决的问题，见完整报告。",
  },
  issue: { en: "Issue", "zh-CN": "问题" },
  severity: { en: "Severity", "zh-CN": "严重程度" },
  raised: { en: "Raised", "zh-CN": "提出日期" },
  from: { en: "From", "zh-CN": "来源" },
  milestones: { en: "Milestones", "zh-CN": "里程碑" },
} as const satisfies Readonly<Record<string, Words>>;

const columns: readonly RecordColumn<Shown<Issue>>[] = [
  { title: columnWords.id, kind: "key", cell: (context, issue) => contentOf(context.text(issue.id)) },
  {
    title: words.issue,
    kind: "name",
    cell: (context, issue) => ({
      content: contentOf(context.text(issue.title)),
      details: detailsOf(context, [
        textDetail(context, detailWords.cause, issue.cause),
        textDetail(context, words.resolution, issue.resolution),
        [words.from, context.title(issue.from)],
        [words.milestones, titlesText(context, issue.milestones)],
        [detailWords.notes, context.notes(issue)],
      ]),
    }),
  },
  {
    title: words.severity,
    kind: "mark",
    cell: (context, issue) => [levelMark(severityOf(issue), context.language)],
  },
  {
    title: columnWords.status,
    kind: "mark",
    cell: (context, issue) => {
      const status = statusOf("issues", issue);
      return status === undefined ? [] : [labels.issueStatus[status][context.language]];
    },
  },
  { title: columnWords.owner, kind: "text", cell: (context, { owner }) => contentOf(context.person(owner)) },
  { title: words.raised, kind: "date", cell: (context, { raised }) => dateContent(context, raised) },
  {
    title: columnWords.due,
    kind: "date",
    cell: (context, issue) => dueContent(context, issue.due, isOpen("issues", issue) === true),
  },
  {
    title: toldTitle,
    kind: "text",
    cell: (context, issue) => (isOpenYet(issue) ? toldContent(context, context.told("issues", issue)) : []),
  },
];

function severityOf(issue: Shown<Issue>): Level {
  return issue.severity ?? "medium";
}

function isOpenYet(issue: Shown<Issue>): boolean {
  return isOpen("issues", issue) !== false;
}

/** Open, and grave, new or overdue. */
function isPressing({ period, asOf }: SectionContext, issue: Shown<Issue>): boolean {
  if (!isOpenYet(issue)) return false;
  const isOverdue = issue.due !== undefined && issue.due < asOf;
  return isAtLeast(severityOf(issue), "high") || isWithin(issue.raised, period) || isOverdue;
}

function rank(issue: Shown<Issue>): number {
  return (isOpenYet(issue) ? 10 : 0) + levelOrder(severityOf(issue));
}
