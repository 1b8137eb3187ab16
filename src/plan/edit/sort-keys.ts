import type { TextEdit } from "../finding.ts";
import type { Path } from "../path.ts";
import type { Source } from "../source.ts";
import { lineAt, lineEnd, lineStart } from "../syntax/lines.ts";
import type { MappingNode, Node } from "../syntax/nodes.ts";
import { columnOf, lineBreakOf, orderAt } from "./insert.ts";
import { placeOf } from "./place.ts";

/** The lines of one key, with the comments and blank lines above it. */
interface Chunk {
  readonly key: string;
  /** Blank lines, comments. */
  readonly above: string;
  /** From the key on, its indentation left out; with its line break. */
  readonly lines: string;
}

/**
 * Brings the keys of a block mapping into the order of the format, whole lines at a time; keys that the format does
 * not have stay behind. Undefined where they are in order, where one cannot be moved by lines, and where an alias
 * would lose its anchor.
 */
export function sortKeys(source: Source, path: Path): TextEdit | undefined {
  const place = placeOf(source, path);
  const node = place?.node;
  if (place?.value === undefined || node?.kind !== "mapping" || node.flow || !canReorder(node))
    return undefined;
  const order = orderAt(path);
  const sorted = inOrder(node, order);
  if (sorted === undefined) return undefined;
  const read = chunksOf(source.text, node, place.value.start - node.start);
  if (read === undefined) return undefined;
  const chunks = sorted.map((index) => read.chunks[index]);
  const [first, ...others] = chunks;
  // A comment above what becomes the first key has no place between the dash and the key.
  if (first === undefined || (read.hasDash && first.above.trim() !== "")) return undefined;
  const indent = " ".repeat(read.column);
  const lead = read.hasDash ? "" : indent;
  const text = others.reduce(
    (all, chunk, index) =>
      all +
      (index === 0 && read.hasDash ? first.above : "") +
      (chunk?.above ?? "") +
      indent +
      (chunk?.lines ?? ""),
    (read.hasDash ? "" : first.above) + lead + first.lines,
  );
  return { start: read.start, end: read.end, newText: text.replace(/(?:\r\n|\r|\n)$/, "") };
}

/** The entries as they shall follow each other, by index; undefined where they do. */
function inOrder({ entries }: MappingNode, order: readonly string[]): readonly number[] | undefined {
  const rankOf = (key: string) => {
    const rank = order.indexOf(key);
    return key === "<<" ? -1 : rank < 0 ? order.length : rank;
  };
  const indexes = entries.map((_, index) => index);
  const sorted = indexes.toSorted(
    (a, b) => rankOf(entries[a]?.key.source ?? "") - rankOf(entries[b]?.key.source ?? "") || a - b,
  );
  return sorted.every((index, at) => index === at) ? undefined : sorted;
}

interface Chunks {
  readonly start: number;
  readonly end: number;
  readonly column: number;
  /** Whether the first key stands behind the dash of its item. */
  readonly hasDash: boolean;
  readonly chunks: readonly Chunk[];
}

function chunksOf(text: string, { entries }: MappingNode, base: number): Chunks | undefined {
  const keys = entries.map(({ key }) => base + key.start);
  const [first = 0] = keys;
  const column = columnOf(text, first);
  const leads = keys.map((key) => text.slice(lineStart(text, key), key));
  const hasDash = leads[0]?.trim() === "-";
  const areOnOwnLines = leads.every(
    (lead, index) => /^ *$/.test(lead) || (index === 0 && hasDash && /^ *- +$/.test(lead)),
  );
  if (!areOnOwnLines || new Set(entries.map(({ key }) => key.source)).size < entries.length) return undefined;
  const start = hasDash ? first : commentsAbove(text, lineStart(text, first), column);
  const chunks: Chunk[] = [];
  let from = start;
  for (const [index, { key, value }] of entries.entries()) {
    const at = keys[index] ?? from;
    const end = ownEnd(text, base + (value?.end ?? key.end), column);
    chunks.push({
      key: key.source,
      above: index === 0 && hasDash ? "" : text.slice(from, lineStart(text, at)),
      lines: withBreak(text.slice(at, end), text),
    });
    from = end;
  }
  return {
    start,
    end: from - (/(?:\r\n|\r|\n)$/.exec(text.slice(0, from).slice(-2))?.[0].length ?? 0),
    column,
    hasDash,
    chunks,
  };
}

/** Where the lines of a key end: with comments that are indented deeper than it. */
function ownEnd(text: string, valueEnd: number, column: number): number {
  let end = lineAt(text, lineEnd(text, valueEnd)).next;
  for (let line = lineAt(text, end); line.start < text.length; line = lineAt(text, line.next)) {
    const written = text.slice(line.start, line.end);
    if (!/^[ \t]*(?:#|$)/.test(written)) break;
    if (written.search(/#/) > column) end = line.next;
    else if (written.includes("#")) break;
    if (line.next === line.start) break;
  }
  return end;
}

/** Where the comments begin that stand right above a line in its column. */
function commentsAbove(text: string, start: number, column: number): number {
  const above =
    start === 0 ? start : lineStart(text, text.slice(0, start).replace(/(?:\r\n|\r|\n)$/, "").length);
  const isComment =
    above < start && text.slice(above, start).search(/[^ ]/) === column && text[above + column] === "#";
  return isComment ? commentsAbove(text, above, column) : start;
}

function withBreak(lines: string, text: string): string {
  return /[\r\n]$/.test(lines) ? lines : lines + lineBreakOf(text);
}

/** An alias must not come to stand above its anchor. */
function canReorder(node: MappingNode): boolean {
  const anchors: string[] = [];
  const aliases = new Set<string>();
  const visit = (one: Node | undefined): void => {
    if (one?.anchor !== undefined) anchors.push(one.anchor);
    if (one?.kind === "alias") aliases.add(one.name);
    if (one?.kind === "sequence") for (const item of one.items) visit(item);
    if (one?.kind === "mapping") for (const { value } of one.entries) visit(value);
  };
  for (const { value } of node.entries) visit(value);
  return new Set(anchors).size === anchors.length && !anchors.some((name) => aliases.has(name));
}
