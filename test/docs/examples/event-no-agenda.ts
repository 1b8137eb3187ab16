import { isOpen } from "../../../src/plan/facts/open.ts";
import { isGiven } from "../../../src/plan/plan.ts";
import { intact } from "../../../src/plan/rules/intact.ts";
import type { Rule } from "../../../src/plan/rules/rule.ts";
import { titleOf } from "../../../src/plan/rules/title.ts";
import { daysBetween } from "../../../src/plan/time/dates.ts";
import { dayOf } from "../../../src/plan/time/moment.ts";
import { say } from "../../../src/plan/words.ts";

/** Who is invited wants to prepare: the agenda is due a week before. */
export const eventNoAgenda: Rule = {
  id: "event-no-agenda",
  severity: "info",
  dependsOnDate: true,
  summary: { en: "An event of the coming week has no agenda.", "zh-CN": "一周内的活动没有议程。" },
  *check({ plan, asOf, timezone }) {
    for (const event of intact(plan.events)) {
      const day = dayOf(event.when, timezone);
      if (day === undefined || day < asOf || daysBetween(asOf, day) > 7) continue;
      if (isOpen("events", event) !== true || isGiven(event, "agenda")) continue;
      yield {
        path: [...event.at, "id"],
        message: say(
          {
            en: "“{title}” is on {day} and has no “agenda”. Those who are invited want to prepare.",
            "zh-CN": "“{title}”将于 {day} 举行，还没有“agenda”（议程）。受邀的人需要提前准备。",
          },
          { title: titleOf("events", event), day },
        ),
      };
    }
  },
};
