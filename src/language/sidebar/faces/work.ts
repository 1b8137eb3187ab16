import { deadlineText } from "../../../plan/facts/day-text.ts";
import { labels } from "../../../plan/facts/labels.ts";
import { isOpen } from "../../../plan/facts/open.ts";
import { statusOf } from "../../../plan/facts/status.ts";
import type { WorkItem } from "../../../plan/plan.ts";
import type { Words } from "../../../plan/words.ts";
import type { Icon } from "../row.ts";
import { shortDate } from "../short-date.ts";
import { dotted, type FaceOf, sentenceOf } from "./face.ts";
import { percent } from "./milestone.ts";

/** Its state, its date and its progress. */
export const workFace: FaceOf<"work"> = (item, { analysis: { asOf }, language }, title) => {
  const status = statusOf("work", item);
  const state = status && labels.workStatus[status][language];
  const isStillOpen = isOpen("work", item) === true;
  const due = isStillOpen ? item.due : item.completed;
  const timing = isStillOpen && due ? deadlineText(due, asOf)[language] : "";
  const facts = [due && shortDate(due, asOf, language), timing, isStillOpen ? percent(item.progress) : ""];
  const isLate = isStillOpen && due !== undefined && due < asOf;
  return {
    description: dotted([state, ...facts]),
    icon: isLate ? { name: "warning", color: "list.warningForeground" } : icons[status ?? "planned"],
    sentence: sentenceOf(kind, title, [state, ...facts], language),
  };
};

const kind: Words = { en: "Work item", "zh-CN": "工作项" };

const icons: Readonly<Record<NonNullable<WorkItem["status"]>, Icon>> = {
  planned: { name: "circle-large-outline" },
  "in-progress": { name: "play-circle", color: "charts.blue" },
  blocked: { name: "circle-slash", color: "list.errorForeground" },
  done: { name: "pass", color: "testing.iconPassed" },
  cancelled: { name: "close", color: "disabledForeground" },
};
