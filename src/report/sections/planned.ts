import { statusOf } from "../../plan/facts/status.ts";
import type { WorkItem } from "../../plan/plan.ts";
import { compareDates } from "../../plan/time/dates.ts";
import { say, type Words } from "../../plan/words.ts";
import type { Shown } from "../context.ts";
import type { Block } from "../report.ts";
import { leftOut } from "./left-out.ts";
import type { SectionDefinition } from "./section.ts";
import { workTable } from "./work-table.ts";

/**
 * Work planned for the next period: what starts or is due by its end, what should have begun already, and
 * what has no date. Later work is counted, so that nothing is lost from sight, and so is what was given up before it was due.
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
      ...workTable(context, words.caption, soon, ["milestone", "owner", "start", "due"]),
      ...(count === 0 ? [] : [later]),
      ...leftOut(context, say(words.cancelled, { count: givenUp.length }), givenUp.length),
    ];
  },
};

const words = {
  caption: { en: "Work planned", "zh-CN": "计划的工作" },
  cancelled: {
    en: "Cancelled, and no longer planned: {count}.",
    "zh-CN": "已取消、不再安排的工作：{count} 项。",
  },
  later: { en: "Planned for later: {count}.", "zh-CN": "安排在以后的工作：{count} 项。" },
} as const satisfies Readonly<Record<string, Words>>;

const undated = "9999-12-31";

function dateOf(item: Shown<WorkItem>): string {
  return item.start ?? item.due ?? undated;
}
