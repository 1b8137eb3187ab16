import type { IsoDate, SectionRecords } from "../plan.ts";
import { type StatusOf, type StatusSectionName, statusOf } from "./status.ts";

/** The states in which a record is open (rules.md, "Open"). An event is open while it is still to come. */
export const openStatuses: { readonly [Name in StatusSectionName]: readonly StatusOf<Name>[] } = {
  goals: ["open"],
  needs: ["open"],
  milestones: ["planned", "in-progress"],
  work: ["planned", "in-progress", "blocked"],
  events: ["planned"],
  risks: ["open", "monitoring"],
  issues: ["open", "in-progress"],
  changes: ["proposed", "assessed", "approved"],
  decisions: ["needed"],
  actions: ["open"],
  feedback: ["received", "acknowledged", "analysing", "answered"],
};

/** Whether a record is open; undefined when its status is malformed. */
export function isOpen<Name extends StatusSectionName>(
  section: Name,
  record: SectionRecords[Name],
): boolean | undefined {
  const status = statusOf(section, record);
  const open: readonly string[] = openStatuses[section];
  return status === undefined ? undefined : open.includes(status);
}

/** Whether a communication still goes on: no `end`, or one that is not past; undefined when it is malformed. */
export function isCommunicationOpen(
  communication: SectionRecords["communications"],
  asOf: IsoDate,
): boolean | undefined {
  if (communication.malformed.has("end")) return undefined;
  return communication.end === undefined || communication.end >= asOf;
}
