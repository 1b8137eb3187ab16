import type { IsoDate } from "../../../plan/plan.ts";
import { addWorkingDays, type Calendar, isWorkingDay } from "../../../plan/time/calendar.ts";
import {
  addDays,
  addMonths,
  civil,
  dayInMonth,
  dayNumber,
  isoDate,
  monthIndex,
  weekdayOf,
} from "../../../plan/time/dates.ts";
import type { DaySource, NamedDay } from "./named-day.ts";

/** The days that everybody names, counted from the as-of date. */
export const commonDays: DaySource = ({ analysis: { asOf, calendar }, isPast }) =>
  isPast ? daysBefore(asOf) : daysAhead(asOf, calendar);

function* daysBefore(asOf: IsoDate): Generator<NamedDay> {
  yield today(asOf);
  yield day(addDays(asOf, -1), "yesterday", "昨天", ["昨日"]);
  yield day(addDays(asOf, -2), "the day before yesterday", "前天");
  yield day(addDays(asOf, -((weekdayOf(asOf) - friday + 6) % 7) - 1), "last Friday", "上一个周五", [
    "上周五",
  ]);
  yield day(addDays(asOf, -7), "a week ago", "一周前");
}

function* daysAhead(asOf: IsoDate, calendar: Calendar): Generator<NamedDay> {
  yield today(asOf);
  yield day(addDays(asOf, 1), "tomorrow", "明天", ["明日"]);
  yield day(nextWeekday(asOf, friday), "next Friday", "下一个周五", ["周五", "friday"]);
  yield day(nextWeekday(asOf, monday), "next Monday", "下一个周一", ["周一", "monday"]);
  yield day(addDays(asOf, 7), "in one week", "一周后");
  yield day(addDays(asOf, 14), "in two weeks", "两周后");
  yield day(addMonths(asOf, 1), "in one month", "一个月后");
  yield* ends(endOfMonth(asOf, 0), "month", "月底", ["eom", "月末", "本月底"], calendar);
  yield day(endOfMonth(asOf, 1), "end of next month", "下月底", ["下月末", "下个月底", "下个月末"]);
  const quarter = endOfMonth(asOf, 2 - ((Number(asOf.slice(5, 7)) - 1) % 3));
  yield* ends(quarter, "quarter", "季末", ["eoq", "季度末", "本季度末"], calendar);
  yield day(`${asOf.slice(0, 4)}-12-31`, "end of the year", "年底", ["eoy", "年末"]);
}

/** The end of a stretch of time, and the last day of it that is worked where that is another. */
function* ends(
  date: IsoDate,
  en: string,
  zh: string,
  also: readonly string[],
  calendar: Calendar,
): Generator<NamedDay> {
  yield day(date, `end of the ${en}`, zh, also);
  if (!isWorkingDay(date, calendar)) {
    const worked = addWorkingDays(date, -1, calendar);
    yield day(worked, `last working day of the ${en}`, `${zh}前最后一个工作日`, [
      `end of the ${en}`,
      ...also,
    ]);
  }
}

function today(asOf: IsoDate): NamedDay {
  return day(asOf, "today", "今天", ["今日", "now"]);
}

function day(date: IsoDate, en: string, zh: string, also: readonly string[] = []): NamedDay {
  return { date, words: { en, "zh-CN": zh }, also, rank: 0 };
}

const monday = 0;
const friday = 4;

function nextWeekday(asOf: IsoDate, weekday: number): IsoDate {
  return addDays(asOf, ((weekday - weekdayOf(asOf) + 6) % 7) + 1);
}

/** The last day of the month that comes so many months after a day's own. */
function endOfMonth(date: IsoDate, months: number): IsoDate {
  const { year, month } = civil(dayNumber(date));
  return isoDate(dayInMonth(monthIndex(year, month) + months, 31));
}
