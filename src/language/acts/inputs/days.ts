import type { IsoDate } from "../../../plan/plan.ts";
import { nextWorkingDay } from "../../../plan/time/calendar.ts";
import { addDays, weekdayOf } from "../../../plan/time/dates.ts";
import { readDayPhrase } from "../../../plan/time/day-phrase.ts";
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
  const meant = typedDays(context, typed, true);
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
  const meant = typedDays(context, typed, false);
  if (meant) return meant;
  const { calendar } = context.analysis;
  const friday = addDays(from, (4 - weekdayOf(from) + 7) % 7 || 7);
  const dates = [addDays(from, 1), friday, ...[7, 14, 21, 28].map((days) => addDays(from, days))];
  const working = dates.map((date) => nextWorkingDay(date, calendar));
  return [...new Set(working)].sort().map((date) => dayChoice(date, context));
}

/** The days that a typed text stands for, in digits or in words (“next fri”); undefined where nothing is typed. */
function typedDays(context: ActContext, typed: string, isPast: boolean): readonly Choice[] | undefined {
  const text = typed.trim();
  if (text === "") return undefined;
  const problem = dateFormat(text);
  if (problem === undefined) return [dayChoice(text, context)];
  const { asOf, calendar } = context.analysis;
  const spoken = readDayPhrase(text, { asOf, calendar, isPast }).map(({ date }) => date);
  const days = [...new Set([...problem.meant, ...spoken])];
  const wanted = isPast ? days.filter((date) => date <= asOf) : days;
  // Where all are still to come, the person is told so rather than that nothing was understood.
  return (wanted.length > 0 ? wanted : days).map((date) => dayChoice(date, context));
}

/** What is wrong with a day, and what would be right. */
export function dayProblem(answer: string): Words | undefined {
  return dayProblemWith(answer, comingExamples);
}

function dayProblemWith(answer: string, examples: Words): Words | undefined {
  const problem = dateFormat(answer);
  if (problem === undefined) return undefined;
  // What resembles a day is told what is wrong with it; anything else what is understood here.
  const isNear = problem.meant.length > 0 || /^\d{4}-\d{2}-\d{2}/.test(answer);
  return isNear ? problem.message : say(notADay, { answer, examples });
}

const notADay: Words = {
  en: "“{answer}” is not a day. Type one such as {examples}.",
  "zh-CN": "“{answer}”不是日期。可输入{examples}等。",
};
const comingExamples: Words = {
  en: "2026-08-14, 14 Aug, next Fri or +2w",
  "zh-CN": "“2026-08-14”“8月14日”“下周五”“两周后”",
};
const pastExamples: Words = {
  en: "2026-07-14, 14 Jul, last Tue or yesterday",
  "zh-CN": "“2026-07-14”“7月14日”“上周二”“昨天”",
};

/** As `dayProblem`, for something that has taken place. */
export function pastDayProblem(answer: string, { analysis: { asOf } }: ActContext): Words | undefined {
  const problem = dayProblemWith(answer, pastExamples);
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
