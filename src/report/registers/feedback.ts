import { feedbackClocks, worstClock } from "../../plan/facts/feedback-clocks.ts";
import { statusOf } from "../../plan/facts/status.ts";
import type { Feedback } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import type { SectionContext, Shown } from "../context.ts";
import type { Tone } from "../report.ts";
import { dateContent } from "../sections/details.ts";
import {
  dayColumn,
  idColumn,
  judgedColumn,
  labelColumn,
  latenessTitle,
  personColumn,
  recordsColumn,
  textColumn,
} from "./columns.ts";
import { register } from "./register.ts";

export const feedbackRegister = register("feedback", {
  id: "feedback-register",
  columns: [
    idColumn(),
    dayColumn("received", { en: "Received", "zh-CN": "收到时间" }, ({ received }) => received),
    personColumn("from", { en: "From", "zh-CN": "反馈人" }, ({ from }) => from),
    labelColumn("kind", { en: "Kind", "zh-CN": "类型" }, "feedbackKind", ({ kind }) => kind),
    textColumn("text", { en: "Text", "zh-CN": "内容" }, ({ text }) => text, "name"),
    labelColumn("severity", { en: "Severity", "zh-CN": "严重程度" }, "level", ({ severity }) => severity),
    labelColumn("status", { en: "Status", "zh-CN": "状态" }, "feedbackStatus", (entry) =>
      statusOf("feedback", entry),
    ),
    judgedColumn(latenessTitle, (context, entry) => {
      const grade = clockOf(context, entry)?.grade;
      if (grade !== "overdue" && grade !== "long-overdue") return undefined;
      return { kind: "mark", tone: grades[grade].tone, text: context.say(grades[grade].words) };
    }),
    {
      title: { en: "Next step due", "zh-CN": "下一步期限" },
      kind: "date",
      cell: (context, entry) => ({ content: dateContent(context, clockOf(context, entry)?.due) }),
    },
    personColumn("owner", { en: "Owner", "zh-CN": "负责人" }, ({ owner }) => owner),
    labelColumn("channel", { en: "Channel", "zh-CN": "渠道" }, "channel", ({ channel }) => channel),
    dayColumn("acknowledged", { en: "Acknowledged", "zh-CN": "确认时间" }, (entry) => entry.acknowledged),
    dayColumn("respond-by", { en: "Respond by", "zh-CN": "答复期限" }, (entry) => entry["respond-by"]),
    dayColumn("answered", { en: "Answered", "zh-CN": "答复时间" }, ({ answered }) => answered),
    dayColumn("resolved", { en: "Resolved", "zh-CN": "解决时间" }, ({ resolved }) => resolved),
    dayColumn("told", { en: "Told", "zh-CN": "结果告知时间" }, ({ told }) => told),
    labelColumn(
      "disposition",
      { en: "Disposition", "zh-CN": "处理意见" },
      "disposition",
      (entry) => entry.disposition,
    ),
    textColumn("cause", { en: "Cause", "zh-CN": "原因" }, ({ cause }) => cause),
    textColumn("reason", { en: "Reason", "zh-CN": "理由" }, ({ reason }) => reason),
    textColumn("resolution", { en: "Resolution", "zh-CN": "处理结果" }, ({ resolution }) => resolution),
    recordsColumn("leads-to", { en: "Leads to", "zh-CN": "引出的记录" }, (entry) => entry["leads-to"]),
  ],
});

const grades: Readonly<Record<"overdue" | "long-overdue", { readonly tone: Tone; readonly words: Words }>> = {
  overdue: { tone: "caution", words: { en: "Overdue", "zh-CN": "逾期" } },
  "long-overdue": { tone: "severe", words: { en: "Long overdue", "zh-CN": "严重逾期" } },
};

function clockOf({ asOf, timezone, reckoning, calendar }: SectionContext, entry: Shown<Feedback>) {
  return worstClock(feedbackClocks(entry, { asOf, timezone, policy: reckoning.policy, calendar }));
}
