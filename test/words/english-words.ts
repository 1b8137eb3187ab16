import { rules } from "../../src/plan/rules/index.ts";
import { schema } from "../plan/schema-nodes.ts";

/** Words that are the same in a Chinese text: names of programs, formats and standards. */
const names: ReadonlySet<string> = new Set(
  `CommPlan VS Code YAML JSON UTF HTML PDF Word Excel PowerPoint Markdown iCalendar CSV RFC SHA URL Git LSP SARIF JUnit
  Chrome Edge Chromium Unicode XML ZIP API Mermaid
  GitHub PingCode Worktile Jira GitLab Microsoft Project Outlook http https mailto com example English RRULE FREQ IANA YYYY MM DD HH st nd rd th`
    .split(/\s+/)
    .filter(Boolean),
);

/** Keys, values and rules: the format's own words stay English in every language. */
const ofFormat: ReadonlySet<string> = new Set(
  wordsIn(`${JSON.stringify(schema)} ${rules.map(({ id }) => id).join(" ")} syntax schema`).filter(
    (word) => word === word.toLowerCase(),
  ),
);

/** The words of two letters and more in a text. */
function wordsIn(text: string): readonly string[] {
  return text.match(/[A-Za-z]{2,}/g) ?? [];
}

/**
 * The English words that a text says by itself: neither quoted (they are the plan's or the format's), nor words of the
 * plan that it speaks of, nor names.
 *
 * @param said what a person reads in Chinese
 * @param plan the text of the plan
 */
export function englishIn(said: string, plan: string): readonly string[] {
  const known = new Set(wordsIn(plan));
  const own = said
    .replaceAll(/“[^”]*”|`[^`]*`|https?:[^\s)]+|[\w.+-]+@[\w.-]+/g, " ")
    // What a person types at a terminal, and ids of records.
    .replaceAll(/--[A-Za-z-]+|\b\w+(?:[._-]\w+)+\b/g, " ");
  return wordsIn(own).filter((word) => !known.has(word) && !names.has(word) && !ofFormat.has(word));
}

/** What an answer shows to a person: the texts under these keys, however deep. */
export function shownTexts(answer: unknown): readonly string[] {
  if (Array.isArray(answer)) return answer.flatMap(shownTexts);
  if (typeof answer !== "object" || answer === null) return [];
  // What an action carries along is between editor and server.
  return Object.entries(answer).flatMap(([key, value]) =>
    key === "data" ? [] : typeof value === "string" ? (shownKeys.has(key) ? [value] : []) : shownTexts(value),
  );
}

const shownKeys: ReadonlySet<string> = new Set([
  ...["title", "label", "detail", "description", "message", "value", "documentation", "tooltip"],
  ...["refusal", "name", "sentence", "text", "heading", "done", "placeholder"],
]);
