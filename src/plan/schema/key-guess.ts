import { nearest } from "../nearest.ts";
import { isFormatKey } from "./format-words.ts";
import { alsoCalled } from "./key-words.ts";
import { namedBy, plainWord } from "./names.ts";
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
  const named = spelt ?? keyNamed(key, properties, free);
  if (named !== undefined) return { key: named, isSure: true };
  const called = preferred(free.filter((name) => isCalled(name, key)));
  return called === undefined ? undefined : { key: called, isSure: missing.includes(called) };
}

/** A word of the format is hardly a slip for another one: `risks` below a milestone is not `links`, but `milestone` is `milestones`. */
function mayBeMisspelt(key: string, meant: string): boolean {
  return !isFormatKey(key) || meant.startsWith(key) || key.startsWith(meant);
}

function isCalled(name: string, word: string): boolean {
  const wanted = plainWord(word);
  return alsoCalled(name).some((other) => plainWord(other) === wanted);
}

/** The key whose title was written: 里程碑 for `milestones`. */
function keyNamed(key: string, properties: Shape["properties"], free: readonly string[]): string | undefined {
  const titled = free.flatMap((name) => {
    const words = properties.get(name)?.documentation.title;
    return words ? [{ name, words }] : [];
  });
  return namedBy(key, titled);
}
