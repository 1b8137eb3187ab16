import type { Communication, LogEntry, PlanEvent } from "./records/contact.ts";
import type { Feedback, Satisfaction } from "./records/feedback.ts";
import type { CalendarSection, Policy, Project } from "./records/frame.ts";
import type { Stakeholder, Tool } from "./records/people.ts";
import type { GlossaryEntry, Goal, Need } from "./records/purpose.ts";
import type { Mapping } from "./records/record.ts";
import type { Action, Change, Decision, Issue, Risk } from "./records/register.ts";
import type { ReportDefinition, StatusSection } from "./records/reporting.ts";
import type { Milestone, Phase, WorkItem } from "./records/schedule.ts";

/**
 * The plan as read: the keys are those of the file, so that a key of the format, of the schema and of the
 * code is one word. A value that is absent or malformed is `undefined`; `malformed` tells the two apart.
 */

export type * from "./records/contact.ts";
export type * from "./records/feedback.ts";
export type * from "./records/frame.ts";
export type * from "./records/people.ts";
export type * from "./records/purpose.ts";
export type * from "./records/record.ts";
export type * from "./records/register.ts";
export type * from "./records/reporting.ts";
export { statusDimensions } from "./records/reporting.ts";
export type * from "./records/schedule.ts";
export type * from "./records/values.ts";

/** The record type of each list section. */
export interface SectionRecords {
  readonly glossary: GlossaryEntry;
  readonly goals: Goal;
  readonly needs: Need;
  readonly stakeholders: Stakeholder;
  readonly tools: Tool;
  readonly phases: Phase;
  readonly milestones: Milestone;
  readonly work: WorkItem;
  readonly communications: Communication;
  readonly events: PlanEvent;
  readonly log: LogEntry;
  readonly risks: Risk;
  readonly issues: Issue;
  readonly changes: Change;
  readonly decisions: Decision;
  readonly actions: Action;
  readonly feedback: Feedback;
  readonly satisfaction: Satisfaction;
  readonly reports: ReportDefinition;
}

export type SectionName = keyof SectionRecords;

/** The list sections in the order of the format. */
export const sectionNames: readonly SectionName[] = [
  "glossary",
  "goals",
  "needs",
  "stakeholders",
  "tools",
  "phases",
  "milestones",
  "work",
  "communications",
  "events",
  "log",
  "risks",
  "issues",
  "changes",
  "decisions",
  "actions",
  "feedback",
  "satisfaction",
  "reports",
];

/** The sections that are one mapping. */
export interface MappingSections {
  readonly project: Project;
  readonly calendar: CalendarSection;
  readonly policy: Policy;
  readonly status: StatusSection;
}

/**
 * The whole plan as read. A list section is empty where the file has none; `sections` says which keys the
 * file has, so that "no section" and "an empty one" stay apart.
 */
export type Plan = { readonly [Name in SectionName]: readonly SectionRecords[Name][] } & {
  readonly [Name in keyof MappingSections]?: MappingSections[Name];
} & { readonly sections: ReadonlySet<string> };

/** Whether a key is given at all, well-formed or not: rules about absence ask this, not the value. */
export function isGiven(mapping: Mapping, key: string): boolean {
  return mapping.malformed.has(key) || (mapping as unknown as Record<string, unknown>)[key] !== undefined;
}
