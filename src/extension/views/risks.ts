import { weekdayDateText } from "../../plan/facts/date-text.ts";
import { labels } from "../../plan/facts/labels.ts";
import { recordTitle } from "../../plan/facts/names.ts";
import { personName } from "../../plan/facts/people.ts";
import { isAtLeast, levelOrder, type RiskPosition, riskLevel, riskScale } from "../../plan/facts/risk.ts";
import { statusOf } from "../../plan/facts/status.ts";
import { textIn } from "../../plan/facts/text.ts";
import type { Level, Plan, Risk } from "../../plan/plan.ts";
import { type Language, say, type Words } from "../../plan/words.ts";
import { card, lineOf } from "./card.ts";
import type { ViewIcon, ViewNode } from "./node.ts";
import { nodeIds } from "./node-ids.ts";
import type { PlanInView, PlanView } from "./view.ts";

/** The risks of a plan, worst first: open ones by their level, then those that occurred, then closed ones. */
export const risksView: PlanView = {
  id: "commplan.risks",
  nodes(plan, language) {
    const ids = nodeIds(plan.plan, "risks", plan.analysis.plan.risks);
    return judged(plan.analysis.plan)
      .map((risk, index) => ({ ...risk, id: ids[index] ?? "" }))
      .sort((a, b) => a.turn - b.turn || rank(b.position) - rank(a.position))
      .map((risk) => riskNode(plan, risk, language));
  },
  summary({ analysis }, language) {
    const open = judged(analysis.plan).filter(({ turn }) => turn === turns.open);
    const high = open.filter(({ position }) => position !== undefined && isAtLeast(position.level, "high"));
    const counts = { high: high.length, open: open.length, all: analysis.plan.risks.length };
    return say(high.length > 0 ? highSummary : openSummary, counts)[language];
  },
};

const highSummary = {
  en: "{high} high, {open} open of {all}",
  "zh-CN": "高风险{high}项，未关闭{open}/{all}",
};
const openSummary = { en: "{open} open of {all}", "zh-CN": "未关闭{open}/{all}" };

interface JudgedRisk {
  readonly risk: Risk;
  readonly status: Risk["status"];
  readonly position: RiskPosition | undefined;
  readonly turn: number;
}

const turns: Readonly<Record<NonNullable<Risk["status"]>, number>> = {
  open: 0,
  monitoring: 0,
  occurred: 1,
  closed: 2,
};

function judged({ risks, policy }: Plan): readonly JudgedRisk[] {
  return risks.map((risk) => {
    const status = statusOf("risks", risk);
    return { risk, status, position: riskLevel(risk, policy), turn: turns[status ?? "open"] };
  });
}

/** The level counts before the product of the steps: a policy's matrix need not follow it. */
function rank(position: RiskPosition | undefined): number {
  return position ? levelOrder(position.level) * 100 + position.probability * position.impact : -1;
}

function riskNode(
  { plan: uri, analysis }: PlanInView,
  { risk, status, position, id }: JudgedRisk & { readonly id: string },
  language: Language,
): ViewNode {
  const title = lineOf(recordTitle("risks", risk, language)) || untitled[language];
  const level = (position ? labels.level[position.level] : noLevel)[language];
  const state = (status === undefined ? noState : labels.riskStatus[status])[language];
  const steps = stepsText(position, analysis.plan);
  const opportunity = risk.kind === "opportunity" ? labels.riskKind.opportunity[language] : "";
  const isPlain = status === "open";
  return {
    id,
    label: title,
    description: [level, steps, isPlain ? "" : state, opportunity].filter(Boolean).join(" · "),
    icon: iconOf(status, position?.level),
    card: () =>
      card(title, rows(risk, analysis.plan, { level, steps, state, opportunity, language }), language),
    sentence: say(sentences[risk.kind ?? "threat"], { title, level, state })[language],
    plan: uri,
    at: risk.at,
  };
}

const untitled = { en: "Risk without a title", "zh-CN": "未命名的风险" };
const noState = { en: "state unclear", "zh-CN": "状态不明" };
const noLevel = { en: "Level unknown", "zh-CN": "等级未知" };
const sentences: Readonly<Record<NonNullable<Risk["kind"]>, Words>> = {
  threat: { en: "Risk {title}: level {level}, {state}.", "zh-CN": "风险“{title}”：等级{level}，{state}。" },
  opportunity: {
    en: "Opportunity {title}: level {level}, {state}.",
    "zh-CN": "机会“{title}”：等级{level}，{state}。",
  },
};

/** The steps by the labels of the policy's scale: `高 × 很高`, `4 × 5`. */
function stepsText(position: RiskPosition | undefined, { policy }: Plan): string {
  const scale = riskScale(policy);
  if (position === undefined || scale === undefined) return "";
  return `${scale.probability[position.probability - 1]} × ${scale.impact[position.impact - 1]}`;
}

function iconOf(status: Risk["status"], level: Level | undefined): ViewIcon {
  if (status === "closed") return { name: "pass", color: "disabledForeground" };
  if (status === "occurred") return { name: "zap", color: "list.errorForeground" };
  return level === undefined ? { name: "question" } : levelIcons[level];
}

const levelIcons: Readonly<Record<Level, ViewIcon>> = {
  critical: { name: "flame", color: "list.errorForeground" },
  high: { name: "warning", color: "list.warningForeground" },
  medium: { name: "circle-filled", color: "charts.yellow" },
  low: { name: "circle-outline", color: "charts.green" },
};

interface RowContext {
  readonly level: string;
  readonly steps: string;
  readonly state: string;
  readonly opportunity: string;
  readonly language: Language;
}

function rows(risk: Risk, plan: Plan, { language, ...shown }: RowContext): Parameters<typeof card>[1] {
  const residual = riskLevel(risk.residual, plan.policy);
  const { strategy } = risk;
  return [
    [{ en: "Kind", "zh-CN": "类型" }, shown.opportunity],
    [{ en: "Level", "zh-CN": "等级" }, shown.level],
    [{ en: "Probability × impact", "zh-CN": "可能性 × 影响程度" }, shown.steps],
    [{ en: "After the response", "zh-CN": "应对后" }, residual && labels.level[residual.level][language]],
    [{ en: "State", "zh-CN": "状态" }, shown.state],
    [{ en: "Category", "zh-CN": "类别" }, risk.category],
    [{ en: "Owner", "zh-CN": "负责人" }, risk.owner && personName(risk.owner, plan, language)],
    [{ en: "Cause", "zh-CN": "原因" }, textIn(risk.cause, language)],
    [{ en: "Effect", "zh-CN": "影响" }, textIn(risk.effect, language)],
    [{ en: "Strategy", "zh-CN": "策略" }, strategy && labels.strategy[strategy][language]],
    [{ en: "Response", "zh-CN": "应对措施" }, textIn(risk.response, language)],
    [{ en: "Response due", "zh-CN": "应对期限" }, risk.due && weekdayDateText(risk.due, language)],
    [{ en: "Milestones", "zh-CN": "相关里程碑" }, milestonesOf(risk, plan, language)],
  ];
}

function milestonesOf({ milestones: ids }: Risk, { milestones }: Plan, language: Language): string {
  const titles = milestones
    .filter(({ id }) => id !== undefined && ids?.includes(id))
    .map((milestone) => recordTitle("milestones", milestone, language));
  return titles.join(language === "en" ? "; " : "；");
}
