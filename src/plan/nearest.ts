import { distance } from "fastest-levenshtein";
import { isOpposite } from "./opposite.ts";

/** Something that may be meant, with what else people call it. */
export interface Nameable {
  readonly id: string;
  readonly names: readonly string[];
}

/** What may be meant, and how many slips it is away. */
export interface Guess<Candidate> {
  readonly candidate: Candidate;
  readonly slips: number;
}

/**
 * The candidates that a person may have meant by a word, nearest first; none where all are far off.
 * A transposition counts as one slip, as it does for a person; case, full-width forms, blanks, hyphens and
 * underscores as none. Short Chinese words are judged by the characters that they share.
 */
export function nearest(word: string, candidates: Iterable<string>, most = 3): readonly string[] {
  return nearWords(word, candidates, most).map(({ candidate }) => candidate.id);
}

/** As `nearest`, with how near each is. No opposite is meant: neither `answered` by `unanswered`, nor `monthly` by `bimonthly`. */
export function nearWords(word: string, candidates: Iterable<string>, most = 3): readonly Guess<Nameable>[] {
  const nameable = [...new Set(candidates)].map((id) => ({ id, names: [] }));
  return guesses(word, nameable, most).filter(({ candidate: { id } }) => !isOpposite(word, id, slipsOf));
}

/** Whether the first of the guesses may be taken unasked: few of the letters differ, and no other is as near. */
export function isSureGuess(word: string, [first, second]: readonly Guess<unknown>[]): boolean {
  if (first === undefined || first.slips * 3 > word.length) return false;
  return second === undefined || first.slips < second.slips;
}

function slipsOf(one: string, other: string): number {
  return slipsBetween([...one], [...other]);
}

/** As `nearest`, of things that have names too: a name, or its words in another order, stands for the id. */
export function guesses<Candidate extends Nameable>(
  word: string,
  candidates: Iterable<Candidate>,
  most = 3,
): readonly Guess<Candidate>[] {
  const wanted = plain(word);
  const found: Guess<Candidate>[] = [];
  for (const candidate of candidates) {
    if (candidate.id === word) continue;
    const { id, names } = plainOf(candidate);
    let slips = slipsWithin(wanted, id);
    for (const [index, name] of names.entries()) {
      const toName = slipsWithin(wanted, name) ?? slipsInOrder(word, candidate.names[index] ?? "");
      if (toName !== undefined && (slips === undefined || toName < slips)) slips = toName;
    }
    if (slips !== undefined) found.push({ candidate, slips });
  }
  return found.sort(isNearer).slice(0, most);
}

// A plan may have many slips and many records: what each is compared by is made once.
const plainForms = new WeakMap<Nameable, Nameable>();

function plainOf(candidate: Nameable): Nameable {
  const known = plainForms.get(candidate);
  if (known) return known;
  const form = { id: plain(candidate.id), names: candidate.names.map(plain) };
  plainForms.set(candidate, form);
  return form;
}

function isNearer(a: Guess<Nameable>, b: Guess<Nameable>): number {
  const [one, other] = [a.candidate.id, b.candidate.id];
  return a.slips - b.slips || one.length - other.length || (one < other ? -1 : 1);
}

/** A name with its words in another order is one slip. */
function slipsInOrder(word: string, name: string): number | undefined {
  const isSameLength = word.length === name.length && /[\s_-]/.test(word);
  return isSameLength && inOrder(word) === inOrder(name) ? 1 : undefined;
}

function inOrder(words: string): string {
  return words
    .split(/[\s_-]+/)
    .map(plain)
    .sort()
    .join(" ");
}

/** A word or name as it is compared: half-width, lower case, without blanks, hyphens and underscores. */
export function plain(word: string): string {
  return word
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]+/g, "");
}

/** What is longer is a text, and no slip of a word. */
const longestWord = 100;

/** The slips between two words; undefined where they are too many to be meant. */
function slipsWithin(a: string, b: string): number | undefined {
  if (a === b) return 0;
  if (Math.min(a.length, b.length) > longestWord) return undefined;
  // No word has as many slips as half its letters; told first, since it is told soonest.
  if (Math.abs(a.length - b.length) > Math.max(2, Math.max(a.length, b.length) / 2)) return undefined;
  const most = allowed(a, b);
  // Quickly told by the library, which counts a swap of neighbours as two.
  const changes = distance(a, b);
  if (changes <= 1) return changes <= most ? changes : undefined;
  if (changes > 2 * most) return undefined;
  const slips = slipsBetween([...a], [...b]);
  return slips <= most ? slips : undefined;
}

/** Characters added, left out, changed, or swapped with their neighbour. */
function slipsBetween(a: readonly string[], b: readonly string[]): number {
  let twoBack: readonly number[] = [];
  let back: readonly number[] = [...b.keys(), b.length];
  for (const [row, letter] of a.entries()) {
    const here = [row + 1];
    for (const [column, other] of b.entries()) {
      const changed = (back[column] ?? 0) + (letter === other ? 0 : 1);
      const swapped =
        letter === b[column - 1] && a[row - 1] === other
          ? (twoBack[column - 1] ?? 0) + 1
          : Number.POSITIVE_INFINITY;
      here.push(Math.min(changed, swapped, (back[column + 1] ?? 0) + 1, (here[column] ?? 0) + 1));
    }
    twoBack = back;
    back = here;
  }
  return back[b.length] ?? 0;
}

function allowed(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest > 1 && /\p{Script=Han}/u.test(a)) return Math.max(1, Math.floor(longest / 2));
  // Of one letter any other is one slip away.
  if (longest <= 1) return 0;
  return longest <= 3 ? 1 : Math.max(2, Math.floor(longest * 0.34));
}
