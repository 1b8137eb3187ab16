import { monthText } from "../../plan/facts/date-text.ts";
import { labels } from "../../plan/facts/labels.ts";
import { personName } from "../../plan/facts/people.ts";
import { textIn } from "../../plan/facts/text.ts";
import type { Id, IsoDate } from "../../plan/plan.ts";
import { addDays, weekdayOf } from "../../plan/time/dates.ts";
import { sameWords, type Words } from "../../plan/words.ts";
import { type Group, noGroup, type ViewContext } from "./view.ts";

/** Last of all: what belongs to no group. */
const last = "￿";

export function restGroup(label: Words): Group {
  return { key: noGroup, label, rank: last };
}

/** The group of a person; of nobody, the rest. */
export function personGroup(id: Id | undefined, { analysis: { plan } }: ViewContext): Group {
  if (id === undefined) return restGroup({ en: "Nobody", "zh-CN": "无人负责" });
  const label = { en: personName(id, plan, "en"), "zh-CN": personName(id, plan, "zh-CN") };
  return { key: `person/${id}`, label, rank: "person", icon: { name: "person" } };
}

/** The group of a phase, in the order of their starts. */
export function phaseGroup(id: Id | undefined, { analysis: { plan, asOf } }: ViewContext): Group {
  const phase = id === undefined ? undefined : plan.phases.find((one) => one.id === id);
  if (id === undefined || phase === undefined) return restGroup({ en: "No phase", "zh-CN": "未分阶段" });
  const { name, start, end } = phase;
  const isPast = end !== undefined && end < asOf;
  return {
    key: `phase/${id}`,
    label: { en: textIn(name, "en") || id, "zh-CN": textIn(name, "zh-CN") || id },
    // Phases without a start keep the order of the file, after those that have one.
    rank: `${start ?? "9999-99-99"} ${String(phase.at[1]).padStart(6, "0")}`,
    icon: { name: isPast ? "layers-dot" : "layers" },
    isClosed: isPast,
  };
}

/** The group of a month. */
export function monthGroup(date: IsoDate | undefined, { analysis: { asOf } }: ViewContext): Group {
  if (date === undefined) return restGroup({ en: "No date", "zh-CN": "未定日期" });
  const month = date.slice(0, 7);
  return {
    key: `month/${month}`,
    label: { en: monthText(date, "en"), "zh-CN": monthText(date, "zh-CN") },
    rank: month,
    icon: { name: "calendar" },
    isClosed: month < asOf.slice(0, 7),
  };
}

/** The group of a value of the format, in the order of its labels' table. */
export function valueGroup(
  table: keyof typeof labels,
  value: string | undefined,
  { icon, isClosed, none }: Pick<Group, "icon" | "isClosed"> & { readonly none?: Words } = {},
): Group {
  const values: Readonly<Record<string, Words>> = labels[table];
  const label = value === undefined ? undefined : values[value];
  if (value === undefined || label === undefined) return restGroup(none ?? unclear);
  return {
    key: `${table}/${value}`,
    label,
    rank: String(Object.keys(values).indexOf(value)).padStart(3, "0"),
    ...(icon && { icon }),
    ...(isClosed && { isClosed }),
  };
}

const unclear: Words = { en: "Not stated", "zh-CN": "未说明" };

/** A text of the user's own as a group. */
export function textGroup(text: string | undefined, none: Words): Group {
  return text === undefined || text.trim() === ""
    ? restGroup(none)
    : { key: `text/${text}`, label: sameWords(text), rank: "text", icon: { name: "tag" } };
}

/** The group of a day by which something is due, as seen from the as-of date. Weeks begin on Monday. */
export function dueGroup(due: IsoDate, asOf: IsoDate): Group {
  const endOfWeek = addDays(asOf, 6 - weekdayOf(asOf));
  if (due < asOf) return dueGroups.overdue;
  if (due === asOf) return dueGroups.today;
  if (due <= endOfWeek) return dueGroups.week;
  return due <= addDays(endOfWeek, 7) ? dueGroups.next : dueGroups.later;
}

/** The groups of what is due, soonest first. */
export const dueGroups = {
  overdue: {
    key: "overdue",
    label: { en: "Overdue", "zh-CN": "已逾期" },
    rank: "0",
    icon: { name: "warning", color: "list.warningForeground" },
  },
  today: { key: "today", label: { en: "Today", "zh-CN": "今天" }, rank: "1", icon: { name: "bell" } },
  week: { key: "week", label: { en: "This week", "zh-CN": "本周" }, rank: "2", icon: { name: "calendar" } },
  next: { key: "next", label: { en: "Next week", "zh-CN": "下周" }, rank: "3", icon: { name: "calendar" } },
  later: {
    key: "later",
    label: { en: "Later", "zh-CN": "以后" },
    rank: "4",
    icon: { name: "calendar" },
    isClosed: true,
  },
} as const satisfies Readonly<Record<string, Group>>;
