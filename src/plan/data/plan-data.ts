import type { Analysis } from "../analyze.ts";
import { recordKindOf } from "../facts/names.ts";
import { type Readership, type VisiblePlan, visiblePlan } from "../facts/visibility.ts";
import {
  type Mapping,
  type MappingSections,
  type Plan,
  type PlanRecord,
  type SectionName,
  sectionNames,
} from "../plan.ts";
import { definitionShape } from "../schema/shape.ts";
import { deriveFrom } from "./derived.ts";
import { recordVisibility } from "./record-visibility.ts";
import { recordsIn } from "./records.ts";
import { shownValue, type View } from "./shown-value.ts";

/** What other programs read of a plan. */
export type PlanData = Readonly<Record<string, unknown>>;

/**
 * A plan as read: the sections that the file has, records and their keys in the order of the format and with the keys of the
 * file, and `derived` beside a record's own keys. Values that do not fit the format are left out; the findings tell of
 * them. Readers other than internal ones get their records alone, without what no client ever reads, and what is derived
 * from the days of the log is derived from what they see of it.
 */
export function planData(analysis: Analysis, readers: Readership = { visibility: "internal" }): PlanData {
  const { plan } = analysis;
  const visible = visiblePlan(plan, readers);
  const view = viewOf(visible, readers);
  const data: Record<string, unknown> = {};
  for (const section of mappingSections) {
    const mapping = plan[section];
    const shape = definitionShape(section);
    if (mapping !== undefined && shape !== undefined)
      data[section] = shownValue(ownKeys(mapping), shape, view);
  }
  // Phases decide on dates even where a reader is not told of them.
  const seen = { ...analysis, plan: { ...visible.plan, phases: plan.phases } };
  const derive = deriveFrom(seen);
  const visibility = recordVisibility(plan);
  for (const section of sectionNames) {
    if (!plan.sections.has(section)) continue;
    data[section] = recordsOf(section, visible.plan, view).map(([record, shown]) => ({
      ...shown,
      derived: { visibility: visibility(record), ...derive(section, record) },
    }));
  }
  return data;
}

const mappingSections: readonly (keyof MappingSections)[] = ["project", "calendar", "policy", "status"];

function recordsOf<Name extends SectionName>(section: Name, plan: Plan, view: View) {
  const shape = definitionShape(recordKindOf(section));
  return recordsIn(plan, section).map(
    (record) =>
      [record, shape === undefined ? {} : (shownValue(ownKeys(record), shape, view) as object)] as const,
  );
}

function viewOf({ shows }: VisiblePlan, { visibility }: Readership): View {
  return visibility === "internal" ? { mayShow: () => true, shows: () => true } : { mayShow, shows };
}

/** What only the team's own data hold, wherever it stands in a record (plan-format, small print). */
const ownOnly: ReadonlySet<string> = new Set([
  ...["notes", "tags", "withheld", "external", "engagement", "influence", "interest"],
  ...["email", "phone", "contact", "exceptions", "sha256", "commit"],
]);

function mayShow(key: string): boolean {
  return !ownOnly.has(key);
}

/** A mapping without what only this program knows of it. */
function ownKeys(mapping: Mapping | PlanRecord): object {
  const { at: _at, intact: _intact, malformed: _malformed, ...keys } = mapping;
  return keys;
}
