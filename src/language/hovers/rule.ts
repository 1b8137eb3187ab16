import { rules } from "../../plan/rules/index.ts";
import { say, type Words } from "../../plan/words.ts";
import { bold, code, escaped, paragraphs } from "../markdown.ts";
import { ruleIdAt } from "../rule-id-at.ts";
import { rulePage, severityWords } from "../rule-words.ts";
import type { HoverSource } from "./hover-source.ts";

/** On the id of a rule in the policy: what the rule finds, how it weighs here, and the way to its page. */
export const ruleHover: HoverSource = (question) => {
  const { language, docs } = question;
  const id = ruleIdAt(question.spot);
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) return undefined;
  const stated = question.analysis.plan.policy?.rules?.[rule.id];
  const usual = severityWords(rule.severity);
  const weight =
    stated === undefined
      ? say(sentences.usual, { usual })
      : say(sentences.stated, { stated: severityWords(stated), usual });
  return paragraphs([
    `${bold(rule.summary[language])} ${code(rule.id)}`,
    escaped(weight[language]),
    docs && `[${escaped(sentences.page[language])}](${docs}${rulePage(rule.id, language)})`,
  ]);
};

const sentences = {
  usual: { en: "Counts as {usual} in this plan.", "zh-CN": "在本计划中计为{usual}。" },
  stated: {
    en: "Counts as {stated} in this plan; usually it is {usual}.",
    "zh-CN": "在本计划中计为{stated}；通常为{usual}。",
  },
  page: { en: "Why it matters, with an example", "zh-CN": "说明与示例" },
} as const satisfies Readonly<Record<string, Words>>;
