import { groups, isGroup } from "../facts/people.ts";
import { isReadable } from "../facts/readable.ts";
import { nearest } from "../nearest.ts";
import type { Id, Mapping, PersonOrGroup, Stakeholder } from "../plan.ts";
import type { PlanContext } from "./rule.ts";

/** A key of records that lists people. */
export interface PeopleKey {
  readonly records: readonly Mapping[];
  readonly key: string;
}

/**
 * The people and groups that lists name, for rules about who is in none. Undefined where one of the lists is
 * malformed: whoever is missing may be meant there.
 */
export function namedIn(keys: readonly PeopleKey[]): ReadonlySet<PersonOrGroup> | undefined {
  const named = new Set<PersonOrGroup>();
  for (const { records, key } of keys) {
    for (const record of records) {
      if (record.intact && !isReadable(record, key)) return undefined;
      const ids = (record as unknown as Readonly<Record<string, readonly PersonOrGroup[] | undefined>>)[key];
      for (const id of ids ?? []) named.add(id);
    }
  }
  return named;
}

/** Whether a person is named by id or by a group; whatever may yet mean them counts. */
export function isNamed(
  context: PlanContext,
  { id, side }: Stakeholder,
  named: ReadonlySet<PersonOrGroup>,
): boolean {
  return (
    id === undefined ||
    groupNames.some((group) => (groups[group] ?? side) === side && isIn(context, group, named)) ||
    isMeant(context, id, named)
  );
}

/** Whether an id is in a list, in text that could not be read, or surely meant by one that nobody has. */
export function isMeant(context: PlanContext, id: Id, named: ReadonlySet<PersonOrGroup>): boolean {
  if (isIn(context, id, named)) return true;
  const { definitions } = context.symbols;
  for (const other of named) {
    if (!isGroup(other) && !definitions.has(other) && nearest(other, [id]).length > 0) return true;
  }
  return false;
}

function isIn({ symbols }: PlanContext, name: string, named: ReadonlySet<PersonOrGroup>): boolean {
  return named.has(name) || symbols.mayStandInBrokenText(name);
}

const groupNames = Object.keys(groups).filter(isGroup);
