import { tamed } from "../directions.ts";
import { once } from "../lazy.ts";

/**
 * A text of at most so many characters as people count them, the ellipsis included that stands for the rest. No character
 * is cut: neither the halves of one, nor a letter and its marks, nor the parts of an emoji. A direction that the text opens before
 * the cut is closed behind it.
 */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // No more is looked at than may be kept: a text of any length costs the same.
  const kept = beginning(text.slice(0, (longest + 1) * longestCharacter), longest);
  return kept.length === text.length
    ? text
    : tamed(`${beginning(kept, Math.max(0, longest - 1)).trimEnd()}…`);
}

/**
 * The longest beginning of whole characters that measures at most so much.
 *
 * @param measure of a character; 1 where it is not given
 */
export function beginning(text: string, most: number, measure: (character: string) => number = one): string {
  let [end, left] = [0, most];
  for (const character of charactersOf(text)) {
    left -= measure(character);
    if (left < 0) break;
    end += character.length;
  }
  return text.slice(0, end);
}

/** The characters of a text as people count them (UAX 29). One that is piled up without end is taken apart. */
export function* charactersOf(text: string): Generator<string> {
  const parts = segmenter()?.segment(text);
  if (parts === undefined) return yield* text;
  for (const { segment } of parts) {
    if (segment.length <= longestCharacter) yield segment;
    else yield* segment;
  }
}

const one = (): number => 1;

/** What a character measures where a program counts UTF-16 units. */
export function inUnits(character: string): number {
  return character.length;
}

/** In UTF-16 units: more than any family of emoji, or syllable of any script. */
export const longestCharacter = 64;

/** Browsers of before 2024 may have none: then at least no half of a character is left. */
const segmenter = once(() =>
  "Segmenter" in Intl ? new Intl.Segmenter("en", { granularity: "grapheme" }) : undefined,
);
