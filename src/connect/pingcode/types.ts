import { isOneOf, type TypeChoice } from "../choice.ts";
import { fieldsOf, lineOf, textOf } from "../read.ts";
import type { PulledSection } from "../records.ts";
import { assumptions } from "./assumptions.ts";

/** A type of work items in a project. */
export interface ItemType {
  readonly id: string;
  readonly name: string;
  readonly group: string;
}

/** Where the items of a type land: a section, or what part of the schedule they are. */
export type Landing = PulledSection | "milestone" | "stage" | "schedule";

export function typesOf(rows: readonly unknown[]): ReadonlyMap<string, ItemType> {
  const types = rows.flatMap((row): readonly ItemType[] => {
    const { id, name, group } = fieldsOf(row);
    const key = textOf(id);
    return key === undefined ? [] : [{ id: key, name: lineOf(name, 60) ?? key, group: textOf(group) ?? "" }];
  });
  return new Map(types.map((type) => [type.id, type]));
}

/**
 * Milestone and stage are known by their id where it is a word and else by their name, within the group `plan`: their
 * ids are words in some places and numbers in others.
 */
export function landingOf({ id, name, group }: ItemType, choice: TypeChoice): Landing {
  if (isOneOf(choice.risks, id, name)) return "risks";
  if (group === "plan" || group === "") {
    if (assumptions.milestoneType.test(id) || assumptions.milestoneType.test(name)) return "milestone";
    if (assumptions.stageType.test(id) || assumptions.stageType.test(name)) return "stage";
    if (group === "plan") return "schedule";
  }
  if (group === "bug" || isOneOf(choice.issues, id, name)) return "issues";
  return "work";
}
