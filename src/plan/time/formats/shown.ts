import { type Insert, say, type Words } from "../../words.ts";

/** A sentence about a value, which stands in it as `{value}`: a long one is cut, so that the message stays one. */
export function sayOf(value: string, sentence: Words, inserts: Readonly<Record<string, Insert>> = {}): Words {
  return say(sentence, { ...inserts, value: shown(value) });
}

/** A value as a message shows it: without line breaks, at most 60 characters. */
export function shown(value: string): string {
  const characters = [...value.slice(0, 2 * mostCharacters).replace(/\p{C}/gu, " ")];
  const isCut = characters.length > mostCharacters || value.length > 2 * mostCharacters;
  return isCut ? `${characters.slice(0, mostCharacters).join("")}…` : characters.join("");
}

/** A value as it was surely meant: full-width characters of an input method made plain, spaces and quotes at its ends gone. */
export function plain(value: string): string {
  return value
    .slice(0, 200)
    .normalize("NFKC")
    .replace(/^[\s“”‘’"'「『]+|[\s“”‘’"'」』]+$/g, "");
}

const mostCharacters = 60;
