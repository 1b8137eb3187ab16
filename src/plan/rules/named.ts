import { groups, isGroup } from "../facts/people.ts";
import { isReadable } from "../facts/readable.ts";
import type { Mapping, PersonOrGroup, Stakeholder } from "../plan.ts";
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

/** Whether a person is named by id or by a group, or may be in text that could not be read. */
export function isNamed(
  { symbols }: PlanContext,
  { id, side }: Stakeholder,
  named: ReadonlySet<PersonOrGroup>,
): boolean {
  if (id === undefined) return true;
  const own = Object.keys(groups).filter((group) => isGroup(group) && holds(groups[group], side));
  return [id, ...own].some((name) => named.has(name) || symbols.mayStandInBrokenText(name));
}

function holds(group: string | undefined, side: string | undefined): boolean {
  return group === undefined || group === side;
}
