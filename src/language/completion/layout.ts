import type { Span } from "../../plan/path.ts";
import { type Line, linesOf } from "../../plan/syntax/lines.ts";
import { type Flow, type KeyText, quotedEnd, readFlow, scalarEnd, unquoted } from "./flow.ts";

/** A line as its indentation shows it: its dashes, its key, and what follows. */
export interface LayoutLine extends Line {
  readonly dashes: readonly Dash[];
  /** What stands behind the dashes, without comment; empty at the line's end where nothing does. */
  readonly content: Span;
  readonly key: KeyText | undefined;
  /** What follows the colon, else the content; without comment, anchor and tag. */
  readonly value: Span;
  /** The flow collection that the value is. */
  readonly flow: Flow | undefined;
  /** Where the value ends: of flow style and quotes, that may be lines below. */
  readonly end: number;
}

export interface Dash {
  readonly offset: number;
  /** How many characters stand before it on its line. */
  readonly column: number;
}

/** A block of text as its indentation shows it. Half-typed text has a layout as well. */
export interface Layout {
  /** Lines that begin a key or an item or hold a text; blank ones, comments and what is inside values are left out. */
  readonly lines: readonly LayoutLine[];
  /** Block texts and texts in quotes that go over several lines. */
  readonly texts: readonly Span[];
}

/** Reads a block line by line. Total. Cost: one pass. */
export function readLayout(text: string, block: Span): Layout {
  const lines: LayoutLine[] = [];
  const texts: Span[] = [];
  let hiddenTo = -1;
  for (const line of linesOf(text, block.start)) {
    if (line.start >= block.end && line.start > block.start) break;
    if (line.start < hiddenTo || isBlank(text, line)) continue;
    const parsed = parseLine(text, line);
    lines.push(parsed);
    hiddenTo = parsed.end;
    if (parsed.end > line.end && parsed.flow === undefined)
      texts.push({ start: parsed.value.start, end: parsed.end });
  }
  return { lines, texts };
}

/** Columns are counted from the start of the line, in characters. */
export function columnIn(line: Line, offset: number): number {
  return offset - line.start;
}

function isBlank(text: string, { start, end }: Line): boolean {
  return /^\s*(#.*)?$/.test(text.slice(start, end)) || /^(---|\.\.\.)\s*(#.*)?$/.test(text.slice(start, end));
}

function parseLine(text: string, line: Line): LayoutLine {
  const lead = /^\uFEFF?[ \t]*/.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  let at = line.start + lead;
  const dashes: Dash[] = [];
  while (text[at] === "-" && (at + 1 >= line.end || text[at + 1] === " " || text[at + 1] === "\t")) {
    dashes.push({ offset: at, column: columnIn(line, at) });
    at = Math.min(line.end, at + 1);
    while (at < line.end && (text[at] === " " || text[at] === "\t")) at += 1;
  }
  const start = text[at] === "#" ? line.end : at;
  const key = keyAt(text, start, line.end);
  const valueStart = skipProperties(text, key ? key.colon + 1 : start, line.end);
  const owner = key ? columnIn(line, key.span.start) : (dashes.at(-1)?.column ?? -1);
  const { value, end, flow } = valueAt(text, { line, start: valueStart, owner });
  return {
    ...line,
    dashes,
    key,
    value,
    flow,
    content: { start, end: key ? Math.max(key.colon + 1, value.end) : value.end },
    end,
  };
}

function keyAt(text: string, start: number, lineEnd: number): KeyText | undefined {
  if (/[[{#|>*&!%@`]/.test(text[start] ?? "#")) return undefined;
  const content = text.slice(start, lineEnd);
  const quoted = quotedEnd(text, start);
  const end = quoted ?? start + content.search(/[ \t]*:(?=\s|$)|\s#/);
  if (end < start) return undefined;
  const colon = /^[ \t]*:(?=\s|$)/.exec(text.slice(end, lineEnd))?.[0].length;
  if (colon === undefined || end === start) return undefined;
  return { name: unquoted(text.slice(start, end)), span: { start, end }, colon: end + colon - 1 };
}

/** Behind blanks, an anchor and a tag. */
function skipProperties(text: string, start: number, lineEnd: number): number {
  const skipped =
    /^(?:[ \t]*[&!][^\s,[\]{}]*(?=\s|$))*[ \t]*/.exec(text.slice(start, lineEnd))?.[0].length ?? 0;
  return start + skipped;
}

interface ValueStart {
  readonly line: Line;
  readonly start: number;
  /** The column of the key or dash that the value belongs to: what is indented deeper belongs to it too. */
  readonly owner: number;
}

interface ValueFound {
  readonly value: Span;
  readonly end: number;
  readonly flow: Flow | undefined;
}

function valueAt(text: string, at: ValueStart): ValueFound {
  const { line, start } = at;
  const first = start < line.end ? text[start] : undefined;
  if (first === undefined || first === "#")
    return { value: { start, end: start }, end: line.end, flow: undefined };
  if (first === "[" || first === "{") {
    const flow = readFlow(text, start, deeperEnd(text, at, /[\]}]/));
    return { value: { start, end: flow.end }, end: Math.max(line.end, flow.end), flow };
  }
  const isBlock = /^[|>][-+\d]*[ \t]*(#.*)?$/.test(text.slice(start, line.end));
  if (isBlock)
    return { value: { start, end: line.end }, end: deeperEnd(text, at, undefined), flow: undefined };
  if ((first === '"' || first === "'") && quotedEnd(text, start) === undefined) {
    const end = openQuoteEnd(text, at, first);
    return { value: { start, end: Math.min(end, line.end) }, end, flow: undefined };
  }
  const end = scalarEnd(text.slice(0, line.end), start, /\s#/);
  return { value: { start, end }, end: line.end, flow: undefined };
}

/** The start of the first line that is not indented deeper than the owner (nor begins with a closing bracket). */
function deeperEnd(text: string, { line, owner }: ValueStart, closing: RegExp | undefined): number {
  for (const next of linesOf(text, line.next)) {
    const content = text.slice(next.start, next.end);
    const indent = content.search(/\S/);
    if (indent < 0 || indent > owner || closing?.test(content[indent] ?? "")) continue;
    return next.start;
  }
  return text.length;
}

/** Where a quote that is open at its line's end closes; one that never does is taken for this line's only. */
function openQuoteEnd(text: string, at: ValueStart, quote: string): number {
  const limit = deeperEnd(text, at, undefined);
  const closing = quote === '"' ? /(?<!\\)"/ : /'/;
  const found = text.slice(at.start + 1, limit).search(closing);
  return found < 0 ? at.line.end : at.start + 1 + found + 1;
}
