import type { Path, Place, Span } from "./path.ts";
import type { SectionContent } from "./section-content.ts";
import { entryOf, isMerge, type MappingNode, type Node, type ScalarNode } from "./syntax/nodes.ts";
import type { ParsedBlock } from "./syntax/parse-block.ts";

/** A node and where its block begins: its text stands at `base + node.start`. */
export interface Located {
  readonly node: Node | undefined;
  readonly base: number;
}

/** One item of a list section, or the one value of any other section. */
export interface Piece extends Located {
  readonly block: ParsedBlock;
  /** The item's or section's whole text, from its line on to where the next one begins. */
  readonly span: Span;
}

/** A top-level key and what is under it. */
export interface SectionSource {
  readonly name: string;
  readonly key: Span;
  readonly span: Span;
  /** The items where the value is a list, else undefined. */
  readonly items: readonly Piece[] | undefined;
  /** The value where it is no list that was cut into items; its node is undefined where nothing follows. */
  readonly value: Piece | undefined;
  /** What it says apart from where it stands: an edit elsewhere leaves it the same object. */
  readonly content: SectionContent;
}

/** The tree of a whole plan with its positions, and where each anchored value stands. */
export interface Source {
  readonly text: string;
  /** By name; where a name stands twice, the first. In the order of the text. */
  readonly sections: ReadonlyMap<string, SectionSource>;
  /** The node that an alias points to: the last one anchored by that name before it. */
  readonly anchored: (name: string, before: number) => Located | undefined;
  /** Stretches that could not be read: what stands there is neither known nor unknown. */
  readonly broken: readonly Span[];
}

/** Where a place stands in the text. */
export interface Position {
  readonly span: Span;
  /** Where the value comes from when it stands elsewhere: the anchored value of an alias or a merge. */
  readonly origin?: Span;
}

/**
 * Where a place stands. A value that comes through an alias is the alias; through a merge key, the record's
 * `id` (else its first key). What is not there is its nearest ancestor, and the root is the first line's start.
 */
export function positionOf(source: Source, place: Place): Position {
  const [name, ...steps] = place.path;
  const section = typeof name === "string" ? source.sections.get(name) : undefined;
  if (section === undefined) return { span: startOfPlan(source) };
  const [first, ...deeper] = steps;
  if (first === undefined) return { span: place.part === "key" ? section.key : sectionValueSpan(section) };
  const item = typeof first === "number" ? section.items?.[first] : undefined;
  if (item) return walk(source, { located: item, from: item.span, steps: deeper, part: place.part });
  if (section.value === undefined) return { span: section.key };
  return walk(source, { located: section.value, from: section.key, steps, part: place.part });
}

/** The node at a path, followed through aliases and merges; undefined where there is none. */
export function nodeAt(source: Source, path: Path): Located | undefined {
  const [name, ...steps] = path;
  const section = typeof name === "string" ? source.sections.get(name) : undefined;
  if (section === undefined) return undefined;
  const [first, ...deeper] = steps;
  const item = typeof first === "number" ? section.items?.[first] : undefined;
  let located: Located | undefined = item ?? section.value;
  for (const step of item ? deeper : steps) {
    located = located && childOf(source, resolved(source, located), step)?.located;
  }
  return located && resolved(source, located);
}

/** The node that is written at a path itself: undefined where an alias or a merge brings it from elsewhere. */
export function writtenAt(source: Source, path: Path): Located | undefined {
  const [name, ...steps] = path;
  const section = typeof name === "string" ? source.sections.get(name) : undefined;
  const [first, ...deeper] = steps;
  const item = typeof first === "number" ? section?.items?.[first] : undefined;
  let located: Located | undefined = item ?? section?.value;
  for (const step of item ? deeper : steps) {
    const child: Child | undefined = located && childOf(source, located, step);
    located = child?.merged ? undefined : child?.located;
  }
  return located;
}

/** The node itself, or what its alias points to. A chain of aliases ends, since each points backwards. */
export function resolved(source: Source, located: Located): Located {
  let at = located;
  while (at.node?.kind === "alias") {
    const target = source.anchored(at.node.name, at.base + at.node.start);
    if (target === undefined) return { node: undefined, base: at.base };
    at = target;
  }
  return at;
}

