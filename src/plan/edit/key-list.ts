import type { TextEdit } from "../finding.ts";
import type { Path } from "../path.ts";
import { nodeAt, type Source } from "../source.ts";
import { lineEnd } from "../syntax/lines.ts";
import { type EntryNode, entryOf, isEmpty, type MappingNode, type SequenceNode } from "../syntax/nodes.ts";
import { recordLines } from "./append.ts";
import { type FlowStyle, flowMapping, flowStyleOf } from "./flow.ts";
import { columnOf, insertEntries, lineBreakOf, type NewEntry } from "./insert.ts";
import { addToList } from "./list.ts";
import { isShared } from "./shared.ts";

/** Mappings to be added to a list, each as its keys in their order. */
export type NewItems = readonly (readonly NewEntry[])[];

/**
 * Adds mappings at the end of the list under a key of a mapping, written as its neighbours are; the list, and the key
 * itself at its place in the order of the format, are made where they are not there yet. Undefined where the mapping
 * or the list is written for others too, comes from elsewhere, or is something else.
 *
 * @param at the path of the mapping, which is written in the text itself
 */
export function addToKeyList(source: Source, at: Path, key: string, items: NewItems): TextEdit | undefined {
  const located = nodeAt(source, at);
  const mapping = located?.node;
  if (mapping?.kind !== "mapping" || items.length === 0 || isShared(source, at)) return undefined;
  const path = [...at, key];
  const entry = entryOf(mapping, key);
  const list = nodeAt(source, path)?.node;
  if (entry === undefined) return list === undefined ? newKey(source, at, mapping, key, items) : undefined;
  if (entry.value && isShared(source, path)) return undefined;
  const style = flowStyleOf(mapping);
  if (list?.kind === "sequence") return toList(source, path, list, items, style);
  if (!isEmpty(list) || entry.value?.anchor !== undefined) return undefined;
  return mapping.flow
    ? behindKey(source, located?.base ?? 0, entry, items, style)
    : underKey(source, located?.base ?? 0, entry, items);
}

function toList(
  source: Source,
  path: Path,
  list: SequenceNode,
  items: NewItems,
  style: FlowStyle,
): TextEdit | undefined {
  const [first = [], ...others] = items;
  const edit = addToList(source, path, first);
  if (edit === undefined) return undefined;
  const last = list.items.at(-1);
  if (!list.flow) {
    const [, indent = ""] = /([ ]*)- /.exec(edit.newText) ?? [];
    return { ...edit, newText: edit.newText + linesOf(source, others, indent) };
  }
  const written = last ? flowStyleOf(last) : style;
  const texts = items.map((one) => flowMapping(one, written)).join(", ");
  return { ...edit, newText: last ? `, ${texts}` : texts };
}

function newKey(
  source: Source,
  at: Path,
  mapping: MappingNode,
  key: string,
  items: NewItems,
): TextEdit | undefined {
  if (mapping.flow) return insertEntries(source, at, [[key, inBrackets(items, flowStyleOf(mapping))]]);
  const made = insertEntries(source, at, [[key, ""]]);
  const [, indent = ""] = /([ \t]*)[^\s:]+:$/.exec(made?.newText ?? "") ?? [];
  return made && { ...made, newText: made.newText + linesOf(source, items, `${indent}  `) };
}

/** Under a key with nothing behind it. */
function underKey(
  source: Source,
  base: number,
  { key, value }: EntryNode,
  items: NewItems,
): TextEdit | undefined {
  if (value?.kind === "scalar" && value.source !== "") return undefined;
  const { text } = source;
  const start = base + key.start;
  const end = lineEnd(text, start);
  return { start: end, end, newText: linesOf(source, items, " ".repeat(columnOf(text, start) + 2)) };
}

/** Behind a key in braces with nothing behind it. */
function behindKey(
  { text }: Source,
  base: number,
  { key, value }: EntryNode,
  items: NewItems,
  style: FlowStyle,
): TextEdit | undefined {
  if (value?.kind === "scalar" && value.source !== "") return undefined;
  const end = base + key.end;
  const colon = /^\s*:/.exec(text.slice(end, end + 100))?.[0];
  const at = end + (colon?.length ?? 0);
  return { start: at, end: at, newText: `${colon === undefined ? ":" : ""} ${inBrackets(items, style)}` };
}

function inBrackets(items: NewItems, style: FlowStyle): string {
  return `[${items.map((one) => flowMapping(one, style)).join(", ")}]`;
}

function linesOf({ text }: Source, items: NewItems, indent: string): string {
  const lines = items.flatMap((entries) => recordLines(entries, indent));
  return lines.map((line) => lineBreakOf(text) + line).join("");
}
