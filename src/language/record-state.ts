import { contactStates } from "../plan/facts/contact-state.ts";
import { lateness } from "../plan/facts/milestone.ts";
import { isOpen, openStatuses } from "../plan/facts/open.ts";
import { type StatusSectionName, statusOf } from "../plan/facts/status.ts";
import { once } from "../plan/lazy.ts";
import type { Path } from "../plan/path.ts";
import type { IsoDate, PlanRecord, SectionName } from "../plan/plan.ts";
import { recordAt } from "../plan/record-at.ts";
import type { PlanContext } from "../plan/rules/rule.ts";
import { dayOf } from "../plan/time/moment.ts";
import { sectionOf } from "./labels.ts";

/** How a record stands at the as-of date, where that is worth showing. `dropped`: it will not come any more. */
export type RecordState = "late" | "done" | "dropped";

/** The keys whose dates an open record must keep. */
export const dueKeys: Readonly<Partial<Record<SectionName, readonly string[]>>> = {
  goals: ["date"],
  milestones: ["due"],
  work: ["due"],
  events: ["when"],
  risks: ["due", "review"],
  issues: ["due"],
  decisions: ["needed-by"],
  actions: ["due"],
  feedback: ["respond-by"],
};

/** Tells how records stand, each worked out once; undefined where there is nothing to tell. */
export function recordStates(context: PlanContext): (at: Path) => RecordState | undefined {
  const known = new Map<string, RecordState | undefined>();
  const contacts = once(() => contactStates(context));
  return (at) => {
    const [section, index] = at;
    const key = `${section} ${index}`;
    if (!known.has(key)) known.set(key, stateOf(context, contacts, at));
    return known.get(key);
  };
}

/** Whether the record of a section that has states is still open; undefined where that cannot be told. */
export function isOpenRecord(section: SectionName, record: PlanRecord): boolean | undefined {
  return hasStatus(section) ? isOpen(section, record) : undefined;
}

function stateOf(
  context: PlanContext,
  contacts: () => ReturnType<typeof contactStates>,
  at: Path,
): RecordState | undefined {
  const section = sectionOf(at);
  const record = recordAt(context.plan, at);
  if (section === undefined || record?.intact !== true) return undefined;
  if (section === "communications") {
    const communication = context.plan.communications[Number(at[1])];
    const contact = communication && contacts()(communication);
    return contact !== undefined && contact.grade !== "on-time" ? "late" : undefined;
  }
  if (!hasStatus(section)) return undefined;
  const status = statusOf(section, record);
  if (status === undefined) return undefined;
  if (droppedStatuses.has(status)) return "dropped";
  if (isOpen(section, record) === false) return "done";
  return isLate(context, section, record, at) ? "late" : undefined;
}

function isLate(context: PlanContext, section: SectionName, record: PlanRecord, at: Path): boolean {
  const { asOf, calendar, plan } = context;
  if (section === "milestones") {
    const milestone = plan.milestones[Number(at[1])];
    const late = milestone && lateness(milestone, { asOf, calendar, policy: plan.policy });
    if (late) return late.grade !== "on-time";
  }
  return (dueKeys[section] ?? []).some((key) => {
    const due = dayUnder(context, record, key);
    return due !== undefined && due < asOf;
  });
}

/** The day that a record of a section must keep; undefined where it has none or it is not known. */
export function dueDay(context: PlanContext, section: SectionName, record: PlanRecord): IsoDate | undefined {
  const [key] = dueKeys[section] ?? [];
  return key === undefined ? undefined : dayUnder(context, record, key);
}

function dayUnder({ timezone }: PlanContext, record: PlanRecord, key: string): IsoDate | undefined {
  const value: unknown = Object.entries(record).find(([name]) => name === key)?.[1];
  return typeof value === "string" ? dayOf(value, timezone) : undefined;
}

function hasStatus(section: SectionName): section is StatusSectionName {
  return Object.hasOwn(openStatuses, section);
}

const droppedStatuses: ReadonlySet<string> = new Set(["cancelled", "dropped", "superseded", "rejected"]);
