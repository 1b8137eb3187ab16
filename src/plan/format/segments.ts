import type { Source } from "../source.ts";
import { linesOf } from "../syntax/lines.ts";
import { split } from "../syntax/split.ts";
import { type Token, tokensOf } from "../syntax/tokens.ts";

/** A stretch of whole lines that is parsed on its own: a section's head, a record, what stands before it all. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** Undefined where the text cannot be read with certainty: it is then left exactly as it is. */
  readonly tokens: readonly Token[] | undefined;
}

export interface Segments {
  readonly segments: readonly Segment[];
  /** Offsets of the section keys; undefined for a text that is not made of block sections. */
  readonly sections: ReadonlySet<number> | undefined;
}

/**
 * Cuts a text as it was parsed, in the order of the text, without gaps. What begins at one of the `refused`
 * offsets is not read.
 */
export function segmentsOf(source: Source, refused: ReadonlySet<number>): Segments {
  const text = source.text.replace(/\r(?!\n)/g, "\n");
  const { sections, strays } = split(text);
  const start = text.charCodeAt(0) === byteOrderMark ? 1 : 0;
  const pieces = (sections ?? []).flatMap(({ span, items = [] }) => [span, ...items]);
  const spans = [...pieces, ...strays.map(({ span }) => span), ...source.broken];
  const bounds = new Set(spans.flatMap((span) => [span.start, span.end]));
  const cuts = [...bounds].filter((cut) => cut > start && cut < text.length).sort((a, b) => a - b);
  const broken = source.broken.toSorted((a, b) => a.start - b.start);
  const first = sections?.[0]?.span.start ?? (sections ? text.length : start);
  let covered = 0;
  let next = 0;
  const segments = [start, ...cuts].map((from, index): Segment => {
    const end = cuts[index] ?? text.length;
    for (let span = broken[next]; span && span.start <= from; span = broken[next]) {
      covered = Math.max(covered, span.end);
      next += 1;
    }
    const isRead = covered <= from && !refused.has(from) && (from >= first || isHead(text.slice(from, end)));
    return { start: from, end, tokens: isRead ? sureTokens(text.slice(from, end), from) : undefined };
  });
  return { segments, sections: sections && new Set(sections.map(({ span }) => span.start)) };
}

const byteOrderMark = 0xfeff;

/** What may stand before the first section: comments, directives, the document marker. */
function isHead(text: string): boolean {
  for (const { start, end } of linesOf(text)) {
    if (!/^\s*(?:#.*|%.*|---(?:[ \t]+#.*)?[ \t]*)?$/.test(text.slice(start, end))) return false;
  }
  return true;
}

function sureTokens(text: string, base: number): readonly Token[] | undefined {
  const tokens = tokensOf(text, base);
  return tokens.some(({ kind }) => kind === "unsure") ? undefined : tokens;
}
