import { isOpen } from "../facts/open.ts";
import { isGiven } from "../plan.ts";
import { say } from "../words.ts";
import { intact } from "./intact.ts";
import { ownerFixes } from "./owners.ts";
import type { Rule } from "./rule.ts";
import { titleOf } from "./title.ts";

export const milestoneNoOwner: Rule = {
  id: "milestone-no-owner",
  severity: "warning",
  summary: { en: "An open milestone has no owner.", "zh-CN": "未完成的里程碑没有负责人。" },
  *check(context) {
    const { plan } = context;
    if (!plan.stakeholders.some(({ side }) => side === "team")) return;
    for (const milestone of intact(plan.milestones)) {
      if (isOpen("milestones", milestone) !== true || isGiven(milestone, "owner")) continue;
      yield {
        path: [...milestone.at, "id"],
        message: say(
          {
            en: "“{title}” has no “owner”. Name the one person who answers for it.",
            "zh-CN": "“{title}”没有“owner”（负责人）。请指定一人负责。",
          },
          { title: titleOf("milestones", milestone) },
        ),
        fixes: () => ownerFixes(context, milestone.at),
      };
    }
  },
};
