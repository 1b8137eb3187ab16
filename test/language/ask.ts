import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type {
  CodeActionContext,
  CompletionItem,
  DocumentSymbol,
  WorkspaceEdit,
} from "vscode-languageserver-types";
import { codeActionsIn, filledAction } from "../../src/language/code-actions.ts";
import { completionsAt } from "../../src/language/completion.ts";
import type { EditorOptions, PlanDocument } from "../../src/language/document.ts";
import { hoverAt } from "../../src/language/hover.ts";
import { offsetOf } from "../../src/language/position.ts";
import { analyze } from "../../src/plan/analyze.ts";
import type { PlanFiles } from "../../src/plan/rules/rule.ts";

/** An editor that takes everything, at the other end. */
export const english: EditorOptions = {
  language: "en",
  snippets: true,
  versionedEdits: true,
  relatedInformation: true,
};
export const chinese: EditorOptions = { ...english, language: "zh-CN" };

export const asOf = "2026-03-02";
export const uri = "file:///plans/harbour.commplan.yaml";

export interface Marked {
  readonly text: string;
  readonly offset: number;
}

/** A text and the cursor that its `|` marks. */
export function cursorIn(marked: string): Marked {
  const offset = marked.indexOf("|");
  assert.ok(offset >= 0, "The text must mark the cursor with |.");
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

export function documentOf(text: string, version = 1, files?: PlanFiles): PlanDocument {
  return {
    uri,
    version,
    lines: TextDocument.create(uri, "commplan", version, text),
    analysis: analyze(text, { asOf, ...(files && { files }) }),
  };
}

/** What an editor lists at the cursor: filtered by what is typed there, the likeliest first. */
export function suggestions(marked: string, options = english, trigger?: string): readonly CompletionItem[] {
  const { text, offset } = cursorIn(marked);
  const document = documentOf(text);
  const { items } = completionsAt(document, document.lines.positionAt(offset), options, trigger);
  const scored = items.map((item) => {
    const { start } = editOf(item).range;
    const typed = text.slice(offsetOf(document.lines, start), offset).trimStart();
    return { item, slips: slipsIn((item.filterText ?? item.label).toLowerCase(), typed.toLowerCase()) };
  });
  const fitting = scored.filter(({ slips }) => slips !== undefined);
  fitting.sort((a, b) => Number(a.slips) - Number(b.slips) || (sortKey(a.item) < sortKey(b.item) ? -1 : 1));
  return fitting.map(({ item }) => item);
}

export function labels(marked: string, options = english): readonly string[] {
  return suggestions(marked, options).map(({ label }) => label);
}

/** The text after a suggestion was taken; `$1` and `$0` are where a snippet wants more. */
export function taken(marked: string, label: string, options = english): string {
  const { text } = cursorIn(marked);
  const items = suggestions(marked, options);
  const item = items.find((one) => one.label === label);
  assert.ok(item, `${label} is not among ${items.map((one) => one.label).join(", ")}.`);
  return applied(text, item);
}

export function applied(text: string, item: CompletionItem): string {
  return TextDocument.applyEdits(TextDocument.create(uri, "commplan", 1, text), [editOf(item)]);
}

/** A snippet as a person leaves it who goes through its stops without typing. */
export function filledIn(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, "$1")
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, "$1")
    .replace(/\$\d+/g, "")
    .replace(/\\([\\$}])/g, "$1");
}

export function editOf({ label, textEdit }: CompletionItem) {
  assert.ok(textEdit && "range" in textEdit, `${label} has no plain edit.`);
  return textEdit;
}

export function hover(marked: string, options = english, files?: PlanFiles): string | undefined {
  const { text, offset } = cursorIn(marked);
  const document = documentOf(text, 1, files);
  assert.ok(document.analysis.findings, "An editor shows the findings before anybody points at them.");
  const found = hoverAt(document, document.lines.positionAt(offset), options);
  if (found === undefined) return undefined;
  assert.ok(typeof found.contents === "object" && "value" in found.contents);
  return found.contents.value;
}

