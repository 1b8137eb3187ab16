import { isOpen } from "../../../src/plan/facts/open.ts";
import type { Milestone } from "../../../src/plan/plan.ts";
import { contentOf, type Shown } from "../../../src/report/context.ts";
import { byDate, dueContent } from "../../../src/report/sections/due.ts";
import { type RecordColumn, recordTable } from "../../../src/report/sections/record-table.ts";
import type { SectionDefinition } from "../../../src/report/sections/section.ts";

/** The three milestones that come next, what is overdue first. */
export const nextDates: SectionDefinition = {
  id: "next-dates",
  title: { en: "The next three dates", "zh-CN": "最近的三个节点" },
  empty: { en: "None planned.", "zh-CN": "暂无安排。" },
  blocks: (context) => {
    const ahead = context.plan.milestones
      .filter((milestone) => isOpen("milestones", milestone) !== false)
      .toSorted(byDate(({ due }) => due));
    return recordTable(context, words.caption, columns, ahead.slice(0, 3));
  },
};

const words = {
  caption: { en: "What comes next", "zh-CN": "接下来" },
  milestone: { en: "Milestone", "zh-CN": "里程碑" },
  due: { en: "Due", "zh-CN": "承诺日期" },
};

const columns: readonly RecordColumn<Shown<Milestone>>[] = [
  { title: words.milestone, kind: "name", cell: (context, { title }) => contentOf(context.text(title)) },
  { title: words.due, kind: "date", cell: (context, { due }) => dueContent(context, due, true) },
];
