import type { Path, Span } from "../../plan/path.ts";
import type { ValuePlace } from "./cursor.ts";

interface Written {
  readonly path: Path;
  /** The scalar as written, quotes and all; empty where there is none yet. */
  readonly value: Span;
  readonly offset: number;
  readonly flow: boolean;
  readonly listed: ReadonlySet<string>;
  readonly mayOpenList?: boolean;
  /** Whether a value may be put in front of another, as an entry of a list in brackets. */
  readonly isEntry?: boolean;
}

/** The place of a value: what is written there is replaced, what only stands near stays. */
export function valuePlace(
  text: string,
  { path, value, offset, flow, listed, mayOpenList = false, isEntry = false }: Written,
): ValuePlace {
  const isBefore = offset < value.start;
  const isNewEntry = isBefore && isEntry && value.start < value.end;
  const isEmpty = isNewEntry || value.start === value.end || /[\r\n]/.test(text.slice(offset, value.start));
  const range = isEmpty
    ? { start: offset, end: offset }
    : { start: Math.min(value.start, offset), end: Math.max(value.end, offset) };
  const opening = isEmpty ? "" : quoteAt(text, range.start);
  const within = opening === "" ? range : withoutQuotes(text, range, opening);
  const isWithin = within.start <= offset && offset <= within.end;
  // In front of or behind the quotes, they are replaced with what is between them.
  const [inner, quote] = isWithin ? ([within, opening] as const) : ([range, ""] as const);
  return {
    kind: "value",
    path,
    range: inner,
    typed: text.slice(inner.start, offset),
    lead: /[:,]/.test(text[inner.start - 1] ?? "") && quote === "" ? " " : "",
    trail: trailOf(text, inner.end, isNewEntry),
    quote,
    flow,
    mayOpenList: mayOpenList && quote === "",
    listed,
  };
}

function quoteAt(text: string, offset: number): ValuePlace["quote"] {
  const first = text[offset];
  return first === '"' || first === "'" ? first : "";
}

function withoutQuotes(text: string, { start, end }: Span, quote: string): Span {
  const isClosed = end > start + 1 && text[end - 1] === quote;
  return { start: start + 1, end: isClosed ? end - 1 : end };
}

/** A new entry before another one needs its comma, and a comment its blank. */
function trailOf(text: string, end: number, isNewEntry: boolean): string {
  return isNewEntry ? commaBefore(text, end) : blankBefore(text, end);
}

/** The blank that a comment at an offset needs before it. */
export function blankBefore(text: string, offset: number): string {
  return text[offset] === "#" ? " " : "";
}

/** The comma of an entry that is put in front of what stands at an offset. */
export function commaBefore(text: string, offset: number): string {
  return /\s/.test(text[offset] ?? " ") ? "," : ", ";
}
