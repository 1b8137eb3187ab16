import { type Id, sectionNames } from "../../plan/plan.ts";
import type { SectionContext, ShownPlan } from "../context.ts";

/** Of some ids those whose record these readers see; any other is left out. */
export function shownIds({ plan }: SectionContext, ids: Id | readonly Id[] | undefined): readonly Id[] {
  if (ids === undefined) return [];
  const shown = idsOf(plan);
  return (typeof ids === "string" ? [ids] : ids).filter((id) => shown.has(id));
}

// The ids belong to their plan: they are gathered once and go when it goes.
const gathered = new WeakMap<ShownPlan, ReadonlySet<Id>>();

function idsOf(plan: ShownPlan): ReadonlySet<Id> {
  const known = gathered.get(plan);
  if (known !== undefined) return known;
  const ids = new Set<Id>();
  for (const section of sectionNames) {
    for (const { id } of plan[section] as readonly { readonly id?: Id }[]) if (id !== undefined) ids.add(id);
  }
  gathered.set(plan, ids);
  return ids;
}
