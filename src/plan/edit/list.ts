import type { TextEdit } from "../finding.ts";
import type { Path } from "../path.ts";
import { nodeAt, type Source } from "../source.ts";
import { recordLines } from "./append.ts";
import { flowMapping, flowStyleOf } from "./flow.ts";
import { columnOf, lineBreakOf, type NewEntry } from "./insert.ts";
import { linesEnd } from "./lines-end.ts";
import { placeOf } from "./place.ts";

/**
 * Adds a value, or a mapping of entries, at the end of a list: before the closing bracket, or on lines of its own under
 * the last item. Undefined where the list is not written at that path itself, or is not one.
 */
export function addToList(
  source: Source,
  path: Path,
  value: string | readonly NewEntry[],
): TextEdit | undefined {
  const list = nodeAt(source, path)?.node;
  const place = placeOf(source, path);
  if (list?.kind !== "sequence" || place?.value === undefined || place.node !== list) return undefined;
  const { text } = source;
  const base = place.value.start - list.start;
  const last = list.items.at(-1);
  if (list.flow) {
    const at = last ? base + last.end : place.value.start + 1;
    const text = typeof value === "string" ? value : flowMapping(value, flowStyleOf(last));
    return { start: at, end: at, newText: last ? `, ${text}` : text };
  }
  if (last === undefined) return undefined;
  const at = linesEnd(text, base, last);
  const indent = " ".repeat(columnOf(text, place.value.start));
  const lines = typeof value === "string" ? [`${indent}- ${value}`] : recordLines(value, indent);
  return { start: at, end: at, newText: lines.map((line) => lineBreakOf(text) + line).join("") };
}
