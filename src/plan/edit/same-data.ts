import type { Path } from "../path.ts";
import type { Piece, Source } from "../source.ts";
import { entryOf, type Node } from "../syntax/nodes.ts";

/**
 * The records and sections that say something else after an edit, whatever the order of their keys. Undefined where
 * the plan is not made of the same ones.
 */
export function changedData(before: Source, after: Source): readonly Path[] | undefined {
  if (before.sections.size !== after.sections.size || before.broken.length !== after.broken.length)
    return undefined;
  const changed: Path[] = [];
  for (const [name, section] of before.sections) {
    const other = after.sections.get(name);
    const items = section.items ?? [];
    if (other === undefined || items.length !== (other.items ?? []).length) return undefined;
    for (const [index, item] of items.entries()) {
      if (!isSamePiece(item, other.items?.[index])) changed.push([name, index]);
    }
    if (section.items === undefined && !isSamePiece(section.value, other.value)) changed.push([name]);
  }
  return changed;
}

function isSamePiece(a: Piece | undefined, b: Piece | undefined): boolean {
  return saysTheSame(a?.node, b?.node);
}

/** Whether two values hold the same data; aliases by their names. */
export function saysTheSame(a: Node | undefined, b: Node | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.anchor !== b.anchor) return false;
  if (a.kind === "alias") return b.kind === "alias" && a.name === b.name;
  if (a.kind === "scalar") return b.kind === "scalar" && a.value === b.value && a.style === b.style;
  if (a.kind === "sequence") {
    return (
      b.kind === "sequence" &&
      a.items.length === b.items.length &&
      a.items.every((item, index) => saysTheSame(item, b.items[index]))
    );
  }
  return (
    b.kind === "mapping" &&
    a.entries.length === b.entries.length &&
    a.entries.every(({ key, value }) => {
      const other = entryOf(b, key.source);
      return other !== undefined && saysTheSame(value, other.value);
    })
  );
}
