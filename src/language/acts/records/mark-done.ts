import { isOpen } from "../../../plan/facts/open.ts";
import type { WorkItem } from "../../../plan/plan.ts";
import type { Words } from "../../../plan/words.ts";
import type { Act } from "../act.ts";
import { pastDate } from "../inputs/questions.ts";
import { said, setKeys } from "../write.ts";

/** Done, with the day on which it was, under the key that the format has for it. */
function marking(name: string, section: "milestones" | "work" | "actions", key: string, words: Words): Act {
  return {
    name,
    words,
    sections: [section],
    isFor: (record) => isOpen(section, record as never) !== false,
    questions: [pastDate("date", { en: "On which day was it done?", "zh-CN": "哪一天完成的？" })],
    edits: (context) => {
      const record = context.record as Partial<WorkItem> | undefined;
      const date = said(context.answers, "date");
      const { progress, start } = record ?? {};
      return setKeys(context, [
        // It was to begin later: it has begun by then at the latest.
        start !== undefined && start > date && ["start", date],
        [key, date],
        ["status", "done"],
        progress !== undefined && progress < 100 && ["progress", "100"],
      ]);
    },
  };
}

export const markMilestoneDone = marking("markMilestoneDone", "milestones", "actual", {
  en: "Mark Milestone Done",
  "zh-CN": "标记里程碑已完成",
});
export const markWorkDone = marking("markWorkDone", "work", "completed", {
  en: "Mark Work Item Done",
  "zh-CN": "标记工作项已完成",
});
export const markActionDone = marking("markActionDone", "actions", "done", {
  en: "Mark Action Done",
  "zh-CN": "标记行动项已完成",
});
