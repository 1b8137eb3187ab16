import { type RecordKind, recordKinds, recordKindWords } from "./facts/names.ts";
import type { Path } from "./path.ts";
import { type MappingSections, type Plan, sectionNames } from "./plan.ts";
import { type RecordFacts, readRecord } from "./read-record.ts";
import type { AliasBudget } from "./read-values.ts";
import { type Piece, resolved, type Source } from "./source.ts";
import type { Node } from "./syntax/nodes.ts";

/** A record with what was read of it and where. */
export interface ReadRecord {
  readonly at: Path;
  readonly section: string;
  readonly facts: RecordFacts;
  readonly piece: Piece;
}

export interface ReadPlan {
  readonly plan: Plan;
  readonly records: readonly ReadRecord[];
}

/** Remembers what was read of a node, so that a record that only moved is not read again. */
export interface RecordStore {
  facts(section: string, node: Node): RecordFacts | undefined;
  keep(section: string, node: Node, facts: RecordFacts): void;
  record(facts: RecordFacts, at: Path, intact: boolean): object;
  /** The records of a section: the same list as before where all of them are the same. */
  list(section: string, records: readonly object[]): readonly object[];
}

const mappingSections: readonly (keyof MappingSections)[] = ["project", "calendar", "policy", "status"];

/** Reads the typed plan out of a source. Total; what is malformed is left out of it and told in the facts' issues. */
export function readPlan(source: Source, store: RecordStore, budget: AliasBudget): ReadPlan {
  const records: ReadRecord[] = [];
  const sections: Record<string, unknown> = { sections: new Set(source.sections.keys()) };
  const take = (at: Path, section: string, definition: string, piece: Piece): object => {
    const facts = factsOf({ source, store, budget, section, definition, piece });
    records.push({ at, section, facts, piece });
    return store.record(facts, at, piece.block.broken === undefined);
  };
  for (const name of mappingSections) {
    const value = source.sections.get(name)?.value;
    if (value?.node?.kind === "mapping" || value?.node?.kind === "alias")
      sections[name] = take([name], name, name, value);
  }
  for (const name of sectionNames) {
    const items = itemsOf(source, name);
    const read = items.map((piece, index) => take([name, index], name, recordKinds[name], piece));
    sections[name] = store.list(name, read);
  }
  return { plan: sections as Plan, records };
}

/** The items of a section; of one that is an alias, those of the list that it repeats. */
function itemsOf(source: Source, name: string): readonly Piece[] {
  const section = source.sections.get(name);
  if (section?.items) return section.items;
  const { value } = section ?? {};
  if (value?.node?.kind !== "alias") return [];
  const { node, base } = resolved(source, value);
  return node?.kind === "sequence" ? node.items.map((item) => ({ ...value, node: item, base })) : [];
}

/** A store that lives as long as the nodes it knows. */
export function createRecordStore(): RecordStore {
  const bySection = new Map<string, WeakMap<Node, RecordFacts>>();
  const lists = new Map<string, readonly object[]>();
  const last = new WeakMap<RecordFacts, { readonly at: Path; readonly intact: boolean }>();
  return {
    facts: (section, node) => bySection.get(section)?.get(node),
    keep(section, node, facts) {
      const known = bySection.get(section) ?? new WeakMap<Node, RecordFacts>();
      bySection.set(section, known.set(node, facts));
    },
    record(facts, at, intact) {
      const known = last.get(facts);
      if (known && known.intact === intact && known.at[0] === at[0] && known.at[1] === at[1]) return known;
      const record = { ...facts.data, at, intact, malformed: facts.malformed };
      last.set(facts, record);
      return record;
    },
    list(section, records) {
      const known = lists.get(section);
      if (known?.length === records.length && records.every((record, index) => record === known[index]))
        return known;
      lists.set(section, records);
      return records;
    },
  };
}

interface Reading {
  readonly source: Source;
  readonly store: RecordStore;
  readonly budget: AliasBudget;
  readonly section: string;
  readonly definition: string;
  readonly piece: Piece;
}

function factsOf({ source, store, budget, section, definition, piece }: Reading): RecordFacts {
  const known = piece.node && store.facts(section, piece.node);
  if (known) return known;
  const name = recordKindWords[definition as RecordKind] ?? section;
  const facts = readRecord(source, piece, definition, name, budget);
  if (piece.node && !facts.dependsOnAnchors) store.keep(section, piece.node, facts);
  return facts;
}
