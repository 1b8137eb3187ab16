import { deadlineText } from "../../../plan/facts/day-text.ts";
import type { IsoDate } from "../../../plan/plan.ts";
import type { Words } from "../../../plan/words.ts";
import type { Icon } from "../row.ts";
import { shortDate } from "../short-date.ts";
import type { ViewContext } from "../view.ts";
import { dotted, type Face, sentenceOf } from "./face.ts";

/** Something that somebody is to do or to decide by a day. */
export interface Until {
  readonly kind: Words;
  readonly title: string;
  readonly status: Words | undefined;
  readonly who: string | undefined;
  readonly isOpen: boolean;
  /** The day by which, or on which it was done. */
  readonly date: IsoDate | undefined;
  /** Its sign while it is open and not late. */
  readonly icon: Icon;
}

/** Its state, who does it, and by when. */
export function untilFace(until: Until, { analysis: { asOf }, language }: ViewContext): Face {
  const { kind, title, status, who, isOpen, date, icon } = until;
  const facts = [
    status?.[language],
    who,
    date && shortDate(date, asOf, language),
    isOpen && date ? deadlineText(date, asOf)[language] : "",
  ];
  const isLate = isOpen && date !== undefined && date < asOf;
  return {
    description: dotted(facts),
    icon: isLate ? late : isOpen ? icon : over,
    sentence: sentenceOf(kind, title, facts, language),
  };
}

const late: Icon = { name: "warning", color: "list.warningForeground" };
const over: Icon = { name: "pass", color: "disabledForeground" };
