import type { Analysis } from "../../plan/analyze.ts";
import type { Finding } from "../../plan/finding.ts";
import type { Span } from "../../plan/path.ts";
import { rules } from "../../plan/rules/index.ts";
import { type Language, say, type Words } from "../../plan/words.ts";
import { code, escaped, paragraphs } from "../markdown.ts";
import { yardsticks } from "./yardsticks.ts";

/**
 * What the findings at an offset were judged by: the as-of date, the days that the plan works, and the yardsticks
 * of its policy. What they say themselves an editor shows anyway. Undefined where none was judged by any of that.
 */
export function findingsText(
  analysis: Analysis,
  offset: number,
  language: Language,
): { readonly text: string; readonly span: Span } | undefined {
  // A hover right behind a keystroke must not wait for the rules: their findings come a moment later.
  if (!analysis.isChecked) return undefined;
  const here = analysis.findings.filter(({ span }) => span.start <= offset && offset <= span.end);
  const told = here.map((finding) => whyText(finding, analysis, language)).filter((text) => text !== "");
  const [first] = here;
  return told.length === 0 || first === undefined
    ? undefined
    : { text: paragraphs([...new Set(told)]), span: first.span };
}

function whyText({ rule: id }: Finding, analysis: Analysis, language: Language): string {
  const { asOf, plan } = analysis;
  const rule = rules.find((one) => one.id === id);
  const used = (yardsticks[id] ?? []).map(({ key, of, fallback }) => {
    const stated = plan.policy && of(plan.policy);
    const value = stated ?? fallback;
    return say(stated === undefined ? sentences.usual : sentences.stated, { key, value });
  });
  const date = rule?.dependsOnDate ? say(sentences.asOf, { asOf }) : undefined;
  const parts = [date, ...used].filter((one) => one !== undefined).map((one) => one[language]);
  if (parts.length === 0) return "";
  return `${code(id)} ${escaped(parts.join(separator[language]))}`;
}

const separator = { en: "; ", "zh-CN": "；" };

const sentences = {
  asOf: { en: "judged as of {asOf}", "zh-CN": "判断的截至日期为 {asOf}" },
  stated: { en: "policy.{key} is {value}", "zh-CN": "policy.{key} 为 {value}" },
  usual: {
    en: "policy.{key} is {value}, since the plan does not say",
    "zh-CN": "policy.{key} 按默认值 {value}",
  },
} as const satisfies Readonly<Record<string, Words>>;
