import { groups, isGroup } from "../plan/facts/people.ts";
import type { PersonOrGroup, Side, Stakeholder } from "../plan/plan.ts";

/** Whether an entry of an audience names a person, by their id or by a group that they are in. */
export function holdsPerson(entry: PersonOrGroup, { id, side }: Stakeholder): boolean {
  if (!isGroup(entry)) return entry === id;
  const of: Side | undefined = groups[entry];
  return of === undefined || of === side;
}
