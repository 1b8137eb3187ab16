import { isAtLeast } from "../facts/risk.ts";
import { intact } from "./intact.ts";
import { isThreat, judgedRisk } from "./judged.ts";
import type { Rule } from "./rule.ts";
import { untold } from "./untold.ts";

export const riskUntold: Rule = {
  id: "risk-untold",
  severity: "warning",
  dependsOnDate: true,
  summary: {
    en: "The client has not been told of a high or critical risk in time.",
    "zh-CN": "高或严重等级的风险未及时告知客户。",
  },
  *check(context) {
    for (const risk of intact(context.plan.risks)) {
      const level = judgedRisk(context, risk)?.level;
      if (level === undefined || !isAtLeast(level, "high") || isThreat(risk) !== true) continue;
      const found = untold(context, { section: "risks", record: risk, level });
      if (found) yield found;
    }
  },
};
