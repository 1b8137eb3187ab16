import { statusOf } from "../../plan/facts/status.ts";
import type { WorkItem } from "../../plan/plan.ts";
import { compareDates, earlier } from "../../plan/time/dates.ts";
import { say, type Words } from "../../plan/words.ts";
import { contentOf, type SectionContext, type Shown } from "../context.ts";
import type { Block, ListBlock } from "../report.ts";
import { dateContent } from "./details.ts";
import { leftOut } from "./left-out.ts";
import { type MilestoneState, milestoneStates } from "./milestone-state.ts";
import type { SectionDefinition } from "./section.ts";
import { isWithin } from "./within.ts";
import { workTable } from "./work-table.ts";

/**
 * Milestones promised for the next period, and the work planned for it: what starts or is due by its end, what should
 * have begun already, and what has no date. Later work is counted, so that nothing is lost from sight, and so is what
 * was given up before it was due.
 */
export const planned: SectionDefinition = {
  id: "planned",
  title: { en: "Planned next period", "zh-CN": "下期工作计划" },
  titles: {
    week: { en: "Planned next week", "zh-CN": "下周工作计划" },
    month: { en: "Planned next month", "zh-CN": "下月工作计划" },
  },
  empty: { en: "None planned.", "zh-CN": "暂无安排。" },
  blocks: (context) => {
    const work = context.plan.work
      .filter((item) => statusOf("work", item) === "planned")
      .sort((a, b) => compareDates(dateOf(a), dateOf(b)));
    const isSoon = (item: Shown<WorkItem>) => dateOf(item) <= context.next.to || dateOf(item) === undated;
    const soon = work.filter(isSoon);
    const count = work.length - soon.length;
    const givenUp = context.plan.work.filter(
      (item) =>
        statusOf("work", item) === "cancelled" && item.due !== undefined && item.due > context.period.to,
    );
    const later: Block = { kind: "text", content: [context.say(say(words.later, { count }))], look: "quiet" };
    return [
      ...promised(context),
      ...workTable(context, words.caption, soon, ["milestone", "owner", "start", "due"]),
      ...(count === 0 ? [] : [later]),
      ...leftOut(context, say(words.cancelled, { count: givenUp.length }), givenUp.length),
    ];
  },
};

const words = {
  promised: { en: "Milestone due", "zh-CN": "计划达成里程碑" },
  caption: { en: "Work planned", "zh-CN": "计划的工作" },
  cancelled: {
    en: "Cancelled, and no longer planned: {count}.",
    "zh-CN": "已取消、不再安排的工作：{count} 项。",
  },
  later: { en: "Planned for later: {count}.", "zh-CN": "安排在以后的工作：{count} 项。" },
} as const satisfies Readonly<Record<string, Words>>;

/**
 * Milestones whose promised day is in the next period, or in the rest of one that is not over. That one is late already is
 * said where milestones are listed.
 */
function promised(context: SectionContext): readonly ListBlock[] {
  const { asOf, next } = context;
  const ahead = { from: earlier(asOf, next.from), to: next.to };
  const states = milestoneStates(context).filter(
    ({ milestone, status }) => status !== "done" && isWithin(milestone.due, ahead),
  );
  if (states.length === 0) return [];
  return [{ kind: "list", items: states.map((state) => promisedItem(context, state)) }];
}

function promisedItem(context: SectionContext, state: MilestoneState): ListBlock["items"][number] {
  const { milestone, tone } = state;
  const mark = { kind: "mark", tone, text: context.say(words.promised) } as const;
  const day = dateContent(context, milestone.due);
  return { content: [mark, " ", ...contentOf(context.text(milestone.title)), " ", ...day], at: milestone.at };
}

const undated = "9999-12-31";

function dateOf(item: Shown<WorkItem>): string {
  return item.start ?? item.due ?? undated;
}
