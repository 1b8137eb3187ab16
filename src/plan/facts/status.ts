import type { SectionName, SectionRecords } from "../plan.ts";

type WithStatus = {
  [Name in SectionName]: SectionRecords[Name] extends { readonly status?: string } ? Name : never;
}[SectionName];

/** The sections whose records have a status. */
export type StatusSectionName = WithStatus;

export type StatusOf<Name extends StatusSectionName> = NonNullable<SectionRecords[Name]["status"]>;

/** What a record without a status is taken for: of the format where it says so, else its first state. */
export const defaultStatus: { readonly [Name in StatusSectionName]: StatusOf<Name> } = {
  goals: "open",
  needs: "open",
  milestones: "planned",
  work: "planned",
  events: "planned",
  risks: "open",
  issues: "open",
  changes: "proposed",
  decisions: "needed",
  actions: "open",
  feedback: "received",
};

/** The status stated, else the default; undefined when it is malformed and so not judgeable. */
export function statusOf<Name extends StatusSectionName>(
  section: Name,
  record: SectionRecords[Name],
): StatusOf<Name> | undefined;
export function statusOf(
  section: StatusSectionName,
  record: SectionRecords[StatusSectionName],
): string | undefined {
  if (record.malformed.has("status")) return undefined;
  return record.status ?? defaultStatus[section];
}
