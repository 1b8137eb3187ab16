import type { Span } from "../../plan/path.ts";

/** A flow list or mapping as far as it was typed. */
export interface Flow {
  readonly kind: "list" | "mapping";
  /** From its bracket on; `end` is behind the closing bracket, or where it gave out. */
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
  readonly entries: readonly FlowEntry[];
}

/** What stands between two separators; empty where nothing was typed yet. */
export interface FlowEntry {
  readonly span: Span;
  readonly key: KeyText | undefined;
  /** The scalar after the key, or the whole entry where it has no key; empty where there is none. */
  readonly scalar: Span;
  readonly nested: Flow | undefined;
}

export interface KeyText {
  readonly name: string;
  readonly span: Span;
  /** Where its colon stands. */
  readonly colon: number;
}

/** Reads a flow collection from its bracket to `limit` at most. Total: what is missing or out of place is passed over. */
export function readFlow(text: string, start: number, limit: number): Flow {
  return new FlowReader(text.slice(0, limit)).collection(start, 0);
}

const deepestNesting = 100;

class FlowReader {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  collection(start: number, depth: number): Flow {
    const kind = this.#text[start] === "[" ? "list" : "mapping";
    const entries: FlowEntry[] = [];
    let at = start + 1;
    while (true) {
      const entry = this.#entry(at, depth);
      entries.push(entry);
      const { end } = entry.span;
      const separator = this.#text[end];
      if (separator === undefined) return { kind, start, end, closed: false, entries };
      if (separator === "]" || separator === "}") return { kind, start, end: end + 1, closed: true, entries };
      // Without a comma the entry ended at a line break, or behind a nested collection.
      at = separator === "," ? end + 1 : Math.max(end, at + 1);
    }
  }

  #entry(start: number, depth: number): FlowEntry {
    const content = this.#skipBlanks(start);
    const first = this.#nodeAt(content, depth);
    const colon = this.#colonAt(first.end);
    if (first.nested || colon === undefined) {
      const scalar = first.nested ? { start: content, end: content } : { start: content, end: first.end };
      return {
        span: { start, end: this.#entryEnd(first.end) },
        key: undefined,
        scalar,
        nested: first.nested,
      };
    }
    const key = {
      name: unquoted(this.#text.slice(content, first.end)),
      span: { start: content, end: first.end },
      colon,
    };
    const valueStart = this.#skipSpaces(colon + 1);
    const value = this.#nodeAt(valueStart, depth);
    const scalar = { start: valueStart, end: value.nested ? valueStart : value.end };
    return { span: { start, end: this.#entryEnd(value.end) }, key, scalar, nested: value.nested };
  }

  /** A nested collection or a scalar on one line, without the blanks behind it. */
  #nodeAt(start: number, depth: number): { end: number; nested: Flow | undefined } {
    const first = this.#text[start];
    if ((first === "[" || first === "{") && depth < deepestNesting) {
      const nested = this.collection(start, depth + 1);
      return { end: nested.end, nested };
    }
    return { end: scalarEnd(this.#text, start, flowEnd), nested: undefined };
  }

  #colonAt(end: number): number | undefined {
    const at = this.#skipSpaces(end);
    return this.#text[at] === ":" ? at : undefined;
  }

  /** Where an entry ends: at its separator, else where the next text begins. */
  #entryEnd(from: number): number {
    return this.#skipBlanks(from);
  }

  #skipSpaces(from: number): number {
    let at = from;
    while (this.#text[at] === " " || this.#text[at] === "\t") at += 1;
    return at;
  }

  #skipBlanks(from: number): number {
    blanksAndComments.lastIndex = from;
    blanksAndComments.test(this.#text);
    return Math.max(from, blanksAndComments.lastIndex);
  }
}

const blanksAndComments = /(?:\s|(?<![^\s])#[^\r\n]*)*/y;

const flowEnd = /[,[\]{}\r\n]|:(?=[\s,[\]{}]|$)|\s#/;

/** Where a scalar ends that begins at an offset: behind its closing quote, else before `stop`, blanks left out. */
export function scalarEnd(text: string, start: number, stop: RegExp): number {
  const quoted = quotedEnd(text, start);
  if (quoted !== undefined) return quoted;
  const found = text.slice(start).search(stop);
  let end = found < 0 ? text.length : start + found;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end -= 1;
  return end;
}

/** Behind the closing quote of a quoted text on one line; undefined where no quote opens or none closes there. */
export function quotedEnd(text: string, start: number): number | undefined {
  quotedText.lastIndex = start;
  return quotedText.test(text) ? quotedText.lastIndex : undefined;
}

const quotedText = /"(?:[^"\\\r\n]|\\.)*"|'(?:[^'\r\n]|'')*'/y;

/** A key without its quotes. */
export function unquoted(text: string): string {
  if (/^".*"$/.test(text)) return text.slice(1, -1).replace(/\\(.)/g, "$1");
  return /^'.*'$/.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text;
}
