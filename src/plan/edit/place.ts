import type { Path, Span } from "../path.ts";
import { type Located, type Source, spanOf, writtenAt } from "../source.ts";
import { type EntryNode, entryOf, type MappingNode, type Node, type SequenceNode } from "../syntax/nodes.ts";

/** An entry of a mapping or an item of a list, as it is written in the text itself (not through an alias). */
export interface WrittenPlace {
  readonly parent: Located & { readonly node: MappingNode | SequenceNode };
  readonly key: Span | undefined;
  /** The value's text; undefined where nothing follows the colon. */
  readonly value: Span | undefined;
  readonly node: Node | undefined;
}

/** Where a path is written. Undefined for the root, and for what only comes through an alias or a merge. */
export function placeOf(source: Source, path: Path): WrittenPlace | undefined {
  const parent = writtenAt(source, path.slice(0, -1));
  const step = path.at(-1);
  if (step === undefined) return undefined;
  if (path.length === 1 || (path.length === 2 && typeof step === "number")) return topPlace(source, path);
  if (parent?.node?.kind === "mapping") {
    const entry = entryOf(parent.node, String(step));
    return entry && entryPlace({ node: parent.node, base: parent.base }, entry);
  }
  if (parent?.node?.kind !== "sequence" || typeof step !== "number") return undefined;
  const node = parent.node.items[step];
  return {
    parent: { node: parent.node, base: parent.base },
    key: undefined,
    value: node && spanOf(parent, node),
    node,
  };
}

function entryPlace(parent: WrittenPlace["parent"], { key, value }: EntryNode): WrittenPlace {
  return { parent, key: spanOf(parent, key), value: value && spanOf(parent, value), node: value };
}

/** A section or one of its records: their blocks stand side by side, without a mapping or list around them. */
function topPlace(source: Source, [name, index]: Path): WrittenPlace | undefined {
  const section = typeof name === "string" ? source.sections.get(name) : undefined;
  const piece = typeof index === "number" ? section?.items?.[index] : section?.value;
  if (section === undefined) return undefined;
  const value = piece?.node && spanOf(piece, piece.node);
  return {
    parent: topParent,
    key: typeof index === "number" ? undefined : section.key,
    value,
    node: piece?.node,
  };
}

const topParent: WrittenPlace["parent"] = {
  node: { kind: "mapping", flow: false, entries: [], start: 0, end: 0 },
  base: 0,
};
