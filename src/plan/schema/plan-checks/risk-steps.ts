import { replaceValue } from "../../edit/replace.ts";
import { type Axis, riskScale, stepOf } from "../../facts/risk.ts";
import type { Fix } from "../../finding.ts";
import { nearest } from "../../nearest.ts";
import type { Path } from "../../path.ts";
import type { Step } from "../../plan.ts";
import { intact } from "../../rules/intact.ts";
import type { PlanContext } from "../../rules/rule.ts";
import { yamlText } from "../../rules/stub.ts";
import { say, sayList } from "../../words.ts";
import type { PlanCheck } from "../plan-checks.ts";

/** A probability or an impact that the policy's scale does not have. */
export const riskSteps: PlanCheck = function* ({ plan, source }) {
  const scale = riskScale(plan.policy);
  if (scale === undefined || plan.policy?.intact === false) return;
  for (const { path, value, axis } of stepsOf(plan, scale)) {
    if (stepOf(value, axis) !== undefined) continue;
    const hasLabels = axis.some((label, index) => label !== String(index + 1));
    const guess = typeof value === "string" ? nearest(value, axis)[0] : undefined;
    const inserts = { value, last: axis.length, labels: sayList(axis, "or"), guess: guess ?? "" };
    const template = guess !== undefined ? didYouMean : hasLabels ? withLabels : withNumbers;
    yield {
      path,
      message: say(template, inserts),
      fixes: () => [guess === undefined ? undefined : fix(source, path, guess)],
    };
  }
};

const didYouMean = {
  en: "“{value}” is not on the risk scale. Did you mean “{guess}”?",
  "zh-CN": "没有名为“{value}”的风险档位。是否想写“{guess}”？",
};
const withLabels = {
  en: "“{value}” is not on the risk scale, which has the {last} steps {labels}.",
  "zh-CN": "没有名为“{value}”的风险档位。可用的 {last} 档为{labels}。",
};
const withNumbers = {
  en: "“{value}” is not on the risk scale, which goes from 1 to {last}.",
  "zh-CN": "“{value}”不是风险档位，应为 1 到 {last}。",
};

interface WrittenStep {
  readonly path: Path;
  readonly value: Step;
  readonly axis: Axis;
}

function* stepsOf(
  plan: PlanContext["plan"],
  scale: { readonly probability: Axis; readonly impact: Axis },
): Generator<WrittenStep> {
  for (const risk of intact(plan.risks)) {
    for (const [holder, lead] of [
      [risk, []],
      [risk.residual, ["residual"]],
    ] as const) {
      for (const key of ["probability", "impact"] as const) {
        const value = holder?.[key];
        if (value !== undefined) yield { path: [...risk.at, ...lead, key], value, axis: scale[key] };
      }
    }
  }
}

function fix(source: PlanContext["source"], path: Path, guess: string): Fix | undefined {
  const edit = replaceValue(source, path, yamlText(guess));
  return (
    edit && {
      title: say({ en: "Change to “{guess}”", "zh-CN": "改为“{guess}”" }, { guess }),
      edits: [edit],
      preferred: true,
    }
  );
}
