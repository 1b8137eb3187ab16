import { statusOf } from "../../../plan/facts/status.ts";
import type { LogEntry, PlanEvent } from "../../../plan/plan.ts";
import { pathOrUriFormat } from "../../../plan/time/formats/path.ts";
import { sectionOf } from "../../labels.ts";
import type { Act } from "../act.ts";
import { pastDate, text } from "../inputs/questions.ts";
import { entry, said, setKeys } from "../write.ts";

/** The minutes of what was held: where they are, and since when. */
export const recordMinutes: Act = {
  name: "recordMinutes",
  words: { en: "Record Minutes", "zh-CN": "登记会议纪要" },
  sections: ["events", "log"],
  isFor: (record) =>
    sectionOf(record.at) === "log"
      ? (record as LogEntry).minutes === undefined
      : statusOf("events", record as PlanEvent) === "held",
  questions: [
    {
      ...text("minutes", {
        en: "Where are the minutes? A path beside the plan, or a web address.",
        "zh-CN": "会议纪要在哪里？填写计划旁的文件路径或网址。",
      }),
      problem: (answer) => pathOrUriFormat(answer.trim())?.message,
    },
    pastDate("date", { en: "On which day were they sent out?", "zh-CN": "哪一天发出的？" }),
  ],
  done: {
    en: "Recorded the minutes of “{title}”, sent out on {date}.",
    "zh-CN": "已登记“{title}”的会议纪要，{date}发出。",
  },
  edits: (context) =>
    setKeys(context, [entry("minutes", context.answers), ["minutes-date", said(context.answers, "date")]]),
};
