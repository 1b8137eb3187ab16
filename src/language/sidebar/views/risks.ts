import { isOpen } from "../../../plan/facts/open.ts";
import { isAtLeast, levelOrder, riskLevel } from "../../../plan/facts/risk.ts";
import { statusOf } from "../../../plan/facts/status.ts";
import type { Decision, Id, IsoDate, Issue, Plan, Risk } from "../../../plan/plan.ts";
import { compareDates } from "../../../plan/time/dates.ts";
import { say, type Words } from "../../../plan/words.ts";
import { viewOf } from "../arrange.ts";
import { commonWords } from "../common-words.ts";
import { levelIcons } from "../faces/risk.ts";
import { personGroup, restGroup, textGroup, valueGroup } from "../groups.ts";
import { titleOfId } from "../titles.ts";
import type { Group, Item, ViewContext } from "../view.ts";

/** A risk, or what stands beside risks: an issue, a decision that is needed. `weight`: worst first. */
type RisksItem = Item & { readonly weight: number } & (
    | { readonly section: "risks"; readonly record: Risk }
    | { readonly section: "issues"; readonly record: Issue }
    | { readonly section: "decisions"; readonly record: Decision }
  );

/** The risks of a plan, worst first, with the open issues and the decisions that are needed beside them. */
export const risksView = viewOf<RisksItem>({
  id: "commplan.risks",
  items: ({ analysis: { plan } }) => [
    ...plan.risks.map((record) => riskItem(record, plan)),
    ...plan.issues.filter((record) => isOpen("issues", record) !== false).map(issueItem),
    ...plan.decisions.filter((record) => isOpen("decisions", record) !== false).map(decisionItem),
  ],
  groupings: {
    level: {
      words: { en: "Level", "zh-CN": "等级" },
      groupOf: (item, { analysis: { plan } }) => besideGroup(item) ?? levelGroup(item, plan),
    },
    status: {
      words: commonWords.status,
      groupOf: (item) =>
        besideGroup(item) ??
        valueGroup("riskStatus", statusOf("risks", item.record as Risk), { isClosed: !item.isOpen }),
    },
    owner: {
      words: commonWords.owner,
      groupOf: (item, context) => besideGroup(item) ?? personGroup(item.people[0], context),
    },
    category: {
      words: { en: "Category", "zh-CN": "类别" },
      groupOf: (item) =>
        besideGroup(item) ??
        textGroup((item.record as Risk).category, { en: "No category", "zh-CN": "未分类" }),
    },
    milestone: {
      words: { en: "Milestone", "zh-CN": "里程碑" },
      groupOf: (item, context) =>
        besideGroup(item) ?? milestoneGroup((item.record as Risk).milestones?.[0], context),
    },
    none: { words: commonWords.noGroups },
  },
  orders: {
    level: { words: { en: "Worst first", "zh-CN": "等级从高到低" }, compare: (a, b) => b.weight - a.weight },
    due: {
      words: { en: "Due date", "zh-CN": "到期日" },
      compare: (a, b) => compareDates(dueOf(a), dueOf(b)),
    },
    file: { words: commonWords.fileOrder, compare: () => 0 },
  },
  summary: (items, { analysis: { plan } }) => {
    const risks = items.filter(({ section }) => section === "risks");
    const open = risks.filter((item) => item.isOpen);
    const high = open.filter(({ record }) => {
      const level = riskLevel(record as Risk, plan.policy)?.level;
      return level !== undefined && isAtLeast(level, "high");
    }).length;
    return say(high > 0 ? highSummary : openSummary, { high, open: open.length, all: risks.length });
  },
});

const highSummary: Words = {
  en: "{high} high or critical, {open} open of {all}",
  "zh-CN": "高及严重风险{high}项，未关闭{open}/{all}",
};
const openSummary: Words = { en: "{open} open of {all}", "zh-CN": "未关闭{open}/{all}" };

function riskItem(record: Risk, plan: Plan): RisksItem {
  const isStillOpen = isOpen("risks", record) !== false;
  return {
    section: "risks",
    record,
    isOpen: isStillOpen,
    people: ownerOf(record),
    weight: riskWeight(record, plan),
  };
}

/** Open ones before those that occurred and those that are closed; then by level; then by the product of the steps. */
function riskWeight(risk: Risk, { policy }: Plan): number {
  const turn = { open: 2, monitoring: 2, occurred: 1, closed: 0 }[statusOf("risks", risk) ?? "open"];
  const position = riskLevel(risk, policy);
  // A policy's matrix need not follow the product.
  const rank = position ? 1 + levelOrder(position.level) * 100 + position.probability * position.impact : 0;
  return turn * 10_000 + rank;
}

function issueItem(record: Issue): RisksItem {
  const weight = levelOrder(record.severity ?? "medium");
  return { section: "issues", record, isOpen: true, people: ownerOf(record), weight };
}

function decisionItem(record: Decision): RisksItem {
  return { section: "decisions", record, isOpen: true, people: record.by ?? [], weight: 0 };
}

function ownerOf({ owner }: { readonly owner?: Id }): readonly Id[] {
  return owner === undefined ? [] : [owner];
}

function besideGroup({ section }: RisksItem): Group | undefined {
  return section === "risks" ? undefined : beside[section];
}

/** After all groups of risks. */
const beside: Readonly<Record<"issues" | "decisions", Group>> = {
  issues: { key: "issues", label: { en: "Issues", "zh-CN": "问题" }, rank: "￿1", icon: { name: "issues" } },
  decisions: {
    key: "decisions",
    label: { en: "Decisions needed", "zh-CN": "待决策事项" },
    rank: "￿2",
    icon: { name: "question" },
  },
};

function levelGroup(item: RisksItem, { policy }: Plan): Group {
  const risk = item.record as Risk;
  if (!item.isOpen) {
    const group = valueGroup("riskStatus", statusOf("risks", risk), { isClosed: true });
    return { ...group, rank: `5${group.rank}` };
  }
  const level = riskLevel(risk, policy)?.level;
  if (level === undefined) return { ...restGroup(unknownLevel), rank: "4" };
  return { ...valueGroup("level", level, { icon: levelIcons[level] }), rank: `${3 - levelOrder(level)}` };
}

const unknownLevel: Words = { en: "Level unknown", "zh-CN": "等级未知" };

function milestoneGroup(id: Id | undefined, { analysis: { plan } }: ViewContext): Group {
  if (id === undefined) return restGroup({ en: "No milestone", "zh-CN": "未关联里程碑" });
  const due = plan.milestones.find((milestone) => milestone.id === id)?.due;
  const label = {
    en: titleOfId("milestones", id, plan, "en"),
    "zh-CN": titleOfId("milestones", id, plan, "zh-CN"),
  };
  return { key: `milestone/${id}`, label, rank: due ?? "9999-99-99", icon: { name: "milestone" } };
}

function dueOf({ section, record }: RisksItem): IsoDate {
  return (section === "decisions" ? record["needed-by"] : record.due) ?? "9999-12-31";
}
