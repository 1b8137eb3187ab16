import { deadlineText } from "../../../plan/facts/day-text.ts";
import { labels } from "../../../plan/facts/labels.ts";
import { isOpen } from "../../../plan/facts/open.ts";
import { personName } from "../../../plan/facts/people.ts";
import { statusOf } from "../../../plan/facts/status.ts";
import type { Words } from "../../../plan/words.ts";
import { shortDate } from "../short-date.ts";
import { dotted, type FaceOf, sentenceOf } from "./face.ts";

/** Who is to decide, and by when. */
export const decisionFace: FaceOf<"decisions"> = (decision, { analysis, language }, title) => {
  const { plan, asOf } = analysis;
  const status = statusOf("decisions", decision);
  const isStillOpen = isOpen("decisions", decision) === true;
  const date = isStillOpen ? decision["needed-by"] : decision.decided;
  const isLate = isStillOpen && date !== undefined && date < asOf;
  const facts = [
    status && labels.decisionStatus[status][language],
    (decision.by ?? []).map((id) => personName(id, plan, language)).join(language === "en" ? ", " : "、"),
    date && shortDate(date, asOf, language),
    isStillOpen && date ? deadlineText(date, asOf)[language] : "",
  ];
  return {
    description: dotted(facts),
    icon: isLate
      ? { name: "warning", color: "list.warningForeground" }
      : icons[isStillOpen ? "open" : "over"],
    sentence: sentenceOf(kind, title, facts, language),
  };
};

const kind: Words = { en: "Decision", "zh-CN": "决策" };
const icons = {
  open: { name: "question" },
  over: { name: "pass", color: "disabledForeground" },
} as const;
