import type { Words } from "../words.ts";
import { languageOf } from "../words.ts";
import type { PlanContext } from "./rule.ts";

/** What a fix writes where only a person knows the text, in the project's language. */
export function placeholder(context: PlanContext): string {
  return inProjectLanguage(context, { en: "TODO", "zh-CN": "待补充" });
}

/** Words as they are written into the plan. */
export function inProjectLanguage({ plan }: PlanContext, words: Words): string {
  return words[languageOf(plan.project?.language)];
}
