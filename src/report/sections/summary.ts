import { labels } from "../../plan/facts/labels.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { isBetter, overallAtBest, recordColours } from "../../plan/facts/record-colours.ts";
import { isAtLeast, riskLevel } from "../../plan/facts/risk.ts";
import { type DimensionName, type Rag, type StatusDimension, statusDimensions } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";
import { contentOf, type SectionContext } from "../context.ts";
import { ragMark } from "../marks.ts";
import type { Block, Content, Figure, Tone } from "../report.ts";
import { composedSummary } from "./composed-summary.ts";
import { milestoneStates } from "./milestone-state.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";
import type { SectionDefinition } from "./section.ts";
import { toldNowhereElse } from "./told-nowhere-else.ts";

export const summary: SectionDefinition = {
  id: "summary",
  title: { en: "Summary", "zh-CN": "总体情况" },
  blocks: (context) => [...statement(context), ...figures(context), ...dimensions(context)],
};

const words = {
  caption: { en: "Status by dimension", "zh-CN": "分项状态" },
  dimension: { en: "Dimension", "zh-CN": "维度" },
  now: { en: "Now", "zh-CN": "本期" },
  record: { en: "By the record", "zh-CN": "按记录" },
  before: { en: "Before", "zh-CN": "上期" },
  trend: { en: "Trend", "zh-CN": "趋势" },
  evidence: { en: "Evidence", "zh-CN": "依据" },
  reached: { en: "Milestones reached", "zh-CN": "已完成里程碑" },
  ofTotal: { en: "{count} of {total}", "zh-CN": "{count} / {total}" },
  late: { en: "Late milestones", "zh-CN": "延期里程碑" },
  risks: { en: "Open high or critical risks", "zh-CN": "未关闭的高及以上风险" },
  issues: { en: "Open issues", "zh-CN": "未解决问题" },
  feedback: { en: "Open feedback", "zh-CN": "未关闭反馈" },
  judged: { en: "Status as of {date}.", "zh-CN": "状态评定日期：{date}。" },
  notes: { en: "Notes (internal)", "zh-CN": "备注（内部）" },
} as const satisfies Readonly<Record<string, Words>>;

const trendSigns = { up: "↗", steady: "→", down: "↘" } as const;

function statement(context: SectionContext): readonly Block[] {
  const { status } = context.plan;
  if (status === undefined) return composedSummary(context);
  const text = context.text(status.summary);
  const asOf = status["as-of"];
  const isOld = asOf !== undefined && asOf !== context.asOf;
  const notes = context.notes(status);
  return [
    ...(text === ""
      ? composedSummary(context)
      : [{ kind: "text", content: [text], at: ["status", "summary"] } as const]),
    ...(isOld ? [judgedOn(context, asOf)] : []),
    ...(notes === "" ? [] : [internalNotes(context, notes)]),
  ];
}

function judgedOn(context: SectionContext, asOf: string): Block {
  const [before = "", after = ""] = context.say(words.judged).split("{date}");
  return { kind: "text", look: "quiet", content: [before, context.date(asOf), after] };
}

function internalNotes(context: SectionContext, notes: string): Block {
  const label = context.say(words.notes);
  return { kind: "list", items: [{ label, content: [notes], at: ["status", "notes"] }] };
}

function figures(context: SectionContext): readonly Block[] {
  const { plan, reckoning } = context;
  const figure = (
    count: number,
    label: Words,
    tone: Tone,
    value: Words | string = String(count),
  ): Figure => ({
    value: typeof value === "string" ? value : context.say(value),
    label: context.say(label),
    tone: count === 0 ? "neutral" : tone,
  });
  const states = milestoneStates(context);
  const reached = states.filter(({ status }) => status === "done").length;
  const late = states.filter(({ lateness }) => lateness !== undefined && lateness.grade !== "on-time").length;
  const risks = plan.risks.filter((risk) => {
    const level = riskLevel(risk, reckoning.policy)?.level;
    return (
      risk.kind !== "opportunity" && isOpen("risks", risk) !== false && level && isAtLeast(level, "high")
    );
  }).length;
  const issues = plan.issues.filter((issue) => isOpen("issues", issue) !== false).length;
  const feedback = plan.feedback.filter((entry) => isOpen("feedback", entry) !== false).length;
  const total = states.length;
  const all: readonly Figure[] = [
    ...(total === 0
      ? []
      : [figure(reached, words.reached, "good", say(words.ofTotal, { count: reached, total }))]),
    ...(total === 0 ? [] : [figure(late, words.late, "caution")]),
    ...(plan.risks.length === 0 ? [] : [figure(risks, words.risks, "bad")]),
    ...(plan.issues.length === 0 ? [] : [figure(issues, words.issues, "caution")]),
    ...(plan.feedback.length === 0 ? [] : [figure(feedback, words.feedback, "caution")]),
    ...toldNowhereElse(context).map(({ count, label, tone }) => figure(count, label, tone)),
  ];
  return all.length === 0 ? [] : [{ kind: "figures", figures: all }];
}

interface DimensionRow {
  readonly at: readonly string[];
  readonly name: DimensionName;
  readonly dimension: StatusDimension | undefined;
  /** What the records say, where that is not what is stated; for internal readers. */
  readonly computed: Rag | undefined;
}

function dimensions(context: SectionContext): readonly Block[] {
  const { status } = context.plan;
  const computed = computedColours(context);
  const rows = statusDimensions.flatMap((name): readonly DimensionRow[] => {
    const dimension = status?.[name];
    const differs = computed[name] === dimension?.rag ? undefined : computed[name];
    if (dimension?.rag === undefined && differs === undefined) return [];
    return [{ at: ["status", name], name, dimension, computed: differs }];
  });
  return recordTable(context, words.caption, columns, rows);
}

/** The colours that the records speak for, of internal reports; the whole only where it is stated too well. */
function computedColours(context: SectionContext): Partial<Record<DimensionName, Rag>> {
  const { visibility, plan, reckoning } = context;
  if (visibility !== "internal") return {};
  const { policy } = reckoning;
  const records = { milestones: plan.milestones, risks: plan.risks, ...(policy && { policy }) };
  const computed = recordColours(records, context);
  const stated = plan.status?.overall?.rag;
  const atBest = overallAtBest(plan.status, computed);
  return stated && atBest && isBetter(stated, atBest) ? { ...computed, overall: atBest } : computed;
}

const columns: readonly RecordColumn<DimensionRow>[] = [
  {
    title: words.dimension,
    kind: "name",
    cell: ({ language }, { name }) => [labels.dimension[name][language]],
  },
  {
    title: words.now,
    kind: "mark",
    cell: ({ language }, { dimension }) =>
      dimension?.rag === undefined ? [] : [ragMark(dimension.rag, language)],
  },
  {
    title: words.record,
    kind: "mark",
    cell: ({ language }, { computed }) => (computed === undefined ? [] : [ragMark(computed, language)]),
  },
  {
    title: words.before,
    kind: "mark",
    cell: ({ language }, { dimension }) =>
      dimension?.previous === undefined ? [] : [ragMark(dimension.previous, language)],
  },
  {
    title: words.trend,
    kind: "mark",
    cell: (context, { dimension }) => (dimension === undefined ? [] : trend(context, dimension)),
  },
  {
    title: words.evidence,
    kind: "prose",
    cell: (context, { dimension }) => contentOf(context.text(dimension?.evidence)),
  },
];

function trend({ language }: SectionContext, dimension: StatusDimension): Content {
  if (dimension.trend === undefined) return [];
  return [`${trendSigns[dimension.trend]} ${labels.trend[dimension.trend][language]}`];
}
