import type { Severity } from "../plan/finding.ts";
import { type Language, sameWords, type Words } from "../plan/words.ts";

/** The page of a rule in a language, as `scripts/make-rule-docs.mjs` names it. */
export function rulePage(rule: string, language: Language): string {
  return language === "en" ? `${rule}.md` : `${rule}.${language}.md`;
}

/** How a finding weighs, in words: "a warning", “警告”. A word that the format does not know stays as it is. */
export function severityWords(severity: string): Words {
  return Object.hasOwn(words, severity) ? words[severity as keyof typeof words] : sameWords(severity);
}

const words = {
  error: { en: "an error", "zh-CN": "错误" },
  warning: { en: "a warning", "zh-CN": "警告" },
  info: { en: "information", "zh-CN": "信息" },
  hint: { en: "a hint", "zh-CN": "提示" },
  off: { en: "nothing (it is off)", "zh-CN": "不检查（已关闭）" },
} as const satisfies Readonly<Record<Severity | "off", Words>>;
