import { weekdayDateText } from "../../plan/facts/date-text.ts";
import type { IsoDate, Moment } from "../../plan/plan.ts";
import { hasTime, parseMoment } from "../../plan/time/moment.ts";
import type { SectionContext } from "../context.ts";
import type { Cell } from "../report.ts";

/** The time of day as written, where the moment is in the project's own zone. */
export function timeOf(when: Moment | undefined): string | undefined {
  if (when === undefined || !hasTime(when)) return undefined;
  const moment = parseMoment(when);
  return moment?.instant === undefined ? moment?.time : undefined;
}

/** A day with its weekday, and the time of day where there is one. */
export function dateCell(context: SectionContext, date: IsoDate, time: string | undefined): Cell {
  const text = weekdayDateText(date, context.language);
  return { content: [{ kind: "date", date, text: time === undefined ? text : `${text} ${time}` }] };
}
