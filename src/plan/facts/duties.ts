import type { Id, IsoDate, Plan, SectionName } from "../plan.ts";
import { recordAt } from "../record-at.ts";
import type { Reference, Symbols } from "../symbols.ts";
import { isCommunicationOpen, isOpen, openStatuses } from "./open.ts";
import type { StatusSectionName } from "./status.ts";

/** What a person is in a record that is still open: answers for it, or is to be told and to take part. */
export type Part = "duty" | "seat";

/** A place where an open record names a person. */
export interface OpenDuty {
  readonly reference: Reference;
  readonly part: Part;
}

export interface DutyContext {
  readonly plan: Plan;
  readonly symbols: Symbols;
  readonly asOf: IsoDate;
}

/**
 * The keys by which a record names who answers for it and who takes part. What has taken place (who received,
 * decided, attended) is none: it stays true when the person goes.
 */
const parts: Readonly<Record<string, Readonly<Partial<Record<string, Part>>>>> = {
  project: { manager: "duty" },
  stakeholders: { deputy: "duty" },
  milestones: { owner: "duty" },
  work: { owner: "duty" },
  communications: { owner: "duty", deputy: "duty", release: "duty", audience: "seat" },
  events: { owner: "duty", invited: "seat" },
  risks: { owner: "duty" },
  issues: { owner: "duty" },
  decisions: { by: "duty" },
  actions: { owner: "duty" },
  feedback: { owner: "duty" },
  reports: { audience: "seat" },
};

/** Where open records name a person by id, in the order of the text. */
export function openDutiesOf(context: DutyContext, id: Id): readonly OpenDuty[] {
  return context.symbols.referencesTo(id).flatMap((reference) => {
    const { path, intact, part: written } = reference;
    const section = String(path[0]);
    const key = String(path[section === "project" ? 1 : 2]);
    const part = Object.hasOwn(parts, section) ? parts[section]?.[key] : undefined;
    return part && intact && written === "value" && isStillOpen(context, reference)
      ? [{ reference, part }]
      : [];
  });
}

function isStillOpen({ plan, asOf }: DutyContext, { path, from }: Reference): boolean {
  const section = path[0] as SectionName | "project";
  if (section === "project") return plan.project?.end === undefined || plan.project.end >= asOf;
  const record = recordAt(plan, from);
  if (record === undefined) return false;
  if (section === "communications") return isCommunicationOpen(record, asOf) === true;
  if (section === "stakeholders") {
    const { until } = plan.stakeholders[Number(from[1])] ?? {};
    return until === undefined || until >= asOf;
  }
  return Object.hasOwn(openStatuses, section)
    ? isOpen(section as StatusSectionName, record as never) === true
    : true;
}
