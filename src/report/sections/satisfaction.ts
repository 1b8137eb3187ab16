import type { Satisfaction } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import type { Content, TableBlock, Tone } from "../report.ts";
import { dateContent, detailsOf, detailWords } from "./details.ts";
import { byDate } from "./due.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";

/** The last score of each person by the end of the period, with the one before it. */
export function satisfaction(context: SectionContext): readonly TableBlock[] {
  const scores = context.plan.satisfaction
    .filter(({ date }) => date !== undefined && date <= context.period.to)
    .sort(byDate(({ date }) => date));
  const last = new Map<string, Scored>();
  for (const score of scores) {
    const person = score.from ?? score.at.join(".");
    last.set(person, { at: score.at, score, before: last.get(person)?.score });
  }
  return recordTable(
    context,
    words.caption,
    columns,
    [...last.values()].sort(byDate(({ score }) => score.date)),
  );
}

interface Scored {
  readonly at: Satisfaction["at"];
  readonly score: Shown<Satisfaction>;
  readonly before: Shown<Satisfaction> | undefined;
}

const words = {
  caption: { en: "Satisfaction, the last score of each person", "zh-CN": "满意度（每人最近一次评分）" },
  date: { en: "Date", "zh-CN": "日期" },
  from: { en: "From", "zh-CN": "评分人" },
  score: { en: "Score", "zh-CN": "评分" },
  of: { en: "{score} of 5", "zh-CN": "{score} / 5" },
  before: { en: "before: {score}", "zh-CN": "上次：{score}" },
  remark: { en: "Remark", "zh-CN": "意见" },
} as const satisfies Readonly<Record<string, Words>>;

const columns: readonly RecordColumn<Scored>[] = [
  { title: words.date, kind: "date", cell: (context, { score }) => dateContent(context, score.date) },
  {
    title: words.from,
    kind: "name",
    cell: (context, { score }) => ({
      content: contentOf(context.person(score.from)),
      details: detailsOf(context, [[detailWords.notes, context.notes(score)]]),
    }),
  },
  { title: words.score, kind: "mark", cell: scoreContent },
  { title: words.remark, kind: "prose", cell: (context, { score }) => contentOf(context.text(score.remark)) },
];

function scoreContent(context: SectionContext, { score, before }: Scored): Content {
  if (score.score === undefined) return [];
  const text = context.say(say(words.of, { score: score.score }));
  const mark = { kind: "mark", tone: toneOf(score.score), text } as const;
  if (before?.score === undefined) return [mark];
  const earlier = { kind: "quiet", text: context.say(say(words.before, { score: before.score })) } as const;
  return [mark, " ", earlier];
}

function toneOf(score: number): Tone {
  if (score <= 2) return "bad";
  return score < 4 ? "caution" : "good";
}
