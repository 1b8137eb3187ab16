import type { Analysis } from "../../plan/analyze.ts";
import {
  type Mapping,
  type MappingSections,
  type Plan,
  type SectionName,
  sectionNames,
} from "../../plan/plan.ts";
import { type Derive, deriveFrom } from "./derived.ts";
import { recordsIn } from "./records.ts";

/**
 * A plan as read: the sections that the file has, in the order of the format and with the keys of the file, and
 * `derived` beside a record's own keys. Values that do not fit the format are left out; the findings tell of them.
 */
export function planData(analysis: Analysis): Readonly<Record<string, unknown>> {
  const { plan } = analysis;
  const data: Record<string, unknown> = {};
  for (const section of mappingSections) {
    const mapping = plan[section];
    if (mapping !== undefined) data[section] = ownKeys(mapping);
  }
  const derive = deriveFrom(analysis);
  for (const section of sectionNames) {
    if (plan.sections.has(section)) data[section] = recordsOf(section, plan, derive);
  }
  return data;
}

const mappingSections: readonly (keyof MappingSections)[] = ["project", "calendar", "policy", "status"];

function recordsOf<Name extends SectionName>(section: Name, plan: Plan, derive: Derive): readonly object[] {
  return recordsIn(plan, section).map((record) => {
    const derived = derive(section, record);
    return { ...ownKeys(record), ...(derived && { derived }) };
  });
}

/** A mapping without what only this program knows of it. */
function ownKeys(mapping: Mapping): object {
  const { at: _at, intact: _intact, malformed: _malformed, ...keys } = mapping;
  return keys;
}
