import { CompletionItemKind } from "vscode-languageserver-types";
import { riskScale } from "../../plan/facts/risk.ts";
import { say } from "../../plan/words.ts";
import type { ValueSource } from "./offer.ts";

/** The steps of the plan's risk scale, lowest first. */
export const riskSteps: ValueSource = function* ({ shape, language, place, analysis }) {
  if (shape.definition !== "risk-step") return;
  const scale = riskScale(analysis.plan.policy);
  const axis = place.path.at(-1) === "impact" ? scale?.impact : scale?.probability;
  for (const [index, step] of (axis ?? []).entries()) {
    yield {
      label: step,
      kind: CompletionItemKind.EnumMember,
      insert: { kind: "value", value: /^\d+$/.test(step) ? Number(step) : step },
      meaning: say(labels, { step: index + 1, steps: axis?.length ?? 0 })[language],
      also: [String(index + 1)],
    };
  }
};

const labels = { en: "step {step} of {steps}", "zh-CN": "第 {step} 档，共 {steps} 档" };
