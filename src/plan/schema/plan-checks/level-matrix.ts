import { riskScale } from "../../facts/risk.ts";
import { say } from "../../words.ts";
import type { PlanCheck } from "../plan-checks.ts";

/** A matrix of risk levels that has not one row a probability and one column an impact. */
export const levelMatrix: PlanCheck = function* ({ plan: { policy } }) {
  const scale = riskScale(policy);
  const levels = policy?.intact ? policy.risk?.levels : undefined;
  if (scale === undefined || levels === undefined) return;
  const rows = scale.probability.length;
  const columns = scale.impact.length;
  if (levels.length !== rows) {
    const message = {
      en: "“levels” has {found} rows, and the scale has {rows} probabilities: one row is due for each, the lowest first.",
      "zh-CN": "“levels”有 {found} 行，而可能性有 {rows} 档：应每档一行，从最低开始。",
    };
    yield {
      path: ["policy", "risk", "levels"],
      part: "key",
      message: say(message, { found: levels.length, rows }),
    };
  }
  for (const [index, row] of levels.entries()) {
    if (row.length === columns) continue;
    const message = {
      en: "This row has {found} levels, and the scale has {columns} impacts: one is due for each, the lowest first.",
      "zh-CN": "这一行有 {found} 个等级，而影响程度有 {columns} 档：应每档一个，从最低开始。",
    };
    yield {
      path: ["policy", "risk", "levels", index],
      message: say(message, { found: row.length, columns }),
    };
  }
};
