import { labels } from "../../plan/facts/labels.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Id, Need } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import type { Content, Tone } from "../report.ts";
import { columnWords, dateContent, detailsOf, detailWords, listText, textDetail } from "./details.ts";
import { leftOut } from "./left-out.ts";
import { type RecordColumn, recordTable } from "./record-table.ts";
import type { SectionDefinition } from "./section.ts";

/** What the client needs, by kind, with what makes it accepted and the goals that carry it. */
export const needs: SectionDefinition = {
  id: "needs",
  title: { en: "Needs and expectations", "zh-CN": "需求与期望" },
  empty: { en: "None recorded.", "zh-CN": "未登记。" },
  blocks: (context) => {
    const all = context.plan.needs.toSorted((a, b) => rank(a) - rank(b));
    const shown = context.length === "short" ? all.filter(isUnsettled) : all;
    return [
      ...recordTable(context, words.caption, columns, shown),
      ...leftOut(context, say(words.left, { count: all.length - shown.length }), all.length - shown.length),
    ];
  },
};

const words = {
  caption: { en: "Needs by kind", "zh-CN": "按类别列出的需求" },
  left: {
    en: "Met or dropped needs in the full report: {count}.",
    "zh-CN": "另有 {count} 项已满足或已放弃的需求，见完整报告。",
  },
  need: { en: "Need", "zh-CN": "需求" },
  kind: { en: "Kind", "zh-CN": "类别" },
  priority: { en: "Priority", "zh-CN": "优先级" },
  from: { en: "From", "zh-CN": "提出人" },
  goals: { en: "Goals that carry it", "zh-CN": "对应目标" },
  noGoal: { en: "No goal yet", "zh-CN": "尚无对应目标" },
  acceptance: { en: "Accepted when", "zh-CN": "验收标准" },
  confirmed: { en: "Confirmed", "zh-CN": "确认日期" },
  source: { en: "Source", "zh-CN": "来源" },
} as const satisfies Readonly<Record<string, Words>>;

const kinds: readonly string[] = Object.keys(labels.needKind);

function rank({ kind }: Shown<Need>): number {
  return kind === undefined ? kinds.length : kinds.indexOf(kind);
}

function isUnsettled(need: Shown<Need>): boolean {
  return isOpen("needs", need) !== false || need.status === "changed";
}

const tones: Readonly<Record<NonNullable<Need["status"]>, Tone>> = {
  open: "neutral",
  met: "good",
  changed: "caution",
  dropped: "neutral",
};

const columns: readonly RecordColumn<Shown<Need>>[] = [
  { title: columnWords.id, kind: "key", cell: (context, need) => contentOf(context.text(need.id)) },
  {
    title: words.need,
    kind: "name",
    cell: (context, need) => ({
      content: contentOf(context.text(need.statement)),
      details: detailsOf(context, [
        textDetail(context, words.acceptance, need.acceptance),
        [words.source, context.title(need.source)],
        [words.confirmed, dateContent(context, need.confirmed)],
        [detailWords.notes, context.notes(need)],
      ]),
    }),
  },
  {
    title: words.kind,
    kind: "mark",
    cell: (context, { kind }) => (kind === undefined ? [] : [labels.needKind[kind][context.language]]),
  },
  {
    title: words.priority,
    kind: "mark",
    cell: (context, { priority }) =>
      priority === undefined ? [] : [labels.priority[priority][context.language]],
  },
  { title: words.from, kind: "text", cell: (context, { from }) => contentOf(context.person(from)) },
  { title: words.goals, kind: "prose", cell: goalsContent },
  {
    title: columnWords.status,
    kind: "mark",
    cell: (context, need) => {
      const status = statusOf("needs", need);
      if (status === undefined) return [];
      return [{ kind: "mark", tone: tones[status], text: labels.needStatus[status][context.language] }];
    },
  },
];

/** Only our own people hear that there is none: a goal may be there that other readers do not see. */
function goalsContent(context: SectionContext, need: Shown<Need>): Content {
  const titles = listText(context, goalsOf(context, need.id));
  if (titles !== "") return [titles];
  const isMissed = context.visibility === "internal" && isOpen("needs", need) === true;
  return isMissed ? [{ kind: "mark", tone: "caution", text: context.say(words.noGoal) }] : [];
}

function goalsOf(context: SectionContext, need: Id | undefined): readonly string[] {
  if (need === undefined) return [];
  const goals = context.plan.goals.filter((goal) => goal.status !== "dropped" && goal.needs?.includes(need));
  return goals.map(({ id }) => context.title(id));
}
