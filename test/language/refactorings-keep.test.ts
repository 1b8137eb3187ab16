import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit } from "vscode-languageserver-types";
import { parse } from "yaml";
import { codeActionsIn } from "../../src/language/code-actions.ts";
import type { Finding } from "../../src/plan/finding.ts";
import { linesOf } from "../../src/plan/syntax/lines.ts";
import { tokensOf } from "../../src/plan/syntax/tokens.ts";
import { plansIn } from "../support/folders.ts";
import { runs } from "../support/properties.ts";
import { chinese, documentOf, uri } from "./ask.ts";
import { plan } from "./plan.ts";

const texts = [
  plan,
  ...["samples", "test/plan/rules", "test/plan/format", "test/language/refactorings"]
    .flatMap(plansIn)
    .map(({ text }) => text),
];

/** The same plan as other people and editors write it. */
const writings: Readonly<Record<string, (text: string) => string>> = {
  "as it is": (text) => text,
  "with CRLF": (text) => text.replaceAll("\n", "\r\n"),
  "with lone CR": (text) => text.replaceAll("\n", "\r"),
  "with a byte order mark": (text) => `\uFEFF${text}`,
  "without a last line break": (text) => text.trimEnd(),
  "with lists at the margin": (text) => text.replace(/^ {2}/gm, ""),
  "indented as a whole": (text) => text.replace(/^(?=.)/gm, "  "),
  "in braces": (text) =>
    JSON.stringify(parse(text, { maxAliasCount: -1, merge: true, uniqueKeys: false })) ?? "",
  "cut off": (text) => text.slice(0, Math.floor(text.length * 0.7)),
};

/** An analysis of the text after, with what must not be new in it. */
function faults(findings: readonly Finding[]): readonly string[] {
  return findings
    .filter(({ rule }) => rule === "syntax" || rule === "schema" || rule.startsWith("ref-"))
    .map(({ rule, message }) => `${rule}: ${message.en}`);
}

function without(all: readonly string[], known: readonly string[]): readonly string[] {
  const left = [...known];
  return all.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function lineBreaks(text: string): ReadonlySet<string> {
  return new Set(
    [...linesOf(text)].map(({ end, next }) => text.slice(end, next)).filter((one) => one !== ""),
  );
}

function comments(text: string): readonly string[] {
  return tokensOf(text.replace(/\r(?!\n)/g, "\n"), 0)
    .filter(({ kind }) => kind === "comment")
    .map(({ start, end }) => text.slice(start, end).trim());
}

function checkAt(text: string, offset: number): void {
  const document = documentOf(text);
  const at = document.lines.positionAt(offset);
  const actions = codeActionsIn(
    document,
    { start: at, end: at },
    { only: [""] },
    { ...chinese, versionedEdits: false },
  );
  const { plan: before } = document.analysis;
  const known = faults(document.analysis.findings);
  const isReadable = document.analysis.source.broken.length === 0;
  for (const { title, kind, edit } of actions) {
    const edits: TextEdit[] = edit?.changes?.[uri] ?? [];
    const lines = TextDocument.create(uri, "commplan", 1, text);
    const after = TextDocument.applyEdits(lines, edits);
    const told = `${title}\n${after}`;
    assert.notEqual(after, text, told);
    // What could not be read, or was misspelt, comes to light once it is mended.
    const mends = kind === "quickfix" || kind === "source.fixAll.commplan";
    const isNew = (one: string) => !mends || (isReadable && one.startsWith("syntax"));
    const fresh = without(faults(documentOf(after).analysis.findings), known).filter(isNew);
    assert.deepEqual(fresh, [], told);
    if (/常用顺序|改写为/.test(title)) assert.deepEqual(documentOf(after).analysis.plan, before, told);
    const breaks = lineBreaks(text);
    if (breaks.size > 0) for (const one of lineBreaks(after)) assert.ok(breaks.has(one), told);
    if (kind?.startsWith("refactor") || kind?.startsWith("source.sort"))
      assert.deepEqual(without(comments(text), comments(after)), [], told);
  }
}

describe("whatever is done to a plan", () => {
  for (const [name, write] of Object.entries(writings)) {
    it(`breaks nothing ${name}, and leaves line breaks and comments alone`, () => {
      const place = fc
        .constantFrom(...texts.map(write))
        .chain((text) => fc.record({ text: fc.constant(text), offset: fc.nat(text.length) }));
      fc.assert(
        fc.property(place, ({ text, offset }) => checkAt(text, offset)),
        { numRuns: runs(40) },
      );
    }).timeout(600_000);
  }
});
