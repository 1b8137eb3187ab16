import { eastAsianWidth } from "get-east-asian-width";

/**
 * How far the pen moves for each UTF-16 unit of a text, in ems. Latin letters as Arial, Helvetica and Liberation
 * Sans have them, whose widths are the same; an East Asian character is as wide as high.
 */
export function advancesOf(text: string, isBold: boolean): readonly number[] {
  return [...text].flatMap((character) => {
    const width = advanceOf(character, isBold);
    return character.length === 1 ? [width] : [width, 0];
  });
}

/** Whether a character is drawn with the Chinese face. */
export function isEastAsian(character: string): boolean {
  return eastAsianWidth(character.codePointAt(0) ?? 0) === 2;
}

function advanceOf(character: string, isBold: boolean): number {
  if (/[\p{M}\p{Cf}\p{Cc}]/u.test(character)) return 0;
  if (isEastAsian(character)) return 1;
  const at = character.normalize("NFD").charCodeAt(0) - 32;
  const width = (isBold ? bold : regular)[at] ?? others[character];
  return (width ?? 600) / 1000;
}

/** From the space to the tilde, in thousandths of an em. */
const regular: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

const bold: readonly number[] = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278,
  556, 722, 611, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584,
  556, 333, 556, 611, 556, 611, 556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556,
  333, 611, 556, 778, 556, 556, 500, 389, 280, 389, 584,
];

const others: Readonly<Record<string, number>> = {
  "\u00a0": 278,
  "·": 333,
  "–": 556,
  "—": 1000,
  "‘": 222,
  "’": 222,
  "“": 333,
  "”": 333,
  "…": 1000,
  "→": 1000,
  "×": 584,
  "±": 584,
};
