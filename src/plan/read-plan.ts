import { type RecordKind, recordKinds, recordKindWords } from "./facts/names.ts";
import type { Path } from "./path.ts";
import { type MappingSections, type Plan, type SectionName, sectionNames } from "./plan.ts";
import { mayBeLost, type RecordFacts, readRecord } from "./read-record.ts";
import type { ReadSource } from "./read-source.ts";
import type { AliasBudget } from "./read-values.ts";
import type { SectionContent } from "./section-content.ts";
import { keysAtMargin } from "./slipped-keys.ts";
import { type Piece, resolved, type Source } from "./source.ts";
import type { Node } from "./syntax/nodes.ts";

/** A record with what was read of it. */
export interface ReadRecord {
  readonly at: Path;
  readonly facts: RecordFacts;
  /** Whether it has no syntax error: what a broken one says is a guess. */
  readonly intact: boolean;
  /** Its keys that may stand at the margin below it instead. */
  readonly lost: string;
  /** As it stands in the plan. */
  readonly record: object;
}

/** The records of a section, or the one of a section that is a mapping: the same object as long as all are the same. */
export interface ReadSection {
  readonly name: string;
  readonly records: readonly ReadRecord[];
  /** As they stand in the plan. */
  readonly list: readonly object[];
  /** Those that are intact and do not fit the format. */
  readonly faulty: readonly ReadRecord[];
}

export interface ReadPlan {
  readonly plan: Plan;
  readonly sections: readonly ReadSection[];
}

/** Remembers what was read of a plan's last version. */
export interface PlanMemory {
  /** What a node says as a record of a section, where that depends on nothing else. */
  readonly facts: Map<string, WeakMap<Node, RecordFacts>>;
  readonly sections: Map<string, ReadSection>;
  /** From what each section was read, and what was left of the budget before and after. */
  readonly origins: Map<string, Origin>;
  /** The contents that hold anchors or aliases, in the order of the text. */
  linked: readonly SectionContent[];
  names: ReadonlySet<string>;
}

interface Origin {
  readonly content: SectionContent;
  readonly lost: string;
  readonly budgetBefore: number;
  readonly budgetAfter: number;
}

export function createPlanMemory(): PlanMemory {
  return { facts: new Map(), sections: new Map(), origins: new Map(), linked: [], names: new Set() };
}

const mappingSections: readonly (keyof MappingSections)[] = ["project", "calendar", "policy", "status"];

/**
 * Reads the typed plan out of a source. Total; what is malformed is left out of it and told in the facts' issues.
 * What is the same as in the version before is the same object: a record, the list of a section, what was read of it.
 */
export function readPlan(
  { source, parts }: Pick<ReadSource, "source" | "parts">,
  memory: PlanMemory,
  budget: AliasBudget,
): ReadPlan {
  const linked = parts.flatMap(({ content }) => (isLinked(content) ? [content] : []));
  const areLinksSame =
    linked.length === memory.linked.length && linked.every((each, index) => each === memory.linked[index]);
  memory.linked = linked;
  const lost = keysAtMargin(source);
  const sections = [...mappingSections, ...sectionNames].map((name) =>
    readSectionOf(name, { source, memory, budget, areLinksSame, lost }),
  );
  memory.names = sameNames(memory.names, source.sections);
  const plan: Record<string, unknown> = { sections: memory.names };
  for (const { name, list } of sections) {
    if (!isMappingSection(name)) plan[name] = list;
    else if (list[0]) plan[name] = list[0];
  }
  return { plan: plan as Plan, sections };
}

interface Reading {
  readonly source: Source;
  readonly memory: PlanMemory;
  readonly budget: AliasBudget;
  /** Whether every alias of the plan stands for what it stood for before. */
  readonly areLinksSame: boolean;
  /** Keys at the margin that the last record of a section may have lost. */
  readonly lost: ReadonlyMap<string, readonly string[]>;
}

function isLinked({ anchors, dependsOnAnchors }: SectionContent): boolean {
  return dependsOnAnchors || anchors.length > 0;
}

