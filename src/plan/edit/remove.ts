import type { TextEdit } from "../finding.ts";
import type { Path, Span } from "../path.ts";
import { nodeAt, type Source } from "../source.ts";
import { lineEnd, lineStart } from "../syntax/lines.ts";
import type { Node } from "../syntax/nodes.ts";
import { placeOf } from "./place.ts";

/**
 * Removes a list item or a key with its value: in brackets with its comma, else with its whole lines. Undefined
 * where it is not written at that path, or shares its first line with a dash that must stay.
 */
export function removeAt(source: Source, path: Path): TextEdit | undefined {
  const place = placeOf(source, path);
  if (place === undefined) return undefined;
  const written = spanOfPlace(place.key, place.value);
  if (written === undefined) return undefined;
  return place.parent.node.flow
    ? fromBrackets(source.text, written)
    : wholeLines(source.text, written, place.key === undefined);
}

/** Removes an item of a list; of the last one in a list of lines, the list's key too, which would have no value. */
export function removeItem(source: Source, path: Path): TextEdit | undefined {
  const list = nodeAt(source, path.slice(0, -1))?.node;
  const isLast = list?.kind === "sequence" && !list.flow && list.items.length === 1;
  if (!isLast) return removeAt(source, path);
  // Where the key stands behind the dash of its record, its line must stay.
  return removeAt(source, path.slice(0, -1)) ?? emptied(source, path.slice(0, -1));
}

function emptied(source: Source, path: Path): TextEdit | undefined {
  const { key, value } = placeOf(source, path) ?? {};
  return key && value && { start: source.text.indexOf(":", key.end) + 1, end: value.end, newText: " []" };
}

/** As `removeAt`, with every list and mapping around it that would be left empty. */
export function removeWhole(source: Source, path: Path): TextEdit | undefined {
  const parent = nodeAt(source, path.slice(0, -1))?.node;
  const isLast = (parent?.kind === "sequence" && parent.items.length === 1) || isOnlyEntry(parent);
  return isLast && path.length > 1 ? removeWhole(source, path.slice(0, -1)) : removeAt(source, path);
}

function isOnlyEntry(node: Node | undefined): boolean {
  return node?.kind === "mapping" && node.entries.length === 1;
}

function spanOfPlace(key: Span | undefined, value: Span | undefined): Span | undefined {
  const first = key ?? value;
  return first && { start: first.start, end: (value ?? first).end };
}

function fromBrackets(text: string, { start, end }: Span): TextEdit {
  const after = /^\s*,[ \t]*/.exec(text.slice(end))?.[0];
  if (after !== undefined) return { start, end: end + after.length, newText: "" };
  // From the back, since a search from the front would cost the whole text for each of many entries.
  let from = start;
  while (/^\s$/.test(text[from - 1] ?? "")) from -= 1;
  return { start: text[from - 1] === "," ? from - 1 : start, end, newText: "" };
}

function wholeLines(text: string, { start, end }: Span, isItem: boolean): TextEdit | undefined {
  const from = lineStart(text, start);
  const lead = text.slice(from, start);
  if (!(isItem ? /^\s*-\s+$/ : /^\s*$/).test(lead)) return undefined;
  const lineBreak = /^(\r\n|\r|\n)?/.exec(text.slice(lineEnd(text, end)))?.[0] ?? "";
  return { start: from, end: lineEnd(text, end) + lineBreak.length, newText: "" };
}
