import { replaceValue } from "../edit/replace.ts";
import { setEntries } from "../edit/set.ts";
import { isOpen } from "../facts/open.ts";
import type { Fix } from "../finding.ts";
import { isGiven, type Milestone } from "../plan.ts";
import { nextWorkingDay } from "../time/calendar.ts";
import { addDays, daysBetween } from "../time/dates.ts";
import { say } from "../words.ts";
import { daysWords } from "./days.ts";
import { doneEntries } from "./done.ts";
import { intact } from "./intact.ts";
import type { PlanContext, Rule } from "./rule.ts";
import { titleOf } from "./title.ts";

export const milestoneOverdue: Rule = {
  id: "milestone-overdue",
  severity: "warning",
  dependsOnDate: true,
  summary: { en: "A milestone is past its due date and not done.", "zh-CN": "里程碑已过期限而未完成。" },
  *check(context) {
    for (const milestone of intact(context.plan.milestones)) {
      const { due, at } = milestone;
      if (due === undefined || due >= context.asOf || isOpen("milestones", milestone) !== true) continue;
      // One with a date of being reached lacks its status, which milestone-date-not-done says.
      if (isGiven(milestone, "actual")) continue;
      yield {
        path: [...at, "due"],
        message: say(
          {
            en: "{due} is past by {days}, and “{title}” is not done. Say when it was reached, or promise a new date.",
            "zh-CN": "{due} 已过 {days}，“{title}”尚未完成。请注明达成日期，或给出新的承诺日期。",
          },
          {
            due,
            days: daysWords(daysBetween(due, context.asOf)),
            title: titleOf("milestones", milestone),
          },
        ),
        fixes: () => [doneToday(context, milestone), newDate(context, milestone)],
      };
    }
  },
};

function doneToday({ source, asOf }: PlanContext, milestone: Milestone): Fix | undefined {
  const edits = setEntries(source, milestone.at, [["actual", asOf], ...doneEntries(milestone)]);
  return (
    edits && { title: say({ en: "Done today ({asOf})", "zh-CN": "今天完成（{asOf}）" }, { asOf }), edits }
  );
}

function newDate({ source, asOf, calendar }: PlanContext, { at }: Milestone): Fix | undefined {
  const date = nextWorkingDay(addDays(asOf, 7), calendar);
  const edit = replaceValue(source, [...at, "due"], date);
  return (
    edit && {
      title: say({ en: "New due date: {date}", "zh-CN": "新的期限：{date}" }, { date }),
      edits: [edit],
    }
  );
}
