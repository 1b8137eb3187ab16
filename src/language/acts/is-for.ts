import type { Analysis } from "../../plan/analyze.ts";
import type { PlanRecord } from "../../plan/plan.ts";
import { sectionOf } from "../labels.ts";
import type { Act } from "./act.ts";

/** Whether an act can be done with a record. */
export function isFor(act: Act, record: PlanRecord, analysis: Analysis): boolean {
  const section = sectionOf(record.at);
  if (section === undefined || !act.sections.includes(section) || !record.intact) return false;
  return act.isFor?.(record, analysis) ?? true;
}
