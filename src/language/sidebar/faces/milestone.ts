import { weekdayDateText } from "../../../plan/facts/date-text.ts";
import { dueText } from "../../../plan/facts/due-text.ts";
import { labels } from "../../../plan/facts/labels.ts";
import { type Lateness, lateness, milestoneStatus } from "../../../plan/facts/milestone.ts";
import { isOpen } from "../../../plan/facts/open.ts";
import type { Milestone } from "../../../plan/plan.ts";
import { say, type Words } from "../../../plan/words.ts";
import type { Icon } from "../row.ts";
import { shortDate } from "../short-date.ts";
import { dotted, type FaceOf, sentenceOf } from "./face.ts";

/** Its date, how many days are left or lost, and its progress; below it what it has to do with. */
export const milestoneFace: FaceOf<"milestones"> = (milestone, context, title) => {
  const { analysis, language } = context;
  const { asOf, calendar, plan } = analysis;
  const { due } = milestone;
  const status = milestoneStatus(milestone);
  const timing = dueText(milestone, asOf)[language];
  const isStillOpen = isOpen("milestones", milestone) === true;
  const progress = isStillOpen ? percent(milestone.progress) : "";
  const late = lateness(milestone, { asOf, policy: plan.policy, calendar });
  const facts = [
    // That it is done or cancelled, its timing says.
    isStillOpen && status ? labels.milestoneStatus[status][language] : "",
    due && say(dueOn, { date: weekdayDateText(due, language) })[language],
    timing,
    progress,
  ];
  return {
    description: dotted([due && shortDate(due, asOf, language), timing, progress]),
    icon: iconOf(status, late),
    sentence: sentenceOf(kind, title, facts, language),
  };
};

const kind: Words = { en: "Milestone", "zh-CN": "里程碑" };
const dueOn: Words = { en: "due {date}", "zh-CN": "到期日{date}" };

/** As trees and sentences show a share of what is done. */
export function percent(progress: number | undefined): string {
  return progress === undefined ? "" : `${progress}%`;
}

function iconOf(status: Milestone["status"], late: Lateness | undefined): Icon {
  if (status === undefined) return { name: "question" };
  if (late?.grade === "very-late") return { name: "error", color: "list.errorForeground" };
  if (late?.grade === "late") return { name: "warning", color: "list.warningForeground" };
  return milestoneIcons[status];
}

/** Of milestones that are not late, by their state. */
export const milestoneIcons: Readonly<Record<NonNullable<Milestone["status"]>, Icon>> = {
  planned: { name: "circle-large-outline" },
  "in-progress": { name: "play-circle", color: "charts.blue" },
  done: { name: "pass", color: "testing.iconPassed" },
  cancelled: { name: "circle-slash", color: "disabledForeground" },
};
