import { isReadable } from "../facts/readable.ts";
import { type RiskScale, riskScale, stepOf } from "../facts/risk.ts";
import { statusOf } from "../facts/status.ts";
import type { Risk, Step } from "../plan.ts";
import { say, type Words } from "../words.ts";
import { intact } from "./intact.ts";
import { isThreat } from "./judged.ts";
import type { Rule } from "./rule.ts";

export const riskResidual: Rule = {
  id: "risk-residual",
  severity: "warning",
  summary: {
    en: "What remains of a risk contradicts its response.",
    "zh-CN": "剩余风险与应对策略不符。",
  },
  *check({ plan }) {
    const scale = isReadable(plan.policy, "risk.scale") ? riskScale(plan.policy) : undefined;
    if (scale === undefined) return;
    for (const risk of intact(plan.risks)) {
      if (statusOf("risks", risk) === "closed") continue;
      const [present, residual] = [product(risk, scale), product(risk.residual, scale)];
      if (present === undefined || residual === undefined) continue;
      const message = contradiction(risk, residual - present);
      if (message === undefined) continue;
      yield { path: [...risk.at, "residual"], message: say(message, { present, residual }) };
    }
  },
};

const contradictions = {
  worse: {
    en: "Probability × impact of the residual risk is {residual}, above the present {present}: the response would make it worse.",
    "zh-CN": "剩余风险的可能性×影响程度为 {residual}，高于目前的 {present}：应对反而使风险变大。",
  },
  notMitigated: {
    en: "Probability × impact of the residual risk is {residual}, not below the present {present}: “mitigate” is to lower it.",
    "zh-CN":
      "剩余风险的可能性×影响程度为 {residual}，没有低于目前的 {present}：“mitigate”（减轻）应使其降低。",
  },
  lessChance: {
    en: "Probability × impact of the residual is {residual}, below the present {present}: the response would make the opportunity smaller.",
    "zh-CN": "剩余值的可能性×影响程度为 {residual}，低于目前的 {present}：应对反而使机会变小。",
  },
  notEnhanced: {
    en: "Probability × impact of the residual is {residual}, not above the present {present}: “enhance” is to raise it.",
    "zh-CN": "剩余值的可能性×影响程度为 {residual}，没有高于目前的 {present}：“enhance”（提高）应使其增大。",
  },
} as const satisfies Readonly<Record<string, Words>>;

function contradiction(risk: Risk, difference: number): Words | undefined {
  const threat = isThreat(risk);
  if (threat === undefined) return undefined;
  if (threat) {
    if (difference > 0) return contradictions.worse;
    return risk.strategy === "mitigate" && difference === 0 ? contradictions.notMitigated : undefined;
  }
  if (difference < 0) return contradictions.lessChance;
  return risk.strategy === "enhance" && difference === 0 ? contradictions.notEnhanced : undefined;
}

function product(
  risk: { readonly probability?: Step; readonly impact?: Step } | undefined,
  scale: RiskScale,
): number | undefined {
  const probability = stepOf(risk?.probability, scale.probability);
  const impact = stepOf(risk?.impact, scale.impact);
  return probability === undefined || impact === undefined ? undefined : probability * impact;
}
