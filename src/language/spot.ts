import type { Path, Span } from "../plan/path.ts";
import { type Located, type Piece, type SectionSource, type Source, spanOf } from "../plan/source.ts";
import type { AliasNode, Node, ScalarNode } from "../plan/syntax/nodes.ts";

/** A key, a scalar or an alias of the text, and the path that it stands at. */
export interface Spot {
  readonly path: Path;
  readonly part: "key" | "value";
  readonly span: Span;
  readonly node: ScalarNode | AliasNode | undefined;
  /** Where the node's block begins. */
  readonly base: number;
}

/** What stands at an offset (its end included); undefined between things. Paths go as the text is written. */
export function spotAt(source: Source, offset: number): Spot | undefined {
  const section = sectionAt(source, offset);
  if (section === undefined) return undefined;
  if (holds(section.key, offset)) return keySpot([section.name], section.key, undefined, 0);
  if (section.items === undefined) return within(section.value, [section.name], offset);
  const index = indexAt(section.items, offset);
  return index === undefined ? undefined : within(section.items[index], [section.name, index], offset);
}

/** The path of what an offset is in, down to its key where it is at one, else its record or section. */
export function pathAt(source: Source, offset: number): Path | undefined {
  const spot = spotAt(source, offset);
  if (spot) return spot.path;
  const section = sectionAt(source, offset);
  const index = section?.items && indexAt(section.items, offset);
  if (section === undefined) return undefined;
  return index === undefined ? [section.name] : [section.name, index];
}

/** The section whose text holds an offset. */
export function sectionAt(source: Source, offset: number): SectionSource | undefined {
  let found: SectionSource | undefined;
  for (const section of source.sections.values()) {
    if (section.span.start <= offset && offset <= section.span.end) found = section;
  }
  return found;
}

/** The item that an offset stands in; where two meet, the later one. Cost: the logarithm of their number. */
export function indexAt(items: readonly Piece[], offset: number): number | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const item = items[low - 1];
  return item !== undefined && offset <= item.span.end ? low - 1 : undefined;
}

function within(located: Located | undefined, path: Path, offset: number): Spot | undefined {
  const node = located?.node;
  if (located === undefined || node === undefined || !holds(spanOf(located, node), offset)) return undefined;
  const { base } = located;
  if (node.kind === "scalar" || node.kind === "alias") {
    return { path, part: "value", span: spanOf(located, node), node, base };
  }
  if (node.kind === "sequence") {
    const index = node.items.findIndex((item) => item !== undefined && holdsNode(base, item, offset));
    return index < 0 ? undefined : within({ node: node.items[index], base }, [...path, index], offset);
  }
  for (const { key, value } of node.entries) {
    const keyPath = [...path, key.source];
    if (holdsNode(base, key, offset)) return keySpot(keyPath, spanOf(located, key), key, base);
    if (value !== undefined && holdsNode(base, value, offset))
      return within({ node: value, base }, keyPath, offset);
  }
  return undefined;
}

function keySpot(path: Path, { start, end }: Span, node: ScalarNode | undefined, base: number): Spot {
  return { path, part: "key", span: { start, end }, node, base };
}

function holdsNode(base: number, node: Node, offset: number): boolean {
  return holds(spanOf({ base }, node), offset);
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}
