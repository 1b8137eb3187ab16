import type { Language } from "../../../plan/words.ts";
import { accentOf } from "../../accent.ts";
import type { Report } from "../../report.ts";

/** What the parts of a document have in common. */
export interface Theme {
  readonly language: Language;
  /** `#rrggbb`. */
  readonly accent: string;
}

export function themeOf({ language, meta }: Report): Theme {
  return { language, accent: accentOf(meta.look) };
}

/** The faces of a language, which Word and WPS have on every system, or stand-ins for (`fontTable`). */
export const faces: Readonly<Record<Language, { readonly latin: string; readonly eastAsian: string }>> = {
  en: { latin: "Calibri", eastAsian: "Microsoft YaHei" },
  // Its Latin letters and digits suit its Chinese ones; those of another face would look small beside them.
  "zh-CN": { latin: "Microsoft YaHei", eastAsian: "Microsoft YaHei" },
};

/**
 * What spelling is judged by: Latin text, then East Asian text. Latin text in a Chinese document is English, as
 * Word itself has it: as Chinese, its words and times of day would be broken anywhere.
 */
export const proofing: Readonly<Record<Language, { readonly value: string; readonly eastAsia: string }>> = {
  en: { value: "en-GB", eastAsia: "zh-CN" },
  "zh-CN": { value: "en-US", eastAsia: "zh-CN" },
};

/** The language of the whole, for the properties of the document. */
export const documentLanguage: Readonly<Record<Language, string>> = { en: "en-GB", "zh-CN": "zh-CN" };
