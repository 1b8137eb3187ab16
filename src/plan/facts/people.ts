import type { Id, PersonOrGroup, Plan, Side, Stakeholder } from "../plan.ts";
import { textIn } from "./text.ts";

/** The groups that an audience may name, with the side whose stakeholders they hold. */
export const groups = {
  "all-client": "client",
  "all-team": "team",
  everyone: undefined,
} as const satisfies Readonly<Record<string, Side | undefined>>;

export type Group = keyof typeof groups;

type Stakeholders = Pick<Plan, "stakeholders">;

export function isGroup(id: PersonOrGroup): id is Group {
  return Object.hasOwn(groups, id);
}

/** The stakeholder of that id; of two with one id the first. */
export function stakeholderOf(id: Id | undefined, plan: Stakeholders): Stakeholder | undefined {
  return id === undefined ? undefined : directoryOf(plan).get(id);
}

/** The ids in a group, in the order of the plan. */
export function membersOf(group: Group, plan: Stakeholders): readonly Id[] {
  const side: Side | undefined = groups[group];
  const members: Id[] = [];
  for (const person of plan.stakeholders) {
    if (person.id !== undefined && (side === undefined || person.side === side)) members.push(person.id);
  }
  return members;
}

/** The people an audience comes to: groups by their members, each id once, unknown ids as they are. */
export function expandAudience(
  ids: readonly PersonOrGroup[] | undefined,
  plan: Stakeholders,
): ReadonlySet<Id> {
  const people = new Set<Id>();
  for (const id of ids ?? []) {
    if (isGroup(id)) for (const member of membersOf(id, plan)) people.add(member);
    else people.add(id);
  }
  return people;
}

/** How a person is called where people read: the name, else the id itself. */
export function personName(id: Id, plan: Stakeholders, language: string): string {
  return textIn(stakeholderOf(id, plan)?.name, language) || id;
}

// A directory belongs to its list of stakeholders: it is made once and goes when the list goes.
const directories = new WeakMap<readonly Stakeholder[], ReadonlyMap<Id, Stakeholder>>();

function directoryOf(plan: Stakeholders): ReadonlyMap<Id, Stakeholder> {
  const known = directories.get(plan.stakeholders);
  if (known !== undefined) return known;
  const directory = new Map<Id, Stakeholder>();
  for (const person of plan.stakeholders) {
    if (person.id !== undefined && !directory.has(person.id)) directory.set(person.id, person);
  }
  directories.set(plan.stakeholders, directory);
  return directory;
}
