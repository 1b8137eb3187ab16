import { isOpen } from "../facts/open.ts";
import { daysBetween } from "../time/dates.ts";
import { say } from "../words.ts";
import { daysWords } from "./days.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";

export const decisionLate: Rule = {
  id: "decision-late",
  severity: "warning",
  dependsOnDate: true,
  summary: { en: "A decision is needed, and its date is past.", "zh-CN": "待决策事项已过决策期限。" },
  *check({ plan, asOf }) {
    for (const decision of intact(plan.decisions)) {
      const { at, "needed-by": neededBy } = decision;
      if (neededBy === undefined || neededBy >= asOf || isOpen("decisions", decision) !== true) continue;
      yield {
        path: [...at, "needed-by"],
        message: say(
          {
            en: "This decision was needed by {neededBy}, {days} ago. Write down what was decided, or ask for it again with a date.",
            "zh-CN": "应于 {neededBy} 前决策，已过 {days}。请登记决策结果，或重新约定日期。",
          },
          { neededBy, days: daysWords(daysBetween(neededBy, asOf)) },
        ),
      };
    }
  },
};
