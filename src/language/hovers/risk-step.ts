import { type Axis, riskScale, stepOf } from "../../plan/facts/risk.ts";
import type { Step } from "../../plan/plan.ts";
import { say, type Words } from "../../plan/words.ts";
import { bold, paragraphs } from "../markdown.ts";
import type { HoverSource } from "./hover-source.ts";
import { riskMatrixTable } from "./risk-matrix-table.ts";

/** On the probability or impact of a risk, now or after the response: its step, and the matrix with its cell marked. */
export const riskStepHover: HoverSource = ({ spot, analysis, language }) => {
  const axis = axisOf(spot.path.at(-1));
  const { node, part, path } = spot;
  if (part !== "value" || node?.kind !== "scalar" || path[0] !== "risks" || axis === undefined)
    return undefined;
  const risk = analysis.plan.risks[Number(path[1])];
  const rated = path.includes("residual") ? risk?.residual : risk;
  const { policy } = analysis.plan;
  const steps = riskScale(policy)?.[axis];
  return paragraphs([
    steps && bold(stepWords(rated?.[axis], steps)?.[language] ?? ""),
    riskMatrixTable(policy, { now: risk, residual: risk?.residual }, language),
  ]);
};

function axisOf(key: string | number | undefined): "probability" | "impact" | undefined {
  return key === "probability" || key === "impact" ? key : undefined;
}

function stepWords(value: Step | undefined, steps: Axis): Words | undefined {
  const step = stepOf(value, steps);
  if (step === undefined) return undefined;
  const label = steps[step - 1] ?? "";
  const inserts = { step, steps: steps.length, label };
  return say(label === String(step) ? sentences.step : sentences.labelled, inserts);
}

const sentences = {
  step: {
    en: "Step {step} of {steps}, counted from the lowest",
    "zh-CN": "由低到高第 {step} 档，共 {steps} 档",
  },
  labelled: {
    en: "{label}: step {step} of {steps}, counted from the lowest",
    "zh-CN": "{label}：由低到高第 {step} 档，共 {steps} 档",
  },
} as const satisfies Readonly<Record<string, Words>>;
