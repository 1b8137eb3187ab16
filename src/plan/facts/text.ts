import type { Text } from "../plan.ts";

/**
 * A text in the language asked for (a BCP 47 tag): the very tag, else one of the same primary language,
 * else the first there is. Nothing given is the empty string.
 */
export function textIn(text: Text | undefined, language: string): string {
  if (text === undefined) return "";
  if (typeof text === "string") return text;
  const wanted = language.toLowerCase();
  const entries = Object.entries(text);
  const best =
    entries.find(([tag]) => tag.toLowerCase() === wanted) ??
    entries.find(([tag]) => primary(tag) === primary(wanted)) ??
    entries[0];
  return best?.[1] ?? "";
}

/** All that a text says, in every language that it has. */
export function textsOf(text: Text | undefined): readonly string[] {
  if (text === undefined) return [];
  return typeof text === "string" ? [text] : Object.values(text);
}

function primary(tag: string): string {
  return tag.toLowerCase().split(/[-_]/)[0] ?? "";
}
