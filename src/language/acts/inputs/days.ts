import type { IsoDate } from "../../../plan/plan.ts";
import { nextWorkingDay } from "../../../plan/time/calendar.ts";
import { addDays, weekdayOf } from "../../../plan/time/dates.ts";
import { dateFormat } from "../../../plan/time/formats/date.ts";
import { sameWords, say, type Words } from "../../../plan/words.ts";
import { dayWords, distanceWords } from "../../date-words.ts";
import type { ActContext, Choice } from "../act.ts";

/** A day with its weekday, and what it is called. */
export function dayChoice(date: IsoDate, { analysis: { calendar, asOf } }: ActContext, name?: Words): Choice {
  const detail = say(
    { en: "{day} · {distance}", "zh-CN": "{day} · {distance}" },
    {
      day: dayWords(date, calendar),
      distance: name ?? distanceWords(date, asOf),
    },
  );
  return { value: date, label: sameWords(date), detail };
}

/** Days on which something took place: what is typed, else today and the days before. */
export function pastDays(context: ActContext, typed = ""): readonly Choice[] {
  const meant = typedDays(context, typed);
  if (meant) return meant;
  const { asOf } = context.analysis;
  return [0, 1, 2, 3, 4, 5, 6, 7].map((days) => dayChoice(addDays(asOf, -days), context));
}

/** What is typed, else working days to come that people name: tomorrow, Friday, in one and two weeks, in a month. */
export function comingDays(
  context: ActContext,
  typed = "",
  from: IsoDate = context.analysis.asOf,
): readonly Choice[] {
  const meant = typedDays(context, typed);
  if (meant) return meant;
  const { calendar } = context.analysis;
  const friday = addDays(from, (4 - weekdayOf(from) + 7) % 7 || 7);
  const dates = [addDays(from, 1), friday, ...[7, 14, 21, 28].map((days) => addDays(from, days))];
  const working = dates.map((date) => nextWorkingDay(date, calendar));
  return [...new Set(working)].sort().map((date) => dayChoice(date, context));
}

/** The days that a typed text stands for, however it is written; undefined where nothing is typed. */
function typedDays(context: ActContext, typed: string): readonly Choice[] | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  const problem = dateFormat(text);
  return (problem ? problem.meant : [text]).map((date) => dayChoice(date, context));
}

/** What is wrong with a day, and what would be right. */
export function dayProblem(answer: string): Words | undefined {
  return dateFormat(answer)?.message;
}

/** As `dayProblem`, for something that has taken place. */
export function pastDayProblem(answer: string, { analysis: { asOf } }: ActContext): Words | undefined {
  const problem = dayProblem(answer);
  if (problem) return problem;
  return answer <= asOf
    ? undefined
    : say(
        {
          en: "{answer} is still to come: it is {asOf} today. Give the day on which it took place.",
          "zh-CN": "{answer} 尚未到来（今天是 {asOf}）。请填写实际发生的日期。",
        },
        { answer, asOf },
      );
}
