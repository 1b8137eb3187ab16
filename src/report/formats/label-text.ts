import type { Language } from "../../plan/words.ts";

/** A label before what it labels: `Cause: `, `原因：`. */
export function labelText(label: string, language: Language): string {
  return language === "en" ? `${label}: ` : `${label}：`;
}
