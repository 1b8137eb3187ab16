import { isGroup, stakeholderOf } from "../../plan/facts/people.ts";
import type { PersonOrGroup } from "../../plan/plan.ts";
import type { SectionContext } from "../context.ts";

/** Whose a record is, by its owner. Somebody whom the readers do not see is of no side that they may know. */
export function isOfClient({ plan }: SectionContext, id: PersonOrGroup | undefined): boolean {
  if (id === undefined) return false;
  if (isGroup(id)) return id === "all-client";
  return stakeholderOf(id, plan)?.side === "client";
}
