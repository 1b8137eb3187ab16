import { milestoneStatus } from "../facts/milestone.ts";
import { isGiven, type Milestone } from "../plan.ts";
import { say, sayList } from "../words.ts";
import { addKeys } from "./add-fix.ts";
import { missingOf } from "./given.ts";
import { intact } from "./intact.ts";
import { placeholder } from "./placeholder.ts";
import type { Rule } from "./rule.ts";
import { quoted, titleOf } from "./title.ts";

export const milestoneNoAcceptance: Rule = {
  id: "milestone-no-acceptance",
  severity: "warning",
  summary: {
    en: "A contractual milestone lacks the criteria, or the proof, of its acceptance.",
    "zh-CN": "合同里程碑缺少验收标准或证明材料。",
  },
  *check(context) {
    for (const milestone of intact(context.plan.milestones)) {
      const missing = missingOf(milestone, asked(milestone));
      if (missing.length === 0) continue;
      const text = placeholder(context);
      const stubs = { acceptance: text, evidence: `[${text}]` } as const;
      yield {
        path: [...milestone.at, isGiven(milestone, "acceptance") ? "acceptance" : "id"],
        message: say(
          {
            en: "“{title}” is contractual and needs {missing}: by what the client takes it over, and what proves it.",
            "zh-CN": "“{title}”是合同里程碑，须注明{missing}：客户凭什么验收、有什么证明。",
          },
          { missing: sayList(quoted(missing)), title: titleOf("milestones", milestone) },
        ),
        fixes: () => [
          addKeys(
            context,
            milestone.at,
            missing.map((key) => [key, stubs[key]]),
          ),
        ],
      };
    }
  },
};

function asked(milestone: Milestone): readonly ("acceptance" | "evidence")[] {
  const status = milestoneStatus(milestone);
  if (milestone.contractual !== true || status === undefined || status === "cancelled") return [];
  return status === "done" ? ["acceptance", "evidence"] : ["acceptance"];
}
