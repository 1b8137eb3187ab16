import { isOpen } from "../facts/open.ts";
import type { Goal } from "../plan.ts";
import { later } from "../time/dates.ts";
import { say, sayList } from "../words.ts";
import { addKeys } from "./add-fix.ts";
import { missingOf } from "./given.ts";
import { intact } from "./intact.ts";
import { placeholder } from "./placeholder.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { yamlText } from "./stub.ts";
import { quoted, titleOf } from "./title.ts";

export const goalUnmeasurable: Rule = {
  id: "goal-unmeasurable",
  severity: "warning",
  summary: {
    en: "An open goal lacks a measure, a target or a date.",
    "zh-CN": "未关闭的目标缺少衡量指标、目标值或日期。",
  },
  *check(context) {
    for (const goal of intact(context.plan.goals)) {
      const missing = missingOf(goal, keys);
      if (isOpen("goals", goal) !== true || missing.length === 0) continue;
      yield {
        path: [...goal.at, "id"],
        message: say(
          {
            en: "Nobody can tell when “{title}” is reached: it lacks {missing}.",
            "zh-CN": "无法判断“{title}”是否达成：缺少{missing}。",
          },
          { title: titleOf("goals", goal), missing: sayList(quoted(missing)) },
        ),
        fixes: () => [
          addKeys(
            context,
            goal.at,
            missing.map((key) => [key, key === "date" ? likelyDate(context, goal) : text(context)]),
          ),
        ],
      };
    }
  },
};

const keys = ["measure", "target", "date"] as const;

function text(context: PlanContext): string {
  return yamlText(placeholder(context));
}

/** The end of its phase, else of the project. */
function likelyDate({ plan, asOf }: PlanContext, { phase, agreed }: Goal): string {
  const end = plan.phases.find(({ id }) => id !== undefined && id === phase)?.end ?? plan.project?.end;
  return later(end ?? asOf, agreed?.date);
}
