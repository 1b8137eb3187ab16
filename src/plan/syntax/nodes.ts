/**
 * The YAML tree of one block of text: plain data, offsets relative to the block's start, so that a block
 * that only moved is taken as it is. Nothing outside this folder knows the YAML library.
 */

interface NodeBase {
  /** Offsets within the block; `end` is where the value ends, trailing blanks and comments left out. */
  readonly start: number;
  readonly end: number;
  readonly anchor?: string;
}

export interface ScalarNode extends NodeBase {
  readonly kind: "scalar";
  /** As YAML 1.2 core reads it: dates stay strings, an empty value is `null`. */
  readonly value: string | number | boolean | null;
  /** The text between the quotes, or the plain text as written: `007` stays `007`. */
  readonly source: string;
  readonly style: "plain" | "single" | "double" | "block";
}

/** A key with its value; the value is absent where nothing follows the colon. */
export interface EntryNode {
  readonly key: ScalarNode;
  readonly value: Node | undefined;
}

export interface MappingNode extends NodeBase {
  readonly kind: "mapping";
  readonly flow: boolean;
  readonly entries: readonly EntryNode[];
}

export interface SequenceNode extends NodeBase {
  readonly kind: "sequence";
  readonly flow: boolean;
  readonly items: readonly (Node | undefined)[];
}

export interface AliasNode extends NodeBase {
  readonly kind: "alias";
  readonly name: string;
}

export type Node = ScalarNode | MappingNode | SequenceNode | AliasNode;

/** Whether a value is there but empty: nothing after the colon, `~` or `null`. */
export function isEmpty(node: Node | undefined): boolean {
  return node === undefined || (node.kind === "scalar" && node.value === null);
}

/** Whether an entry is a merge key, `<<: *name`. */
export function isMerge(entry: EntryNode): boolean {
  return entry.key.source === "<<" && entry.key.style === "plain";
}

/** The entry of a key in a mapping's own entries (merges left aside); the first one where a key stands twice. */
export function entryOf(mapping: MappingNode, key: string): EntryNode | undefined {
  if (mapping.entries.length <= fewEntries) return mapping.entries.find((entry) => entry.key.source === key);
  return indexOf(mapping).get(key);
}

/** Records have a handful of keys; a mapping of thousands, looked through for each of them, would never end. */
const fewEntries = 32;
const indexes = new WeakMap<MappingNode, ReadonlyMap<string, EntryNode>>();

function indexOf(mapping: MappingNode): ReadonlyMap<string, EntryNode> {
  const known = indexes.get(mapping);
  if (known) return known;
  const index = new Map<string, EntryNode>();
  for (const entry of mapping.entries) if (!index.has(entry.key.source)) index.set(entry.key.source, entry);
  indexes.set(mapping, index);
  return index;
}
