import { groupBy, once } from "./lazy.ts";
import type { Path, Place } from "./path.ts";
import type { ReadRecord } from "./read-plan.ts";
import type { RecordFacts } from "./read-record.ts";
import type { Issue } from "./schema/issue.ts";
import type { Source } from "./source.ts";

/** Where an id is given to a record. */
export interface Definition {
  readonly id: string;
  /** `milestone`, `risk` … */
  readonly kind: string;
  /** The record. */
  readonly at: Path;
  readonly intact: boolean;
}

/** Where an id is used. */
export interface Reference extends Place {
  readonly id: string;
  /** The kinds that the key takes; `record` is any, `group` the groups of people. */
  readonly accepts: readonly string[];
  /** The record that holds it. */
  readonly from: Path;
  readonly intact: boolean;
  /** What is written is no id, or stands in a list where none is due: that has been told, and it points nowhere. */
  readonly isMalformed: boolean;
}

/** The ids of a plan: where they are given and where they are used. */
export interface Symbols {
  /** In the order of the text; more than one where an id is given twice. */
  readonly definitions: ReadonlyMap<string, readonly Definition[]>;
  readonly references: readonly Reference[];
  readonly referencesTo: (id: string) => readonly Reference[];
  /** What may be an id in text that could not be read. */
  readonly brokenWords: ReadonlySet<string>;
  /** Whether an id stands in text that could not be read: it may well be there, so nobody calls it unknown. */
  readonly mayStandInBrokenText: (id: string) => boolean;
}

/** Gathers the ids of a plan from its records. */
export function symbolsOf(source: Source, records: readonly ReadRecord[]): Symbols {
  const definitions = new Map<string, Definition[]>();
  const references: Reference[] = [];
  for (const record of records) {
    const own = ownSymbolsOf(record);
    for (const reference of own.references) references.push(reference);
    for (const definition of own.definitions) {
      const known = definitions.get(definition.id);
      if (known) known.push(definition);
      else definitions.set(definition.id, [definition]);
    }
  }
  const byId = once(() => groupBy(references, ({ id }) => id));
  const words = once(() => wordsOf(source));
  return {
    definitions,
    references,
    referencesTo: (id) => byId().get(id) ?? [],
    get brokenWords() {
      return words();
    },
    mayStandInBrokenText: (id) => words().has(id),
  };
}

interface OwnSymbols {
  readonly at: Path;
  readonly intact: boolean;
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
}

// What was read of a record that an edit did not touch is the same object as before.
const ownSymbols = new WeakMap<RecordFacts, OwnSymbols>();

/** The ids of one record; of one that stands where it stood the same as before. */
function ownSymbolsOf({ at, facts, piece }: ReadRecord): OwnSymbols {
  const intact = piece.block.broken === undefined;
  const known = ownSymbols.get(facts);
  if (known && known.intact === intact && known.at[0] === at[0] && known.at[1] === at[1]) return known;
  const definitions: Definition[] = [];
  const references: Reference[] = [];
  const malformed = once(() => malformedPlaces(facts.issues));
  for (const { path, part, value, shape } of facts.typed) {
    if (typeof value !== "string") continue;
    if (shape.defines === undefined) {
      references.push({
        id: value,
        path: [...at, ...path],
        part,
        accepts: shape.references,
        from: at,
        intact,
        isMalformed: isTold(path, malformed()),
      });
    } else if (!facts.malformed.has("id")) definitions.push({ id: value, kind: shape.defines, at, intact });
  }
  const own = { at, intact, definitions, references };
  ownSymbols.set(facts, own);
  return own;
}

function malformedPlaces(issues: readonly Issue[]): ReadonlySet<string> {
  const malformed = issues.filter(({ part, isLack }) => part === "value" && isLack !== true);
  return new Set(malformed.map(({ path }) => JSON.stringify(path)));
}

/** Whether the value at a path, or what it stands in, is malformed. */
function isTold(path: Path, malformed: ReadonlySet<string>): boolean {
  if (malformed.size === 0) return false;
  return path.some((_, index) => malformed.has(JSON.stringify(path.slice(0, index + 1))));
}

const noWords: ReadonlySet<string> = new Set();

function wordsOf({ text, broken }: Source): ReadonlySet<string> {
  if (broken.length === 0) return noWords;
  const words = new Set<string>();
  for (const { start, end } of broken) {
    for (const [word] of text.slice(start, end).matchAll(/[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}._-]*/gu))
      words.add(word);
  }
  return words;
}
