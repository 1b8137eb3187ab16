import type { IsoDate } from "../plan.ts";
import { daysBetween } from "../time/dates.ts";
import { say, type Words } from "../words.ts";

/** A number of days in words. */
export function daysText(days: number): Words {
  return { en: days === 1 ? "1 day" : `${days} days`, "zh-CN": `${days}天` };
}

/** How far off a day is by which something must be done: "3 days late", "due today", “还有5天”. */
export function deadlineText(due: IsoDate, asOf: IsoDate): Words {
  const left = daysBetween(asOf, due);
  if (left === 0) return { en: "due today", "zh-CN": "今天到期" };
  return left < 0
    ? say({ en: "{days} late", "zh-CN": "逾期{days}" }, { days: daysText(-left) })
    : say({ en: "in {days}", "zh-CN": "还有{days}" }, { days: daysText(left) });
}
