import type { Analysis } from "../analyze.ts";
import { recordKindOf } from "../facts/names.ts";
import type { Readership } from "../facts/visibility.ts";
import {
  type Mapping,
  type MappingSections,
  type Plan,
  type PlanRecord,
  type SectionName,
  sectionNames,
  type Visibility,
} from "../plan.ts";
import { definitionShape } from "../schema/shape.ts";
import { deriveFrom } from "./derived.ts";
import { recordVisibility } from "./record-visibility.ts";
import { recordsIn } from "./records.ts";
import { shownValue, type View } from "./shown-value.ts";
import { isReported, type SeenPlan, seenPlan } from "./view.ts";

/** Of the form of the data; a higher one means that something was renamed or taken away. */
export const dataVersion = 1;

/** What data are made of: the plan and the day. */
export type DataContext = Pick<Analysis, "plan" | "asOf" | "timezone" | "calendar">;

/** What other programs read of a plan. */
export type PlanData = Readonly<Record<string, unknown>>;

/**
 * A plan as read: the sections that the file has, records and their keys in the order of the format and with the keys of the
 * file, and `derived` beside a record's own keys. Values that do not fit the format are left out; the findings tell of
 * them. Readers other than internal ones get their records alone, without what no client ever reads, and what is derived
 * from the days of the log is derived from what they see of it.
 */
export function planData(analysis: DataContext, readers: Readership = { visibility: "internal" }): PlanData {
  return dataFor(analysis, seenPlan(analysis.plan, readers));
}

/**
 * As `planData`, for those who get a report: of the plan as they see it already, and without addresses, keys of other tools
 * and fingerprints of files, which are in no report.
 *
 * @param phases of the whole plan: they decide on dates
 */
export function reportedData(
  visible: DataContext,
  { visibility, phases }: { readonly visibility: Visibility; readonly phases: Plan["phases"] },
): PlanData {
  const seen = seenPlan(visible.plan, { visibility }, visibility === "internal" ? isReported : undefined);
  return dataFor(visible, seen, phases);
}

function dataFor(
  analysis: DataContext,
  { plan: visible, view }: SeenPlan,
  phases = analysis.plan.phases,
): PlanData {
  const { plan } = analysis;
  const data: Record<string, unknown> = {};
  for (const section of mappingSections) {
    const mapping = plan[section];
    const shape = definitionShape(section);
    if (mapping !== undefined && shape !== undefined)
      data[section] = shownValue(ownKeys(mapping), shape, view(section));
  }
  // Phases decide on dates even where a reader is not told of them.
  const seen = { ...analysis, plan: { ...visible, phases } };
  const derive = deriveFrom(seen);
  const visibility = recordVisibility(plan);
  for (const section of sectionNames) {
    if (!plan.sections.has(section)) continue;
    const records = recordsOf(section, visible, view(section));
    data[section] = records.map(([record, shown]) => ({
      ...shown,
      derived: { visibility: visibility(record), ...derive(section, record) },
    }));
  }
  return data;
}

/** The sections that are one mapping. */
export const mappingSections: readonly (keyof MappingSections)[] = [
  "project",
  "calendar",
  "policy",
  "status",
];

function recordsOf<Name extends SectionName>(section: Name, plan: Plan, view: View) {
  const shape = definitionShape(recordKindOf(section));
  return recordsIn(plan, section).map(
    (record) =>
      [record, shape === undefined ? {} : (shownValue(ownKeys(record), shape, view) as object)] as const,
  );
}

/** A mapping without what only this program knows of it. */
export function ownKeys(mapping: Mapping | PlanRecord): object {
  const { at: _at, intact: _intact, malformed: _malformed, ...keys } = mapping;
  return keys;
}
