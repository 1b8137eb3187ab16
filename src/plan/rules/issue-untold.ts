import { isAtLeast } from "../facts/risk.ts";
import { intact } from "./intact.ts";
import { judgedSeverity } from "./judged.ts";
import type { Rule } from "./rule.ts";
import { untold } from "./untold.ts";

export const issueUntold: Rule = {
  id: "issue-untold",
  severity: "warning",
  dependsOnDate: true,
  summary: {
    en: "The client has not been told of a high or critical issue in time.",
    "zh-CN": "高或严重等级的问题未及时告知客户。",
  },
  *check(context) {
    for (const issue of intact(context.plan.issues)) {
      const level = judgedSeverity(issue);
      if (level === undefined || !isAtLeast(level, "high")) continue;
      const found = untold(context, { section: "issues", record: issue, level });
      if (found) yield found;
    }
  },
};
