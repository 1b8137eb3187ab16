import { once } from "../lazy.ts";
import { isSureGuess, nearWords } from "../nearest.ts";
import { formatKeys, isFormatKey } from "../schema/format-words.ts";
import { isCalledKey } from "../schema/key-words.ts";

/** Whether a word is a key of the format, or one of the user's own. */
export function isKnownKey(word: string): boolean {
  return isFormatKey(word) || word.startsWith("x-");
}

/** Whether a word is, but for a slip, a key of the format. */
export function isNearlyKey(word: string): boolean {
  return isKnownKey(word) || isCalledKey(word) || isSureGuess(word, nearWords(word, allKeys(), 1));
}

const allKeys = once(() => [...formatKeys()]);
