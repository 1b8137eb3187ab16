import { type FormatProblem, problemOf } from "./problem.ts";
import { plain } from "./shown.ts";

/** A BCP 47 language tag, such as `en` or `zh-CN`. */
export function languageTagFormat(value: string): FormatProblem | undefined {
  if (isLanguageTag(value)) return undefined;
  const meant = plain(value);
  const key = meant.toLowerCase().replaceAll("_", "-");
  const name = Object.hasOwn(commonNames, key) ? commonNames[key] : meant.replaceAll("_", "-");
  if (name !== undefined && isLanguageTag(name)) return problemOf(value, sentences.rewrite, { name }, [name]);
  return problemOf(value, sentences.form);
}

/** BCP 47 reserves longer primary subtags, but has none: `english` is a name and not a tag. */
function isLanguageTag(text: string): boolean {
  if (!/^[A-Za-z]{2,3}(?:-|$)/.test(text) || text.length > 100 || text.toLowerCase() === "cn") return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

const commonNames: Readonly<Record<string, string>> = {
  cn: "zh-CN",
  chinese: "zh-CN",
  mandarin: "zh-CN",
  中文: "zh-CN",
  汉语: "zh-CN",
  简体中文: "zh-CN",
  繁体中文: "zh-TW",
  english: "en",
  英文: "en",
  英语: "en",
  japanese: "ja",
  日语: "ja",
  korean: "ko",
  german: "de",
  french: "fr",
  spanish: "es",
};

const sentences = {
  rewrite: {
    en: "“{value}” is not a language tag: write {name}.",
    "zh-CN": "“{value}”不是语言标签：请写成 {name}。",
  },
  form: {
    en: "“{value}” is not a language tag: write one such as en, zh-CN or de.",
    "zh-CN": "“{value}”不是语言标签：请写 en、zh-CN 或 de 之类的标签。",
  },
} as const;
