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
}

/** The place of a value: what is written there is replaced, what only stands near stays. */
export function valuePlace(
  text: string,
  { path, value, offset, flow, listed, mayOpenList = false }: Written,
): ValuePlace {
  const isBefore = offset < value.start;
  const isEmpty = isBefore || value.start === value.end;
  const range = isEmpty
    ? { start: offset, end: offset }
    : { start: value.start, end: Math.max(value.end, offset) };
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
    trail: trailOf(text, inner.end, isBefore && value.start < value.end && flow),
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
  if (isNewEntry) return ",";
  return text[end] === "#" ? " " : "";
}
