import type { Piece, SectionSource, Source } from "../source.ts";
import type { EntryNode, Node } from "../syntax/nodes.ts";

/**
 * Where a plan says something else after an edit: the offsets, in the text before, of the records and sections
 * that differ. Undefined where it is not made of the same sections.
 */
export function differences(before: Source, after: Source): readonly number[] | undefined {
  const old = [...before.sections.values()];
  const now = [...after.sections.values()];
  if (old.length !== now.length) return undefined;
  if (old.some(({ name }, index) => name !== now[index]?.name)) return undefined;
  const found = old.flatMap((section, index) => inSection(section, now[index]));
  return found.length === 0 && before.broken.length !== after.broken.length ? undefined : found;
}

function inSection(before: SectionSource, after: SectionSource | undefined): readonly number[] {
  const { items = [], value } = before;
  const others = after?.items ?? [];
  // A list that could not be cut into records is one value too.
  if (value !== undefined || after?.value !== undefined)
    return isSamePiece(value, after?.value) ? [] : [before.span.start, value?.base ?? 0];
  if (items.length !== others.length) return [before.span.start, ...items.map(({ span }) => span.start)];
  return items.flatMap((item, index) => (isSamePiece(item, others[index]) ? [] : [item.span.start]));
}

function isSamePiece(a: Piece | undefined, b: Piece | undefined): boolean {
  return isSame(a?.node, b?.node) && (a?.block.broken === undefined) === (b?.block.broken === undefined);
}

/** Whether two values say the same, in the same style, wherever they stand. */
function isSame(a: Node | undefined, b: Node | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.anchor !== b.anchor) return false;
  if (a.kind === "alias") return b.kind === "alias" && a.name === b.name;
  if (a.kind === "scalar") {
    return (
      b.kind === "scalar" &&
      a.value === b.value &&
      a.style === b.style &&
      written(a.source) === written(b.source)
    );
  }
  if (a.kind === "sequence") {
    return b.kind === "sequence" && a.flow === b.flow && allSame(a.items, b.items, isSame);
  }
  return b.kind === "mapping" && a.flow === b.flow && allSame(a.entries, b.entries, isSameEntry);
}

function isSameEntry(a: EntryNode, b: EntryNode | undefined): boolean {
  return b !== undefined && isSame(a.key, b.key) && isSame(a.value, b.value);
}

function allSame<Item>(
  a: readonly Item[],
  b: readonly Item[],
  same: (a: Item, b: Item | undefined) => boolean,
): boolean {
  return a.length === b.length && a.every((item, index) => same(item, b[index]));
}

/** `007` and `7` are written differently; a text of several lines may be indented differently. */
function written(source: string): string {
  return source.replace(/\s+/g, " ");
}
