import type { IsoDate, Milestone } from "../plan.ts";
import { daysBetween } from "../time/dates.ts";
import { say, type Words } from "../words.ts";
import { daysText, deadlineText } from "./day-text.ts";
import { milestoneStatus, slipDays } from "./milestone.ts";

/** When a milestone comes or came, as seen from a day: "3 days late", “还有5天”. */
export function dueText(milestone: Milestone, asOf: IsoDate): Words {
  const status = milestoneStatus(milestone);
  if (status === undefined) return unreadable;
  return texts[status](milestone, asOf);
}

type Status = NonNullable<Milestone["status"]>;

const texts: Readonly<Record<Status, (milestone: Milestone, asOf: IsoDate) => Words>> = {
  planned: openText,
  "in-progress": openText,
  done: doneText,
  cancelled: () => ({ en: "cancelled", "zh-CN": "已取消" }),
};

const unreadable: Words = { en: "cannot be judged as written", "zh-CN": "填写有误，无法判断" };

function openText(milestone: Milestone, asOf: IsoDate): Words {
  const { due } = milestone;
  if (milestone.malformed.has("due")) return unreadable;
  if (due === undefined) return { en: "no due date", "zh-CN": "未定日期" };
  const when = deadlineText(due, asOf);
  const slip = milestone.malformed.has("baseline") ? 0 : (slipDays(milestone) ?? 0);
  return slip > 0 && due >= asOf ? say(behind, { when, days: daysText(slip) }) : when;
}

const behind: Words = { en: "{when}, {days} behind the baseline", "zh-CN": "{when}，比基线晚{days}" };

function doneText(milestone: Milestone): Words {
  const reference = milestone.baseline ?? milestone.due;
  const { actual } = milestone;
  if (actual === undefined || reference === undefined) return { en: "done", "zh-CN": "已完成" };
  const days = daysBetween(reference, actual);
  if (days === 0) return { en: "done on time", "zh-CN": "按期完成" };
  return days > 0
    ? say({ en: "done {days} late", "zh-CN": "晚{days}完成" }, { days: daysText(days) })
    : say({ en: "done {days} early", "zh-CN": "提前{days}完成" }, { days: daysText(-days) });
}
