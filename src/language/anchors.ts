import type { Span } from "../plan/path.ts";
import { type Located, type Source, spanOf } from "../plan/source.ts";
import type { Node } from "../plan/syntax/nodes.ts";
import { piecesOf } from "./written.ts";

/** An anchor (`&name`) with the aliases (`*name`) that stand for its value. */
export interface Anchor {
  readonly name: string;
  /** The `&` and the name; undefined where the text of a broken record does not show it. */
  readonly at: Span | undefined;
  /** What it marks. */
  readonly value: Span;
  /** The `*` and the name, in the order of the text. */
  readonly aliases: readonly Span[];
}

/** The anchor at an offset: where it is given, or at one of its aliases. Cost: one step a node of the plan. */
export function anchorAt(source: Source, offset: number): Anchor | undefined {
  // Most plans have none, and every other question about a position comes first.
  return source.text.includes("&")
    ? anchorsIn(source).find(({ at, aliases }) =>
        [at, ...aliases].some((span) => span && span.start <= offset && offset <= span.end),
      )
    : undefined;
}

/** All anchors of a plan with their aliases, in the order of the text. */
export function anchorsIn(source: Source): readonly Anchor[] {
  const anchors = new Map<Node, { located: Located & { readonly node: Node }; aliases: Span[] }>();
  for (const { node, base } of nodesIn(source)) {
    if (node.kind === "alias") {
      const target = source.anchored(node.name, base + node.start)?.node;
      if (target) anchors.get(target)?.aliases.push(spanOf({ base }, node));
    } else if (node.anchor !== undefined) anchors.set(node, { located: { node, base }, aliases: [] });
  }
  return [...anchors.values()].map(({ located: { node, base }, aliases }) => {
    const name = node.kind === "alias" ? node.name : (node.anchor ?? "");
    const value = spanOf({ base }, node);
    return { name, at: nameSpan(source.text, name, value.start), value, aliases };
  });
}

/** The nearest `&name` before a value, with no letter of a longer name behind it. */
function nameSpan(text: string, name: string, before: number): Span | undefined {
  const written = `&${name}`;
  for (
    let start = text.lastIndexOf(written, before);
    start >= 0;
    start = text.lastIndexOf(written, start - 1)
  ) {
    const end = start + written.length;
    if (end <= before && /^(?:[\s,[\]{}]|$)/.test(text.slice(end, end + 1))) return { start, end };
    if (start === 0) break;
  }
  return undefined;
}

function* nodesIn(source: Source): Generator<Located & { readonly node: Node }> {
  for (const section of source.sections.values()) {
    for (const { piece } of piecesOf(section)) if (piece.node) yield* nodesUnder(piece.node, piece.base);
  }
}

function* nodesUnder(node: Node, base: number): Generator<Located & { readonly node: Node }> {
  yield { node, base };
  if (node.kind === "sequence") {
    for (const item of node.items) if (item) yield* nodesUnder(item, base);
  } else if (node.kind === "mapping") {
    for (const { key, value } of node.entries) {
      yield { node: key, base };
      if (value) yield* nodesUnder(value, base);
    }
  }
}
