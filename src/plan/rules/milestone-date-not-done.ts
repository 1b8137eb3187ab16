import { setEntries } from "../edit/set.ts";
import { milestoneStatus } from "../facts/milestone.ts";
import { say } from "../words.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";

export const milestoneDateNotDone: Rule = {
  id: "milestone-date-not-done",
  severity: "error",
  summary: {
    en: "A milestone has the date it was reached, but is not done.",
    "zh-CN": "里程碑有达成日期，状态却不是已完成。",
  },
  *check({ plan, source }) {
    for (const milestone of intact(plan.milestones)) {
      const status = milestoneStatus(milestone);
      if (status === undefined || status === "done" || milestone.actual === undefined) continue;
      yield {
        path: [...milestone.at, "actual"],
        message: say(
          {
            en: "“actual” says that it was reached, and the status is “{status}”. Set it to “done”, or remove the date.",
            "zh-CN": "“actual”表明已达成，状态却是“{status}”。请改为“done”，或删除该日期。",
          },
          { status },
        ),
        related: milestone.status
          ? [
              {
                path: [...milestone.at, "status"],
                message: say({ en: "“{status}” stands here.", "zh-CN": "“{status}”写在这里。" }, { status }),
              },
            ]
          : [],
        fixes: () => {
          const edits = setEntries(source, milestone.at, [["status", "done"]]);
          return [edits && { title: { en: "Set the status to “done”", "zh-CN": "把状态改为“done”" }, edits }];
        },
      };
    }
  },
};
