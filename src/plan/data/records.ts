import type { SectionName, SectionRecords } from "../plan.ts";

/** The records of one section, in the type that goes with its name. */
export function recordsIn<Name extends SectionName>(
  plan: { readonly [Section in SectionName]: readonly SectionRecords[Section][] },
  section: Name,
): readonly SectionRecords[Name][] {
  return plan[section];
}
