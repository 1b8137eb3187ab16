import { type Position, SelectionRange } from "vscode-languageserver-types";
import type { Span } from "../plan/path.ts";
import { type Source, spanOf } from "../plan/source.ts";
import type { Node, ScalarNode } from "../plan/syntax/nodes.ts";
import type { PlanDocument } from "./document.ts";
import { offsetOf, rangeOf } from "./position.ts";
import { sectionAt } from "./spot.ts";
import { piecesOf } from "./written.ts";

/** For each position what to select step by step: value, entry, record, section, plan. */
export function selectionRangesAt(document: PlanDocument, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => selectionRangeAt(document, position));
}

function selectionRangeAt({ analysis: { source }, lines }: PlanDocument, position: Position): SelectionRange {
  const offset = offsetOf(lines, position);
  const all = { start: 0, end: source.text.length };
  let selection = SelectionRange.create(rangeOf(lines, all));
  let outer: Span = all;
  for (const span of spansAt(source, offset)) {
    const isInside = outer.start <= span.start && span.end <= outer.end;
    const isSame = outer.start === span.start && outer.end === span.end;
    if (!isInside || isSame || !holds(span, offset)) continue;
    selection = SelectionRange.create(rangeOf(lines, span), selection);
    outer = span;
  }
  return selection;
}

/** What holds an offset, from the outside in. */
function* spansAt(source: Source, offset: number): Generator<Span> {
  const section = sectionAt(source, offset);
  if (section === undefined) return;
  yield trimmed(source, section.span);
  if (holds(section.key, offset)) yield section.key;
  for (const { piece, index } of piecesOf(section, { start: offset, end: offset })) {
    const { node, base } = piece;
    if (node === undefined || !holds(piece.span, offset)) continue;
    const { end } = spanOf(piece, node);
    if (index !== undefined) yield trimmed(source, { start: afterBlanks(source, piece.span.start), end });
    yield* spansUnder(source, node, base, offset);
  }
}

function* spansUnder(source: Source, node: Node, base: number, offset: number): Generator<Span> {
  yield trimmed(source, spanOf({ base }, node));
  if (node.kind === "scalar") yield* insideQuotes(node, base);
  if (node.kind === "sequence") {
    const item = node.items.find((one) => one !== undefined && holds(spanOf({ base }, one), offset));
    if (item) yield* spansUnder(source, item, base, offset);
  }
  if (node.kind !== "mapping") return;
  for (const { key, value } of node.entries) {
    const entry = { start: base + key.start, end: base + (value?.end ?? key.end) };
    if (!holds(entry, offset)) continue;
    yield trimmed(source, entry);
    const part = value && offset >= base + value.start ? value : key;
    if (holds(spanOf({ base }, part), offset)) yield* spansUnder(source, part, base, offset);
    return;
  }
}

function* insideQuotes(node: ScalarNode, base: number): Generator<Span> {
  const { start, end } = spanOf({ base }, node);
  if (node.style === "single" || node.style === "double") yield { start: start + 1, end: end - 1 };
}

function holds({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Without the blanks at the end: a block scalar, and a section, end after their line break. */
function trimmed({ text }: Source, { start, end }: Span): Span {
  let last = end;
  while (last > start && /\s/.test(text[last - 1] ?? "")) last -= 1;
  return { start, end: last };
}

function afterBlanks({ text }: Source, start: number): number {
  let at = start;
  while (text[at] === " " || text[at] === "\t") at += 1;
  return at;
}
