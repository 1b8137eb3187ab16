import { visiblePlan } from "../facts/visibility.ts";
import { type Plan, type PlanRecord, sectionNames, type Visibility } from "../plan.ts";

/**
 * For whom each record is at most, as reports judge it: a visibility that cannot be read counts as internal, a log entry
 * takes that of what it is of, and a confidential communication is not for every client.
 */
export function recordVisibility(plan: Plan): (record: PlanRecord) => Visibility {
  const [client, team] = (["client", "team"] as const).map((visibility) => {
    const visible = visiblePlan(plan, { visibility }).plan;
    return new Set<PlanRecord>(sectionNames.flatMap((section): readonly PlanRecord[] => visible[section]));
  });
  return (record) => (client?.has(record) ? "client" : team?.has(record) ? "team" : "internal");
}
