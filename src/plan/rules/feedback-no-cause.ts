import { statusOf } from "../facts/status.ts";
import { say, sayList } from "../words.ts";
import { addKeys } from "./add-fix.ts";
import { missingOf } from "./given.ts";
import { intact } from "./intact.ts";
import { placeholder } from "./placeholder.ts";
import type { Rule } from "./rule.ts";
import { yamlText } from "./stub.ts";
import { quoted } from "./title.ts";

export const feedbackNoCause: Rule = {
  id: "feedback-no-cause",
  severity: "warning",
  summary: {
    en: "A complaint or concern was answered without its cause or its resolution.",
    "zh-CN": "已答复的投诉或关切缺少原因或解决措施。",
  },
  *check(context) {
    for (const feedback of intact(context.plan.feedback)) {
      const { at, kind } = feedback;
      const status = statusOf("feedback", feedback);
      if (kind !== "complaint" && kind !== "concern") continue;
      if (status !== "answered" && status !== "closed") continue;
      const missing = missingOf(feedback, ["cause", "resolution"]);
      if (missing.length === 0) continue;
      yield {
        path: [...at, "id"],
        message: say(
          {
            en: "This {kind} is {status} and lacks {missing}: what it came from, and what was done about it.",
            "zh-CN": "该{label}已{done}，但缺少{missing}：须写明原因和处理结果。",
          },
          { kind, status, missing: sayList(quoted(missing)), label: words[kind], done: words[status] },
        ),
        fixes: () => [
          addKeys(
            context,
            at,
            missing.map((key) => [key, yamlText(placeholder(context))]),
          ),
        ],
      };
    }
  },
};

const words = { complaint: "投诉", concern: "关切", answered: "答复", closed: "关闭" } as const;
