import { isOpen } from "../../../plan/facts/open.ts";
import type { Issue } from "../../../plan/plan.ts";
import { endingEntries } from "../../ending.ts";
import type { Act } from "../act.ts";
import { pastDate, text } from "../inputs/questions.ts";
import { entry, said, setKeys } from "../write.ts";

/** An issue that is dealt with: when, and how. */
export const resolveIssue: Act = {
  name: "resolveIssue",
  words: { en: "Resolve Issue", "zh-CN": "解决问题" },
  sections: ["issues"],
  isFor: (record) => isOpen("issues", record as Issue) !== false,
  questions: [
    pastDate("date", { en: "On which day was it resolved?", "zh-CN": "哪一天解决的？" }),
    text("resolution", {
      en: "How was it resolved? The client reads this.",
      "zh-CN": "如何解决的？客户会看到。",
    }),
  ],
  done: { en: "Resolved “{title}” on {date}.", "zh-CN": "已于{date}解决“{title}”。" },
  edits: (context) =>
    setKeys(context, [
      ...endingEntries("issues", context.record ?? {}, said(context.answers, "date")),
      entry("resolution", context.answers),
    ]),
};
