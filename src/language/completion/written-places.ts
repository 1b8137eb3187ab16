import type { Path } from "../../plan/path.ts";
import { shapeAt } from "../shape-at.ts";
import type { Place } from "./cursor.ts";
import { columnIn, type LayoutLine } from "./layout.ts";
import { hasBelow, indentBelow, wordSpan } from "./near.ts";
import type { Parent } from "./outline.ts";
import { type Cursor, itemsBeside, keyPlace, pathOfValue, siblingPlace, valueAt } from "./place-parts.ts";
import { valuePlace } from "./value-place.ts";

/** A line that begins a key, an item or a text: its key, or its value, or what the half-typed word may become. */
export function writtenPlaces(cursor: Cursor, own: LayoutLine): readonly Place[] {
  const { text, outline, offset } = cursor;
  const { key, content, value } = own;
  if (key && offset > key.colon) return scalarPlaces(cursor, own, pathOfValue(cursor, own));
  // A collection, an alias, an anchor or a block text is no word to be replaced.
  if (!key && /^[[{*&!|>:%@`?,\]}]/.test(text.slice(content.start, content.end))) return [];
  const dash = own.dashes.at(-1);
  if (offset < content.start && !(dash && offset > dash.offset && content.start === content.end)) return [];
  const parent = outline.parentOfContent(own);
  const joined = key ? undefined : valueWithoutBlank(cursor, own, parent);
  if (joined) return [joined];
  if (!parent.isOpen && dash === undefined) {
    const half = wordSpan(text, content.start, offset);
    // Several words are the rest of the text above.
    return key || half.end < content.end ? [] : siblingPlace(cursor, parent, half, own);
  }
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
  const word = key ? key.span : wordSpan(text, content.start, offset);
  const beside = key || dash ? undefined : columnOfKeys(cursor, parent, own);
  if (beside !== undefined && beside !== column && parent.kind !== "root") {
    const range = { start: own.start, end: word.end };
    const hasText = word.end < content.end;
    return [keyPlace(cursor, parent, { range, lead: " ".repeat(beside), column: beside, hasText }, own)];
  }
  const range = word;
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

/** The column of the other keys below a parent; undefined where there are none. */
function columnOfKeys({ text, outline }: Cursor, parent: Parent, own: LayoutLine): number | undefined {
  // The lines below would be taken for those keys.
  if (indentBelow(text, own) > columnIn(own, own.content.start)) return undefined;
  const { column, keys } = outline.childrenOf(parent, own);
  return keys.size > 0 ? column : undefined;
}

/** A value right behind its key's colon, or behind a full-width one, which then becomes a colon and a blank. */
function valueWithoutBlank(
  { text, offset }: Cursor,
  { content }: LayoutLine,
  parent: Parent,
): Place | undefined {
  const [, name = "", colon = ""] =
    /^([^\s:：'"]+)(:(?=\S)|：\s*)/.exec(text.slice(content.start, content.end)) ?? [];
  const path = [...parent.path, name];
  const colonStart = content.start + name.length;
  const start = colonStart + colon.length;
  if (colon === "" || offset < start || shapeAt(path) === undefined) return undefined;
  const value = { start, end: Math.max(start, content.end) };
  const place = valuePlace(text, { path, value, offset, flow: false, listed: new Set(), mayOpenList: true });
  if (colon === ":") return place;
  return { ...place, range: { start: colonStart, end: place.range.end }, lead: ": ", skip: colon.length };
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
