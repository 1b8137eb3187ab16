import { isOpen } from "../../../plan/facts/open.ts";
import type { Decision } from "../../../plan/plan.ts";
import type { Act } from "../act.ts";
import { people } from "../inputs/people.ts";
import { pastDate, text } from "../inputs/questions.ts";
import { entry, said, setKeys } from "../write.ts";

/** A decision that was needed has been made: what, when and by whom. */
export const makeDecision: Act = {
  name: "makeDecision",
  words: { en: "Record Decision", "zh-CN": "记录决策结果" },
  sections: ["decisions"],
  isFor: (record) => isOpen("decisions", record as Decision) !== false,
  questions: [
    text("decision", { en: "What was decided?", "zh-CN": "决定了什么？" }),
    pastDate("date", { en: "On which day?", "zh-CN": "哪一天决定的？" }),
    {
      key: "by",
      kind: "choices",
      words: { en: "By whom?", "zh-CN": "由谁决定？" },
      optional: true,
      choices: (context) => people(context, ["client"]),
      proposed: ({ record }) => (record as Decision | undefined)?.by,
    },
  ],
  done: {
    en: "Recorded what was decided on “{title}” on {date}.",
    "zh-CN": "已记录{date}对“{title}”的决策结果。",
  },
  edits: (context) =>
    setKeys(context, [
      ["status", "decided"],
      entry("by", context.answers),
      ["decided", said(context.answers, "date")],
      entry("decision", context.answers),
    ]),
};
