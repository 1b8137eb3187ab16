import { setEntries } from "../edit/set.ts";
import { milestoneStatus } from "../facts/milestone.ts";
import { isGiven } from "../plan.ts";
import { say } from "../words.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";
import { titleOf } from "./title.ts";

export const milestoneNoBaseline: Rule = {
  id: "milestone-no-baseline",
  severity: "warning",
  summary: {
    en: "A milestone has no baseline, where others have one.",
    "zh-CN": "其他里程碑有基线日期，这一个没有。",
  },
  *check({ plan, source }) {
    if (!plan.milestones.some((milestone) => isGiven(milestone, "baseline"))) return;
    for (const milestone of intact(plan.milestones)) {
      const status = milestoneStatus(milestone);
      if (status === undefined || status === "cancelled" || isGiven(milestone, "baseline")) continue;
      const { at, due } = milestone;
      yield {
        path: [...at, "id"],
        message: say(
          {
            en: "“{title}” has no “baseline”, so nobody can see whether it slips. Give the date first agreed.",
            "zh-CN": "“{title}”没有“baseline”（基线日期），看不出是否延期。请填写最初商定的日期。",
          },
          { title: titleOf("milestones", milestone) },
        ),
        fixes: () => {
          const edits = due === undefined ? undefined : setEntries(source, at, [["baseline", due]]);
          const title = say(
            { en: "Take the due date, {due}", "zh-CN": "取期限日期 {due}" },
            { due: due ?? "" },
          );
          return [edits && { title, edits }];
        },
      };
    }
  },
};
