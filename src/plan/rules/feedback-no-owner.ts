import { isOpen } from "../facts/open.ts";
import { isGiven } from "../plan.ts";
import { intact } from "./intact.ts";
import { ownerFixes } from "./owners.ts";
import type { Rule } from "./rule.ts";

export const feedbackNoOwner: Rule = {
  id: "feedback-no-owner",
  severity: "warning",
  summary: { en: "Nobody owns an open feedback.", "zh-CN": "未关闭的反馈没有负责人。" },
  *check(context) {
    for (const feedback of intact(context.plan.feedback)) {
      const { at, kind, malformed } = feedback;
      if (isOpen("feedback", feedback) !== true || isGiven(feedback, "owner")) continue;
      if (kind === "praise" || malformed.has("kind")) continue;
      yield {
        path: [...at, "id"],
        message: {
          en: "This feedback is open and has no “owner”. Name who sees to it that the client gets an answer.",
          "zh-CN": "该反馈未关闭，且没有“owner”（负责人）。请指定负责答复客户的人。",
        },
        fixes: () => ownerFixes(context, at),
      };
    }
  },
};
