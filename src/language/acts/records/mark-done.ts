import { isOpen } from "../../../plan/facts/open.ts";
import type { PlanRecord } from "../../../plan/plan.ts";
import { sectionOf } from "../../labels.ts";
import type { Act } from "../act.ts";
import { pastDate } from "../inputs/questions.ts";
import { said, setKeys } from "../write.ts";

/** Done, with the day on which it was. */
export const markDone: Act = {
  name: "markDone",
  words: { en: "Mark Done", "zh-CN": "标记为已完成" },
  sections: ["milestones", "work", "actions"],
  isFor: (record) => isOpen(sectionNamed(record), record as never) !== false,
  questions: [pastDate("date", { en: "On which day was it done?", "zh-CN": "哪一天完成的？" })],
  edits: (context) => {
    const { record, answers } = context;
    if (record === undefined) return undefined;
    const progress = "progress" in record && typeof record.progress === "number" ? record.progress : 100;
    return setKeys(context, [
      ["status", "done"],
      [dateKeys[sectionNamed(record)], said(answers, "date")],
      progress < 100 && ["progress", "100"],
    ]);
  },
};

type DoneSection = "milestones" | "work" | "actions";

const dateKeys: Readonly<Record<DoneSection, string>> = {
  milestones: "actual",
  work: "completed",
  actions: "done",
};

function sectionNamed({ at }: PlanRecord): DoneSection {
  return sectionOf(at) as DoneSection;
}
