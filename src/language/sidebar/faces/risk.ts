import { deadlineText } from "../../../plan/facts/day-text.ts";
import { labels } from "../../../plan/facts/labels.ts";
import { isOpen } from "../../../plan/facts/open.ts";
import { type RiskPosition, riskLevel, riskScale } from "../../../plan/facts/risk.ts";
import { statusOf } from "../../../plan/facts/status.ts";
import type { Level, Plan, Risk } from "../../../plan/plan.ts";
import { type Language, say, type Words } from "../../../plan/words.ts";
import type { Icon } from "../row.ts";
import { toldText } from "../told-text.ts";
import { dotted, type FaceOf, sentenceOf } from "./face.ts";

/** Its level and where that will go, when the response is due, and whether the client knows. */
export const riskFace: FaceOf<"risks"> = (risk, context, title) => {
  const { analysis, language } = context;
  const { plan, asOf } = analysis;
  const status = statusOf("risks", risk);
  const position = riskLevel(risk, plan.policy);
  const level = (position ? labels.level[position.level] : noLevel)[language];
  const state = (status === undefined ? noState : labels.riskStatus[status])[language];
  const opportunity = risk.kind === "opportunity" ? labels.riskKind.opportunity[language] : "";
  const isStillOpen = isOpen("risks", risk) === true;
  const goal = isStillOpen ? residualText(risk, position, plan, language) : "";
  const due = isStillOpen && risk.due ? say(response, { when: deadlineText(risk.due, asOf) })[language] : "";
  const told = toldText(context, "risks", risk)?.[language];
  return {
    description: dotted([
      level,
      stepsText(position, plan),
      goal,
      status === "open" ? "" : state,
      opportunity,
      due,
      told,
    ]),
    icon: iconOf(status, position?.level),
    sentence: sentenceOf(
      kinds[risk.kind ?? "threat"],
      title,
      [language === "en" ? `level ${level}` : `等级${level}`, state, goal, due, told],
      language,
    ),
  };
};

const response: Words = { en: "response {when}", "zh-CN": "应对{when}" };
const noState: Words = { en: "state unclear", "zh-CN": "状态不明" };
const noLevel: Words = { en: "Level unknown", "zh-CN": "等级未知" };
const kinds: Readonly<Record<NonNullable<Risk["kind"]>, Words>> = {
  threat: { en: "Risk", "zh-CN": "风险" },
  opportunity: { en: "Opportunity", "zh-CN": "机会" },
};

/** The steps by the labels of the policy's scale: `高 × 很高`, `4 × 5`. */
function stepsText(position: RiskPosition | undefined, { policy }: Plan): string {
  const scale = riskScale(policy);
  if (position === undefined || scale === undefined) return "";
  return `${scale.probability[position.probability - 1]} × ${scale.impact[position.impact - 1]}`;
}

/** The level that the response is to bring it to, where that is another one: "→ Low". */
function residualText(
  risk: Risk,
  position: RiskPosition | undefined,
  { policy }: Plan,
  language: Language,
): string {
  const residual = riskLevel(risk.residual, policy)?.level;
  return residual === undefined || residual === position?.level
    ? ""
    : `→ ${labels.level[residual][language]}`;
}

function iconOf(status: Risk["status"], level: Level | undefined): Icon {
  if (status === "closed") return { name: "pass", color: "disabledForeground" };
  if (status === "occurred") return { name: "zap", color: "list.errorForeground" };
  return level === undefined ? { name: "question" } : levelIcons[level];
}

/** Of risks and issues, and of the groups by level. */
export const levelIcons: Readonly<Record<Level, Icon>> = {
  critical: { name: "flame", color: "list.errorForeground" },
  high: { name: "warning", color: "list.warningForeground" },
  medium: { name: "circle-filled", color: "charts.yellow" },
  low: { name: "circle-outline", color: "charts.green" },
};
