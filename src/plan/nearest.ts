import { distance } from "fastest-levenshtein";

/**
 * The candidates that a person may have meant by a word, nearest first; none where all are far off.
 * A transposition counts as one slip, as it does for a person; case, blanks, hyphens and underscores as none.
 * Short Chinese words are judged by the characters that they share.
 */
export function nearest(word: string, candidates: Iterable<string>, most = 3): readonly string[] {
  const wanted = plain(word);
  const scored: { candidate: string; slips: number }[] = [];
  for (const candidate of new Set(candidates)) {
    const slips = slipsBetween(wanted, plain(candidate));
    if (candidate !== word && slips <= allowed(wanted, plain(candidate))) scored.push({ candidate, slips });
  }
  scored.sort(
    (a, b) =>
      a.slips - b.slips || a.candidate.length - b.candidate.length || (a.candidate < b.candidate ? -1 : 1),
  );
  return scored.slice(0, most).map(({ candidate }) => candidate);
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[\s_-]+/g, "");
}

function slipsBetween(a: string, b: string): number {
  if (a === b) return 0;
  const slips = distance(a, b);
  // The library counts a swap of neighbours as two.
  return slips === 2 && a.length === b.length && isSwap(a, b) ? 1 : slips;
}

function isSwap(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function allowed(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest > 1 && /\p{Script=Han}/u.test(a)) return Math.max(1, Math.floor(longest / 2));
  // Of one letter any other is one slip away.
  if (longest <= 1) return 0;
  return longest <= 3 ? 1 : Math.max(2, Math.floor(longest * 0.34));
}
