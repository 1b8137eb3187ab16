import type { Path } from "./path.ts";
import { type Plan, type PlanRecord, type SectionName, sectionNames } from "./plan.ts";

const names = new Set<string>(sectionNames);

/** The record that a path leads into; undefined outside the list sections. */
export function recordAt(plan: Plan, [section, index]: Path): PlanRecord | undefined {
  if (typeof section !== "string" || typeof index !== "number" || !names.has(section)) return undefined;
  return plan[section as SectionName][index];
}

/** The id of the record that a path leads into. */
export function recordIdAt(plan: Plan, path: Path): string | undefined {
  return recordAt(plan, path)?.id;
}