/** The repairs at the cursor, exceptions left aside: their titles, and the whole text after each. */
export function fixes(
  marked: string,
  options = english,
): readonly { title: string; text: string; preferred: boolean }[] {
  return actionsAt(marked, { only: ["quickfix"] }, options)
    .filter(({ title }) => !/exception|例外/.test(title))
    .map(({ title, text, preferred }) => ({ title, text, preferred }));
}

export interface Action {
  readonly title: string;
  readonly kind: string;
  /** The whole text after it. */
  readonly text: string;
  readonly preferred: boolean;
}

/** What can be done at the cursor, as an editor does it that asks for edits when one is chosen. */
export function actionsAt(
  marked: string,
  context: Pick<CodeActionContext, "only" | "triggerKind"> = {},
  options: EditorOptions = english,
): readonly Action[] {
  const { text, offset } = cursorIn(marked);
  const document = documentOf(text, 7);
  const at = document.lines.positionAt(offset);
  const asking = { ...options, resolvesEdits: true };
  return codeActionsIn(document, { start: at, end: at }, context, asking).map((action) => {
    const { title, kind = "", isPreferred } = action;
    const filled = action.edit ? action : filledAction(document, action, asking);
    assert.ok(!("refusal" in filled), `${title} is offered, and then refused.`);
    return { title, kind, text: afterEdit(text, filled.edit), preferred: isPreferred === true };
  });
}

/** The text after the one thing at the cursor whose title has these words. */
export function done(marked: string, words: string | RegExp, options: EditorOptions = english): string {
  const actions = actionsAt(marked, { only: [""] }, options);
  const found = actions.filter(({ title }) => title.match(words));
  assert.equal(
    found.length,
    1,
    `${words} is none, or not the only one, of:\n${actions.map(({ title }) => title).join("\n")}`,
  );
  return found[0]?.text ?? "";
}

export function titlesAt(marked: string, only: string, options: EditorOptions = english): readonly string[] {
  return actionsAt(marked, { only: [only] }, options).map(({ title }) => title);
}

function afterEdit(text: string, edit: WorkspaceEdit | undefined): string {
  const [change] = edit?.documentChanges ?? [];
  assert.ok(change && "textDocument" in change && change.textDocument.version === 7);
  const edits = change.edits.filter((one) => "newText" in one);
  return TextDocument.applyEdits(TextDocument.create(uri, "commplan", 7, text), edits);
}

/** Symbols as indented lines: name | detail. */
export function outlineLines(symbols: readonly DocumentSymbol[], indent = ""): readonly string[] {
  return symbols.flatMap(({ name, detail, children = [] }) => [
    `${indent}${name} | ${detail ?? ""}`,
    ...outlineLines(children, `${indent}  `),
  ]);
}

function sortKey({ sortText, label }: CompletionItem): string {
  return sortText ?? label;
}

/**
 * As VS Code matches: the characters in their order, the first of them where a word begins, within 128 characters.
 * 0 where the typed text stands in it as a whole, else 1; undefined where it does not match.
 */
function slipsIn(text: string, typed: string): number | undefined {
  const word = text.slice(0, 128);
  const starts = [...word].flatMap((_, index) => (isWordStart(word, index) ? [index] : []));
  if (typed === "" || starts.some((index) => word.startsWith(typed, index))) return 0;
  return starts.some((index) => word[index] === typed[0] && isSubsequence(typed, word.slice(index)))
    ? 1
    : undefined;
}

function isWordStart(word: string, index: number): boolean {
  const separators = /[\s_\-./\\'":$<>()[\]{}]/;
  return index === 0 || separators.test(word[index - 1] ?? "") || separators.test(word[index] ?? "");
}

function isSubsequence(typed: string, text: string): boolean {
  let from = 0;
  for (const character of typed) {
    const found = text.indexOf(character, from);
    if (found < 0) return false;
    from = found + character.length;
  }
  return true;
}
