import { isOpen } from "../../../plan/facts/open.ts";
import { statusOf } from "../../../plan/facts/status.ts";
import { sectionOf } from "../../labels.ts";
import type { Act } from "../act.ts";
import { percent } from "../inputs/questions.ts";
import { said, setKeys } from "../write.ts";

/** How much of it is done, in percent; what was planned only is under way then. */
export const setProgress: Act = {
  name: "setProgress",
  words: { en: "Set Progress", "zh-CN": "更新完成比例" },
  sections: ["milestones", "work"],
  isFor: (record) => isOpen(sectionOf(record.at) as "work", record as never) !== false,
  questions: [percent("progress", { en: "How many percent are done?", "zh-CN": "已完成百分之多少？" })],
  done: {
    en: "Set the progress of “{title}” to {progress}%.",
    "zh-CN": "已将“{title}”的完成比例更新为{progress}%。",
  },
  edits: (context) => {
    const { record, answers } = context;
    if (record === undefined) return undefined;
    const progress = said(answers, "progress");
    const status = statusOf(sectionOf(record.at) as "work", record as never);
    return setKeys(context, [
      progress !== "0" && status === "planned" && ["status", "in-progress"],
      ["progress", progress],
    ]);
  },
};
