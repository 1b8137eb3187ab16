import type { Path } from "../path.ts";
import type { SectionContent } from "../section-content.ts";
import type { Piece, Source } from "../source.ts";
import { lineEnd } from "../syntax/lines.ts";
import type { Node, ScalarNode } from "../syntax/nodes.ts";

/** A value that something was found in. */
export interface FoundInValue<Found> {
  readonly path: Path;
  readonly found: Found;
}

/** How a value stands in the plan. */
export interface WrittenValue {
  readonly style: ScalarNode["style"];
  /** The comment behind it on its line; "" where there is none. */
  readonly comment: () => string;
}

/**
 * A look at every value of a plan, those under the user's own keys too; not at keys and comments. What an edit did not
 * touch is not looked at again.
 *
 * @param judge what is found in a text; undefined for nothing. `key` is the nearest key above it, `written` how it stands
 * in the plan.
 */
export function everyValue<Found>(
  judge: (text: string, key: string, written: WrittenValue) => Found | undefined,
): (source: Source) => Generator<FoundInValue<Found>> {
  const bySection = new WeakMap<SectionContent, readonly FoundInValue<Found>[]>();
  const byNode = new WeakMap<Node, readonly FoundInValue<Found>[]>();

  const foundInSection = (content: SectionContent): readonly FoundInValue<Found>[] => {
    const known = bySection.get(content);
    if (known) return known;
    const found: FoundInValue<Found>[] = [];
    for (const { at, piece } of piecesOf(content)) {
      if (piece.node === undefined || piece.block.broken !== undefined) continue;
      for (const one of foundIn(piece.node, piece.block.text))
        found.push({ ...one, path: [...at, ...one.path] });
    }
    bySection.set(content, found);
    return found;
  };

  const foundIn = (root: Node, block: string): readonly FoundInValue<Found>[] => {
    const known = byNode.get(root);
    if (known) return known;
    const found: FoundInValue<Found>[] = [];
    look(root, [], block, found);
    byNode.set(root, found);
    return found;
  };

  /** Aliases are left aside: what they stand for is looked at where it is written. */
  const look = (node: Node | undefined, path: Path, block: string, into: FoundInValue<Found>[]): void => {
    if (node?.kind === "scalar") {
      const text = typeof node.value === "string" ? node.value : node.source;
      const key = String(path.findLast((step) => typeof step === "string") ?? "");
      const found = judge(text, key, { style: node.style, comment: () => commentBehind(block, node.end) });
      if (found !== undefined) into.push({ path, found });
    }
    if (node?.kind === "sequence")
      for (const [index, item] of node.items.entries()) look(item, [...path, index], block, into);
    if (node?.kind === "mapping")
      for (const { key, value } of node.entries) look(value, [...path, key.source], block, into);
  };

  return function* (source) {
    for (const { content } of source.sections.values()) yield* foundInSection(content);
  };
}

function commentBehind(block: string, end: number): string {
  let start = end;
  while (block[start] === " " || block[start] === "\t") start += 1;
  return start > end && block[start] === "#" ? block.slice(start, lineEnd(block, start)) : "";
}

function* piecesOf({
  name,
  items,
  value,
}: SectionContent): Generator<{ readonly at: Path; readonly piece: Piece }> {
  if (items) for (const [index, piece] of items.entries()) yield { at: [name, index], piece };
  else if (value) yield { at: [name], piece: value };
}
