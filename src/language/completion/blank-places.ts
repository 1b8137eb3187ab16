import type { KeyPlace, Place, ValuePlace } from "./cursor.ts";
import { columnIn } from "./layout.ts";
import { indentBelow } from "./near.ts";
import type { Parent } from "./outline.ts";
import { type Cursor, keyPlace, siblingPlace, valueAt } from "./place-parts.ts";
import { blankBefore } from "./value-place.ts";

/**
 * A line with nothing on it, or nothing but a comment: the cursor's column decides, or that of the line below
 * where it is indented deeper and would be cut off from what it belongs to.
 */
export function blankPlaces(cursor: Cursor): readonly Place[] {
  const { text, outline, line, offset } = cursor;
  const column = Math.max(columnIn(line, offset), indentBelow(text, line));
  const parent = outline.parentAbove(line.start, column);
  const empty = outline.emptyKeyAbove(line.start, column);
  const places = [
    ...(parent.isOpen ? childPlaces(cursor, parent, column) : []),
    ...(empty ? childPlaces(cursor, empty, column + 2) : []),
  ];
  if (!parent.isOpen && parent.kind === "key" && indentBelow(text, line) <= parent.column) {
    return siblingPlace(cursor, parent, { start: offset, end: offset });
  }
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
