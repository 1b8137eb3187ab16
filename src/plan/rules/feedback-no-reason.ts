import { labels } from "../facts/labels.ts";
import type { Feedback } from "../plan.ts";
import { say } from "../words.ts";
import { addKeys } from "./add-fix.ts";
import { missingOf } from "./given.ts";
import { intact } from "./intact.ts";
import { placeholder } from "./placeholder.ts";
import type { Rule } from "./rule.ts";
import { yamlText } from "./stub.ts";

export const feedbackNoReason: Rule = {
  id: "feedback-no-reason",
  severity: "warning",
  summary: {
    en: "A feedback was not, or not wholly, accepted, without a reason.",
    "zh-CN": "未采纳、暂缓或部分采纳的反馈没有说明理由。",
  },
  *check(context) {
    for (const feedback of intact(context.plan.feedback)) {
      const { at, disposition } = feedback;
      if (disposition === undefined || !asksReason.has(disposition)) continue;
      if (missingOf(feedback, ["reason"]).length === 0) continue;
      yield {
        path: [...at, "disposition"],
        message: say(
          {
            en: "“{disposition}” needs a reason that the client can follow, under “reason”.",
            "zh-CN": "“{label}”须在“reason”中写明客户能理解的理由。",
          },
          { disposition, label: labels.disposition[disposition] },
        ),
        fixes: () => [addKeys(context, at, [["reason", yamlText(placeholder(context))]])],
      };
    }
  },
};

const asksReason = new Set<NonNullable<Feedback["disposition"]>>(["declined", "deferred", "partly"]);
