import type { IsoDate, Plan, ReportDefinition } from "../plan.ts";
import type { Calendar } from "../time/calendar.ts";
import { addDuration } from "../time/duration.ts";
import type { Period } from "../time/period.ts";
import { say, type Words } from "../words.ts";
import { choosePeriod } from "./report-period.ts";

/** The period of a report that comes next. */
export interface NextIssue {
  readonly period: Period;
  /** By when it is to be issued; undefined where the report does not say. */
  readonly by: IsoDate | undefined;
  readonly isIssued: boolean;
}

export interface NextIssueContext {
  readonly plan: Pick<Plan, "project">;
  readonly asOf: IsoDate;
  readonly calendar: Calendar;
}

/** Which period of a report is to be issued, and by when; undefined where it has no rhythm, or what is issued cannot be read. */
export function nextIssue(
  report: ReportDefinition,
  { plan, asOf, calendar }: NextIssueContext,
): NextIssue | undefined {
  const { period: rhythm, due, issued = [], malformed } = report;
  if (rhythm === undefined || malformed.has("issued")) return undefined;
  const { period } = choosePeriod({ asOf, calendar, start: plan.project?.start, definition: report });
  const isIssued = issued.some((one) => one.period?.from === period.from && one.period.to === period.to);
  return { period, by: due && addDuration(period.to, due, calendar), isIssued };
}

/** It as people say it beside the name of the report. */
export function nextIssueWords({ period, by, isIssued }: NextIssue): Words {
  if (isIssued) return say(sentences.issued, { ...period });
  return by ? say(sentences.dueBy, { ...period, by }) : say(sentences.due, { ...period });
}

const sentences = {
  issued: { en: "issued for {from} to {to}", "zh-CN": "{from} 至 {to} 已发出" },
  due: { en: "to be issued for {from} to {to}", "zh-CN": "{from} 至 {to} 待发出" },
  dueBy: { en: "to be issued for {from} to {to}, by {by}", "zh-CN": "{from} 至 {to} 应于 {by} 前发出" },
} as const satisfies Readonly<Record<string, Words>>;
