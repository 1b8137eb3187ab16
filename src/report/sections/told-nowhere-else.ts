import { isOpen } from "../../plan/facts/open.ts";
import type { ReportSectionName } from "../../plan/facts/report-profiles.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { SectionName } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import type { SectionContext } from "../context.ts";
import type { Tone } from "../report.ts";
import { timesMissed } from "./feedback-times.ts";
import { pairsOf } from "./since-last/compared.ts";

/** How many records there are of a kind of bad news that only a section tells which this report has not. */
export interface UntoldCount {
  readonly count: number;
  readonly label: Words;
  readonly tone: Tone;
}

/** Bad news of the sections that a report leaves out by its kind: their numbers, where there are any. */
export function toldNowhereElse(context: SectionContext): readonly UntoldCount[] {
  return kinds
    .filter(({ section }) => !context.sections.has(section))
    .map(({ count, label, tone }) => ({ count: count(context), label, tone }))
    .filter(({ count }) => count > 0);
}

interface Kind {
  /** The section that would tell of it. */
  readonly section: ReportSectionName;
  readonly label: Words;
  readonly tone: Tone;
  readonly count: (context: SectionContext) => number;
}

const kinds: readonly Kind[] = [
  {
    section: "in-progress",
    label: { en: "Work held up", "zh-CN": "受阻工作" },
    tone: "bad",
    count: ({ plan }) => plan.work.filter((item) => statusOf("work", item) === "blocked").length,
  },
  {
    section: "actions",
    label: { en: "Overdue actions", "zh-CN": "逾期行动项" },
    tone: "caution",
    count: ({ plan, asOf }) =>
      plan.actions.filter(
        (action) => action.due !== undefined && action.due < asOf && isOpen("actions", action) !== false,
      ).length,
  },
  {
    section: "feedback",
    label: { en: "Response times missed", "zh-CN": "超时的反馈响应" },
    tone: "caution",
    count: timesMissed,
  },
  {
    section: "goals",
    label: { en: "Goals missed", "zh-CN": "未达成目标" },
    tone: "severe",
    count: ({ plan }) => plan.goals.filter((goal) => statusOf("goals", goal) === "missed").length,
  },
  {
    section: "since-last",
    label: { en: "Baselines put off since the last report", "zh-CN": "上次报告后推迟的基线" },
    tone: "caution",
    count: (context) =>
      pairsSinceLast(context, "milestones").filter(({ before, now }) => {
        const [was, is] = [before?.baseline, now?.baseline];
        return was !== undefined && is !== undefined && is > was;
      }).length,
  },
  {
    section: "since-last",
    label: { en: "Taken out of the plan since the last report", "zh-CN": "上次报告后移出计划的记录" },
    tone: "caution",
    count: (context) =>
      (["milestones", "risks", "issues"] as const)
        .flatMap((section) => pairsSinceLast(context, section))
        .filter(({ now }) => now === undefined).length,
  },
];

/** Records as they were in the state that the report compares with, and as they are; none without such a state. */
function pairsSinceLast<Name extends SectionName>(context: SectionContext, section: Name) {
  const state = context.history?.last?.state;
  return state === undefined ? [] : pairsOf(context, state, section);
}
