import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, Range } from "vscode-languageserver-types";
import { callItemsAt, callsFrom, callsTo } from "../../src/language/call-hierarchy.ts";
import { codeActionsIn, filledAction } from "../../src/language/code-actions.ts";
import { filledLens, lensesOf } from "../../src/language/code-lenses.ts";
import { completionsAt } from "../../src/language/completion.ts";
import { diagnosticsOf } from "../../src/language/diagnostics.ts";
import type { PlanDocument } from "../../src/language/document.ts";
import { documentLinksOf } from "../../src/language/document-links.ts";
import { foldsOf } from "../../src/language/folding.ts";
import { formatted, formattedAfterTyping } from "../../src/language/format.ts";
import { hoverAt } from "../../src/language/hover.ts";
import { hintKinds } from "../../src/language/inlay-hints/hint-source.ts";
import { filledHint, inlayHintsIn } from "../../src/language/inlay-hints.ts";
import { definitionsAt, highlightsAt, referencesAt } from "../../src/language/navigation.ts";
import { outlineOf } from "../../src/language/outline.ts";
import { renameAt, renameStartAt } from "../../src/language/rename.ts";
import { selectionRangesAt } from "../../src/language/selection-range.ts";
import { semanticTokensOf } from "../../src/language/semantic-tokens.ts";
import { symbolFactsOf, symbolsMatching } from "../../src/language/workspace-symbols.ts";
import { createAnalyzer } from "../../src/plan/analyze.ts";
import { plansIn } from "../support/folders.ts";
import { applied, asOf, chinese, documentOf, editOf, english, uri } from "./ask.ts";
import { head, plan } from "./plan.ts";

/** Asks everything at a position. */
function askAll(document: PlanDocument, position: Position): void {
  const around: Range = { start: position, end: position };
  hoverAt(document, position, english);
  definitionsAt(document, position);
  referencesAt(document, position, true);
  highlightsAt(document, position);
  codeActionsIn(document, around, {}, chinese);
  for (const action of codeActionsIn(document, around, {}, { ...english, resolvesEdits: true }).slice(0, 5))
    filledAction(document, action, english);
  formatted(document, around);
  for (const typed of ["\n", " "]) formattedAfterTyping(document, position, typed);
  selectionRangesAt(document, [position]);
  for (const hint of inlayHintsIn(document, around, chinese, hintKinds)) filledHint(document, hint, english);
  for (const item of callItemsAt(document, position, english)) {
    callsTo(document, item, english);
    callsFrom(document, item, chinese);
  }
  semanticTokensOf(document, around);
  renameStartAt(document, position);
  renameAt(document, position, "x", english);
  for (const item of completionsAt(document, position, chinese).items) {
    const { range } = editOf(item);
    assert.equal(range.start.line, range.end.line, item.label);
    if (!isInside(document, position)) continue;
    assert.equal(range.start.line, position.line, item.label);
    assert.ok(
      range.start.character <= position.character && position.character <= range.end.character,
      item.label,
    );
  }
}

function isInside({ lines }: PlanDocument, position: Position): boolean {
  const { line, character } = lines.positionAt(lines.offsetAt(position));
  return line === position.line && character === position.character;
}

