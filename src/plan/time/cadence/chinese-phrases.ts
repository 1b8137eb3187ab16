import { numberNamed, numberPattern } from "../day-phrase/numbers.ts";
import { chineseWeekdays, weekdayNames } from "../weekdays.ts";
import { ordinalWords } from "./labels.ts";
import { ordinal } from "./ordinal.ts";

/** The cadence that a Chinese phrase without a time of day means: “每两周的周五”, “每月最后一个周三”; else undefined. */
export function cadenceOfChinese(phrase: string): string | undefined {
  const [, number, unit = "", place = ""] = pattern.exec(phrase.replace(/\s/g, "")) ?? [];
  const count = number === undefined ? 1 : numberNamed(number);
  if (unit === "" || count === undefined || count < 1) return undefined;
  const [rhythm, places] = rhythmOf(count, unit);
  if (rhythm === undefined || place === "") return rhythm;
  const where = places?.(place);
  return where === undefined ? undefined : `${rhythm} on ${where}`;
}

const pattern = new RegExp(`^每(${numberPattern})?个?(天|日|工作日|周|星期|礼拜|月|季度?|年)的?(.*)$`);

type PlaceReader = (place: string) => string | undefined;

function rhythmOf(count: number, unit: string): readonly [rhythm?: string, places?: PlaceReader] {
  const isOne = count === 1;
  if (unit === "天" || unit === "日") return [isOne ? "daily" : `every ${count} days`];
  if (unit === "工作日") return [`every ${count} working-day${isOne ? "" : "s"}`];
  if (unit === "年") return isOne ? ["yearly", placeInMonth] : [];
  if (unit.startsWith("季")) return [isOne ? "quarterly" : `every ${count * 3} months`, placeInMonth];
  if (unit === "月") return [isOne ? "monthly" : `every ${count} months`, placeInMonth];
  return [isOne ? "weekly" : count === 2 ? "biweekly" : `every ${count} weeks`, placesInWeek];
}

const weekday = "(?:周|星期|礼拜)?[一二三四五六日天]";
const weekdayList = new RegExp(`^${weekday}(?:[、,，和及]?${weekday})*$`);

function placesInWeek(place: string): string | undefined {
  if (!weekdayList.test(place)) return undefined;
  return [...place.matchAll(/[一二三四五六日天]/g)].map(([day]) => weekdayOfChinese(day)).join(",");
}

function placeInMonth(place: string): string | undefined {
  if (/^(?:最后一[天日]|底|末)$/.test(place)) return "the last day";
  const date = /^(\d{1,2})[日号]?$/.exec(place)?.[1];
  if (date !== undefined) return `the ${ordinal(Number(date))}`;
  const [, nth = "", day = ""] =
    /^(最后一?|第[一二三四五1-5])个?(?:周|星期|礼拜)([一二三四五六日天])$/.exec(place) ?? [];
  if (day === "") return undefined;
  const word = nth.startsWith("最后") ? "last" : ordinalWords[(numberNamed(nth.slice(1)) ?? 0) - 1]?.word;
  return word && `the ${word} ${weekdayOfChinese(day)}`;
}

function weekdayOfChinese(day: string): string | undefined {
  return weekdayNames[chineseWeekdays.indexOf(`周${day === "天" ? "日" : day}`)]?.slice(0, 3);
}
