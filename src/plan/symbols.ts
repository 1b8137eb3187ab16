import { groupBy, once } from "./lazy.ts";
import type { Path, Place } from "./path.ts";
import type { ReadRecord, ReadSection } from "./read-plan.ts";
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
  /** The same, section by section: the list of a section in which none was touched is the same object as before. */
  readonly referencesIn: readonly (readonly Reference[])[];
  readonly referencesTo: (id: string) => readonly Reference[];
  /** What may be an id in text that could not be read. */
  readonly brokenWords: ReadonlySet<string>;
  /** Whether an id stands in text that could not be read: it may well be there, so nobody calls it unknown. */
  readonly mayStandInBrokenText: (id: string) => boolean;
}

/** The ids that a section's records give and use. */
interface SectionSymbols {
  readonly section: ReadSection;
  readonly own: readonly OwnSymbols[];
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
}

interface OwnSymbols {
  readonly definitions: readonly Definition[];
  readonly references: readonly Reference[];
}

/** Remembers the ids of a plan's last version. */
export interface SymbolMemory {
  sections: readonly SectionSymbols[];
  known: KnownIds | undefined;
  broken: { readonly text: string; readonly words: ReadonlySet<string> };
}

type KnownIds = Pick<Symbols, "definitions" | "references" | "referencesIn" | "referencesTo">;

export function createSymbolMemory(): SymbolMemory {
  return { sections: [], known: undefined, broken: { text: "", words: new Set() } };
}

/**
 * Gathers the ids of a plan from its records. What is the same as in the version before is the same object: the
 * definitions and the references where no id was touched, and the words in text that could not be read.
 */
export function symbolsOf(source: Source, sections: readonly ReadSection[], memory: SymbolMemory): Symbols {
  const before = memory.sections;
  const gathered = sections.map((section, index) => sectionSymbols(section, before[index]));
  const isSame = (key: keyof OwnSymbols) =>
    gathered.every((each, index) => each[key] === before[index]?.[key]);
  const definitions = (isSame("definitions") && memory.known?.definitions) || definitionsOf(gathered);
  const known = isSame("references") ? memory.known : undefined;
  const now = { ...(known ?? referencesOf(gathered)), definitions };
  memory.sections = gathered;
  memory.known = now;
  const words = once(() => brokenWords(source, memory));
  return {
    ...now,
    get brokenWords() {
      return words();
    },
    mayStandInBrokenText: (id) => words().has(id),
  };
}

function definitionsOf(sections: readonly SectionSymbols[]): KnownIds["definitions"] {
  const definitions = new Map<string, Definition[]>();
  for (const section of sections) {
    for (const definition of section.definitions) {
      const known = definitions.get(definition.id);
      if (known) known.push(definition);
      else definitions.set(definition.id, [definition]);
    }
  }
  return definitions;
}

function referencesOf(sections: readonly SectionSymbols[]): Omit<KnownIds, "definitions"> {
  const referencesIn = sections.map((section) => section.references);
  const references = referencesIn.flat();
  const byId = once(() => groupBy(references, ({ id }) => id));
  return { references, referencesIn, referencesTo: (id) => byId().get(id) ?? [] };
}

/** The ids of a section; those of the version before where the records say the same in that. */
function sectionSymbols(section: ReadSection, before: SectionSymbols | undefined): SectionSymbols {
  if (before?.section === section) return before;
  const { records } = section;
  const old = before?.section.records ?? [];
  const own = records.map((record, index) => ownSymbols(record, old[index], before?.own[index]));
  const isSame = (key: keyof OwnSymbols) =>
    own.length === before?.own.length && own.every((each, index) => each[key] === before.own[index]?.[key]);
  return {
    section,
    own,
    definitions:
      before && isSame("definitions") ? before.definitions : own.flatMap((each) => each.definitions),
    references: before && isSame("references") ? before.references : own.flatMap((each) => each.references),
  };
}

function ownSymbols(
  record: ReadRecord,
  old: ReadRecord | undefined,
  known: OwnSymbols | undefined,
): OwnSymbols {
  if (known && record === old) return known;
  const own = symbolsOfRecord(record);
  if (known === undefined) return own;
  return {
    definitions: sameOr(own.definitions, known.definitions),
    references: sameOr(own.references, known.references),
  };
}

/** The ids of one record. */
function symbolsOfRecord({ at, facts, intact }: ReadRecord): OwnSymbols {
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
  return { definitions, references };
}

/** What was known where it says the same as what is now. */
function sameOr<Value>(now: Value, known: Value): Value {
  return JSON.stringify(now) === JSON.stringify(known) ? known : now;
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

/** What may be an id in the text that could not be read; most plans have none. */
function brokenWords({ text, broken }: Source, memory: SymbolMemory): ReadonlySet<string> {
  const unread = broken.map(({ start, end }) => text.slice(start, end)).join("\n");
  if (unread !== memory.broken.text) {
    const words = new Set<string>();
    for (const [word] of unread.matchAll(/[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}._-]*/gu)) words.add(word);
    memory.broken = { text: unread, words };
  }
  return memory.broken.words;
}
