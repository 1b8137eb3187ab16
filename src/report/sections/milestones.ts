import { labels } from "../../plan/facts/labels.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { oneLine } from "../../plan/facts/plain-text.ts";
import { daysBetween } from "../../plan/time/dates.ts";
import { say, type Words } from "../../plan/words.ts";
import { contentOf, type SectionContext } from "../context.ts";
import { linkInline } from "../link.ts";
import type { Block, Cell, Content, Inline, TableBlock, TextBlock } from "../report.ts";
import { columnWords, dateContent, detailsOf, detailWords, textDetail } from "./details.ts";
import { overdueMark } from "./due.ts";
import { leftOut } from "./left-out.ts";
import { cancelledMilestones, type MilestoneState, milestoneStates } from "./milestone-state.ts";
import { milestoneTimeline } from "./milestone-timeline.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";
import type { SectionDefinition } from "./section.ts";
import { isWithin } from "./within.ts";

export const milestones: SectionDefinition = {
  id: "milestones",
  title: { en: "Milestones", "zh-CN": "里程碑" },
  empty: { en: "None recorded.", "zh-CN": "未登记。" },
  blocks: (context): readonly Block[] => {
    const states = milestoneStates(context);
    const given = cancelled(context);
    if (states.length === 0) return given;
    if (context.length === "full")
      return [...milestoneTimeline(context, states), ...milestoneTable(context, states), ...given];
    const shown = states.filter((state) => isPressing(context, state));
    const count = states.length - shown.length;
    return [
      ...milestoneTable(context, shown),
      ...given,
      ...leftOut(context, say(words.left, { count }), count),
    ];
  },
};

const words = {
  caption: { en: "Milestones against the baseline", "zh-CN": "里程碑与基线对比" },
  left: {
    en: "Other milestones, reached before or on course, in the full report: {count}.",
    "zh-CN": "另有 {count} 个此前已达成或进展正常的里程碑，见完整报告。",
  },
  cancelled: { en: "Cancelled: {titles}.", "zh-CN": "已取消：{titles}。" },
  milestone: { en: "Milestone", "zh-CN": "里程碑" },
  baseline: { en: "Baseline", "zh-CN": "基线日期" },
  due: { en: "Due", "zh-CN": "承诺日期" },
  actual: { en: "Actual", "zh-CN": "实际日期" },
  slip: { en: "Slip", "zh-CN": "偏差" },
  days: { en: "{days} d", "zh-CN": "{days} 天" },
  daysSoFar: { en: "+{days} d so far", "zh-CN": "至今 +{days} 天" },
  contractual: { en: "Contractual", "zh-CN": "合同节点" },
  acceptance: { en: "Acceptance", "zh-CN": "验收标准" },
  evidence: { en: "Evidence", "zh-CN": "证明材料" },
  noCause: { en: "No cause given", "zh-CN": "未说明原因" },
} as const satisfies Readonly<Record<string, Words>>;

/** What was given up is named: what the client was once promised does not go in silence. */
function cancelled(context: SectionContext): readonly TextBlock[] {
  const titles = cancelledMilestones(context).map(
    ({ id, title, baseline }) =>
      [context.title(id) || oneLine(context.text(title)), ...dateContent(context, baseline)] as const,
  );
  const named = titles.filter(([title]) => title !== "");
  if (named.length === 0) return [];
  const [before = "", after = ""] = context.say(words.cancelled).split("{titles}");
  const content = named.flatMap(
    ([title, ...day], index): Content => [
      `${index === 0 ? "" : context.separator}${title}`,
      ...(day.length === 0 ? [] : bracketed(context, day)),
    ],
  );
  return [{ kind: "text", content: [before, ...content, after] }];
}

function bracketed({ language }: SectionContext, content: Content): Content {
  return language === "en" ? [" (", ...content, ")"] : ["（", ...content, "）"];
}

/** Milestones with all that is known of them, a row for each; none where there are no milestones. */
export function milestoneTable(
  context: SectionContext,
  states: readonly MilestoneState[],
): readonly TableBlock[] {
  const rows = states.map((state) => ({ ...state, at: state.milestone.at }));
  return recordTable(context, words.caption, columns, rows);
}

/** What must be known: what is late, reached in the period, or due in the next. */
function isPressing(context: SectionContext, state: MilestoneState): boolean {
  const { milestone } = state;
  if (isOpen("milestones", milestone) === false) return isWithin(milestone.actual, context.period);
  return isBehind(context, state) || milestone.due === undefined || milestone.due <= context.next.to;
}

