import type { Place } from "../plan/path.ts";
import { type Located, mergesOf, nodeAt, type Source } from "../plan/source.ts";
import { entryOf, type ScalarNode } from "../plan/syntax/nodes.ts";

/** A scalar and where its block begins. */
export interface LocatedScalar {
  readonly node: ScalarNode;
  readonly base: number;
}

/** The scalar that says what stands at a place, wherever it is written: aliases and merges are followed. */
export function scalarAt(source: Source, { path, part }: Place): LocatedScalar | undefined {
  if (part === "value") return asScalar(nodeAt(source, path));
  const mapping = nodeAt(source, path.slice(0, -1));
  const key = path.at(-1);
  return mapping && key !== undefined ? keyIn(source, mapping, String(key)) : undefined;
}

function keyIn(source: Source, mapping: Located, name: string): LocatedScalar | undefined {
  const { node, base } = mapping;
  if (node?.kind !== "mapping") return undefined;
  const entry = entryOf(node, name);
  if (entry) return { node: entry.key, base };
  for (const merged of mergesOf(source, mapping)) {
    const found = keyIn(source, merged, name);
    if (found) return found;
  }
  return undefined;
}

function asScalar(located: Located | undefined): LocatedScalar | undefined {
  const node = located?.node;
  return located && node?.kind === "scalar" ? { node, base: located.base } : undefined;
}
