import { isOpen } from "../../../plan/facts/open.ts";
import type { Words } from "../../../plan/words.ts";
import { endingEntries } from "../../ending.ts";
import type { Act } from "../act.ts";
import { pastDate } from "../inputs/questions.ts";
import { said, setKeys } from "../write.ts";

/** Done, with the day on which it was. */
function marking(name: string, section: "milestones" | "work" | "actions", words: Words): Act {
  return {
    name,
    words,
    sections: [section],
    isFor: (record) => isOpen(section, record as never) !== false,
    questions: [pastDate("date", { en: "On which day was it done?", "zh-CN": "哪一天完成的？" })],
    done: { en: "Marked “{title}” done on {date}.", "zh-CN": "已将“{title}”标记为{date}完成。" },
    edits: (context) =>
      setKeys(context, endingEntries(section, context.record ?? {}, said(context.answers, "date"))),
  };
}

export const markMilestoneDone = marking("markMilestoneDone", "milestones", {
  en: "Mark Milestone Done",
  "zh-CN": "标记里程碑已完成",
});
export const markWorkDone = marking("markWorkDone", "work", {
  en: "Mark Work Item Done",
  "zh-CN": "标记工作项已完成",
});
export const markActionDone = marking("markActionDone", "actions", {
  en: "Mark Action Done",
  "zh-CN": "标记行动项已完成",
});
