import type { TextEdit } from "../finding.ts";
import type { Path } from "../path.ts";
import { planShape, type Shape } from "../schema/shape.ts";
import { type Located, type Source, writtenAt } from "../source.ts";
import { lineEnd, lineStart } from "../syntax/lines.ts";
import type { EntryNode, MappingNode } from "../syntax/nodes.ts";
import { flowEntries, flowStyleOf } from "./flow.ts";
import { linesEnd } from "./lines-end.ts";

/** A key to write and the text of its value, on one line. */
export type NewEntry = readonly [key: string, value: string];

/**
 * Adds keys to a mapping, each after the nearest key that stands before it in the order of the format, on a line
 * of its own with the mapping's indentation (inside the braces of a flow mapping). Undefined where the mapping
 * is not written at that path.
 */
export function insertEntries(
  source: Source,
  path: Path,
  entries: readonly NewEntry[],
): TextEdit | undefined {
  const located = writtenAt(source, path);
  if (located?.node?.kind !== "mapping" || entries.length === 0) return undefined;
  const mapping = { node: located.node, base: located.base };
  const after = entryBefore(mapping.node, entries[0]?.[0] ?? "", orderAt(path));
  if (after === undefined) return undefined;
  return mapping.node.flow
    ? insideBraces(source.text, mapping, after, entries)
    : onOwnLines(source, mapping, after, entries);
}

/** The line break that a text uses. */
export function lineBreakOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? "\n";
}

/** How many columns stand before an offset on its line. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

function onOwnLines(
  source: Source,
  mapping: Located,
  after: EntryNode,
  entries: readonly NewEntry[],
): TextEdit {
  const { text } = source;
  const indent = " ".repeat(columnOf(text, mapping.base + after.key.start));
  const lineBreak = lineBreakOf(text);
  const at = after.value
    ? linesEnd(text, mapping.base, after.value)
    : lineEnd(text, mapping.base + after.key.end + 1);
  const lines = entries.map(
    ([key, value]) => `${lineBreak}${indent}${key}:${value === "" ? "" : " "}${value}`,
  );
  return { start: at, end: at, newText: lines.join("") };
}

function insideBraces(
  text: string,
  { node, base }: { readonly node: MappingNode; readonly base: number },
  after: EntryNode,
  entries: readonly NewEntry[],
): TextEdit {
  // A key without a value may have its colon, or none.
  const keyEnd = base + after.key.end;
  const colon = /^\s*:/.exec(text.slice(keyEnd, keyEnd + 100))?.[0].length ?? 0;
  const at = after.value ? base + after.value.end : keyEnd + colon;
  const texts = flowEntries(entries, flowStyleOf(node)).map((entry) => `, ${entry}`);
  return { start: at, end: at, newText: texts.join("") };
}

function entryBefore(node: MappingNode, key: string, order: readonly string[]): EntryNode | undefined {
  const rank = order.indexOf(key);
  if (rank < 0) return node.entries.at(-1);
  const before = node.entries.filter((entry) => {
    const own = order.indexOf(entry.key.source);
    return own >= 0 && own < rank;
  });
  return before.at(-1) ?? node.entries[0];
}

/** The keys of the mapping at a path in the order of the format. */
export function orderAt(path: Path): readonly string[] {
  let shape: Shape | undefined = planShape();
  for (const step of path) {
    const mapping: Shape | undefined =
      shape?.kind === "union" ? shape.alternatives.find(({ kind }) => kind === "mapping") : shape;
    shape = typeof step === "number" ? mapping?.items : (mapping?.properties.get(step) ?? mapping?.free);
  }
  return [...(shape?.properties.keys() ?? [])];
}
