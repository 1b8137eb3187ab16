import { setEntries } from "../edit/set.ts";
import { milestoneStatus } from "../facts/milestone.ts";
import { isGiven } from "../plan.ts";
import { say } from "../words.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";
import { titleOf } from "./title.ts";

export const milestoneDoneNoDate: Rule = {
  id: "milestone-done-no-date",
  severity: "error",
  summary: {
    en: "A milestone is done, without the date it was reached.",
    "zh-CN": "里程碑已完成，却没有达成日期。",
  },
  *check({ plan, source, asOf }) {
    for (const milestone of intact(plan.milestones)) {
      if (milestoneStatus(milestone) !== "done" || isGiven(milestone, "actual")) continue;
      yield {
        path: [...milestone.at, "status"],
        message: say(
          {
            en: "“{title}” is “done”, and “actual” does not say when it was reached.",
            "zh-CN": "“{title}”的状态是“done”（已完成），须在“actual”中注明达成日期。",
          },
          { title: titleOf("milestones", milestone) },
        ),
        fixes: () => {
          const edits = setEntries(source, milestone.at, [["actual", asOf]]);
          const title = say({ en: "Reached today ({asOf})", "zh-CN": "今天达成（{asOf}）" }, { asOf });
          return [edits && { title, edits }];
        },
      };
    }
  },
};
