import { isOpen } from "../../../plan/facts/open.ts";
import { isGroup, personName } from "../../../plan/facts/people.ts";
import type { Communication, IsoDate, PersonOrGroup, PlanEvent } from "../../../plan/plan.ts";
import { compareDates } from "../../../plan/time/dates.ts";
import { dayOf } from "../../../plan/time/moment.ts";
import { say, type Words } from "../../../plan/words.ts";
import { groupWords } from "../../labels.ts";
import { viewOf } from "../arrange.ts";
import { commonWords } from "../common-words.ts";
import { type ContactDue, contactsDue } from "../contact-due.ts";
import { dueGroup, dueGroups, personGroup, restGroup, valueGroup } from "../groups.ts";
import type { Group, Item, ViewContext } from "../view.ts";

/** A communication or an event, and when it is due. */
interface ContactItem extends Item {
  readonly record: Communication | PlanEvent;
  readonly due: IsoDate | undefined;
  readonly state: ContactDue["state"];
}

/** What is to be said to whom, the soonest first, with the meetings and visits that are planned. */
export const communicationsView = viewOf<ContactItem>({
  id: "commplan.communications",
  items: ({ analysis }) => [
    ...analysis.plan.communications.map((record) => communicationItem(record, contactsDue(analysis)(record))),
    ...analysis.plan.events.map((record) => eventItem(record, analysis)),
  ],
  groupings: {
    due: {
      words: { en: "When due", "zh-CN": "到期时间" },
      groupOf: (item, { analysis: { asOf } }) => whenGroup(item, asOf),
    },
    owner: {
      words: commonWords.owner,
      groupOf: ({ record }, context) => personGroup(record.owner, context),
    },
    audience: {
      words: { en: "Audience", "zh-CN": "沟通对象" },
      groupOf: ({ record }, context) =>
        audienceGroup(
          ("audience" in record ? record.audience : undefined)?.[0] ?? invitedOf(record),
          context,
        ),
    },
    channel: {
      words: { en: "Channel", "zh-CN": "渠道" },
      groupOf: ({ record }) =>
        valueGroup("channel", "channel" in record ? record.channel : undefined, { none: noChannel }),
    },
    none: { words: commonWords.noGroups },
  },
  orders: {
    due: {
      words: { en: "Due date", "zh-CN": "到期日" },
      compare: (a, b) => compareDates(a.due ?? "9999-12-31", b.due ?? "9999-12-31"),
    },
    file: { words: commonWords.fileOrder, compare: () => 0 },
  },
  summary: (items, { analysis: { asOf } }) => {
    const overdue = items.filter(({ state }) => state === "overdue").length;
    const today = items.filter(
      ({ state, due }) => state === "expected" && due !== undefined && due <= asOf,
    ).length;
    const all = items.filter((item) => item.isOpen).length;
    return say(overdue > 0 ? overdueSummary : today > 0 ? todaySummary : quietSummary, {
      overdue,
      today,
      all,
    });
  },
});

const overdueSummary: Words = {
  en: "{overdue} overdue, {today} due, {all} in all",
  "zh-CN": "逾期{overdue}项，到期{today}项，共{all}项",
};
const todaySummary: Words = { en: "{today} due, {all} in all", "zh-CN": "到期{today}项，共{all}项" };
const quietSummary: Words = { en: "{all} planned", "zh-CN": "计划{all}项" };
const noChannel: Words = { en: "No channel", "zh-CN": "未定渠道" };

function communicationItem(record: Communication, { due, state }: ContactDue): ContactItem {
  const people = [
    ...(record.owner === undefined ? [] : [record.owner]),
    ...(record.deputy === undefined ? [] : [record.deputy]),
  ];
  return { section: "communications", record, isOpen: state !== "over", people, due, state };
}

function eventItem(record: PlanEvent, { timezone, asOf }: ViewContext["analysis"]): ContactItem {
  const isPlanned = isOpen("events", record) !== false;
  const due = dayOf(record.when, timezone);
  const state = !isPlanned ? "over" : due !== undefined && due < asOf ? "overdue" : "expected";
  const people = record.owner === undefined ? [] : [record.owner];
  return { section: "events", record, isOpen: isPlanned, people, due, state };
}

function whenGroup({ due, state }: ContactItem, asOf: IsoDate): Group {
  if (state === "over") return overGroup;
  if (state === "on-event") return eventGroup;
  if (state === "overdue") return dueGroups.overdue;
  if (due === undefined) return restGroup({ en: "No date", "zh-CN": "未定日期" });
  // Within its grace it is not overdue yet, and better done today.
  return due <= asOf ? dueGroups.today : dueGroup(due, asOf);
}

const eventGroup: Group = {
  key: "on-event",
  label: { en: "On event", "zh-CN": "有事即报" },
  rank: "5",
  icon: { name: "zap" },
  isClosed: true,
};
const overGroup: Group = {
  key: "over",
  label: { en: "Over", "zh-CN": "已结束" },
  rank: "6",
  icon: { name: "circle-slash" },
  isClosed: true,
};

function invitedOf(record: Communication | PlanEvent): PersonOrGroup | undefined {
  return "invited" in record ? record.invited?.[0] : undefined;
}

function audienceGroup(id: PersonOrGroup | undefined, { analysis: { plan } }: ViewContext): Group {
  if (id === undefined) return restGroup({ en: "Nobody named", "zh-CN": "未指定对象" });
  const label = isGroup(id)
    ? (groupWords[id] ?? { en: id, "zh-CN": id })
    : { en: personName(id, plan, "en"), "zh-CN": personName(id, plan, "zh-CN") };
  return {
    key: `audience/${id}`,
    label,
    rank: "audience",
    icon: { name: isGroup(id) ? "organization" : "person" },
  };
}
