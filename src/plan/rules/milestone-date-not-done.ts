import { setEntries } from "../edit/set.ts";
import { milestoneStatus } from "../facts/milestone.ts";
import { say } from "../words.ts";
import { doneEntries } from "./done.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";
import { titleOf } from "./title.ts";

export const milestoneDateNotDone: Rule = {
  id: "milestone-date-not-done",
  severity: "error",
  summary: {
    en: "A milestone has the date it was reached, but is not done.",
    "zh-CN": "里程碑有达成日期，状态却不是已完成。",
  },
  dependsOnDate: true,
  *check({ plan, source, asOf }) {
    for (const milestone of intact(plan.milestones)) {
      const status = milestoneStatus(milestone);
      if (status === undefined || status === "done" || milestone.actual === undefined) continue;
      // What is still to come is no date of being reached, which date-future says.
      if (milestone.actual > asOf) continue;
      yield {
        path: [...milestone.at, "actual"],
        message: say(
          {
            en: "“actual” says that “{title}” was reached on {actual}, and its status is “{status}”. Set it to “done”, or remove the date.",
            "zh-CN":
              "“actual”表明“{title}”已于 {actual} 达成，状态却是“{status}”。请改为“done”，或删除该日期。",
          },
          { status, actual: milestone.actual, title: titleOf("milestones", milestone) },
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
          const edits = setEntries(source, milestone.at, doneEntries(milestone));
          return [edits && { title: { en: "Set the status to “done”", "zh-CN": "把状态改为“done”" }, edits }];
        },
      };
    }
  },
};
