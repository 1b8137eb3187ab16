import { labels } from "../../plan/facts/labels.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Goal } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import type { Content, Tone } from "../report.ts";
import { columnWords, dateContent, detailsOf, detailWords, textDetail, titlesText } from "./details.ts";
import { byDate, dueContent } from "./due.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";
import type { SectionDefinition } from "./section.ts";

/** The goals from the overall ones to those of milestones, with how they are measured and how far they are. */
export const goals: SectionDefinition = {
  id: "goals",
  title: { en: "Goals", "zh-CN": "目标" },
  empty: { en: "None recorded.", "zh-CN": "未登记。" },
  blocks: (context) => {
    const byLevel = context.plan.goals
      .toSorted(byDate(({ date }) => date))
      .sort((a, b) => levels.indexOf(levelOf(a)) - levels.indexOf(levelOf(b)));
    return recordTable(context, words.caption, columns, byLevel);
  },
};

const words = {
  caption: { en: "Goals by level", "zh-CN": "按层级列出的目标" },
  goal: { en: "Goal", "zh-CN": "目标" },
  level: { en: "Level", "zh-CN": "层级" },
  measure: { en: "Measure", "zh-CN": "衡量指标" },
  target: { en: "Target", "zh-CN": "目标值" },
  date: { en: "Target date", "zh-CN": "达成期限" },
  progress: { en: "Progress", "zh-CN": "完成比例" },
  agreed: { en: "Agreed", "zh-CN": "商定" },
  agreedBy: { en: "By", "zh-CN": "商定人" },
  needs: { en: "Serves", "zh-CN": "对应需求" },
  milestones: { en: "Milestones", "zh-CN": "里程碑" },
  phase: { en: "Phase", "zh-CN": "阶段" },
} as const satisfies Readonly<Record<string, Words>>;

const levels: readonly string[] = ["overall", "phase", "milestone"] satisfies Goal["level"][];

const tones: Readonly<Record<NonNullable<Goal["status"]>, Tone>> = {
  open: "neutral",
  met: "good",
  missed: "severe",
  dropped: "neutral",
};

function levelOf({ level = "overall" }: Shown<Goal>): NonNullable<Goal["level"]> {
  return level;
}

const columns: readonly RecordColumn<Shown<Goal>>[] = [
  { title: columnWords.id, kind: "key", cell: (context, goal) => contentOf(context.text(goal.id)) },
  {
    title: words.goal,
    kind: "name",
    cell: (context, goal) => ({
      content: contentOf(context.text(goal.statement)),
      details: detailsOf(context, [
        [words.phase, context.title(goal.phase)],
        [words.milestones, titlesText(context, goal.milestones)],
        [words.needs, titlesText(context, goal.needs)],
        [detailWords.notes, context.notes(goal)],
      ]),
    }),
  },
  {
    title: words.level,
    kind: "mark",
    cell: (context, goal) =>
      goal.malformed.has("level") ? [] : [labels.goalLevel[levelOf(goal)][context.language]],
  },
  {
    title: words.measure,
    kind: "prose",
    cell: (context, goal) => ({
      content: contentOf(context.text(goal.measure)),
      details: detailsOf(context, [textDetail(context, words.target, goal.target)]),
    }),
  },
  {
    title: words.agreed,
    kind: "date",
    cell: (context, { agreed }) => ({
      content: dateContent(context, agreed?.date),
      details: detailsOf(context, [[words.agreedBy, context.people(agreed?.by)]]),
    }),
  },
  {
    title: words.date,
    kind: "date",
    cell: (context, goal) => dueContent(context, goal.date, statusOf("goals", goal) === "open"),
  },
  {
    title: words.progress,
    kind: "number",
    cell: (_, { progress }) => contentOf(progress === undefined ? "" : `${progress}%`),
  },
  { title: columnWords.status, kind: "mark", cell: statusContent },
];

function statusContent(context: SectionContext, goal: Shown<Goal>): Content {
  const status = statusOf("goals", goal);
  if (status === undefined) return [];
  return [{ kind: "mark", tone: tones[status], text: labels.goalStatus[status][context.language] }];
}
