import type { Location, Position, Range } from "vscode-languageserver-types";
import type { Span } from "../plan/path.ts";
import type { Lines, PlanDocument } from "./document.ts";

/** A stretch of the text as an editor's range. The only place, with `offsetOf`, where the two meet. */
export function rangeOf(lines: Lines, { start, end }: Span): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** The offset of an editor's position; one that no text can have counts as the nearest that it has. */
export function offsetOf(lines: Lines, { line, character }: Position): number {
  return lines.offsetAt({ line: whole(line), character: whole(character) });
}

/** A stretch of the document as a place to go to. */
export function locationOf({ uri, lines }: PlanDocument, span: Span): Location {
  return { uri, range: rangeOf(lines, span) };
}

function whole(value: number): number {
  // Lines and characters are unsigned 31-bit numbers; VS Code asks for “all” with the largest of them.
  return Number.isFinite(value) ? Math.max(0, Math.min(Math.floor(value), 2 ** 31 - 1)) : 0;
}
