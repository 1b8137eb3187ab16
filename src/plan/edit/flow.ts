import type { Node } from "../syntax/nodes.ts";
import type { NewEntry } from "./insert.ts";

/** How keys and values are written within braces. */
export interface FlowStyle {
  readonly key: (text: string) => string;
  readonly value: (text: string) => string;
}

const plain: FlowStyle = { key: (text) => text, value: (text) => text };

/** Keys and texts in double quotes, so that a plan written as JSON stays JSON. */
const json: FlowStyle = { key: (text) => JSON.stringify(text), value: jsonValue };

/** The style of a mapping in braces: that of its first key. */
export function flowStyleOf(node: Node | undefined): FlowStyle {
  const [first] = node?.kind === "mapping" ? node.entries : [];
  return first?.key.style === "double" ? json : plain;
}

/** A mapping in braces. */
export function flowMapping(entries: readonly NewEntry[], style: FlowStyle): string {
  return `{ ${flowEntries(entries, style).join(", ")} }`;
}

/** Entries as they stand in braces. */
export function flowEntries(entries: readonly NewEntry[], { key, value }: FlowStyle): readonly string[] {
  return entries.map(([name, text]) => `${key(name)}: ${value(text)}`.trimEnd());
}

function jsonValue(text: string): string {
  const isPlainText = /^[\p{L}\p{Nd}]/u.test(text) && !/^(?:-?[\d.]+|true|false|null)$/.test(text);
  if (isPlainText) return JSON.stringify(text);
  // `[a, b]` and `{ a: b }`: what they hold is plain text or quoted already.
  const items = /^\[([^[\]"]+)\]$/.exec(text)?.[1];
  if (items !== undefined) return `[${items.split(/,\s*/).map(jsonValue).join(", ")}]`;
  const entries = /^\{ ([^{}"]+) \}$/.exec(text)?.[1]?.split(/,\s*/);
  return entries === undefined ? text : `{ ${entries.map(jsonEntry).join(", ")} }`;
}

function jsonEntry(text: string): string {
  const [name = "", value = ""] = text.split(/:\s+/);
  return `${JSON.stringify(name)}: ${jsonValue(value)}`;
}