const hostile: readonly (readonly [name: string, text: string])[] = [
  ["nothing", ""],
  ["a byte order mark", "\uFEFFcommplan: 1\n"],
  ["open brackets without end", `a: ${"[{".repeat(3000)}`],
  ["brackets that close nothing", `a: ${"]}".repeat(3000)}\n]`],
  ["deep indentation", Array.from({ length: 300 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")],
  ["dashes in a row", `milestones:\n  ${"- ".repeat(500)}a\n`],
  ["tabs", "milestones:\n\t- id: a\n\t  title: b\n\t\n"],
  ["lone carriage returns", plan.replaceAll("\n", "\r")],
  ["line separators that YAML does not count", "project:\u2028  name: a\u0085  client: b\n"],
  ["half a surrogate pair", "project:\n  name: \uD83C\n  client: \uDFD7\n"],
  [
    "keys of objects",
    "__proto__:\n  - constructor: { toString: 1 }\nconstructor: a\ntoString:\n  valueOf: b\n",
  ],
  [
    "records that are no mappings",
    `${head}milestones: [1, [2], null, "x"]\nrisks: text\nphases:\n  - - - a\n`,
  ],
  ["aliases to nowhere", `${head}milestones:\n  - *a\n  - <<: *b\n    owner: *c\n`],
  [
    "anchors in one another",
    "x-a: &a [*a, &b { <<: *b, c: &a *a }]\nx-b: &a\nx-c: *a\nx-d: &a &a x\n&a risks: *b\n",
  ],
  [
    "merges of merges",
    `x-a: &a { <<: *a, owner: li }\nrisks:\n  - { <<: [*a, *a, 1], <<: *a, id: r, probability: 9 }\n`,
  ],
  ["Chinese with Windows line ends", plan.replaceAll("\n", "\r\n").replaceAll("Harbour", "港口🏗️")],
  [
    "matrices that do not fit",
    "policy:\n  risk: { scale: [a], levels: [[low], [x, y, z]] }\nrisks:\n  - { id: r, probability: a, impact: 99 }\n",
  ],
  [
    "absurd days",
    "project: { start: 0001-01-01, end: 9999-12-31, timezone: X }\nphases:\n  - { id: p, start: 0001-01-01, end: 9999-12-31 }\nreports:\n  - { id: r, period: weekly, due: 99999999999m }\n",
  ],
  ["two documents", `${plan}---\n${plan}`],
  ["a merge conflict", `${head}milestones:\n<<<<<<< a\n  - id: x\n=======\n  - id: y\n>>>>>>> b\n`],
];

const garbage: readonly Position[] = [
  { line: 0, character: 2 ** 31 - 1 },
  { line: 2 ** 31 - 1, character: 0 },
  { line: -5, character: -5 },
  { line: 1.5, character: 0.5 },
  { line: Number.NaN, character: Number.POSITIVE_INFINITY },
];

describe("every answer", () => {
  for (const [name, text] of hostile) {
    it(`is given for ${name}`, () => {
      const document = documentOf(text);
      diagnosticsOf(document, english);
      outlineOf(document, chinese);
      foldsOf(document);
      for (const lens of lensesOf(document, { ...english, referencesCommand: "show" }))
        filledLens(document, lens, { ...chinese, referencesCommand: "show" });
      symbolsMatching(symbolFactsOf(document, chinese), "a");
      semanticTokensOf(document);
      inlayHintsIn(
        document,
        { start: { line: 0, character: 0 }, end: { line: 1e9, character: 0 } },
        english,
        hintKinds,
      );
      documentLinksOf(document, english);
      const start = document.lines.positionAt(0);
      codeActionsIn(
        document,
        { start, end: document.lines.positionAt(text.length) },
        { only: [""] },
        english,
      );
      formatted(document);
      const step = Math.max(1, Math.floor(text.length / 60));
      for (let offset = 0; offset <= text.length; offset += step)
        askAll(document, document.lines.positionAt(offset));
    });
  }

  it("is given at positions that no text has", () => {
    const document = documentOf(plan);
    for (const position of garbage) askAll(document, position);
  });

  for (const { name, text } of plansIn("samples")) {
    it(`is given all over ${name}, typed to the end or not`, () => {
      const analyzer = createAnalyzer();
      for (let length = 1; length <= text.length; length += 997) {
        const typed = text.slice(0, length);
        const lines = TextDocument.create(uri, "commplan", length, typed);
        const document = { uri, version: length, lines, analysis: analyzer.analyze(typed, { asOf }) };
        askAll(document, lines.positionAt(length));
        askAll(document, lines.positionAt(length - 400));
      }
    });
  }
});

describe("a key that was suggested", () => {
  /** After the first line of each record of a plan: where a person would go on typing. */
  const spots = [...plan.matchAll(/\n {4}\w[^\n]*/g)].map((match) => match.index + match[0].length);

  for (const offset of spots) {
    const line = plan.slice(0, offset).split("\n").at(-1)?.trim();
    it(`fits behind “${line}”`, () => {
      const text = `${plan.slice(0, offset)}\n    ${plan.slice(offset)}`;
      const document = documentOf(text);
      const { items } = completionsAt(document, document.lines.positionAt(offset + 5), {
        ...english,
        snippets: false,
      });
      assert.ok(items.length > 5);
      for (const item of items) {
        const rules = documentOf(applied(text, item)).analysis.findings.map(
          ({ rule, message }) => `${rule}: ${message.en}`,
        );
        assert.deepEqual(
          rules.filter((rule) => rule.startsWith("syntax") || rule.includes("not a key")),
          [],
          item.label,
        );
      }
    });
  }
});
