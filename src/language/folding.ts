import { type FoldingRange, FoldingRangeKind } from "vscode-languageserver-types";
import type { Span } from "../plan/path.ts";
import { type Source, spanOf } from "../plan/source.ts";
import { linesOf } from "../plan/syntax/lines.ts";
import type { Node } from "../plan/syntax/nodes.ts";
import type { PlanDocument } from "./document.ts";
import { piecesOf } from "./written.ts";

/**
 * What can be folded: sections, records, nested blocks and runs of comment lines, each from its first line to the
 * last one with content. Of blocks that begin on one line, the longest.
 *
 * @param most how many the editor takes; the outer ones stay
 */
export function foldsOf(
  { analysis: { source }, lines }: PlanDocument,
  most = Number.POSITIVE_INFINITY,
): FoldingRange[] {
  const folds: Fold[] = [];
  const add = ({ start, end, depth }: Block, kind?: FoldingRangeKind) => {
    const startLine = lines.positionAt(start).line;
    const endLine = lines.positionAt(end).line;
    // Blocks come in the order of the text, the outer before the inner.
    if (endLine > startLine && folds.at(-1)?.startLine !== startLine)
      folds.push({ startLine, endLine, depth, ...(kind && { kind }) });
  };
  const texts: Span[] = [];
  for (const block of blocksIn(source)) {
    add(block);
    if (block.isText) texts.push(block);
  }
  for (const run of commentRuns(source.text, texts))
    add({ ...run, depth: 0, isText: false }, FoldingRangeKind.Comment);
  const chosen = folds.length <= most ? folds : folds.toSorted((a, b) => a.depth - b.depth).slice(0, most);
  return chosen.toSorted((a, b) => a.startLine - b.startLine).map(({ depth: _, ...fold }) => fold);
}

type Fold = FoldingRange & { readonly depth: number };

/** From the line that a block begins on to its last character that is no blank. */
interface Block extends Span {
  readonly depth: number;
  readonly isText: boolean;
}

function* blocksIn(source: Source): Generator<Block> {
  for (const section of source.sections.values()) {
    const pieces = [...piecesOf(section)];
    const last = pieces.findLast(({ piece }) => piece.node !== undefined)?.piece;
    if (section.name !== "" && last?.node) {
      const { end } = spanOf(last, last.node);
      yield { start: section.key.start, end: contentEnd(source, end), depth: 0, isText: false };
    }
    for (const { piece, index } of pieces) {
      const start = index === undefined ? section.key.start : piece.span.start;
      yield* blocksUnder(source, piece.node, piece.base, start, 1);
    }
  }
}

function* blocksUnder(
  source: Source,
  node: Node | undefined,
  base: number,
  start: number,
  depth: number,
): Generator<Block> {
  if (node === undefined || node.kind === "alias") return;
  yield { start, end: contentEnd(source, base + node.end), depth, isText: node.kind === "scalar" };
  if (node.kind === "sequence") {
    for (const item of node.items)
      if (item) yield* blocksUnder(source, item, base, base + item.start, depth + 1);
  } else if (node.kind === "mapping") {
    for (const { key, value } of node.entries)
      yield* blocksUnder(source, value, base, base + key.start, depth + 1);
  }
}

/** A block scalar ends after its line break, and belongs to the line before it. */
function contentEnd({ text }: Source, end: number): number {
  let last = end;
  while (last > 0 && /\s/.test(text[last - 1] ?? "")) last -= 1;
  return last;
}

/** Lines one after the other that hold nothing but a comment; a `#` within a text is none. */
function* commentRuns(text: string, texts: readonly Span[]): Generator<Span> {
  const comment = /^[ \t]*#/;
  let run: Span | undefined;
  let next = 0;
  for (const { start, end } of linesOf(text)) {
    while ((texts[next]?.end ?? text.length) <= start) next += 1;
    const isComment = comment.test(text.slice(start, end)) && (texts[next]?.start ?? text.length) > start;
    if (isComment) run = { start: run?.start ?? start, end };
    else {
      if (run) yield run;
      run = undefined;
    }
  }
  if (run) yield run;
}
