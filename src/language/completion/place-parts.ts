import type { Path, Span } from "../../plan/path.ts";
import type { Shape } from "../../plan/schema/shape.ts";
import { mergesOf, nodeAt, type Source } from "../../plan/source.ts";
import type { Line } from "../../plan/syntax/lines.ts";
import { alternativesOf, shapeAt } from "../shape-at.ts";
import type { KeyPlace, ValuePlace } from "./cursor.ts";
import { unquoted } from "./flow.ts";
import type { LayoutLine } from "./layout.ts";
import type { Outline, Parent } from "./outline.ts";
import { blankBefore, valuePlace } from "./value-place.ts";

/** The cursor in block style, with what stands around it. */
export interface Cursor {
  readonly text: string;
  readonly source: Source;
  readonly outline: Outline;
  readonly line: Line;
  readonly offset: number;
}

/** The place of a value on its own line or behind a dash. */
export function valueAt(
  { text, offset }: Cursor,
  path: Path,
  value: Span,
  listed: ReadonlySet<string> = new Set(),
): ValuePlace {
  return valuePlace(text, { path, value, offset, flow: false, listed });
}

interface KeyText {
  readonly range: Span;
  readonly lead: string;
  readonly column: number;
  readonly hasColon?: boolean;
  readonly hasText?: boolean;
}

/** The place of a key below a parent; a line that is being written is no key of its own yet. */
export function keyPlace(
  { text, outline, source }: Cursor,
  parent: Parent,
  key: KeyText,
  own?: LayoutLine,
): KeyPlace {
  const { path } = parent;
  const present = new Set(path.length === 0 ? source.sections.keys() : outline.childrenOf(parent, own).keys);
  if (path.length === 0 && own?.key) present.delete(own.key.name);
  for (const merged of mergedKeys(source, path)) present.add(merged);
  const trail = blankBefore(text, key.range.end);
  return { kind: "key", path, trail, hasColon: false, hasText: false, ...key, present, flow: false };
}

/** The keys that a mapping takes in through `<<`. */
function* mergedKeys(source: Source, path: Path): Generator<string> {
  const located = path.length === 0 ? undefined : nodeAt(source, path);
  for (const { node } of located ? mergesOf(source, located) : []) {
    if (node?.kind === "mapping") for (const { key } of node.entries) yield key.source;
  }
}

/** The values of the list that an item belongs to. */
export function itemsBeside({ outline }: Cursor, item: Parent, own: LayoutLine): ReadonlySet<string> {
  const list = outline.listOf(item);
  return new Set(list ? [...outline.childrenOf(list, own).items].map(unquoted) : []);
}

/** The path of what follows a line's colon, or of what stands behind its dashes. */
export function pathOfValue({ outline }: Cursor, line: LayoutLine): Path {
  const parent = outline.parentOfContent(line);
  return line.key ? [...parent.path, line.key.name] : parent.path;
}

/**
 * The key that was meant to stand beside a key above, though its line is indented deeper: where that one has a value
 * that goes over one line only. A text may go on below, so nothing is said there.
 */
export function siblingPlace(
  cursor: Cursor,
  above: Parent,
  range: Span,
  own?: LayoutLine,
): readonly KeyPlace[] {
  const { outline, line } = cursor;
  const shape = above.kind === "key" ? shapeAt(above.path) : undefined;
  const owner = outline.parentOf(above);
  if (shape === undefined || owner === undefined || !alternativesOf(shape).every(goesOverOneLine)) return [];
  const { column } = above;
  return [
    keyPlace(
      cursor,
      owner,
      { range: { start: line.start, end: range.end }, lead: " ".repeat(column), column },
      own,
    ),
  ];
}

function goesOverOneLine({ kind, format, values, references, types }: Shape): boolean {
  const isNumber = !types.has("string");
  return (
    kind === "scalar" && (isNumber || format !== undefined || values.length > 0 || references.length > 0)
  );
}
