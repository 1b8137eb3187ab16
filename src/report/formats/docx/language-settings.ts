import type { Language } from "../../../plan/words.ts";
import { proofing } from "./theme.ts";

/**
 * The settings of a document with what its languages ask for, each in its place among them: Chinese marks of
 * punctuation that follow each other move together, as Word sets them where it begins a Chinese document.
 */
export function withLanguage(settings: string, language: Language): string {
  const { value, eastAsia } = proofing[language];
  return settings
    .replace("<w:compat>", '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>')
    .replace("</w:settings>", `<w:themeFontLang w:val="${value}" w:eastAsia="${eastAsia}"/></w:settings>`);
}