function readSectionOf(name: keyof MappingSections | SectionName, reading: Reading): ReadSection {
  const { source, memory, budget, areLinksSame } = reading;
  const known = memory.sections.get(name);
  const origin = memory.origins.get(name);
  const content = source.sections.get(name)?.content;
  const budgetBefore = budget.left;
  const lost = reading.lost.get(name)?.join(" ") ?? "";
  if (known && content && origin?.content === content && origin.lost === lost) {
    if (!content.dependsOnAnchors) return known;
    if (areLinksSame && origin.budgetBefore === budgetBefore) {
      budget.left = origin.budgetAfter;
      return known;
    }
  }
  const isMapping = isMappingSection(name);
  const before = known?.records ?? [];
  const pieces = isMapping ? mappingOf(source, name) : itemsOf(source, name);
  const records = pieces.map((piece, index) => {
    const facts = factsOf(reading, name, piece);
    const at = isMapping ? [name] : [name, index];
    const intact = piece.block.broken === undefined;
    return recordOf(before[index], { at, facts, intact, lost: index === pieces.length - 1 ? lost : "" });
  });
  const isSame =
    known && records.length === before.length && records.every((each, index) => each === before[index]);
  const read = isSame ? known : sectionOf(name, records);
  memory.sections.set(name, read);
  if (content) memory.origins.set(name, { content, lost, budgetBefore, budgetAfter: budget.left });
  else memory.origins.delete(name);
  return read;
}

function sectionOf(name: string, records: readonly ReadRecord[]): ReadSection {
  return {
    name,
    records,
    list: records.map(({ record }) => record),
    faulty: records.filter(({ intact, facts }) => intact && facts.issues.length > 0),
  };
}

/** What a record may have lost to the margin is as good as malformed: its default is not what somebody wrote. */
function recordOf(before: ReadRecord | undefined, read: Omit<ReadRecord, "record">): ReadRecord {
  const { at, facts, intact, lost } = read;
  if (before?.facts === facts && before.intact === intact && before.lost === lost) return before;
  const missing = lost.split(" ").filter((key) => key !== "" && mayBeLost(facts.data, key));
  const malformed = missing.length === 0 ? facts.malformed : new Set([...facts.malformed, ...missing]);
  return { ...read, record: { ...facts.data, at, intact, malformed } };
}

function isMappingSection(name: string): name is keyof MappingSections {
  return (mappingSections as readonly string[]).includes(name);
}

function mappingOf({ sections }: Source, name: keyof MappingSections): readonly Piece[] {
  const value = sections.get(name)?.value;
  return value?.node?.kind === "mapping" || value?.node?.kind === "alias" ? [value] : [];
}

/** The items of a section; of one that is an alias, those of the list that it repeats. */
function itemsOf(source: Source, name: SectionName): readonly Piece[] {
  const section = source.sections.get(name);
  if (section?.items) return section.items;
  const { value } = section ?? {};
  if (value?.node?.kind !== "alias") return [];
  const { node, base } = resolved(source, value);
  return node?.kind === "sequence" ? node.items.map((item) => ({ ...value, node: item, base })) : [];
}

function factsOf({ source, memory, budget }: Reading, section: string, piece: Piece): RecordFacts {
  const nodes = memory.facts.get(section) ?? new WeakMap<Node, RecordFacts>();
  memory.facts.set(section, nodes);
  const known = piece.node && nodes.get(piece.node);
  if (known) return known;
  const definition = isMappingSection(section) ? section : recordKinds[section as SectionName];
  const name = recordKindWords[definition as RecordKind] ?? section;
  const facts = readRecord(source, piece, definition, name, budget);
  if (piece.node && !facts.dependsOnAnchors) nodes.set(piece.node, facts);
  return facts;
}

function sameNames(before: ReadonlySet<string>, sections: ReadonlyMap<string, unknown>): ReadonlySet<string> {
  const names = [...sections.keys()];
  const known = [...before];
  const isSame = names.length === known.length && names.every((name, index) => name === known[index]);
  return isSame ? before : new Set(names);
}
