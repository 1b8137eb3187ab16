import { labels } from "../../plan/facts/labels.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Feedback } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import type { Cell } from "../report.ts";
import { columnWords, dateContent, detailsOf, detailWords, textDetail, titlesText } from "./details.ts";
import { byDate } from "./due.ts";
import { feedbackClockChart } from "./feedback-clock-chart.ts";
import { clocksCell, clocksKept, isFeedbackShown } from "./feedback-times.ts";
import { leftOut } from "./left-out.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";
import { satisfaction } from "./satisfaction.ts";
import type { SectionDefinition } from "./section.ts";

/**
 * Feedback that is open, or that was received, answered, resolved or reported back since the period began, open questions
 * first; whether the promised times were kept; and how satisfied people say they are.
 */
export const feedback: SectionDefinition = {
  id: "feedback",
  title: { en: "Feedback", "zh-CN": "客户反馈" },
  blocks: (context) => {
    const all = context.plan.feedback
      .filter((entry) => isFeedbackShown(context, entry))
      .sort(byDate(({ received }) => context.day(received)))
      .sort((a, b) => Number(isOpenQuestion(b)) - Number(isOpenQuestion(a)));
    const shown = context.length === "short" ? all.filter(isOpenYet) : all;
    const count = all.length - shown.length;
    return [
      ...clocksKept(context, all),
      ...feedbackClockChart(context, shown),
      ...recordTable(context, words.caption, columns, shown),
      ...leftOut(context, say(words.left, { count }), count),
      ...satisfaction(context),
    ];
  },
};

const words = {
  caption: { en: "Feedback received and what became of it", "zh-CN": "收到的反馈及处理情况" },
  left: {
    en: "Closed feedback in the full report: {count}.",
    "zh-CN": "另有 {count} 条已关闭的反馈，见完整报告。",
  },
  received: { en: "Received", "zh-CN": "收到日期" },
  from: { en: "From", "zh-CN": "提出人" },
  feedback: { en: "Feedback", "zh-CN": "反馈内容" },
  answer: { en: "Answer and outcome", "zh-CN": "答复与结果" },
  answered: { en: "Answered", "zh-CN": "答复日期" },
  told: { en: "Outcome told", "zh-CN": "结果告知日期" },
  leadsTo: { en: "Led to", "zh-CN": "后续事项" },
  times: { en: "Response times", "zh-CN": "响应时限" },
} as const satisfies Readonly<Record<string, Words>>;

function isOpenYet(entry: Shown<Feedback>): boolean {
  return isOpen("feedback", entry) !== false;
}

function isOpenQuestion(entry: Shown<Feedback>): boolean {
  const isAnswered = statusOf("feedback", entry) === "answered" || entry.answered !== undefined;
  return entry.kind === "question" && isOpenYet(entry) && !isAnswered;
}

const columns: readonly RecordColumn<Shown<Feedback>>[] = [
  { title: columnWords.id, kind: "key", cell: (context, entry) => contentOf(context.text(entry.id)) },
  {
    title: words.received,
    kind: "date",
    cell: (context, { received }) => dateContent(context, context.day(received)),
  },
  { title: words.from, kind: "text", cell: (context, { from }) => contentOf(context.person(from)) },
  {
    title: words.feedback,
    kind: "name",
    cell: (context, entry) => {
      const kind =
        entry.kind === undefined
          ? []
          : [{ kind: "quiet", text: labels.feedbackKind[entry.kind][context.language] } as const, " "];
      return {
        content: [...kind, ...contentOf(context.text(entry.text))],
        details: detailsOf(context, [[detailWords.notes, context.notes(entry)]]),
      };
    },
  },
  { title: words.answer, kind: "prose", cell: answerCell },
  { title: words.times, kind: "prose", cell: clocksCell },
  {
    title: columnWords.status,
    kind: "mark",
    cell: (context, entry) => {
      const status = statusOf("feedback", entry);
      return status === undefined ? [] : [labels.feedbackStatus[status][context.language]];
    },
  },
  { title: columnWords.owner, kind: "text", cell: (context, { owner }) => contentOf(context.person(owner)) },
];

function answerCell(context: SectionContext, entry: Shown<Feedback>): Cell {
  const { disposition } = entry;
  return {
    content:
      disposition === undefined
        ? []
        : [{ kind: "strong", text: labels.disposition[disposition][context.language] }],
    details: detailsOf(context, [
      textDetail(context, detailWords.cause, entry.cause),
      textDetail(context, detailWords.reason, entry.reason),
      textDetail(context, detailWords.resolution, entry.resolution),
      [words.leadsTo, titlesText(context, entry["leads-to"])],
      [words.answered, dateContent(context, context.day(entry.answered))],
      [words.told, dateContent(context, context.day(entry.told))],
    ]),
  };
}