/** Where a located node stands in the whole text. */
export function spanOf(
  located: { readonly base: number },
  node: { readonly start: number; readonly end: number },
): Span {
  return { start: located.base + node.start, end: located.base + node.end };
}

interface Walk {
  readonly located: Located;
  /** Where to point when the path leads nowhere. */
  readonly from: Span;
  readonly steps: Path;
  readonly part: Place["part"];
}

function walk(source: Source, { located, from, steps, part }: Walk): Position {
  const [step, ...rest] = steps;
  const { node } = located;
  if (node?.kind === "alias") {
    const target = source.anchored(node.name, located.base + node.start);
    const origin = target?.node && spanOf(target, target.node);
    return { span: spanOf(located, node), ...(origin && { origin }) };
  }
  if (step === undefined || node === undefined) return { span: node ? headSpan(located, node, from) : from };
  const child = childOf(source, located, step);
  if (child === undefined) return { span: headSpan(located, node, from) };
  if (child.merged && node.kind === "mapping") {
    const origin = child.located.node && spanOf(child.located, child.located.node);
    return { span: identitySpan(located, node), ...(origin && { origin }) };
  }
  const keySpan = child.key && spanOf(located, child.key);
  if (rest.length === 0 && part === "key" && keySpan) return { span: keySpan };
  if (rest.length === 0 && child.located.node === undefined)
    return { span: keySpan ?? headSpan(located, node, from) };
  return walk(source, { located: child.located, from: keySpan ?? from, steps: rest, part });
}

/** For a record or mapping as a whole, what a person takes for its name: the `id`, else the first key. */
function headSpan(located: Located, node: Node, from: Span): Span {
  if (node.kind !== "mapping" || (node.flow && !entryOf(node, "id"))) return spanOf(located, node);
  return node.entries.length > 0 ? identitySpan(located, node) : from;
}

function identitySpan(located: Located, node: MappingNode): Span {
  const id = entryOf(node, "id")?.value;
  const shown = id ?? node.entries[0]?.key ?? node;
  return spanOf(located, shown);
}

interface Child {
  readonly located: Located;
  readonly key?: ScalarNode;
  readonly merged: boolean;
}

function childOf(source: Source, { node, base }: Located, step: string | number): Child | undefined {
  if (node?.kind === "sequence" && typeof step === "number") {
    return step < node.items.length
      ? { located: { node: node.items[step], base }, merged: false }
      : undefined;
  }
  if (node?.kind !== "mapping") return undefined;
  const entry = entryOf(node, String(step));
  if (entry) return { located: { node: entry.value, base }, key: entry.key, merged: false };
  for (const target of mergesOf(source, { node, base })) {
    const child = childOf(source, target, step);
    if (child) return { located: child.located, merged: true };
  }
  return undefined;
}

/** The mappings that a mapping merges in, nearest first: `<<: *a` and `<<: [*a, *b]`. */
export function mergesOf(source: Source, { node, base }: Located): readonly Located[] {
  if (node?.kind !== "mapping") return [];
  const targets: Located[] = [];
  for (const entry of node.entries) {
    if (!isMerge(entry)) continue;
    const values = entry.value?.kind === "sequence" ? entry.value.items : [entry.value];
    for (const value of values) targets.push(resolved(source, { node: value, base }));
  }
  return targets;
}

function sectionValueSpan(section: SectionSource): Span {
  const { value } = section;
  // A list or mapping as a whole is shown at its key: lines upon lines of squiggle say nothing.
  if (value?.node?.kind !== "scalar") return section.key;
  return spanOf(value, value.node);
}

function startOfPlan({ text }: Source): Span {
  const blank = /^(?:\uFEFF|\s|#.*|---)*/.exec(text)?.[0].length ?? 0;
  const end = /^[^\r\n]*/.exec(text.slice(blank))?.[0].trimEnd().length ?? 0;
  return end > 0 ? { start: blank, end: blank + end } : { start: 0, end: Math.min(1, text.length) };
}
