import type { Path, Span } from "../../plan/path.ts";
import { mergesOf, nodeAt, type Source } from "../../plan/source.ts";
import { type Line, lineAt, lineStart } from "../../plan/syntax/lines.ts";
import { type Block, blockAt } from "./block.ts";
import type { KeyPlace, Place, ValuePlace } from "./cursor.ts";
import { unquoted } from "./flow.ts";
import { flowPlaces } from "./flow-places.ts";
import { columnIn, type LayoutLine, readLayout } from "./layout.ts";
import { hasBelow, indentBelow, isInComment, wordSpan } from "./near.ts";
import { Outline, type Parent } from "./outline.ts";
import { blankBefore, valuePlace } from "./value-place.ts";

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
  const cursor = { text, source, block, outline: new Outline(text, layout.lines, block), line, offset };
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

interface Cursor {
  readonly text: string;
  readonly source: Source;
  readonly block: Block;
  readonly outline: Outline;
  readonly line: Line;
  readonly offset: number;
}

function isWithin(
  { start, end, closed }: { start: number; end: number; closed: boolean },
  offset: number,
): boolean {
  return start < offset && (offset < end || (!closed && offset === end));
}

/** Whether the cursor's line is not indented deeper than what the brackets around it belong to. */
function isCutOff({ line, offset }: Cursor, own: LayoutLine): boolean {
  const owner = own.key ? columnIn(own, own.key.span.start) : (own.dashes.at(-1)?.column ?? -1);
  return line.start > own.start && columnIn(line, offset) <= owner;
}

/**
 * A line with nothing on it, or nothing but a comment: the cursor's column decides, or that of the line below
 * where it is indented deeper and would be cut off from what it belongs to.
 */
function blankPlaces(cursor: Cursor): readonly Place[] {
  const { text, outline, line, offset } = cursor;
  const column = Math.max(columnIn(line, offset), indentBelow(text, line));
  const parent = outline.parentAbove(line.start, column);
  const empty = outline.emptyKeyAbove(line.start, column);
  const places = [
    ...(parent.isOpen ? childPlaces(cursor, parent, column) : []),
    ...(empty ? childPlaces(cursor, empty, column + 2) : []),
  ];
  const full = parent.isOpen ? undefined : outline.listOf(parent);
  if (full) return indentBelow(text, line) > parent.column ? [] : itemPlaces(cursor, full, parent.column);
  const list = outline.flushListAbove(line.start, column);
  return list ? [...places, ...itemPlaces(cursor, list, column)] : places;
}

/** A key, an item, or a value on its own line, whichever the parent takes. */
function childPlaces(cursor: Cursor, parent: Parent, column: number): readonly Place[] {
  const { text, outline, line, offset } = cursor;
  const children = outline.childrenOf(parent);
  const childColumn = children.column ?? (parent.kind === "root" ? 0 : column);
  if (children.dashes > 0) return itemPlaces(cursor, parent, childColumn);
  const isInColumn = columnIn(line, offset) === childColumn;
  const indented = { start: isInColumn ? offset : line.start, end: offset };
  const lead = isInColumn ? "" : " ".repeat(childColumn);
  const key = keyPlace(cursor, parent, { range: indented, lead, column: childColumn });
  if (children.keys.size > 0 || parent.path.length === 0) return [key];
  const value = { ...valueAt(cursor, parent.path, indented), typed: "", lead };
  return text.slice(line.start, offset).trim() === ""
    ? [key, value, ...itemPlaces(cursor, parent, column)]
    : [key, value];
}

/** A new item of a list that is written with dashes. */
function itemPlaces(cursor: Cursor, list: Parent, column: number): readonly Place[] {
  const { text, outline, line, offset } = cursor;
  const { dashes, items } = outline.childrenOf(list);
  const path = [...list.path, dashes];
  const isInColumn = columnIn(line, offset) === column;
  const range = { start: isInColumn ? offset : line.start, end: offset };
  const lead = `${isInColumn ? "" : " ".repeat(column)}- `;
  const value: ValuePlace = { ...valueAt(cursor, path, range), typed: "", lead, listed: items };
  const key: KeyPlace = {
    kind: "key",
    path,
    range,
    lead,
    trail: blankBefore(text, offset),
    hasColon: false,
    hasText: false,
    present: new Set(),
    column: column + 2,
    flow: false,
  };
  return [key, value];
}

function writtenPlaces(cursor: Cursor, own: LayoutLine): readonly Place[] {
  const { text, outline, offset } = cursor;
  const { key, content, value } = own;
  if (key && offset > key.colon) return scalarPlaces(cursor, own, pathOfValue(cursor, own));
  // A collection, an alias, an anchor or a block text is no word to be replaced.
  if (!key && /^[[{*&!|>:%@`?,\]}]/.test(text.slice(content.start, content.end))) return [];
  const dash = own.dashes.at(-1);
  if (offset < content.start && !(dash && offset > dash.offset && content.start === content.end)) return [];
  const parent = outline.parentOfContent(own);
  if (!parent.isOpen && dash === undefined) return [];
  const column =
    content.start === content.end && dash
      ? Math.max(columnIn(own, offset), dash.column + 2)
      : columnIn(own, content.start);
  const isBare = dash && offset === dash.offset + 1;
  const lead = isBare ? " " : "";
  if (content.start === content.end) {
    const range = { start: offset, end: offset };
    return [
      keyPlace(cursor, parent, { range, lead, column }, own),
      { ...valueAt(cursor, parent.path, range, itemsBeside(cursor, parent, own)), lead },
    ];
  }
  const range = key ? key.span : wordSpan(text, content.start, offset);
  const hasText = !key && (range.end < content.end || indentBelow(text, own) > column);
  const keys = keyPlace(cursor, parent, { range, lead, column, hasColon: key !== undefined, hasText }, own);
  if (key) return [keys];
  if (dash)
    return [
      keys,
      {
        ...valuePlace(text, {
          path: parent.path,
          value,
          offset,
          flow: false,
          listed: itemsBeside(cursor, parent, own),
        }),
      },
    ];
  const { dashes } = outline.childrenOf(parent, own);
  const values = scalarPlaces(cursor, own, parent.path);
  const item = valueAt(cursor, [...parent.path, dashes], value, outline.childrenOf(parent, own).items);
  return [keys, ...values, { ...item, lead: "- " }];
}

function scalarPlaces({ text, offset }: Cursor, own: LayoutLine, path: Path): readonly Place[] {
  const { key, value, flow } = own;
  // What stands on the lines below is the value already.
  if (key && value.start === value.end && hasBelow(text, own)) return [];
  // A collection, an alias or a block text is no scalar to be replaced.
  if (flow || /^(?:\*\S*\s|[|>])/.test(text.slice(value.start, value.end))) return [];
  return [
    valuePlace(text, { path, value, offset, flow: false, listed: new Set(), mayOpenList: key !== undefined }),
  ];
}

function valueAt(
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

function keyPlace(
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
function itemsBeside({ outline }: Cursor, item: Parent, own: LayoutLine): ReadonlySet<string> {
  const list = outline.listOf(item);
  return new Set(list ? [...outline.childrenOf(list, own).items].map(unquoted) : []);
}

function pathOfValue({ outline }: Cursor, line: LayoutLine): Path {
  const parent = outline.parentOfContent(line);
  return line.key ? [...parent.path, line.key.name] : parent.path;
}
