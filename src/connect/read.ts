import { plainText } from "../plan/facts/plain-text.ts";
import { longestCharacter, shortened } from "../plan/facts/shortened.ts";

/**
 * Reads values of an answer that may be anything: what has another type than it should is as if it were not there.
 */

export type Fields = Readonly<Record<string, unknown>>;

/** An object's fields; an empty object for anything else. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that says something, as it came. Numbers count, since ids and codes come as either. */
export function textOf(value: unknown): string | undefined {
  const text = typeof value === "number" && Number.isFinite(value) ? String(value) : value;
  return typeof text === "string" && text.trim() !== "" ? text : undefined;
}

export function numberOf(value: unknown): number | undefined {
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** A flag as `true` or `1`. */
export function flagOf(value: unknown): boolean {
  return value === true || value === 1;
}

/** A text on one line, without what steers a terminal or an editor, of at most so many characters. */
export function lineOf(value: unknown, longest = 300): string | undefined {
  return tidied(textOf(value)?.replace(/\s+/g, " "), longest);
}

/** A text with its lines, tidied likewise. */
export function linesOf(value: unknown, longest = 4000): string | undefined {
  const lines = textOf(value)
    ?.split(/\r\n?|\n/)
    .map((line) => line.replace(/[^\S\n]+/g, " ").trim());
  return tidied(lines?.join("\n").replace(/\n{3,}/g, "\n\n"), longest);
}

/** A web address, if it is one that a plan may hold: `http` or `https`, without a name or password. */
export function webAddressOf(value: unknown): string | undefined {
  const text = textOf(value)?.trim() ?? "";
  if (!/^https?:\/\/\S+$/i.test(text) || text.length > 2000) return undefined;
  try {
    const url = new URL(text);
    return url.username === "" && url.password === "" ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** A text that is longer than what is looked at of it ends in an ellipsis, too. */
function tidied(text: string | undefined, longest: number): string | undefined {
  const looked = text?.slice(0, (longest + 1) * longestCharacter);
  const plain = looked === undefined ? "" : plainText(looked).replace(/[\u2028\u2029\ufeff]/g, "");
  if (plain === "") return undefined;
  return shortened(plain, longest);
}
