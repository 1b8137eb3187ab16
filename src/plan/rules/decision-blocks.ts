import { isOpen } from "../facts/open.ts";
import type { Id, Milestone, Plan } from "../plan.ts";
import { say, sayList } from "../words.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";
import { quotedTitles, titleOf } from "./title.ts";

export const decisionBlocks: Rule = {
  id: "decision-blocks",
  severity: "warning",
  summary: {
    en: "A decision is asked for only after a milestone that it affects is due.",
    "zh-CN": "决策期限晚于其影响的里程碑的期限。",
  },
  *check({ plan }) {
    const milestones = openMilestones(plan);
    for (const decision of intact(plan.decisions)) {
      const { at, affects = [], "needed-by": neededBy } = decision;
      if (neededBy === undefined || isOpen("decisions", decision) !== true) continue;
      const blocked = [...new Set(affects)]
        .flatMap((id) => milestones.get(id) ?? [])
        .filter(({ due }) => due !== undefined && neededBy > due);
      if (blocked.length === 0) continue;
      yield {
        path: [...at, "needed-by"],
        message: say(
          {
            en: "{neededBy} is after the due date of {milestones}, which this decision affects. It is needed before.",
            "zh-CN": "{neededBy} 晚于受影响里程碑{milestones}的期限，应在此之前决策。",
          },
          { neededBy, milestones: sayList(quotedTitles(blocked.map((each) => titleOf("milestones", each)))) },
        ),
        related: blocked.map((milestone) => ({
          path: [...milestone.at, "due"],
          message: say({ en: "Due on {due}.", "zh-CN": "期限是 {due}。" }, { due: milestone.due ?? "" }),
        })),
      };
    }
  },
};

function openMilestones(plan: Plan): ReadonlyMap<Id, Milestone> {
  const open = new Map<Id, Milestone>();
  for (const milestone of intact(plan.milestones)) {
    if (milestone.id !== undefined && isOpen("milestones", milestone)) open.set(milestone.id, milestone);
  }
  return open;
}
