import type { Source } from "../../plan/source.ts";
import { lineAt, lineStart } from "../../plan/syntax/lines.ts";
import { blankPlaces } from "./blank-places.ts";
import { blockAt } from "./block.ts";
import type { Place } from "./cursor.ts";
import { flowPlaces } from "./flow-places.ts";
import { columnIn, type LayoutLine, readLayout } from "./layout.ts";
import { isInComment } from "./near.ts";
import { Outline } from "./outline.ts";
import { type Cursor, pathOfValue } from "./place-parts.ts";
import { writtenPlaces } from "./written-places.ts";

/**
 * Where the cursor is in a plan: the places where a key or a value may be written. The text decides, not the
 * tree, so that half-typed and broken text has places too; the indentation of the cursor's line tells the parent.
 */
export function placesAt(source: Source, offset: number): readonly Place[] {
  const { text } = source;
  const block = blockAt(source, offset);
  const layout = readLayout(text, block);
  if (layout.texts.some(({ start, end }) => start < offset && offset < end)) return [];
  const line = lineAt(text, lineStart(text, offset));
  if (isInComment(text, line, offset)) return [];
  const cursor = { text, source, outline: new Outline(text, layout.lines, block), line, offset };
  const flowLine = layout.lines.find(({ flow }) => flow && isWithin(flow, offset));
  if (flowLine?.flow) {
    if (isCutOff(cursor, flowLine)) return [];
    return flowPlaces(text, flowLine.flow, pathOfValue(cursor, flowLine), offset);
  }
  const own = layout.lines.find(({ start }) => start === line.start);
  if (own) return writtenPlaces(cursor, own);
  const isBlank = /^ *(?:#.*)?$/.test(text.slice(line.start, line.end).replace("\uFEFF", ""));
  return isBlank ? blankPlaces(cursor) : [];
}

/** Whether the cursor's line is not indented deeper than what the brackets around it belong to. */
function isCutOff({ line, offset }: Cursor, own: LayoutLine): boolean {
  const owner = own.key ? columnIn(own, own.key.span.start) : (own.dashes.at(-1)?.column ?? -1);
  return line.start > own.start && columnIn(line, offset) <= owner;
}

function isWithin(
  { start, end, closed }: { start: number; end: number; closed: boolean },
  offset: number,
): boolean {
  return start < offset && (offset < end || (!closed && offset === end));
}
