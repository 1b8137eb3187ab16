import { isOpen, openStatuses } from "../../plan/facts/open.ts";
import type { StatusSectionName } from "../../plan/facts/status.ts";
import type { Severity } from "../../plan/finding.ts";
import { type Plan, type SectionName, sectionNames } from "../../plan/plan.ts";
import { recordsIn } from "./records.ts";

/** How much there is of a plan. */
export interface PlanCounts {
  /** The records of each section that the file has. */
  readonly records: Readonly<Record<string, number>>;
  /** Of them the open ones, where records of the section can be open. */
  readonly open: Readonly<Record<string, number>>;
  readonly findings: Readonly<Record<Severity, number>>;
}

export function planCounts(plan: Plan, findings: readonly { readonly severity: Severity }[]): PlanCounts {
  const given = sectionNames.filter((section) => plan.sections.has(section));
  const countOf = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return {
    records: Object.fromEntries(given.map((section) => [section, plan[section].length])),
    open: Object.fromEntries(given.filter(hasStatus).map((section) => [section, openCount(section, plan)])),
    findings: {
      error: countOf("error"),
      warning: countOf("warning"),
      info: countOf("info"),
      hint: countOf("hint"),
    },
  };
}

function openCount<Name extends StatusSectionName>(section: Name, plan: Plan): number {
  return recordsIn(plan, section).filter((record) => isOpen(section, record) === true).length;
}

function hasStatus(section: SectionName): section is StatusSectionName {
  return Object.hasOwn(openStatuses, section);
}
