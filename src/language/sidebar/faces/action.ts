import { deadlineText } from "../../../plan/facts/day-text.ts";
import { labels } from "../../../plan/facts/labels.ts";
import { isOpen } from "../../../plan/facts/open.ts";
import { personName } from "../../../plan/facts/people.ts";
import { statusOf } from "../../../plan/facts/status.ts";
import type { Words } from "../../../plan/words.ts";
import { shortDate } from "../short-date.ts";
import { dotted, type FaceOf, sentenceOf } from "./face.ts";

/** Its state, who does it, and by when. */
export const actionFace: FaceOf<"actions"> = (action, { analysis: { plan, asOf }, language }, title) => {
  const status = statusOf("actions", action);
  const isStillOpen = isOpen("actions", action) === true;
  const date = isStillOpen ? action.due : action.done;
  const isLate = isStillOpen && date !== undefined && date < asOf;
  const facts = [
    status && labels.actionStatus[status][language],
    action.owner && personName(action.owner, plan, language),
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

const kind: Words = { en: "Action", "zh-CN": "行动项" };
const icons = {
  open: { name: "circle-large-outline" },
  over: { name: "pass", color: "disabledForeground" },
} as const;
