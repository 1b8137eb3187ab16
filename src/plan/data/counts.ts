import { isOpen, openStatuses } from "../facts/open.ts";
import type { StatusSectionName } from "../facts/status.ts";
import { type Plan, type SectionName, sectionNames } from "../plan.ts";
import { recordsIn } from "./records.ts";

/** How much there is of a plan. */
export interface PlanCounts {
  /** The records of each section that the file has. */
  readonly records: Readonly<Record<string, number>>;
  /** Of them the open ones, where records of the section can be open. */
  readonly open: Readonly<Record<string, number>>;
}

/** Counts what there is of a plan, or of what some readers see of it. */
export function planCounts(plan: Plan): PlanCounts {
  const given = sectionNames.filter((section) => plan.sections.has(section));
  return {
    records: Object.fromEntries(given.map((section) => [section, plan[section].length])),
    open: Object.fromEntries(given.filter(hasStatus).map((section) => [section, openCount(section, plan)])),
  };
}

function openCount<Name extends StatusSectionName>(section: Name, plan: Plan): number {
  return recordsIn(plan, section).filter((record) => isOpen(section, record) === true).length;
}

function hasStatus(section: SectionName): section is StatusSectionName {
  return Object.hasOwn(openStatuses, section);
}
