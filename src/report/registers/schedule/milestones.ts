import { isOpen } from "../../../plan/facts/open.ts";
import { statusOf } from "../../../plan/facts/status.ts";
import { say, type Words } from "../../../plan/words.ts";
import type { SectionContext } from "../../context.ts";
import type { ScheduleEntry } from "../../report.ts";
import { columnWords } from "../../sections/details.ts";
import { descriptionOf, titleOf, uidOf } from "./entry.ts";

/** The open milestones on the day that is now promised, and those given up on the day that was. */
export function milestoneEntries(context: SectionContext): readonly ScheduleEntry[] {
  return context.plan.milestones.flatMap((milestone) => {
    const isCancelled = statusOf("milestones", milestone) === "cancelled";
    if (milestone.due === undefined || !(isCancelled || isOpen("milestones", milestone) === true)) return [];
    const title = titleOf(context, milestone.title);
    return [
      {
        uid: uidOf(context, milestone),
        title: context.say(say(words.title, { title })),
        description: descriptionOf(context, [
          [words.acceptance, context.text(milestone.acceptance)],
          [columnWords.owner, context.person(milestone.owner)],
        ]),
        place: "",
        date: milestone.due,
        isMeeting: false,
        ...(isCancelled && { isCancelled }),
        at: milestone.at,
      },
    ];
  });
}

const words = {
  title: { en: "Milestone: {title}", "zh-CN": "里程碑：{title}" },
  acceptance: { en: "Acceptance", "zh-CN": "验收标准" },
} as const satisfies Readonly<Record<string, Words>>;
