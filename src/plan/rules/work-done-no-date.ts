import { statusOf } from "../facts/status.ts";
import { isGiven } from "../plan.ts";
import { say } from "../words.ts";
import { addKeys } from "./add-fix.ts";
import { intact } from "./intact.ts";
import type { Rule } from "./rule.ts";
import { titleOf } from "./title.ts";

export const workDoneNoDate: Rule = {
  id: "work-done-no-date",
  severity: "error",
  summary: {
    en: "Work is done, without the date it was completed.",
    "zh-CN": "工作项已完成，却没有完成日期。",
  },
  *check(context) {
    const { asOf } = context;
    for (const item of intact(context.plan.work)) {
      if (statusOf("work", item) !== "done" || isGiven(item, "completed")) continue;
      const title = say({ en: "Completed today ({asOf})", "zh-CN": "今天完成（{asOf}）" }, { asOf });
      yield {
        path: [...item.at, "status"],
        message: say(
          {
            en: "“{title}” is “done”, and “completed” does not say since when.",
            "zh-CN": "“{title}”的状态是“done”（已完成），须在“completed”中注明完成日期。",
          },
          { title: titleOf("work", item) },
        ),
        fixes: () => [addKeys(context, item.at, [["completed", asOf]], title)],
      };
    }
  },
};
