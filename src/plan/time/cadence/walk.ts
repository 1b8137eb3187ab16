import type { Span } from "../../path.ts";
import type { Cadence } from "./cadence.ts";
import type { Choice, Draft, StepName, Taken } from "./step.ts";
import { steps } from "./steps.ts";

/** A word of a phrase; a comma is a word of its own. */
export interface Token extends Span {
  readonly text: string;
}

/** How far a phrase goes along the grammar. */
export interface Walk {
  readonly step: StepName;
  readonly draft: Draft;
  readonly taken: readonly Token[];
  /** The first word that does not fit at `step`. */
  readonly misfit?: Token;
}

export function walkPhrase(text: string): Walk {
  let step: StepName = "start";
  let draft: Draft = {};
  const taken: Token[] = [];
  for (const token of tokensOf(text)) {
    const found = take(step, token.text, draft);
    if (found === undefined) return { step, draft, taken, misfit: token };
    taken.push(token);
    step = found.next;
    draft = { ...draft, ...found.adds };
  }
  return { step, draft, taken };
}

/** Where a word leads from a step; undefined where it does not fit. */
export function take(step: StepName, word: string, draft: Draft): Taken | undefined {
  const { choices, read } = steps[step];
  return read?.(word, draft) ?? (choices.find((each) => each.word === word && isComplete(each)) || undefined);
}

/** Examples of what `read` reads are shown, not taken: they do not say all that the word says. */
function isComplete({ next, adds }: Choice): boolean {
  return next !== "after-place" || adds.place !== undefined;
}

/** Longer texts are no phrase: the rest is one word that does not fit. */
const mostTokens = 40;

function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(/,|[^\s,]+/g)) {
    if (tokens.length === mostTokens) {
      tokens.push({ text: text.slice(match.index), start: match.index, end: text.length });
      break;
    }
    tokens.push({ text: match[0], start: match.index, end: match.index + match[0].length });
  }
  return tokens;
}

/** The cadence that a finished walk has read; undefined where the phrase may not end there. */
export function cadenceAt(walk: Walk): Cadence | undefined {
  return walk.misfit === undefined && steps[walk.step].mayEnd ? cadenceOf(walk.draft) : undefined;
}

function cadenceOf(draft: Draft): Cadence | undefined {
  const { kind, date, every = 1, place } = draft;
  const timed = draft.time === undefined ? { every } : { every, time: draft.time };
  switch (kind) {
    case "on-event":
      return { kind };
    case "once":
      return date === undefined ? undefined : { kind, date };
    case "days":
    case "working-days":
      return { kind, ...timed };
    case "weeks":
      return { kind, weekdays: [...new Set(draft.weekdays)].sort(), ...timed };
    case "months":
      return place === undefined ? { kind, ...timed } : { kind, place, ...timed };
    default:
      return undefined;
  }
}
