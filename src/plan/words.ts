import { spaced, spacedLink } from "./chinese-spacing.ts";

/** The languages that the product speaks. Every string a person sees exists in both. */
export type Language = "en" | "zh-CN";

export const languages: readonly Language[] = ["en", "zh-CN"];

/** One sentence or label in both languages. The type makes a missing translation a compile error. */
export type Words = Readonly<Record<Language, string>>;

/** A value put into a sentence: the same in both languages, or words of its own. */
export type Insert = string | number | Words;

/**
 * Fills the `{name}` marks of a sentence in both languages, in Chinese with the spaces that the inserts ask for.
 * A mark without a value stays as it is, so that a slip shows instead of vanishing.
 */
export function say(sentence: Words, inserts: Readonly<Record<string, Insert>> = {}): Words {
  return { en: fill(sentence.en, "en", inserts), "zh-CN": fill(sentence["zh-CN"], "zh-CN", inserts) };
}

/** The same text in both languages, for names and values that are not translated. */
export function sameWords(text: string): Words {
  return { en: text, "zh-CN": text };
}

/** The words of a language tag as editors and users write it (`zh`, `zh-cn`, `zh-Hans`, `en-GB` …). */
export function languageOf(tag: string | undefined): Language {
  return /^zh\b/i.test(tag ?? "") ? "zh-CN" : "en";
}

/** Joins a list as a person would: "a, b and c", 「a、b和c」. */
export function sayList(items: readonly Insert[], join: "and" | "or" = "and"): Words {
  return { en: listIn(items, "en", join), "zh-CN": listIn(items, "zh-CN", join) };
}

const separators = {
  en: { between: ", ", and: " and ", or: " or " },
  "zh-CN": { between: "、", and: "和", or: "或" },
} as const;

function listIn(items: readonly Insert[], language: Language, join: "and" | "or"): string {
  const texts = items.map((item) => insertIn(item, language));
  const last = texts.at(-1);
  if (last === undefined || texts.length === 1) return last ?? "";
  const rest = texts.slice(0, -1);
  const { between, [join]: link } = separators[language];
  if (language === "en") return rest.join(between) + link + last;
  return `${rest.join(between)}${spacedLink(rest.at(-1) ?? "", link, last)}${last}`;
}

function insertIn(insert: Insert, language: Language): string {
  return typeof insert === "object" ? insert[language] : String(insert);
}

function fill(template: string, language: Language, inserts: Readonly<Record<string, Insert>>): string {
  // Of a split by a pattern with a group, every second piece is what the group found: the name of a mark.
  const pieces = template.split(/\{(\w+)\}/);
  if (pieces.length === 1) return template;
  const told = pieces.map((piece, at) => (at % 2 === 0 ? piece : insertNamed(piece, language, inserts)));
  if (language === "en") return told.join("");
  return told
    .map((piece, at) => (at % 2 === 0 ? spaced(told[at - 1] ?? "", piece, told[at + 1] ?? "") : piece))
    .join("");
}

function insertNamed(name: string, language: Language, inserts: Readonly<Record<string, Insert>>): string {
  const insert = Object.hasOwn(inserts, name) ? inserts[name] : undefined;
  return insert === undefined ? `{${name}}` : insertIn(insert, language);
}
