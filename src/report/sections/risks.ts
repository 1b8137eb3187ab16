import { labels } from "../../plan/facts/labels.ts";
import { isOpen } from "../../plan/facts/open.ts";
import { levelOrder, type RiskPosition, riskLevel } from "../../plan/facts/risk.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Risk } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import { levelMark } from "../marks.ts";
import type { Block, Cell, Content, Row, TableBlock } from "../report.ts";
import { columnWords, dateContent, detailsOf, detailWords, textDetail } from "./details.ts";
import { riskHeatMap } from "./risk-heat-map.ts";
import type { SectionDefinition } from "./section.ts";
import { isWithin } from "./within.ts";

/** Risks that are open, have occurred, or were closed in the period, worst first. */
export const risks: SectionDefinition = {
  id: "risks",
  title: { en: "Risks", "zh-CN": "风险" },
  blocks: (context): readonly Block[] => {
    const rated = ratedRisks(context, (risk) => isShown(context, risk));
    if (rated.length === 0) return [];
    const open = rated.filter(({ risk }) => isOpen("risks", risk));
    return [...riskHeatMap(context, open), riskTable(context, rated)];
  },
};

export interface RatedRisk {
  readonly risk: Shown<Risk>;
  readonly position: RiskPosition | undefined;
}

const words = {
  caption: { en: "Risks, worst first", "zh-CN": "风险清单（由高到低）" },
  risk: { en: "Risk", "zh-CN": "风险" },
  level: { en: "Level", "zh-CN": "等级" },
  response: { en: "Response", "zh-CN": "应对措施" },
  due: { en: "Response due", "zh-CN": "措施完成期限" },
  residual: { en: "Residual", "zh-CN": "剩余风险" },
  contingency: { en: "Contingency", "zh-CN": "应急预案" },
  trigger: { en: "Trigger", "zh-CN": "触发条件" },
  unrated: { en: "Not rated", "zh-CN": "未评级" },
} as const satisfies Readonly<Record<string, Words>>;

/** The open risks, worst first. */
export function openRisks(context: SectionContext): readonly RatedRisk[] {
  return ratedRisks(context, (risk) => isOpen("risks", risk) === true);
}

function ratedRisks(context: SectionContext, isWanted: (risk: Shown<Risk>) => boolean): readonly RatedRisk[] {
  return context.plan.risks
    .filter(isWanted)
    .map((risk) => ({ risk, position: riskLevel(risk, context.reckoning.policy) }))
    .sort((a, b) => rank(b) - rank(a));
}

function isShown(context: SectionContext, risk: Shown<Risk>): boolean {
  return statusOf("risks", risk) !== "closed" || isWithin(risk.closed, context.period);
}

function rank({ risk, position }: RatedRisk): number {
  const isOver = statusOf("risks", risk) === "closed" ? -1000 : 0;
  if (position === undefined) return isOver - 1;
  return isOver + levelOrder(position.level) * 100 + position.probability * position.impact;
}

/** Risks with all that is known of them, a row for each. */
export function riskTable(context: SectionContext, rated: readonly RatedRisk[]): TableBlock {
  return {
    kind: "table",
    caption: context.say(words.caption),
    columns: [
      { title: context.say(columnWords.id), kind: "key" },
      { title: context.say(words.risk), kind: "name" },
      { title: context.say(words.level), kind: "mark" },
      { title: context.say(words.response), kind: "prose" },
      { title: context.say(columnWords.owner), kind: "text" },
      { title: context.say(words.due), kind: "date" },
      { title: context.say(columnWords.status), kind: "mark" },
    ],
    rows: rated.map((each) => row(context, each)),
  };
}

function row(context: SectionContext, { risk, position }: RatedRisk): Row {
  const status = statusOf("risks", risk);
  const residual = riskLevel(risk.residual, context.reckoning.policy);
  return {
    at: risk.at,
    cells: [
      { content: contentOf(context.text(risk.id)) },
      nameCell(context, risk),
      {
        content: levelContent(context, position, context.say(words.unrated)),
        details: detailsOf(context, [[words.residual, levelContent(context, residual, "")]]),
      },
      responseCell(context, risk),
      { content: contentOf(context.person(risk.owner)) },
      { content: dateContent(context, risk.due) },
      { content: status === undefined ? [] : [labels.riskStatus[status][context.language]] },
    ],
  };
}

function nameCell(context: SectionContext, risk: Shown<Risk>): Cell {
  const title = contentOf(context.text(risk.title));
  const opportunity = { kind: "quiet", text: context.say(labels.riskKind.opportunity) } as const;
  return {
    content: risk.kind === "opportunity" ? [...title, " ", opportunity] : title,
    details: detailsOf(context, [
      textDetail(context, detailWords.cause, risk.cause),
      textDetail(context, detailWords.effect, risk.effect),
      textDetail(context, words.trigger, risk.trigger),
      [detailWords.notes, context.notes(risk)],
    ]),
  };
}

function responseCell(context: SectionContext, risk: Shown<Risk>): Cell {
  const strategy = risk.strategy === undefined ? undefined : labels.strategy[risk.strategy][context.language];
  const response = context.text(risk.response);
  const lead = strategy === undefined ? [] : [{ kind: "strong", text: strategy } as const];
  return {
    content: [...lead, ...(lead.length > 0 && response !== "" ? [" "] : []), ...contentOf(response)],
    details: detailsOf(context, [textDetail(context, words.contingency, risk.contingency)]),
  };
}

/** The level with its product: two risks of one level are still not the same. */
function levelContent(context: SectionContext, position: RiskPosition | undefined, none: string): Content {
  if (position === undefined) return contentOf(none);
  const { level, probability, impact } = position;
  return [levelMark(level, context.language), " ", { kind: "quiet", text: `${probability}×${impact}` }];
}
