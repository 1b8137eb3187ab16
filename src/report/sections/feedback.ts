import { labels } from "../../plan/facts/labels.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Feedback } from "../../plan/plan.ts";
import { compareDates } from "../../plan/time/dates.ts";
import type { Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import type { Cell, Row } from "../report.ts";
import { columnWords, dateContent, detailsOf, detailWords, textDetail } from "./details.ts";
import type { SectionDefinition } from "./section.ts";
import { isWithin } from "./within.ts";

/** Feedback that is open, or that was received, answered, resolved or reported back in the period. */
export const feedback: SectionDefinition = {
  id: "feedback",
  title: { en: "Feedback", "zh-CN": "客户反馈" },
  blocks: (context) => {
    const shown = context.plan.feedback
      .filter((entry) => isShown(context, entry))
      .sort((a, b) => compareDates(context.day(a.received) ?? "", context.day(b.received) ?? ""));
    if (shown.length === 0) return [];
    return [
      {
        kind: "table",
        caption: context.say(words.caption),
        columns: [
          { title: context.say(columnWords.id), kind: "key" },
          { title: context.say(words.received), kind: "date" },
          { title: context.say(words.from), kind: "text" },
          { title: context.say(words.feedback), kind: "name" },
          { title: context.say(words.answer), kind: "prose" },
          { title: context.say(columnWords.status), kind: "mark" },
          { title: context.say(columnWords.owner), kind: "text" },
        ],
        rows: shown.map((entry) => row(context, entry)),
      },
    ];
  },
};

const words = {
  caption: { en: "Feedback received and what became of it", "zh-CN": "收到的反馈及处理情况" },
  received: { en: "Received", "zh-CN": "收到日期" },
  from: { en: "From", "zh-CN": "提出人" },
  feedback: { en: "Feedback", "zh-CN": "反馈内容" },
  answer: { en: "Answer and outcome", "zh-CN": "答复与结果" },
  answered: { en: "Answered", "zh-CN": "答复日期" },
  told: { en: "Outcome told", "zh-CN": "结果告知日期" },
} as const satisfies Readonly<Record<string, Words>>;

function isShown(context: SectionContext, entry: Shown<Feedback>): boolean {
  if (isOpen("feedback", entry) !== false) return true;
  const moments = [entry.received, entry.answered, entry.resolved, entry.told];
  return moments.some((moment) => isWithin(context.day(moment), context.period));
}

function row(context: SectionContext, entry: Shown<Feedback>): Row {
  const { language } = context;
  const status = statusOf("feedback", entry);
  const kind =
    entry.kind === undefined
      ? []
      : [{ kind: "quiet", text: labels.feedbackKind[entry.kind][language] } as const, " "];
  return {
    at: entry.at,
    cells: [
      { content: contentOf(context.text(entry.id)) },
      { content: dateContent(context, context.day(entry.received)) },
      { content: contentOf(context.person(entry.from)) },
      {
        content: [...kind, ...contentOf(context.text(entry.text))],
        details: detailsOf(context, [[detailWords.notes, context.notes(entry)]]),
      },
      answerCell(context, entry),
      { content: status === undefined ? [] : [labels.feedbackStatus[status][language]] },
      { content: contentOf(context.person(entry.owner)) },
    ],
  };
}

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
      [words.answered, dateContent(context, context.day(entry.answered))],
      [words.told, dateContent(context, context.day(entry.told))],
    ]),
  };
}
