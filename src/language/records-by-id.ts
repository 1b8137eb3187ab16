import type { Id, PlanRecord } from "../plan/plan.ts";
import { recordAt } from "../plan/record-at.ts";
import type { PlanContext } from "../plan/rules/rule.ts";

/** The records of some ids, in their order; ids that nobody has are left out. */
export function recordsById({ plan, symbols }: PlanContext, ids: readonly Id[]): readonly PlanRecord[] {
  return ids.flatMap((id) => {
    const [definition] = symbols.definitions.get(id) ?? [];
    return (definition && recordAt(plan, definition.at)) ?? [];
  });
}
