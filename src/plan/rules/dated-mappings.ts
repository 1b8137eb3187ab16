import type { Path } from "../path.ts";
import type { Plan } from "../plan.ts";

/** A mapping of the plan that holds dates, and where it stands. */
export interface DatedMapping {
  readonly path: Path;
  readonly value: object;
}

/** The mappings whose dates have an order, besides the records: the project, holidays as ranges, the periods of issued reports. */
export function* datedMappings(plan: Plan): Generator<DatedMapping> {
  if (plan.project?.intact) yield { path: plan.project.at, value: plan.project };
  for (const [index, holiday] of (plan.calendar?.intact ? (plan.calendar.holidays ?? []) : []).entries()) {
    if (typeof holiday === "object") yield { path: ["calendar", "holidays", index], value: holiday };
  }
  for (const { at, issued, intact } of plan.reports) {
    if (!intact) continue;
    for (const [index, { period }] of (issued ?? []).entries()) {
      if (period) yield { path: [...at, "issued", index, "period"], value: period };
    }
  }
}
