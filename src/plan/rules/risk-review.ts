import { isOpen } from "../facts/open.ts";
import { daysBetween } from "../time/dates.ts";
import { say } from "../words.ts";
import { daysWords } from "./days.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";

export const riskReview: Rule = {
  id: "risk-review",
  severity: "warning",
  dependsOnDate: true,
  summary: { en: "The review of an open risk is past.", "zh-CN": "未关闭风险的复核日期已过。" },
  *check({ plan, asOf }) {
    for (const risk of intact(plan.risks)) {
      const { review, at } = risk;
      if (review === undefined || review >= asOf || isOpen("risks", risk) !== true) continue;
      yield {
        path: [...at, "review"],
        message: say(
          {
            en: "The review was due on {review}, {days} ago. Look at the risk again and set the next date.",
            "zh-CN": "应于 {review} 复核，已过 {days}。请重新评估该风险，并定下次复核日期。",
          },
          { review, days: daysWords(daysBetween(review, asOf)) },
        ),
      };
    }
  },
};
