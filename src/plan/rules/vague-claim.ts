import { chineseClaims, dates, englishClaims, quantities } from "./vague-words.ts";

/**
 * The words of the first sentence of a text that claims without saying: it says that something is almost done, and
 * names neither a number nor a day nor a record. Undefined where there is none.
 *
 * @param names the record that a sentence names, if any
 */
export function vagueClaim(text: string, namesRecord: (sentence: string) => boolean): string | undefined {
  if (!holdsClaim(text)) return undefined;
  for (const sentence of text.split(sentenceEnd)) {
    const words = claim.exec(sentence)?.[0];
    if (words !== undefined && !substance.test(sentence) && !namesRecord(sentence)) return words;
  }
  return undefined;
}

/** Whether a text has the words of a claim at all. */
export function holdsClaim(text: string): boolean {
  return claim.test(text);
}

const english = englishClaims.map((words) => `\\b(?:${words.replaceAll(" ", "\\s+")})\\b`);
const claim = new RegExp([...english, ...chineseClaims].join("|"), "i");
const substance = new RegExp(["\\p{Nd}", ...quantities, ...dates].join("|"), "u");

/**
 * After 。！？ and their like; after a full stop where a new sentence clearly begins (“approx. 3 left” is none);
 * between list items and paragraphs. Lines alone do not end a sentence: long texts are wrapped.
 */
const sentenceEnd = /(?<=[。！？!?])|(?<=\.["”’)]?)\s+(?=["“(]?[\p{Lu}\p{Script=Han}])|\n\s*(?=[-*•·]\s|\n)/u;
