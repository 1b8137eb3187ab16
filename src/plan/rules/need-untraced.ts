import { isOpen } from "../facts/open.ts";
import { isReadable } from "../facts/readable.ts";
import type { Id } from "../plan.ts";
import { say } from "../words.ts";
import { intact } from "./intact.ts";
import { meantReferences } from "./reference-guesses.ts";
import type { Rule } from "./rule.ts";
import { titleOf } from "./title.ts";

export const needUntraced: Rule = {
  id: "need-untraced",
  severity: "warning",
  summary: { en: "No goal answers to an open need.", "zh-CN": "没有目标对应某项未关闭的需求。" },
  *check(context) {
    const { plan, symbols } = context;
    // A goal whose list cannot be read may name any of them.
    if (plan.goals.length === 0 || plan.goals.some((goal) => goal.intact && !isReadable(goal, "needs")))
      return;
    const named = new Set<Id>([
      ...plan.goals.flatMap(({ needs }) => needs ?? []),
      ...meantReferences(context).map(({ id }) => id),
    ]);
    for (const need of intact(plan.needs)) {
      const { id, at } = need;
      if (isOpen("needs", need) !== true || need.priority === "wont" || !isReadable(need, "priority"))
        continue;
      if (id === undefined || named.has(id) || symbols.mayStandInBrokenText(id)) continue;
      yield {
        path: [...at, "id"],
        message: say(
          {
            en: "No goal names the need “{title}”. Put “{id}” under “needs” of the goal that answers to it.",
            "zh-CN": "没有目标对应需求“{title}”。请在相应目标的“needs”中写上“{id}”。",
          },
          { id, title: titleOf("needs", need) },
        ),
      };
    }
  },
};
