import type { Span } from "../path.ts";
import type { Source } from "../source.ts";
import { indentOf, lineAt, lineStart } from "../syntax/lines.ts";
import { type Token, tokensOf } from "../syntax/tokens.ts";

/** How a line begins. */
export interface LineBeginning {
  readonly column: number;
  /** Whether a dash belongs there, as the first of a list. */
  readonly opensList: boolean;
}

/**
 * How a line shall begin that was just opened under another one; `offset` is anywhere on it. Under the key of a list
 * that is a dash, in the column of the items that are there. Undefined where nothing better is known than what the
 * editor does: under a blank line, inside quotes, before text that was pushed down and is no key.
 *
 * @param takesList whether the key at an offset takes a list
 */
export function newLineBeginning(
  source: Source,
  offset: number,
  takesList: (key: number) => boolean,
): LineBeginning | undefined {
  const column = columnOfNewLine(source, offset);
  if (column === undefined) return undefined;
  const { text } = source;
  const line = lineAt(text, lineStart(text, offset));
  const key = openKeyAbove(text, line.start);
  const isEmpty = text.slice(line.start, line.end).trim() === "";
  if (key === undefined || !isEmpty || !takesList(key)) return { column, opensList: false };
  const below = /^(?:[ \t]*[\r\n])*( *)-[ \r\n]/.exec(text.slice(line.next))?.[1]?.length;
  // A dash less deep than the key is an item of another list.
  return { column: below !== undefined && below >= column - 2 ? below : column, opensList: true };
}

/**
 * A dash with its blanks that stands behind the first of a list, where a person typed the one that was there already.
 *
 * @param takesList whether the key at an offset takes a list whose items are no lists
 */
export function secondDash(
  text: string,
  offset: number,
  takesList: (key: number) => boolean,
): Span | undefined {
  const { start, end } = lineAt(text, lineStart(text, offset));
  const [, lead] = /^( *- )- +$/.exec(text.slice(start, end)) ?? [];
  const key = openKeyAbove(text, start);
  return lead !== undefined && key !== undefined && takesList(key)
    ? { start: start + lead.length, end }
    : undefined;
}

/** The key that ends the line above one, if nothing but a comment follows its colon. */
function openKeyAbove(text: string, start: number): number | undefined {
  const end = text.slice(0, start).replace(/(?:\r\n|\r|\n)$/, "").length;
  const above = lineStart(text, end);
  const before = /^\uFEFF?(?: *(?:- +)*)(?=[^\s#'"[{&*!|>-][^#]*:(?:[ \t]+#.*)?[ \t]*$)/.exec(
    text.slice(above, end),
  );
  return before ? above + before[0].length : undefined;
}

function columnOfNewLine(source: Source, offset: number): number | undefined {
  const text = source.text.replace(/\r(?!\n)/g, "\n");
  const line = lineAt(text, lineStart(text, offset));
  const pushedDown = text.slice(line.start, line.end).trim();
  if (pushedDown !== "" && !/^[^\s#&*!|>'"[\]{},-][^:#]*:(?:\s|$)/.test(pushedDown)) return undefined;
  const end = text.slice(0, line.start).replace(/(?:\r\n|\n)$/, "").length;
  const above = lineStart(text, end);
  if (line.start === 0 || text.slice(above, end).trim() === "") return undefined;
  const start = blockStart(source, line.start);
  const tokens = tokensOf(text.slice(start, end), start);
  return columnUnder({ text, start: above, end, tokens });
}

interface RowAbove {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The block's tokens up to the row's end. */
  readonly tokens: readonly Token[];
}

function columnUnder(above: RowAbove): number | undefined {
  const { text, start, end, tokens } = above;
  const said = tokens.filter(({ kind }) => kind !== "comment" && kind !== "unsure");
  const last = said.at(-1);
  const lead = indentOf(text, { start, end, next: end });
  const own = said.filter((token) => token.start >= start);
  if (last === undefined || (own.length === 0 && last.end <= start)) return lead;
  const opener = openOpener(said);
  if (opener) return columnInBrackets(above, opener, lead);
  const key = own.findIndex(({ kind }) => kind !== "dash");
  const column = (own[key]?.start ?? start + lead) - start;
  if (last.kind === "body" && last.end > start)
    return own[0] === last || own.length === 0 ? lead : column + 2;
  if (last.kind === "header") return column + 2;
  if (isUnclosed(text, last)) return undefined;
  if (own.length === 0) return lead;
  const isKey = own.some(({ kind }) => kind === "colon");
  const value = own.findLast(({ kind }) => kind !== "anchor" && kind !== "tag");
  if (isKey) return value?.kind === "colon" ? column + 2 : column;
  const dash = own.findLast(({ kind }) => kind === "dash");
  if (dash === undefined) return lead;
  return dash.start - start + (value === dash ? 2 : 0);
}

/** Under what stands after the bracket, else two deeper than the row. */
function columnInBrackets({ start, tokens }: RowAbove, opener: Token, lead: number): number {
  const first = tokens.find((token) => token.start > opener.start && token.kind !== "comment");
  if (opener.start < start) return lead;
  return first ? first.start - start : lead + 2;
}

function openOpener(tokens: readonly Token[]): Token | undefined {
  const openers: Token[] = [];
  for (const token of tokens) {
    if (token.kind === "open") openers.push(token);
    if (token.kind === "close") openers.pop();
  }
  return openers.at(-1);
}

function isUnclosed(text: string, { kind, start, end }: Token): boolean {
  if (kind !== "single" && kind !== "double") return false;
  return end - start < 2 || text[end - 1] !== text[start];
}

/** Where the record or section begins that a line belongs to. */
function blockStart({ sections }: Source, line: number): number {
  let start = 0;
  for (const { span, items = [], value } of sections.values()) {
    const own = value ? value.base : span.start;
    if (own < line) start = Math.max(start, own);
    if (own < line && line <= span.end)
      start = Math.max(start, items.findLast(({ base }) => base < line)?.base ?? 0);
  }
  return start;
}
