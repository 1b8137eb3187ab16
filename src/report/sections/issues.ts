import { labels } from "../../plan/facts/labels.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { levelOrder } from "../../plan/facts/risk.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Issue, Level } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import { levelMark } from "../marks.ts";
import type { Content, Row } from "../report.ts";
import { columnWords, dateContent, detailsOf, detailWords, textDetail } from "./details.ts";
import type { SectionDefinition } from "./section.ts";
import { isWithin } from "./within.ts";

/** Issues that are open, worst first, and then those resolved in the period. */
export const issues: SectionDefinition = {
  id: "issues",
  title: { en: "Issues", "zh-CN": "问题" },
  blocks: (context) => {
    const shown = context.plan.issues
      .filter((issue) => isOpen("issues", issue) !== false || isWithin(issue.resolved, context.period))
      .sort((a, b) => rank(b) - rank(a));
    if (shown.length === 0) return [];
    return [
      {
        kind: "table",
        caption: context.say(words.caption),
        columns: [
          { title: context.say(columnWords.id), kind: "key" },
          { title: context.say(words.issue), kind: "name" },
          { title: context.say(words.severity), kind: "mark" },
          { title: context.say(columnWords.status), kind: "mark" },
          { title: context.say(columnWords.owner), kind: "text" },
          { title: context.say(words.raised), kind: "date" },
          { title: context.say(columnWords.due), kind: "date" },
        ],
        rows: shown.map((issue) => row(context, issue)),
      },
    ];
  },
};

const words = {
  caption: { en: "Open issues and those resolved this period", "zh-CN": "未解决及本期解决的问题" },
  issue: { en: "Issue", "zh-CN": "问题" },
  severity: { en: "Severity", "zh-CN": "严重程度" },
  raised: { en: "Raised", "zh-CN": "提出日期" },
  overdue: { en: "Overdue", "zh-CN": "逾期" },
} as const satisfies Readonly<Record<string, Words>>;

function row(context: SectionContext, issue: Shown<Issue>): Row {
  const status = statusOf("issues", issue);
  return {
    at: issue.at,
    cells: [
      { content: contentOf(context.text(issue.id)) },
      {
        content: contentOf(context.text(issue.title)),
        details: detailsOf(context, [
          textDetail(context, detailWords.cause, issue.cause),
          textDetail(context, detailWords.resolution, issue.resolution),
          [detailWords.notes, context.notes(issue)],
        ]),
      },
      { content: [levelMark(severityOf(issue), context.language)] },
      { content: status === undefined ? [] : [labels.issueStatus[status][context.language]] },
      { content: contentOf(context.person(issue.owner)) },
      { content: dateContent(context, issue.raised) },
      { content: due(context, issue) },
    ],
  };
}

function due(context: SectionContext, issue: Shown<Issue>): Content {
  if (issue.due === undefined) return [];
  const isOverdue = isOpen("issues", issue) === true && issue.due < context.asOf;
  const mark = { kind: "mark", tone: "caution", text: context.say(words.overdue) } as const;
  return isOverdue ? [context.date(issue.due), " ", mark] : [context.date(issue.due)];
}

function severityOf(issue: Shown<Issue>): Level {
  return issue.severity ?? "medium";
}

function rank(issue: Shown<Issue>): number {
  return (isOpen("issues", issue) === false ? 0 : 10) + levelOrder(severityOf(issue));
}
