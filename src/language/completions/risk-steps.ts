import { CompletionItemKind } from "vscode-languageserver-types";
import { labelOf } from "../../plan/facts/labels.ts";
import { riskLevel, riskScale } from "../../plan/facts/risk.ts";
import type { Step } from "../../plan/plan.ts";
import { say } from "../../plan/words.ts";
import type { ValueQuestion, ValueSource } from "./offer.ts";

/** The steps of the plan's risk scale, lowest first, each with the level that it would come to. */
export const riskSteps: ValueSource = function* (question) {
  const { shape, language, place, analysis } = question;
  if (shape.definition !== "risk-step") return;
  const scale = riskScale(analysis.plan.policy);
  const axis = place.path.at(-1) === "impact" ? scale?.impact : scale?.probability;
  for (const [index, step] of (axis ?? []).entries()) {
    const value = /^\d+$/.test(step) ? Number(step) : step;
    const counted = say(labels, { step: index + 1, steps: axis?.length ?? 0 });
    const level = labelOf("level", levelWith(question, value));
    yield {
      label: step,
      kind: CompletionItemKind.EnumMember,
      insert: { kind: "value", value },
      meaning: (level ? say(withLevel, { counted, level }) : counted)[language],
      also: [String(index + 1)],
    };
  }
};

const labels = { en: "step {step} of {steps}", "zh-CN": "第 {step} 档，共 {steps} 档" };
const withLevel = { en: "{counted} · risk {level}", "zh-CN": "{counted} · 风险{level}" };

/** The level of the risk, or of its residual, if this were its probability or impact. */
function levelWith({ analysis: { plan }, place }: ValueQuestion, value: Step) {
  const [section, index, ...keys] = place.path;
  const risk = section === "risks" ? plan.risks[Number(index)] : undefined;
  const rated = keys[0] === "residual" ? risk?.residual : risk;
  const isImpact = keys.at(-1) === "impact";
  const [probability, impact] = isImpact ? [rated?.probability, value] : [value, rated?.impact];
  if (probability === undefined || impact === undefined) return undefined;
  return riskLevel({ probability, impact }, plan.policy)?.level;
}
