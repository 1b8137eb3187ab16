import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { CompletionItem } from "vscode-languageserver-types";
import { completionsAt } from "../../src/language/completion.ts";
import type { Lines } from "../../src/language/document.ts";
import { createAnalyzer } from "../../src/plan/analyze.ts";
import { type ReadSource, readSource } from "../../src/plan/read-source.ts";
import { plansIn } from "../support/folders.ts";
import { asOf, editOf, english, filledIn, uri } from "./ask.ts";
import { plan } from "./plan.ts";

/** What a person does to a line before asking what may stand there. */
const gestures: Readonly<Record<string, (text: string, offset: number) => Typed>> = {
  "as the text stands": (text, offset) => ({ text, offset }),
  "with the rest of the line cut": (text, offset) => {
    const rest = text.slice(offset).search(/[\r\n]|$/);
    return { text: text.slice(0, offset) + text.slice(offset + rest), offset };
  },
  "on a new line": (text, offset) => ({
    text: `${text.slice(0, offset)}\n${text.slice(offset)}`,
    offset: offset + 1,
  }),
  "on a new line, indented": (text, offset) => ({
    text: `${text.slice(0, offset)}\n    ${text.slice(offset)}`,
    offset: offset + 5,
  }),
};

interface Typed {
  readonly text: string;
  readonly offset: number;
}

const styles: readonly (readonly [name: string, text: string, stride: number])[] = [
  ["a plan", plan, 1],
  ["a plan with lines that end in CR LF", plan.replaceAll("\n", "\r\n"), 7],
  ["a plan with dashes in the column of their key", plan.replace(/^ {2}/gm, ""), 3],
  [
    "comments, quotes, anchors and all kinds of values",
    `\uFEFF# 计划
commplan: 1
x-a: &a { channel: email }
communications: # said
  - <<: *a
    id: "c" # quoted
    audience:
      - 'li'
      -
    cadence: weekly on mon, thu
    by-phase: { 设计: daily, build: every 2 weeks }
    outcome: |
      They know 🏗️.
policy:
  grace: 20%
  risk: { scale: [低, 高] }
  exceptions:
    -
status:
  overall:
    rag: green
`,
    1,
  ],
  ...plansIn("samples").map(({ name, text }) => [name, text, 127] as const),
];

describe("a suggestion that is taken", () => {
  for (const [name, text, stride] of styles) {
    for (const [gesture, typedBy] of Object.entries(gestures)) {
      it(`makes no text unreadable in ${name}, ${gesture}`, () => {
        const problemsIn = problemCounter();
        const analyzer = createAnalyzer();
        let taken = 0;
        // Every place of a small text as it stands; of what is made of it, every third.
        const step = stride === 1 && gesture !== "as the text stands" ? 3 : stride;
        for (let at = 0; at <= text.length; at += step) {
          const { text: typed, offset } = typedBy(text, at);
          const lines = TextDocument.create(uri, "commplan", 1, typed);
          const document = { uri, version: 1, lines, analysis: analyzer.analyze(typed, { asOf }) };
          const { items } = completionsAt(document, lines.positionAt(offset), english);
          const before = items.length > 0 ? problemsIn(typed) : 0;
          for (const after of outcomes(typed, lines, items)) {
            taken += 1;
            const shown = `${typed.slice(Math.max(0, offset - 60), offset)}|${typed.slice(offset, offset + 40)}`;
            assert.ok(
              problemsIn(after) <= before,
              `${shown}\n=>\n${after.slice(Math.max(0, offset - 60), offset + 60)}`,
            );
          }
        }
        assert.ok(taken > 0, `${taken} were taken.`);
      });
    }
  }
});

/** The texts after each suggestion; of those that write the same but for the words themselves, the first. */
function* outcomes(text: string, lines: Lines, items: readonly CompletionItem[]): Generator<string> {
  const kinds = new Set<string>();
  for (const item of items) {
    const { range, newText } = editOf(item);
    const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
    assert.equal(range.start.line, range.end.line, item.label);
    const kind = `${start} ${end} ${newText.replace(/[\p{L}\p{M}\p{Nd}-]+/gu, "w")}`;
    if (kinds.has(kind)) continue;
    kinds.add(kind);
    yield text.slice(0, start) + filledIn(newText) + text.slice(end);
  }
}

/** Counts the problems of syntax in texts that differ little from each other. */
function problemCounter(): (text: string) => number {
  let before: ReadSource | undefined;
  return (text) => {
    before = readSource(text, before);
    return before.problems.length;
  };
}
