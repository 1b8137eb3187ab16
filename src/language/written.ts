import type { Path, Span } from "../plan/path.ts";
import { planShape, propertyShape, type Shape, shapeFor } from "../plan/schema/shape.ts";
import { type Located, type Piece, type SectionSource, type Source, spanOf } from "../plan/source.ts";
import type { Node, ScalarNode } from "../plan/syntax/nodes.ts";
import type { Spot } from "./spot.ts";

/** A key or a scalar as it is written. Aliases are none: what they bring is written elsewhere. */
export interface Written extends Spot {
  readonly node: ScalarNode;
  /** What may stand at a value's path, or in the mapping of a key; undefined where the format knows nothing of it. */
  readonly shape: Shape | undefined;
}

/**
 * The keys and scalars of a plan in the order of the text; with a stretch, those of the sections and items that it
 * touches. The keys of sections are left out. Cost: one step a node, and the logarithm of the items outside.
 */
export function* writtenIn(source: Source, within?: Span): Generator<Written> {
  for (const section of source.sections.values()) {
    if (!touches(section.span, within)) continue;
    const path = [section.name];
    const shape = propertyShape(planShape(), section.name);
    for (const { piece, index } of piecesOf(section, within)) {
      const at = index === undefined ? path : [...path, index];
      const own = index === undefined ? shape : shape && shapeFor(shape, "list").items;
      yield* writtenUnder(piece.node, piece.base, at, own);
    }
  }
}

/** A section's items that a stretch touches, or its one value. */
export function* piecesOf(
  { items, value }: SectionSource,
  within?: Span,
): Generator<{ readonly piece: Piece; readonly index: number | undefined }> {
  if (items === undefined) {
    if (value) yield { piece: value, index: undefined };
    return;
  }
  for (let index = within ? firstEndingAfter(items, within.start) : 0; index < items.length; index++) {
    const piece = items[index];
    if (piece === undefined || (within && piece.span.start > within.end)) return;
    yield { piece, index };
  }
}

/** A record as it is written, from its dash or bracket on. */
export interface WrittenRecord extends Located {
  readonly start: number;
}

/** The records of a section, in lines or in brackets; none where an alias brings them from elsewhere. */
export function recordsOf({ items, value }: SectionSource): readonly WrittenRecord[] {
  if (items) return items.map(({ node, base, span }) => ({ node, base, start: span.start }));
  if (value?.node?.kind !== "sequence") return [];
  const { base } = value;
  return value.node.items.map((node) => ({
    node,
    base,
    start: base + (node?.start ?? value.node?.start ?? 0),
  }));
}

function* writtenUnder(
  node: Node | undefined,
  base: number,
  path: Path,
  shape: Shape | undefined,
): Generator<Written> {
  if (node === undefined || node.kind === "alias") return;
  if (node.kind === "scalar") {
    const own = shape && shapeFor(shape, "scalar");
    yield { path, part: "value", span: spanOf({ base }, node), node, base, shape: own };
    return;
  }
  if (node.kind === "sequence") {
    const items = shape && shapeFor(shape, "list").items;
    for (const [index, item] of node.items.entries())
      yield* writtenUnder(item, base, [...path, index], items);
    return;
  }
  const mapping = shape && shapeFor(shape, "mapping");
  for (const { key, value } of node.entries) {
    const at = [...path, key.source];
    yield { path: at, part: "key", span: spanOf({ base }, key), node: key, base, shape: mapping };
    yield* writtenUnder(value, base, at, mapping && propertyShape(mapping, key.source));
  }
}

function firstEndingAfter(items: readonly Piece[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.span.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function touches(span: Span, within: Span | undefined): boolean {
  return within === undefined || (span.start <= within.end && within.start <= span.end);
}
