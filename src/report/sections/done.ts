import { statusOf } from "../../plan/facts/status.ts";
import type { Milestone } from "../../plan/plan.ts";
import { compareDates } from "../../plan/time/dates.ts";
import type { Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import type { ListBlock } from "../report.ts";
import type { SectionDefinition } from "./section.ts";
import { isWithin } from "./within.ts";
import { workTable } from "./work-table.ts";

/** Milestones reached and work completed within the period. */
export const done: SectionDefinition = {
  id: "done",
  title: { en: "Done this period", "zh-CN": "本期完成情况" },
  titles: {
    week: { en: "Done this week", "zh-CN": "本周完成工作" },
    month: { en: "Done this month", "zh-CN": "本月完成工作" },
  },
  blocks: (context) => {
    const { plan, period } = context;
    const work = plan.work
      .filter((item) => statusOf("work", item) === "done" && isWithin(item.completed, period))
      .sort((a, b) => compareDates(a.completed ?? "", b.completed ?? ""));
    return [
      ...reached(context),
      ...workTable(context, words.caption, work, ["milestone", "owner", "due", "completed"]),
    ];
  },
};

const words = {
  caption: { en: "Work completed", "zh-CN": "完成的工作" },
  reached: { en: "Milestone reached", "zh-CN": "达成里程碑" },
} as const satisfies Readonly<Record<string, Words>>;

function reached(context: SectionContext): readonly ListBlock[] {
  const { plan, period } = context;
  const milestones = plan.milestones.filter(
    (milestone) => statusOf("milestones", milestone) === "done" && isWithin(milestone.actual, period),
  );
  if (milestones.length === 0) return [];
  return [{ kind: "list", items: milestones.map((milestone) => reachedItem(context, milestone)) }];
}

function reachedItem(context: SectionContext, milestone: Shown<Milestone>): ListBlock["items"][number] {
  const mark = { kind: "mark", tone: "good", text: context.say(words.reached) } as const;
  const title = contentOf(context.text(milestone.title));
  const day = milestone.actual === undefined ? [] : [" ", context.date(milestone.actual)];
  return { content: [mark, " ", ...title, ...day], at: milestone.at };
}
