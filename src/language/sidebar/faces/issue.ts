import { deadlineText } from "../../../plan/facts/day-text.ts";
import { labels } from "../../../plan/facts/labels.ts";
import { isOpen } from "../../../plan/facts/open.ts";
import { statusOf } from "../../../plan/facts/status.ts";
import type { Words } from "../../../plan/words.ts";
import { toldText } from "../told-text.ts";
import { dotted, type FaceOf, sentenceOf } from "./face.ts";
import { levelIcons } from "./risk.ts";

/** Its severity, its state, its date, and whether the client knows. */
export const issueFace: FaceOf<"issues"> = (issue, context, title) => {
  const { analysis, language } = context;
  const status = statusOf("issues", issue);
  const isStillOpen = isOpen("issues", issue) === true;
  const severity = issue.severity ?? "medium";
  const facts = [
    labels.level[severity][language],
    status && labels.issueStatus[status][language],
    isStillOpen && issue.due ? deadlineText(issue.due, analysis.asOf)[language] : "",
    toldText(context, "issues", issue)?.[language],
  ];
  return {
    description: dotted(facts),
    icon: isStillOpen ? levelIcons[severity] : { name: "pass", color: "disabledForeground" },
    sentence: sentenceOf(kind, title, facts, language),
  };
};

const kind: Words = { en: "Issue", "zh-CN": "问题" };
