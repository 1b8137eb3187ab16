import { say, sayList, type Words } from "../../words.ts";
import { monthNames } from "../month-names.ts";
import { weekdayNames, weekdayWords } from "../weekdays.ts";
import { monthRhythm, ordinalWords } from "./labels.ts";
import { ordinal } from "./ordinal.ts";

/**
 * What a recurrence rule (its parts without `RRULE:`) says: one that gives days of the month, or of months of the year,
 * as a person says it; any other one by its parts.
 */
export function describeRule(rule: string): Words {
  const parts = new Map(rule.split(";").map((part) => part.split("=", 2) as [string, string]));
  const plain = describers.map((describe) => describe(parts)).find((words) => words !== undefined);
  return plain ?? say({ en: "by the rule {rule}", "zh-CN": "按规则 {rule}" }, { rule });
}

type Parts = ReadonlyMap<string, string>;
type RuleDescriber = (parts: Parts) => Words | undefined;

const inMonth: RuleDescriber = (parts) => {
  if (!hasOnly(parts, "MONTHLY", ["INTERVAL", "BYMONTHDAY"])) return undefined;
  const days = (parts.get("BYMONTHDAY")?.split(",") ?? []).map(Number);
  if (days.length === 0 || days.some((day) => day < -1)) return undefined;
  const rhythm = monthRhythm(Number(parts.get("INTERVAL") ?? 1));
  const places = sayList(days.map(dayOfMonth));
  return { en: `${rhythm.en} on ${places.en}`, "zh-CN": beside(rhythm["zh-CN"], places["zh-CN"]) };
};

const weekdaysInMonth: RuleDescriber = (parts) => {
  if (!hasOnly(parts, "MONTHLY", ["BYDAY"])) return undefined;
  const days = (parts.get("BYDAY")?.split(",") ?? []).map((day) => /^([1-5]|-1)([A-Z]{2})$/.exec(day));
  const weekday = weekdayNames.find((name) => name.slice(0, 2).toUpperCase() === days[0]?.[2]);
  if (weekday === undefined || days.some((day) => day?.[2] !== days[0]?.[2])) return undefined;
  const nth = days.map((day) => (day?.[1] === "-1" ? lastOne : ordinalWords[Number(day?.[1]) - 1]?.label));
  const places = sayList(nth.flatMap((label) => label ?? []));
  const day = weekdayWords(weekdayNames.indexOf(weekday));
  return {
    en: `every month on ${places.en} ${day.en}`,
    "zh-CN": `每月${places["zh-CN"]}${day["zh-CN"]}`,
  };
};

const lastOne: Words = { en: "the last", "zh-CN": "最后一个" };

const lastWorkday: RuleDescriber = (parts) => {
  const isIt = hasOnly(parts, "MONTHLY", ["BYDAY", "BYSETPOS"]) && parts.get("BYSETPOS") === "-1";
  return isIt && parts.get("BYDAY") === "MO,TU,WE,TH,FR"
    ? {
        en: "every month on the last working day, Monday to Friday",
        "zh-CN": "每月最后一个工作日，周一至周五",
      }
    : undefined;
};

const inYear: RuleDescriber = (parts) => {
  if (!hasOnly(parts, "YEARLY", ["BYMONTH", "BYMONTHDAY"])) return undefined;
  const months = (parts.get("BYMONTH")?.split(",") ?? []).map(Number);
  const day = Number(parts.get("BYMONTHDAY"));
  if (months.length === 0 || !(day >= -1)) return undefined;
  const names = sayList(months.map((month) => ({ en: monthNames[month - 1] ?? "", "zh-CN": `${month} 月` })));
  const link = months.length === 1 && day > 0 ? "" : "的";
  return {
    en: `every year on ${dayOfMonth(day).en} of ${names.en}`,
    "zh-CN": beside(`每年 ${names["zh-CN"]}${link}`, dayOfMonth(day)["zh-CN"]),
  };
};

const describers: readonly RuleDescriber[] = [inMonth, weekdaysInMonth, lastWorkday, inYear];

/** Whether a rule has this frequency, and no parts but these. */
function hasOnly(parts: Parts, frequency: string, names: readonly string[]): boolean {
  return (
    parts.get("FREQ") === frequency &&
    [...parts.keys()].every((name) => name === "FREQ" || names.includes(name))
  );
}

/** Two parts of a Chinese phrase, with the space before a number. */
function beside(before: string, after: string): string {
  return `${before}${/^\d/.test(after) ? " " : ""}${after}`;
}

function dayOfMonth(day: number): Words {
  if (day < 0) return { en: "the last day", "zh-CN": "最后一天" };
  return { en: `the ${ordinal(day)}`, "zh-CN": `${day} 日` };
}
