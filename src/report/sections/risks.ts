import { labels } from "../../plan/facts/labels.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { isAtLeast, levelOrder, type RiskPosition, riskLevel, riskLevels } from "../../plan/facts/risk.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Risk } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";
import type { SectionContext, Shown } from "../context.ts";
import type { Block, TableBlock, TextBlock } from "../report.ts";
import { leftOut } from "./left-out.ts";
import { recordTable } from "./record-table.ts";
import { opportunityColumns, riskColumns } from "./risk-columns.ts";
import { riskHeatMap } from "./risk-heat-map.ts";
import type { SectionDefinition } from "./section.ts";
import { endedSince, isWithin } from "./within.ts";

/** Risks that are open, have occurred, or were closed since the period began, worst first; opportunities apart. */
export const risks: SectionDefinition = {
  id: "risks",
  title: { en: "Risks", "zh-CN": "风险" },
  empty: { en: "None to report.", "zh-CN": "无。" },
  blocks: (context): readonly Block[] => {
    const rated = ratedRisks(context, (risk) => isShown(context, risk));
    const threats = rated.filter(({ risk }) => risk.kind !== "opportunity");
    const opportunities = rated.filter(({ risk }) => risk.kind === "opportunity");
    if (context.length === "short") return pressing(context, threats, opportunities.length);
    const open = threats.filter(({ risk }) => isOpen("risks", risk));
    return [
      ...riskHeatMap(context, open),
      ...recordTable(context, words.threats, riskColumns, threats),
      ...recordTable(context, words.opportunities, opportunityColumns, opportunities),
    ];
  },
};

export interface RatedRisk {
  readonly at: Risk["at"];
  readonly risk: Shown<Risk>;
  readonly position: RiskPosition | undefined;
}

const words = {
  threats: { en: "Risks, worst first", "zh-CN": "风险清单（由高到低）" },
  opportunities: { en: "Opportunities, largest first", "zh-CN": "机会清单（由大到小）" },
  pressing: { en: "High and new risks", "zh-CN": "高等级及新增风险" },
  left: { en: "In the full report: {parts}.", "zh-CN": "其余见完整报告：{parts}。" },
  part: { en: "{count} {level}", "zh-CN": "{level} {count} 项" },
  closed: { en: "closed", "zh-CN": "已关闭" },
  chance: { en: "opportunity", "zh-CN": "机会" },
  chances: { en: "opportunities", "zh-CN": "机会" },
} as const satisfies Readonly<Record<string, Words>>;

/** The open risks, worst first. */
export function openRisks(context: SectionContext): readonly RatedRisk[] {
  return ratedRisks(context, (risk) => isOpen("risks", risk) === true);
}

function ratedRisks(context: SectionContext, isWanted: (risk: Shown<Risk>) => boolean): readonly RatedRisk[] {
  return context.plan.risks
    .filter(isWanted)
    .map((risk) => ({ at: risk.at, risk, position: riskLevel(risk, context.reckoning.policy) }))
    .sort((a, b) => rank(b) - rank(a));
}

function isShown(context: SectionContext, risk: Shown<Risk>): boolean {
  return statusOf("risks", risk) !== "closed" || endedSince(risk.closed, risk.raised, context.period);
}

function rank({ risk, position }: RatedRisk): number {
  const isOver = statusOf("risks", risk) === "closed" ? -1000 : 0;
  if (position === undefined) return isOver - 1;
  return isOver + levelOrder(position.level) * 100 + position.probability * position.impact;
}

/** Risks with all that is known of them, a row for each; undefined where there are none. */
export function riskTable(context: SectionContext, rated: readonly RatedRisk[]): TableBlock | undefined {
  return recordTable(context, words.threats, riskColumns, rated)[0];
}

/** What must be known: what has occurred, and open threats that are high, new, or not rated; the others by their number. */
function pressing(
  context: SectionContext,
  threats: readonly RatedRisk[],
  opportunities: number,
): readonly Block[] {
  const isPressing = ({ risk, position }: RatedRisk) =>
    risk.status === "occurred" ||
    (isOpen("risks", risk) !== false &&
      (position === undefined || isAtLeast(position.level, "high") || isWithin(risk.raised, context.period)));
  const left = threats.filter((rated) => !isPressing(rated));
  return [
    ...recordTable(context, words.pressing, riskColumns, threats.filter(isPressing)),
    ...counted(context, left, opportunities),
  ];
}

function counted(
  context: SectionContext,
  left: readonly RatedRisk[],
  opportunities: number,
): readonly TextBlock[] {
  const open = left.filter(({ risk }) => isOpen("risks", risk) !== false);
  const byLevel = riskLevels.toReversed().map((level) => {
    const count = open.filter(({ position }) => position?.level === level).length;
    return { count, level: { ...labels.level[level], en: labels.level[level].en.toLowerCase() } };
  });
  const parts = [
    ...byLevel,
    { count: left.length - open.length, level: words.closed },
    { count: opportunities, level: opportunities === 1 ? words.chance : words.chances },
  ]
    .filter(({ count }) => count > 0)
    .map((part) => context.say(say(words.part, part)));
  const text = say(words.left, { parts: parts.join(context.separator) });
  return leftOut(context, text, parts.length);
}
