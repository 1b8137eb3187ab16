import { milestoneStatus, reachedOrPromised } from "../facts/milestone.ts";
import type { Milestone } from "../plan.ts";
import { daysBetween } from "../time/dates.ts";
import { say, sayList } from "../words.ts";
import { addNested } from "./add-fix.ts";
import { daysWords } from "./days.ts";
import { missingOf } from "./given.ts";
import { intact } from "./intact.ts";
import { lastDayWithin, limits } from "./limit.ts";
import { placeholder } from "./placeholder.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { quoted, titleOf } from "./title.ts";

export const milestoneSlip: Rule = {
  id: "milestone-slip",
  severity: "warning",
  summary: {
    en: "A milestone slips, and the plan does not say why or what is done about it.",
    "zh-CN": "里程碑延期，却没有说明原因或补救措施。",
  },
  *check(context) {
    for (const milestone of intact(context.plan.milestones)) {
      const { baseline } = milestone;
      const reached = reachedOrPromised(milestone);
      if (baseline === undefined || reached === undefined || reached <= baseline) continue;
      const missing = missingOf(milestone, [...asked(context, milestone, baseline, reached)]);
      if (missing.length === 0) continue;
      yield {
        path: [...milestone.at, "due"],
        ...(milestoneStatus(milestone) === "done" && { severity: "info" }),
        message: say(
          {
            en: "{reached} is {days} after the baseline ({baseline}), and “{title}” lacks {missing}. The client will ask for it.",
            "zh-CN":
              "“{title}”的日期 {reached} 比基线日期（{baseline}）晚 {days}。客户会问起，请补充{missing}。",
          },
          {
            title: titleOf("milestones", milestone),
            reached,
            baseline,
            days: daysWords(daysBetween(baseline, reached)),
            missing: sayList(quoted(missing)),
          },
        ),
        related: [
          {
            path: [...milestone.at, "baseline"],
            message: { en: "The baseline is here.", "zh-CN": "基线日期在这里。" },
          },
        ],
        fixes: () => [stub(context, milestone, missing)],
      };
    }
  },
};

/** The cause where it is late, the recovery too where it is very late and still to be reached. */
function* asked(
  context: PlanContext,
  milestone: Milestone,
  baseline: string,
  reached: string,
): Generator<string> {
  const isAfter = (day: string | undefined) => day !== undefined && reached > day;
  if (isAfter(lastDayWithin(context, baseline, limits.amber))) yield "slip.cause";
  if (milestoneStatus(milestone) === "done") return;
  if (isAfter(lastDayWithin(context, baseline, limits.red))) yield "slip.recovery";
}

function stub(context: PlanContext, { at }: Milestone, missing: readonly string[]) {
  const text = placeholder(context);
  return addNested(
    context,
    [...at, "slip"],
    missing.map((key) => [key.replace("slip.", ""), text] as const),
  );
}
