import type {
  CalendarSection,
  Plan,
  PlanRecord,
  Policy,
  Project,
  SectionName,
  SectionRecords,
  StatusSection,
} from "../../../src/plan/plan.ts";
import { sectionNames } from "../../../src/plan/plan.ts";

type Bare<Mapped> = Omit<Mapped, "at" | "intact" | "malformed"> & {
  readonly intact?: boolean;
  readonly malformed?: readonly string[];
};

type BareRecord<Name extends SectionName> = Bare<SectionRecords[Name]>;

type BarePlan = { readonly [Name in SectionName]?: readonly BareRecord<Name>[] } & {
  readonly project?: Bare<Project>;
  readonly calendar?: Bare<CalendarSection>;
  readonly policy?: Bare<Policy>;
  readonly status?: Bare<StatusSection>;
};

/** A plan as `analyze` would read it, from its records alone. */
export function planOf(bare: BarePlan): Plan {
  const sections: Partial<Record<SectionName, readonly PlanRecord[]>> = {};
  for (const name of sectionNames) {
    sections[name] = (bare[name] ?? []).map((record, index) => ({
      ...record,
      at: [name, index],
      intact: record.intact ?? true,
      malformed: new Set(record.malformed),
    }));
  }
  const mappings: Record<string, unknown> = {};
  for (const name of ["project", "calendar", "policy", "status"] as const) {
    const mapping = bare[name];
    if (mapping === undefined) continue;
    mappings[name] = {
      ...mapping,
      at: [name],
      intact: mapping.intact ?? true,
      malformed: new Set(mapping.malformed),
    };
  }
  return { ...sections, ...mappings, sections: new Set(Object.keys(bare)) } as Plan;
}
