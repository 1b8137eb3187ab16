import type { IsoDate } from "../../plan/plan.ts";
import type { Words } from "../../plan/words.ts";
import type { SectionContext } from "../context.ts";
import type { Content, Mark } from "../report.ts";

const overdue: Words = { en: "Overdue", "zh-CN": "逾期" };

export function overdueMark(context: SectionContext): Mark {
  return { kind: "mark", tone: "caution", text: context.say(overdue) };
}

/** A due date, marked where it is past and the record is still open. */
export function dueContent(context: SectionContext, due: IsoDate | undefined, isStillOpen: boolean): Content {
  if (due === undefined) return [];
  return isStillOpen && due < context.asOf
    ? [context.date(due), " ", overdueMark(context)]
    : [context.date(due)];
}

/** Orders by date; what has none comes last. */
export function byDate<Subject>(
  dateOf: (subject: Subject) => IsoDate | undefined,
): (a: Subject, b: Subject) => number {
  return (a, b) => {
    const [first, second] = [dateOf(a) ?? never, dateOf(b) ?? never];
    return first < second ? -1 : first > second ? 1 : 0;
  };
}

const never: IsoDate = "9999-12-31";
