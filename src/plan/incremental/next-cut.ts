import type { Span } from "../path.ts";
import { lineEnd } from "../syntax/lines.ts";
import type { SectionLayout, Stray } from "../syntax/split.ts";
import { splitPart } from "../syntax/split.ts";
import { commonEnds } from "./common-ends.ts";

/** A text and where it was cut. */
export interface Cut {
  readonly text: string;
  /** Where each section begins; undefined where the text must stay in one piece. */
  readonly starts: readonly number[] | undefined;
  readonly strays: readonly Stray[];
}

/** How the next version of a text is cut, and which of its sections are those of the version before. */
export interface NextCut {
  /** So many sections at the beginning are as they were, where they were. */
  readonly kept: number;
  /** The sections that follow them, cut anew; undefined where the text must stay in one piece. */
  readonly sections: readonly SectionLayout[] | undefined;
  /** So many at the end are as they were, each `shift` characters further on. */
  readonly moved: number;
  readonly shift: number;
  readonly strays: readonly Stray[];
}

/** A text that is not known yet has all of itself to be cut. */
export const nothingCut: Cut = { text: "", starts: [], strays: [] };

/**
 * Cuts the next version of a text: from the section in which it begins to differ, on to the first one that begins in
 * what both versions have in common at their ends. The line of a section's key is a fresh start, before which nothing
 * counts any more (`splitPart`); a text that had or has no such lines is cut as a whole.
 */
export function nextCut({ text: before, starts = [], strays }: Cut, text: string): NextCut {
  const { prefix, suffix } = commonEnds(before, text);
  const shift = text.length - before.length;
  // With its line break: else what follows may make another line of it.
  const untouched = starts.filter((start) => start < prefix && lineEnd(before, start) < prefix).length;
  const kept = Math.max(0, untouched - 1);
  const from = untouched === 0 ? 0 : (starts[kept] ?? 0);
  const movable = new Map<number, number>();
  for (const [index, start] of starts.entries())
    if (start >= before.length - suffix) movable.set(start + shift, index);
  const { layout, end } = splitPart(text, from, (start) => movable.has(start));
  if (layout.sections === undefined) return { kept: 0, sections: undefined, moved: 0, shift, strays: [] };
  const next = movable.get(end) ?? starts.length;
  const rest = starts[next] ?? Number.POSITIVE_INFINITY;
  return {
    kept,
    sections: layout.sections,
    moved: starts.length - next,
    shift,
    strays: [
      ...strays.filter(({ span }) => span.start < from),
      ...layout.strays,
      ...strays.filter(({ span }) => span.start >= rest).map((stray) => shifted(stray, shift)),
    ],
  };
}

function shifted({ base, span, problem }: Stray, shift: number): Stray {
  const { start, end }: Span = span;
  return { base: base + shift, span: { start: start + shift, end: end + shift }, problem };
}
