import { eastAsianWidth } from "get-east-asian-width";
import { tamed } from "../../plan/directions.ts";
import { beginning } from "../../plan/facts/shortened.ts";

/**
 * About how wide a text is, in ems of a sans-serif face: an East Asian character is as wide as high, a
 * Latin one on average a little over half of it, a mark that joins another has no width of its own.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The text, cut with an ellipsis where it is wider than so many ems. */
export function fitText(text: string, ems: number): string {
  // Room that was measured by this text itself, in pixels and back, may have lost the last digit.
  if (textWidth(text) <= ems + 1e-6) return text;
  return tamed(`${beginning(text, ems - ellipsisWidth, textWidth).trimEnd()}…`);
}

const ellipsisWidth = 0.9;

function characterWidth(character: string): number {
  if (/[\p{M}\p{Cf}]/u.test(character)) return 0;
  if (eastAsianWidth(character.codePointAt(0) ?? 0) === 2) return 1;
  if (/[A-ZMmWw@%]/.test(character)) return 0.72;
  return /[ .,;:'|!iljtfI()[\]-]/.test(character) ? 0.34 : 0.57;
}