type Column = RecordColumn<MilestoneState & { readonly at: MilestoneState["milestone"]["at"] }>;

/** A number that people gave it, as `M-04`: their texts speak of it by that. A name in letters says no more than the title. */
const givenNumber = /^\p{Lu}[\p{Lu}\p{Nd}._-]*\p{Nd}$/u;

const columns: readonly Column[] = [
  {
    title: columnWords.id,
    kind: "key",
    cell: (context, { milestone }) => {
      const id = context.text(milestone.id);
      return givenNumber.test(id) ? [id] : [];
    },
  },
  { title: words.milestone, kind: "name", cell: nameCell },
  {
    title: words.baseline,
    kind: "date",
    cell: (context, { milestone }) => dateContent(context, milestone.baseline),
  },
  { title: words.due, kind: "date", cell: (context, { milestone }) => dateContent(context, milestone.due) },
  {
    title: words.actual,
    kind: "date",
    cell: (context, { milestone }) => dateContent(context, milestone.actual),
  },
  { title: words.slip, kind: "number", cell: (context, state) => contentOf(slipText(context, state)) },
  { title: columnWords.status, kind: "mark", cell: statusContent },
  {
    title: detailWords.cause,
    kind: "prose",
    // A full report has it beneath the title, where there is more room.
    cell: (context, state) => (context.length === "short" ? causeContent(context, state) : []),
  },
  {
    title: columnWords.owner,
    kind: "text",
    cell: (context, { milestone }) => contentOf(context.person(milestone.owner)),
  },
];

function nameCell(context: SectionContext, state: MilestoneState): Cell {
  const { milestone } = state;
  const title = contentOf(context.text(milestone.title));
  const contractual = { kind: "quiet", text: context.say(words.contractual) } as const;
  return {
    content: milestone.contractual === true ? [...title, " ", contractual] : title,
    details: detailsOf(context, [
      [detailWords.cause, causeContent(context, state)],
      textDetail(context, detailWords.recovery, milestone.slip?.recovery),
      textDetail(context, words.acceptance, milestone.acceptance),
      [words.evidence, evidence(milestone.evidence)],
      [detailWords.notes, context.notes(milestone)],
    ]),
  };
}

/** Why it slips; that nobody says so of one that does is said, too. */
function causeContent(context: SectionContext, state: MilestoneState): Content {
  const cause = context.text(state.milestone.slip?.cause);
  if (cause !== "") return [cause];
  return isBehind(context, state) ? [{ kind: "quiet", text: context.say(words.noCause) }] : [];
}

/** Late by the policy, past its date, or moved behind its baseline. */
function isBehind(context: SectionContext, state: MilestoneState): boolean {
  const { lateness, slip } = state;
  const isLate = lateness !== undefined && lateness.grade !== "on-time";
  return isLate || isOverdue(context, state) || (slip !== undefined && slip > 0);
}

/** Not reached on the day that was promised last. */
function isOverdue({ asOf }: SectionContext, { milestone, status }: MilestoneState): boolean {
  return status !== "done" && milestone.due !== undefined && milestone.due < asOf;
}

function evidence(addresses: readonly string[] | undefined): Content {
  return (addresses ?? []).flatMap((address, index): readonly Inline[] =>
    index === 0 ? [linkInline(address)] : ["; ", linkInline(address)],
  );
}

/** Where the promised day has passed, none of the record's dates says how late it is: it grows with every day. */
function slipText(context: SectionContext, state: MilestoneState): string {
  const { slip, milestone } = state;
  if (slip === undefined) return "";
  if (milestone.baseline !== undefined && isOverdue(context, state)) {
    const soFar = daysBetween(milestone.baseline, context.asOf);
    if (soFar > 0) return context.say(say(words.daysSoFar, { days: soFar }));
  }
  const days = slip > 0 ? `+${slip}` : String(slip).replace("-", "−");
  return context.say(say(words.days, { days }));
}

/** Lateness goes before the status: a late milestone in progress is first of all late. */
function statusContent(context: SectionContext, state: MilestoneState): Content {
  const { status, lateness, tone } = state;
  if (status === undefined) return [];
  const text = labels.milestoneStatus[status][context.language];
  if (lateness !== undefined && lateness.grade !== "on-time") {
    return [{ kind: "mark", tone, text: labels.lateness[lateness.grade][context.language] }];
  }
  return [isOverdue(context, state) ? overdueMark(context) : { kind: "mark", tone, text }];
}
