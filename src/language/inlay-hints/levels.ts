import { labelOf } from "../../plan/facts/labels.ts";
import { riskLevel } from "../../plan/facts/risk.ts";
import type { HintSource } from "./hint-source.ts";

/** Behind the impact of a risk, or of what remains of it: the level that the policy's matrix gives it. */
export const levelsHint: HintSource = ({ analysis, language }) => {
  const { plan } = analysis;
  return ({ path, part }) => {
    if (part === "key" || path[0] !== "risks" || path.at(-1) !== "impact") return undefined;
    const risk = plan.risks[Number(path[1])];
    const isResidual = path.length === 4 && path[2] === "residual";
    if (path.length !== 3 && !isResidual) return undefined;
    const level = riskLevel(isResidual ? risk?.residual : risk, plan.policy)?.level;
    return labelOf("level", level)?.[language];
  };
};
