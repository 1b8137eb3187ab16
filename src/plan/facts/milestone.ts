import type { IsoDate, Milestone, Policy } from "../plan.ts";
import type { Calendar } from "../time/calendar.ts";
import { daysBetween, later } from "../time/dates.ts";
import { addDuration } from "../time/duration.ts";
import { isOpen } from "./open.ts";
import { statusOf } from "./status.ts";

/** The status stated or the default `planned`; undefined when it is malformed. */
export function milestoneStatus(milestone: Milestone): Milestone["status"] {
  return statusOf("milestones", milestone);
}

export interface LatenessContext {
  readonly asOf: IsoDate;
  readonly policy: Policy | undefined;
  readonly calendar: Calendar;
}

export interface Lateness {
  /** The date that is held against it: the baseline, else the due date. */
  readonly reference: IsoDate;
  /** Calendar days after the reference, 0 when not after it. */
  readonly days: number;
  readonly grade: "on-time" | "late" | "very-late";
}

/**
 * How late an open milestone is (rules.md, "Late"): the later of `due` and the as-of date against `baseline`,
 * else `due`, by more than `policy.rag.amber` (default 1d), very late by more than `red` (default 10wd).
 * Where no `due` is given the as-of date alone counts: nobody promised another day.
 * Undefined for done and cancelled ones, and where a value that it needs is absent or malformed.
 */
export function lateness(milestone: Milestone, context: LatenessContext): Lateness | undefined {
  if (isOpen("milestones", milestone) !== true || isUnreadable(milestone, context.policy)) return undefined;
  const { due } = milestone;
  const reference = milestone.baseline ?? due;
  if (reference === undefined) return undefined;
  const reached = due === undefined ? context.asOf : later(due, context.asOf);
  const grade = gradeOf(reference, reached, context);
  return grade && { reference, days: Math.max(0, daysBetween(reference, reached)), grade };
}

/**
 * Calendar days of the date reached, else promised, after the baseline; negative when before it.
 * Undefined without a baseline, for cancelled ones, and for done ones without `actual`.
 */
export function slipDays(milestone: Milestone): number | undefined {
  const reached = reachedOrPromised(milestone);
  if (reached === undefined || milestone.baseline === undefined) return undefined;
  return daysBetween(milestone.baseline, reached);
}

/** The date reached of a done milestone, else the one promised; undefined for cancelled ones, and where it is not known. */
export function reachedOrPromised(milestone: Milestone): IsoDate | undefined {
  const status = milestoneStatus(milestone);
  if (status === undefined || status === "cancelled") return undefined;
  return status === "done" ? milestone.actual : milestone.due;
}

function gradeOf(
  reference: IsoDate,
  reached: IsoDate,
  { policy, calendar }: LatenessContext,
): Lateness["grade"] | undefined {
  const amber = addDuration(reference, policy?.rag?.amber ?? "1d", calendar);
  const red = addDuration(reference, policy?.rag?.red ?? "10wd", calendar);
  if (amber === undefined || red === undefined) return undefined;
  if (reached > red) return "very-late";
  return reached > amber ? "late" : "on-time";
}

function isUnreadable(milestone: Milestone, policy: Policy | undefined): boolean {
  if (milestone.malformed.has("due") || milestone.malformed.has("baseline")) return true;
  return ["rag", "rag.amber", "rag.red"].some((key) => policy?.malformed.has(key) === true);
}
