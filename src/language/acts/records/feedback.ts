import { statusOf } from "../../../plan/facts/status.ts";
import type { Feedback } from "../../../plan/plan.ts";
import { yamlText } from "../../../plan/rules/stub.ts";
import { endingEntries } from "../../ending.ts";
import type { Act, ActContext, Question } from "../act.ts";
import { labelled } from "../inputs/choose.ts";
import { pastDate, text } from "../inputs/questions.ts";
import { entry, said, setKeys } from "../write.ts";

/** The sender knows that it has arrived. */
export const acknowledgeFeedback: Act = {
  name: "acknowledgeFeedback",
  words: { en: "Acknowledge Feedback", "zh-CN": "确认收到反馈" },
  sections: ["feedback"],
  isFor: (record) => statusOf("feedback", record as Feedback) === "received",
  questions: [pastDate("date", { en: "On which day was it acknowledged?", "zh-CN": "哪一天确认收到的？" })],
  done: { en: "Acknowledged “{title}” on {date}.", "zh-CN": "已于{date}确认收到“{title}”。" },
  edits: (context) =>
    setKeys(context, [
      ["status", "acknowledged"],
      ["acknowledged", said(context.answers, "date")],
    ]),
};

const disposition: Question = {
  key: "disposition",
  kind: "choice",
  words: { en: "Is it accepted?", "zh-CN": "是否采纳？" },
  choices: () => labelled("disposition"),
  proposed: ({ record }) => (record as Feedback | undefined)?.disposition,
};

const reason: Question = {
  ...text("reason", { en: "Why? The client reads this.", "zh-CN": "理由是什么？客户会看到。" }),
  isAsked: ({ answers }) => ["declined", "deferred", "partly"].includes(said(answers, "disposition")),
};

/** The client has an answer: when, whether it is accepted, and what will be done. */
export const answerFeedback: Act = {
  name: "answerFeedback",
  words: { en: "Answer Feedback", "zh-CN": "答复反馈" },
  sections: ["feedback"],
  isFor: isUnanswered,
  questions: [
    pastDate("date", { en: "On which day was it answered?", "zh-CN": "哪一天答复的？" }),
    {
      ...disposition,
      optional: true,
      isAsked: ({ record }) => (record as Feedback | undefined)?.kind !== "praise",
    },
    reason,
    {
      ...text("cause", { en: "What was the cause?", "zh-CN": "原因是什么？" }),
      isAsked: (context) => isNegative(context) && (context.record as Feedback).cause === undefined,
    },
    text(
      "resolution",
      { en: "What is done about it? (May be left empty.)", "zh-CN": "如何处理？（可留空）" },
      true,
    ),
  ],
  done: { en: "Answered “{title}” on {date}.", "zh-CN": "已于{date}答复“{title}”。" },
  edits: (context) => {
    const { answers } = context;
    return setKeys(context, [
      ...endingEntries("feedback", context.record ?? {}, said(answers, "date")),
      entry("cause", answers),
      entry("disposition", answers),
      entry("reason", answers),
      entry("resolution", answers),
    ]);
  },
};

/** It is accepted or declined, and why. */
export const decideFeedback: Act = {
  name: "decideFeedback",
  words: { en: "Accept or Decline Feedback", "zh-CN": "采纳或不采纳反馈" },
  sections: ["feedback"],
  isFor: (record) => statusOf("feedback", record as Feedback) !== "closed",
  questions: [disposition, reason],
  done: {
    en: "Recorded the outcome of “{title}”: {disposition}.",
    "zh-CN": "已记录“{title}”的处理意见：{disposition}。",
  },
  edits: (context) =>
    setKeys(context, [entry("disposition", context.answers), entry("reason", context.answers)]),
};

/** The client knows what became of it, and it is closed. */
export const closeFeedback: Act = {
  name: "closeFeedback",
  words: { en: "Close Feedback", "zh-CN": "关闭反馈" },
  sections: ["feedback"],
  isFor: (record) => statusOf("feedback", record as Feedback) !== "closed",
  questions: [
    {
      ...text("resolution", {
        en: "What became of it? The client reads this.",
        "zh-CN": "结果如何？客户会看到。",
      }),
      isAsked: ({ record }) => (record as Feedback | undefined)?.resolution === undefined,
    },
    pastDate("date", { en: "On which day was the client told?", "zh-CN": "哪一天告知客户的？" }),
  ],
  done: {
    en: "Closed “{title}”; the client was told on {date}.",
    "zh-CN": "已关闭“{title}”，客户于{date}获知。",
  },
  edits: (context) => {
    const { answers, record } = context;
    const date = said(answers, "date");
    const { resolved } = record as Feedback;
    return setKeys(context, [
      ["status", "closed"],
      resolved === undefined && ["resolved", yamlText(date)],
      ["told", date],
      entry("resolution", answers),
    ]);
  },
};

function isUnanswered(record: { readonly at: unknown }): boolean {
  const feedback = record as Feedback;
  return (
    feedback.answered === undefined &&
    !["answered", "closed"].includes(statusOf("feedback", feedback) ?? "closed")
  );
}

function isNegative({ record }: ActContext): boolean {
  const kind = (record as Feedback | undefined)?.kind;
  return kind === "complaint" || kind === "concern";
}
