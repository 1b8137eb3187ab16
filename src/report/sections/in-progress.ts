import { statusOf } from "../../plan/facts/status.ts";
import type { SectionDefinition } from "./section.ts";
import { workBurnUp } from "./work-burn-up.ts";
import { workTable } from "./work-table.ts";

/** Work that is under way or held up at the as-of date; what is held up comes first, then what nobody can tell. */
export const inProgress: SectionDefinition = {
  id: "in-progress",
  title: { en: "In progress", "zh-CN": "进行中的工作" },
  empty: { en: "None to report.", "zh-CN": "无。" },
  blocks: (context) => {
    const work = context.plan.work;
    const items = [
      ...work.filter((item) => statusOf("work", item) === "blocked"),
      ...work.filter((item) => statusOf("work", item) === undefined),
      ...work.filter((item) => statusOf("work", item) === "in-progress"),
    ];
    return [
      ...workBurnUp(context),
      ...workTable(context, caption, items, ["status", "milestone", "owner", "due", "progress"]),
    ];
  },
};

const caption = { en: "Work under way", "zh-CN": "在办工作" };
