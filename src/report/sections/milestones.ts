import { labels } from "../../plan/facts/labels.ts";
import { say, type Words } from "../../plan/words.ts";
import { contentOf, type SectionContext } from "../context.ts";
import { linkInline } from "../link.ts";
import type { Block, Cell, Content, Inline, Row, TableBlock } from "../report.ts";
import { columnWords, dateContent, detailsOf, detailWords, textDetail } from "./details.ts";
import { type MilestoneState, milestoneStates } from "./milestone-state.ts";
import { milestoneTimeline } from "./milestone-timeline.ts";
import type { SectionDefinition } from "./section.ts";

export const milestones: SectionDefinition = {
  id: "milestones",
  title: { en: "Milestones", "zh-CN": "里程碑" },
  blocks: (context): readonly Block[] => {
    const states = milestoneStates(context);
    return states.length === 0
      ? []
      : [...milestoneTimeline(context, states), milestoneTable(context, states)];
  },
};

const words = {
  caption: { en: "Milestones against the baseline", "zh-CN": "里程碑与基线对比" },
  milestone: { en: "Milestone", "zh-CN": "里程碑" },
  baseline: { en: "Baseline", "zh-CN": "基线日期" },
  due: { en: "Due", "zh-CN": "预计日期" },
  actual: { en: "Actual", "zh-CN": "实际日期" },
  slip: { en: "Slip", "zh-CN": "偏差" },
  days: { en: "{days} d", "zh-CN": "{days} 天" },
  contractual: { en: "Contractual", "zh-CN": "合同节点" },
  overdue: { en: "Overdue", "zh-CN": "逾期" },
  acceptance: { en: "Acceptance", "zh-CN": "验收标准" },
  evidence: { en: "Evidence", "zh-CN": "证明材料" },
} as const satisfies Readonly<Record<string, Words>>;

/** Milestones with all that is known of them, a row for each. */
export function milestoneTable(context: SectionContext, states: readonly MilestoneState[]): TableBlock {
  return {
    kind: "table",
    caption: context.say(words.caption),
    columns: [
      { title: context.say(words.milestone), kind: "name" },
      { title: context.say(words.baseline), kind: "date" },
      { title: context.say(words.due), kind: "date" },
      { title: context.say(words.actual), kind: "date" },
      { title: context.say(words.slip), kind: "number" },
      { title: context.say(columnWords.status), kind: "mark" },
      { title: context.say(columnWords.owner), kind: "text" },
    ],
    rows: states.map((state) => row(context, state)),
  };
}

function row(context: SectionContext, state: MilestoneState): Row {
  const { milestone } = state;
  return {
    at: milestone.at,
    cells: [
      nameCell(context, state),
      { content: dateContent(context, milestone.baseline) },
      { content: dateContent(context, milestone.due) },
      { content: dateContent(context, milestone.actual) },
      { content: contentOf(slipText(context, state)) },
      { content: statusContent(context, state) },
      { content: contentOf(context.person(milestone.owner)) },
    ],
  };
}

function nameCell(context: SectionContext, { milestone }: MilestoneState): Cell {
  const title = contentOf(context.text(milestone.title));
  const contractual = { kind: "quiet", text: context.say(words.contractual) } as const;
  return {
    content: milestone.contractual === true ? [...title, " ", contractual] : title,
    details: detailsOf(context, [
      textDetail(context, detailWords.cause, milestone.slip?.cause),
      textDetail(context, detailWords.recovery, milestone.slip?.recovery),
      textDetail(context, words.acceptance, milestone.acceptance),
      [words.evidence, evidence(milestone.evidence)],
      [detailWords.notes, context.notes(milestone)],
    ]),
  };
}

function evidence(addresses: readonly string[] | undefined): Content {
  return (addresses ?? []).flatMap((address, index): readonly Inline[] =>
    index === 0 ? [linkInline(address)] : ["; ", linkInline(address)],
  );
}

function slipText(context: SectionContext, { slip }: MilestoneState): string {
  if (slip === undefined) return "";
  const days = slip > 0 ? `+${slip}` : String(slip).replace("-", "−");
  return context.say(say(words.days, { days }));
}

/** Lateness goes before the status: a late milestone in progress is first of all late. */
function statusContent(context: SectionContext, state: MilestoneState): Content {
  const { status, lateness, tone, milestone } = state;
  if (status === undefined) return [];
  const text = labels.milestoneStatus[status][context.language];
  if (lateness !== undefined && lateness.grade !== "on-time") {
    return [{ kind: "mark", tone, text: labels.lateness[lateness.grade][context.language] }];
  }
  const isOverdue = status !== "done" && milestone.due !== undefined && milestone.due < context.asOf;
  return [
    isOverdue
      ? { kind: "mark", tone: "caution", text: context.say(words.overdue) }
      : { kind: "mark", tone, text },
  ];
}
