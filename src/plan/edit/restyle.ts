import type { TextEdit } from "../finding.ts";
import type { Path } from "../path.ts";
import type { Source } from "../source.ts";
import { lineStart } from "../syntax/lines.ts";
import type { EntryNode, MappingNode } from "../syntax/nodes.ts";
import { columnOf, lineBreakOf } from "./insert.ts";
import { placeOf } from "./place.ts";

/** A record that begins behind its dash, and where its block begins. */
interface Written {
  readonly node: MappingNode;
  readonly base: number;
}

/**
 * Writes a record in braces with one key a line. Undefined where it is no item of a block list, holds a comment, or
 * goes over several lines.
 */
export function toBlock(source: Source, path: Path): TextEdit | undefined {
  const { text } = source;
  const written = recordBehindDash(source, path);
  if (written === undefined || !written.node.flow) return undefined;
  const { node, base } = written;
  const [start, end] = [base + node.start, base + node.end];
  if (/[\r\n#]/.test(text.slice(start, end))) return undefined;
  const lines = node.entries.map((entry) => entryText(text, base, entry));
  const newText = lines.join(lineBreakOf(text) + " ".repeat(columnOf(text, start)));
  return { start, end, newText };
}

/**
 * Writes a record with one key a line in braces, on one line. Undefined where it holds comments, blank lines or
 * longer values, or would become too long to read.
 */
export function toFlow(source: Source, path: Path): TextEdit | undefined {
  const { text } = source;
  const written = recordBehindDash(source, path);
  if (written === undefined || written.node.flow) return undefined;
  const { node, base } = written;
  if (!node.entries.every((entry) => fitsInBraces(text, base, entry))) return undefined;
  const gaps = node.entries.slice(1).map(({ key }, index) => {
    const before = node.entries[index];
    return text.slice(base + (before?.value?.end ?? 0), base + key.start);
  });
  if (!gaps.every((gap) => /^[ \t]*(?:\r\n|\r|\n) *$/.test(gap))) return undefined;
  const newText = `{ ${node.entries.map((entry) => entryText(text, base, entry)).join(", ")} }`;
  // A comment behind the last value stays behind it.
  const end = base + (node.entries.at(-1)?.value?.end ?? node.end);
  return newText.length > longest ? undefined : { start: base + node.start, end, newText };
}

/** The longest line that is still read, in characters. */
const longest = 120;

function recordBehindDash(source: Source, path: Path): Written | undefined {
  const place = placeOf(source, path);
  if (place?.node?.kind !== "mapping" || place.value === undefined || path.length !== 2) return undefined;
  const { node, value } = place;
  const lead = source.text.slice(lineStart(source.text, value.start), value.start);
  if (!/^ *- +$/.test(lead) || node.anchor !== undefined || node.entries.length === 0) return undefined;
  return { node, base: value.start - node.start };
}

function fitsInBraces(text: string, base: number, { key, value }: EntryNode): boolean {
  if (value === undefined || value.end === value.start) return false;
  if ((value.kind === "mapping" || value.kind === "sequence") && !value.flow) return false;
  const written = text.slice(base + key.start, base + value.end);
  const isPlain = value.kind === "scalar" && value.style === "plain";
  return (
    !/[\r\n]/.test(written) && !(isPlain && /[,[\]{}]/.test(value.source)) && !/[,[\]{}#]/.test(key.source)
  );
}

function entryText(text: string, base: number, { key, value }: EntryNode): string {
  const name = text.slice(base + key.start, base + key.end);
  const rest = value ? text.slice(base + key.end, base + value.end).replace(/^\s*:\s*/, "") : "";
  return `${name}: ${rest}`.trimEnd();
}
