import { nearest } from "../nearest.ts";
import type { Words } from "../words.ts";
import { isFormatKey } from "./format-words.ts";
import { alsoCalled } from "./key-words.ts";
import { type Named, namedBy, plainWord } from "./names.ts";
import type { Shape } from "./shape.ts";

/** A key that somebody most likely meant. */
export interface KeyGuess {
  readonly key: string;
  /** Whether it may be put right unasked. */
  readonly isSure: boolean;
}

/** The key that was meant: a missing one by preference, since then one slip explains both. */
export function guessKey(
  key: string,
  { properties }: Shape,
  free: readonly string[],
  missing: readonly string[],
): KeyGuess | undefined {
  const preferred = (keys: readonly string[]) => keys.find((one) => missing.includes(one)) ?? keys[0];
  const spelt = preferred(nearest(key, free, 5).filter((one) => mayBeMisspelt(key, one)));
  const titled = titledKeys(properties, free);
  const called = preferred(free.filter((name) => isCalled(name, key)));
  // The very word that people have for a key says more than letters that are alike: `state` is `status`, and no slip for `start`.
  if (called !== undefined && !isBegunBy(key, spelt) && !titled.some(({ words }) => isTitle(words, key)))
    return { key: called, isSure: missing.includes(called) };
  const named = spelt ?? namedBy(key, titled);
  return named === undefined ? undefined : { key: named, isSure: true };
}

/** A word of the format is hardly a slip for another one: `risks` below a milestone is not `links`, but `milestone` is `milestones`. */
function mayBeMisspelt(key: string, meant: string): boolean {
  return !isFormatKey(key) || isBegunBy(key, meant);
}

function isBegunBy(key: string, meant: string | undefined): boolean {
  return meant !== undefined && (meant.startsWith(key) || key.startsWith(meant));
}

function isCalled(name: string, word: string): boolean {
  const wanted = plainWord(word);
  return alsoCalled(name).some((other) => plainWord(other) === wanted);
}

/** Keys with their titles, which may be written in their place: 里程碑 for `milestones`. */
function titledKeys(properties: Shape["properties"], free: readonly string[]): readonly Named[] {
  return free.flatMap((name) => {
    const words = properties.get(name)?.documentation.title;
    return words ? [{ name, words }] : [];
  });
}

function isTitle(title: Words, word: string): boolean {
  const wanted = plainWord(word);
  return Object.values(title).some((text) => plainWord(text) === wanted);
}
