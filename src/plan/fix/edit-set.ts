import type { Span } from "../path.ts";

/** Stretches of a text that do not overlap, of which a plan full of faults may have very many. */
export interface EditSet {
  /**
   * Whether a stretch overlaps or touches one that is here: of two insertions at one place nobody could say
   * which comes first.
   */
  readonly meets: (edit: Span) => boolean;
  readonly add: (edit: Span) => void;
}

export function createEditSet(): EditSet {
  const edits: Span[] = [];
  /** How many begin at an offset or before it. */
  const countUpTo = (offset: number): number => {
    let [low, high] = [0, edits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((edits[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    // They are in order and apart, so that the last one that begins in time also ends last.
    meets: ({ start, end }) => (edits[countUpTo(end) - 1]?.end ?? Number.NEGATIVE_INFINITY) >= start,
    add: (edit) => void edits.splice(countUpTo(edit.start), 0, edit),
  };
}
