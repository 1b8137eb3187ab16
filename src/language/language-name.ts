import { type Language, languages, type Words } from "../plan/words.ts";

/** What a language is called, in both languages, of a tag such as `zh-CN`; undefined for a tag that nobody knows. */
export function languageName(tag: string): Words | undefined {
  const [en, chinese] = languages.map((language) => nameIn(language, tag));
  return en === undefined || chinese === undefined ? undefined : { en, "zh-CN": chinese };
}

function nameIn(language: Language, tag: string): string | undefined {
  try {
    const name = new Intl.DisplayNames([language], { type: "language", fallback: "none" }).of(tag);
    return name === "" ? undefined : name;
  } catch {
    // Not a tag at all: the platform throws, and a finding says so.
    return undefined;
  }
}
