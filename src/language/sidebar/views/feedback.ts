import type { FeedbackClock } from "../../../plan/facts/feedback-clocks.ts";
import { isOpen } from "../../../plan/facts/open.ts";
import { statusOf } from "../../../plan/facts/status.ts";
import type { Feedback } from "../../../plan/plan.ts";
import { compareDates } from "../../../plan/time/dates.ts";
import { say, type Words } from "../../../plan/words.ts";
import { viewOf } from "../arrange.ts";
import { commonWords } from "../common-words.ts";
import { icons } from "../faces/feedback.ts";
import { clockOf } from "../feedback-clock.ts";
import { dueGroup, personGroup, valueGroup } from "../groups.ts";
import type { Group, Item } from "../view.ts";

interface FeedbackItem extends Item {
  readonly record: Feedback;
  readonly clock: FeedbackClock | undefined;
}

/** The client's feedback by the time that is left to deal with it, questions first. */
export const feedbackView = viewOf<FeedbackItem>({
  id: "commplan.feedback",
  items: ({ analysis }) =>
    analysis.plan.feedback.map((record) => ({
      section: "feedback",
      record,
      isOpen: isOpen("feedback", record) !== false,
      people: record.owner === undefined ? [] : [record.owner],
      clock: isOpen("feedback", record) === false ? undefined : clockOf(record, analysis),
    })),
  groupings: {
    due: {
      words: { en: "Time left", "zh-CN": "剩余时间" },
      groupOf: ({ clock, isOpen: isStillOpen }, { analysis: { asOf } }) =>
        clock ? dueGroup(clock.due, asOf) : isStillOpen ? noClockGroup : closedGroup,
    },
    kind: {
      words: { en: "Kind", "zh-CN": "类型" },
      groupOf: ({ record: { kind } }) => valueGroup("feedbackKind", kind, kind && { icon: icons[kind] }),
    },
    status: {
      words: commonWords.status,
      groupOf: ({ record, isOpen: isStillOpen }) =>
        valueGroup("feedbackStatus", statusOf("feedback", record), { isClosed: !isStillOpen }),
    },
    from: {
      words: { en: "From whom", "zh-CN": "来自" },
      groupOf: ({ record }, context) => personGroup(record.from, context),
    },
    owner: { words: commonWords.owner, groupOf: ({ record }, context) => personGroup(record.owner, context) },
    none: { words: commonWords.noGroups },
  },
  orders: {
    due: {
      words: { en: "Time left, questions first", "zh-CN": "剩余时间，疑问优先" },
      compare: (a, b) =>
        compareDates(a.clock?.due ?? "9999-12-31", b.clock?.due ?? "9999-12-31") ||
        Number(b.record.kind === "question") - Number(a.record.kind === "question"),
    },
    received: {
      words: { en: "Newest first", "zh-CN": "最新优先" },
      compare: (a, b) => compareDates(b.record.received ?? "", a.record.received ?? ""),
    },
    file: { words: commonWords.fileOrder, compare: () => 0 },
  },
  summary: (items) => {
    const open = items.filter((item) => item.isOpen);
    const overdue = open.filter(({ clock }) => clock !== undefined && clock.daysLeft < 0).length;
    return say(overdue > 0 ? overdueSummary : openSummary, { overdue, open: open.length, all: items.length });
  },
});

const overdueSummary: Words = {
  en: "{overdue} overdue, {open} open of {all}",
  "zh-CN": "逾期{overdue}项，未关闭{open}/{all}",
};
const openSummary: Words = { en: "{open} open of {all}", "zh-CN": "未关闭{open}/{all}" };

/** Dealt with in time, and still to be closed. */
const noClockGroup: Group = {
  key: "no-clock",
  label: { en: "To be closed", "zh-CN": "待关闭" },
  rank: "5",
  icon: { name: "pass" },
};
const closedGroup: Group = {
  key: "closed",
  label: { en: "Closed", "zh-CN": "已关闭" },
  rank: "6",
  icon: { name: "archive" },
  isClosed: true,
};
