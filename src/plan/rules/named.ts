import { groups, isGroup } from "../facts/people.ts";
import { isReadable } from "../facts/readable.ts";
import { guesses } from "../nearest.ts";
import type { Mapping, PersonOrGroup, Stakeholder } from "../plan.ts";
import { mostGuesses } from "./reference-guesses.ts";
import { candidatesFor } from "./reference-kinds.ts";
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
    groupNames.some((group) => (groups[group] ?? side) === side && isMeant(context, group, named)) ||
    isMeant(context, id, named)
  );
}

/** Whether somebody is in a list, in text that could not be read, or most likely meant by one that nobody has. */
export function isMeant(
  context: PlanContext,
  name: PersonOrGroup,
  named: ReadonlySet<PersonOrGroup>,
): boolean {
  return named.has(name) || context.symbols.mayStandInBrokenText(name) || meantIn(context, named).has(name);
}

/** The people and groups that a list most likely means by ids that nobody has. */
function meantIn(context: PlanContext, named: ReadonlySet<PersonOrGroup>): ReadonlySet<string> {
  const known = meant.get(named);
  if (known) return known;
  const { definitions } = context.symbols;
  const unknown = [...named].filter((id) => !isGroup(id) && !definitions.has(id)).slice(0, mostGuesses);
  const people = candidatesFor(context, ["stakeholder", "group"]);
  const found = new Set(unknown.flatMap((id) => guesses(id, people).map(({ candidate }) => candidate.id)));
  meant.set(named, found);
  return found;
}

// A list of names belongs to one analysis: what it means is looked for once.
const meant = new WeakMap<ReadonlySet<PersonOrGroup>, ReadonlySet<string>>();

const groupNames = Object.keys(groups).filter(isGroup);
