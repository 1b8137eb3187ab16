import { deadlineText } from "../../../plan/facts/day-text.ts";
import { labels } from "../../../plan/facts/labels.ts";
import { isOpen } from "../../../plan/facts/open.ts";
import { statusOf } from "../../../plan/facts/status.ts";
import { textIn } from "../../../plan/facts/text.ts";
import { dayOf } from "../../../plan/time/moment.ts";
import type { Words } from "../../../plan/words.ts";
import { lineOf } from "../line-of.ts";
import { shortDate } from "../short-date.ts";
import { dotted, type FaceOf, sentenceOf } from "./face.ts";

/** What it is, when and where. */
export const eventFace: FaceOf<"events"> = (event, { analysis, language }, title) => {
  const { asOf, timezone } = analysis;
  const status = statusOf("events", event);
  const isStillOpen = isOpen("events", event) === true;
  const day = dayOf(event.when, timezone);
  const isPast = isStillOpen && day !== undefined && day < asOf;
  const facts = [
    day && shortDate(day, asOf, language),
    isStillOpen ? day && deadlineText(day, asOf)[language] : status && labels.eventStatus[status][language],
    event.kind && labels.eventKind[event.kind][language],
    lineOf(textIn(event.place, language)),
  ];
  return {
    description: dotted(facts),
    icon: isPast
      ? { name: "warning", color: "list.warningForeground" }
      : isStillOpen
        ? { name: "calendar" }
        : { name: "pass", color: "disabledForeground" },
    sentence: sentenceOf(kind, title, facts, language),
  };
};

const kind: Words = { en: "Event", "zh-CN": "活动" };
