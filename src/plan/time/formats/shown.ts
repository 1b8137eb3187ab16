import { shortened } from "../../facts/shortened.ts";
import { type Insert, say, type Words } from "../../words.ts";

/** A sentence about a value, which stands in it as `{value}`: a long one is cut, so that the message stays one. */
export function sayOf(value: string, sentence: Words, inserts: Readonly<Record<string, Insert>> = {}): Words {
  return say(sentence, { ...inserts, value: shown(value) });
}

/** A value as a message shows it: without line breaks, at most 60 characters. */
export function shown(value: string): string {
  return shortened(value, mostCharacters).replace(/\p{C}/gu, " ");
}

/** A value as it was surely meant: full-width characters of an input method made plain, spaces and quotes at its ends gone. */
export function plain(value: string): string {
  return value
    .slice(0, 200)
    .normalize("NFKC")
    .replace(/^[\s“”‘’"'「『]+|[\s“”‘’"'」』]+$/g, "");
}

/** With the ellipsis. */
const mostCharacters = 61;
