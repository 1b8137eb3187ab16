import type { TextEdit } from "../../plan/finding.ts";

/** What a person was shown of a plan: the edits, or the sentence that says why there are none. */
export interface ShownAnswer {
  /** The plan's address. */
  readonly plan: string;
  /** Its text, by which the answer was worked out. */
  readonly text: string;
  readonly answer: readonly TextEdit[] | string;
}

/** Remembers what a person was shown, so that no more than that comes of it: an answer once. */
export interface ShownAnswers {
  readonly add: (shown: ShownAnswer) => void;
  /** Whether just that was shown; from then on it was not. */
  readonly take: (shown: ShownAnswer) => boolean;
  /** How many are remembered. */
  readonly count: () => number;
}

export function createShownAnswers(): ShownAnswers {
  const known = new Map<string, ShownAnswer>();
  return {
    add: (shown) => {
      // What was declined is never taken: it goes with the text that it was for, and when newer ones come.
      for (const [key, { plan, text }] of known)
        if (plan === shown.plan && text !== shown.text) known.delete(key);
      known.delete(keyOf(shown));
      known.set(keyOf(shown), shown);
      for (const key of [...known.keys()].slice(0, -most)) known.delete(key);
    },
    take: (shown) => {
      const key = keyOf(shown);
      return known.get(key)?.text === shown.text && known.delete(key);
    },
    count: () => known.size,
  };
}

const most = 20;

function keyOf({ plan, answer }: ShownAnswer): string {
  return `${plan}\n${JSON.stringify(answer)}`;
}
