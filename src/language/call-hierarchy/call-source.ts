import type { Place } from "../../plan/path.ts";
import type { PlanRecord, SectionName, SectionRecords } from "../../plan/plan.ts";
import type { PlanContext } from "../../plan/rules/rule.ts";

/** Another record, and the places of the plan that link it. */
export interface Link {
  readonly record: PlanRecord;
  readonly places: readonly Place[];
}

/** What stands before and after a record in a chain that people follow. */
export interface CallSource<Name extends SectionName> {
  readonly before: (record: SectionRecords[Name], context: PlanContext) => readonly Link[];
  readonly after: (record: SectionRecords[Name], context: PlanContext) => readonly Link[];
}
