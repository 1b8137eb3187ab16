import { labels } from "../../../plan/facts/labels.ts";
import { isOpen } from "../../../plan/facts/open.ts";
import { personName } from "../../../plan/facts/people.ts";
import { statusOf } from "../../../plan/facts/status.ts";
import type { FeedbackKind } from "../../../plan/plan.ts";
import type { Words } from "../../../plan/words.ts";
import { clockOf, clockText } from "../feedback-clock.ts";
import type { Icon } from "../row.ts";
import { dotted, type FaceOf, sentenceOf } from "./face.ts";

/** Whose it is and what it is, what is to be done by when, and how far it has come. */
export const feedbackFace: FaceOf<"feedback"> = (feedback, { analysis, language }, title) => {
  const status = statusOf("feedback", feedback);
  const clock = clockOf(feedback, analysis);
  const { kind, from } = feedback;
  const facts = [
    clock && clockText(clock)[language],
    kind && labels.feedbackKind[kind][language],
    from && personName(from, analysis.plan, language),
    status && labels.feedbackStatus[status][language],
  ];
  const isStillOpen = isOpen("feedback", feedback) === true;
  return {
    description: dotted(facts),
    icon: iconOf(isStillOpen, clock && clock.daysLeft < 0, kind),
    sentence: sentenceOf(kindWords, title, facts, language),
  };
};

const kindWords: Words = { en: "Feedback", "zh-CN": "反馈" };

function iconOf(isStillOpen: boolean, isLate: boolean | undefined, kind: FeedbackKind | undefined): Icon {
  if (!isStillOpen) return { name: "pass", color: "disabledForeground" };
  if (isLate) return { name: "warning", color: "list.warningForeground" };
  return icons[kind ?? "idea"];
}

/** By what was said. */
export const icons: Readonly<Record<FeedbackKind, Icon>> = {
  praise: { name: "heart" },
  idea: { name: "lightbulb" },
  question: { name: "question" },
  concern: { name: "comment-unresolved" },
  complaint: { name: "flame", color: "list.errorForeground" },
  "change-request": { name: "git-pull-request" },
};
