import { CompletionItemKind } from "vscode-languageserver-types";
import { lineBreakOf } from "../../plan/edit/insert.ts";
import { templates } from "../../plan/templates/index.ts";
import { newPlanText, planSnippet, unnamed } from "../../plan/templates/new-plan.ts";
import { languages, say } from "../../plan/words.ts";
import { escaped, paragraphs } from "../markdown.ts";
import type { KeySource } from "./offer.ts";

/** Whole plans, where there is nothing yet but the version of the format. */
export const planTemplates: KeySource = function* ({ place, analysis, language }) {
  const { source, asOf, text } = analysis;
  if (place.path.length > 0 || place.flow || place.hasColon || place.hasText) return;
  if ([...source.sections.keys()].some((name) => name !== "commplan")) return;
  const version = source.sections.get("commplan");
  if (version !== undefined && version.key.end > place.range.start) return;
  const isBegun = version !== undefined;
  const subject = { today: asOf, timezone: timezones[language], name: unnamed[language] };
  for (const [name, template] of Object.entries(templates)) {
    const plain = newPlanText(template, subject, language).text;
    const inText = (plan: string) =>
      (isBegun ? behindVersion(plan) : plan).replaceAll("\n", lineBreakOf(text));
    const { label, description } = template;
    yield {
      label: say(labels, { name: label })[language],
      kind: CompletionItemKind.Snippet,
      insert: {
        kind: "snippet",
        snippet: inText(planSnippet(template, subject, language)),
        plain: inText(plain),
      },
      meaning: description[language],
      documentation: paragraphs([
        escaped(description[language]),
        yamlBlock(plain.split("\n").slice(0, shownLines).join("\n")),
      ]),
      also: [name, "new plan", ...languages.map((one) => label[one]), "新计划", "模板"],
      rank: -1,
    };
  }
};

/** A plan without its heading and its first key, which are there already. */
function behindVersion(plan: string): string {
  return plan.replace(/^(?:#.*\n)*commplan: 1\n\n/, "");
}

function yamlBlock(text: string): string {
  return ["```yaml", text, "```"].join("\n");
}

/** What a person in that language most likely means; the plan's to change. */
const timezones = { en: "UTC", "zh-CN": "Asia/Shanghai" } as const;
const shownLines = 40;
const labels = { en: "new plan: {name}", "zh-CN": "新计划：{name}" };
