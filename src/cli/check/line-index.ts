import type { Span } from "../../plan/path.ts";
import { linesOf } from "../../plan/syntax/lines.ts";

/** 0-based line, and UTF-16 units from its start, as in the Language Server Protocol. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** A text and where its lines begin. */
export interface LineIndex {
  readonly text: string;
  readonly starts: readonly number[];
}

export function lineIndexOf(text: string): LineIndex {
  const starts = [0];
  for (const { next, end } of linesOf(text)) if (next > end) starts.push(next);
  return { text, starts };
}

export function rangeOf(index: LineIndex, { start, end }: Span): Range {
  return { start: positionAt(index, start), end: positionAt(index, end) };
}

/** A line's text without its break. */
export function lineText({ text, starts }: LineIndex, line: number): string {
  return text.slice(starts[line] ?? text.length, starts[line + 1]).replace(/[\r\n]+$/, "");
}

function positionAt({ text, starts }: LineIndex, offset: number): TextPosition {
  const inside = Math.max(0, Math.min(offset, text.length));
  let line = 0;
  // Halves the lines in which the offset may be; starts[line] <= inside at every step.
  for (let after = starts.length; after - line > 1; ) {
    const middle = (line + after) >> 1;
    if ((starts[middle] ?? 0) <= inside) line = middle;
    else after = middle;
  }
  return { line, character: inside - (starts[line] ?? 0) };
}
