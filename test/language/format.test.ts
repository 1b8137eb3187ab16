import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit } from "vscode-languageserver-types";
import { formatted, formattedOnNewLine } from "../../src/language/format.ts";
import { cursorIn, documentOf, uri } from "./ask.ts";

function applied(text: string, edits: TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create(uri, "commplan", 1, text), edits);
}

/** The text after Enter at the mark, in an editor that indents nothing; a second mark shows the column. */
function entered(marked: string): string {
  const { text, offset } = cursorIn(marked);
  const broken = `${text.slice(0, offset)}\n${text.slice(offset)}`;
  const document = documentOf(broken);
  const at = document.lines.positionAt(offset + 1);
  const edits = formattedOnNewLine(document, at);
  const moved = edits.reduce((sum, { newText }) => sum + newText.length, 0);
  const result = applied(broken, edits);
  return `${result.slice(0, offset + 1 + moved)}|${result.slice(offset + 1 + moved)}`;
}

describe("formatting in an editor", () => {
  it("lays out a plan", () => {
    const text = "commplan: 1\r\nproject:\r\n   name:  滨河  # 😀\r\n   client: {en: B}\r\n";
    assert.equal(
      applied(text, formatted(documentOf(text))),
      "commplan: 1\r\n\r\nproject:\r\n  name: 滨河  # 😀\r\n  client: { en: B }\r\n",
    );
  });

  it("lays out the lines of a range", () => {
    const text = "risks:\n  - id:   a\n    tags: [b,c]\n";
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    assert.equal(applied(text, formatted(documentOf(text), range)), text.replace("b,c", "b, c"));
  });

  it("begins a line under what it belongs to", () => {
    const cases: readonly (readonly [string, string])[] = [
      ["risks:|\n", "risks:\n  |\n"],
      ["risks: # all|\n", "risks: # all\n  |\n"],
      ["risks:\n  - id: a|\n", "risks:\n  - id: a\n    |\n"],
      ["risks:\n  - id: a\n    tags:|\n", "risks:\n  - id: a\n    tags:\n      |\n"],
      ["risks:\n  - id: a\n    tags:\n      - x|\n", "risks:\n  - id: a\n    tags:\n      - x\n      |\n"],
      ["risks:\n  - id: a\n    notes: >-|\n", "risks:\n  - id: a\n    notes: >-\n      |\n"],
      [
        "risks:\n  - id: a\n    notes: |2\n      x\n".replace("|2\n      x", ">\n      x|"),
        "risks:\n  - id: a\n    notes: >\n      x\n      |\n",
      ],
      ["risks:\n  - id: a\n    tags: [x,| ]\n", "risks:\n  - id: a\n    tags: [x,\n| ]\n"],
      ["risks:\n  - id: a\n    tags: [x,|\n", "risks:\n  - id: a\n    tags: [x,\n           |\n"],
      ["risks:\n  - &base|\n", "risks:\n  - &base\n    |\n"],
      ["risks:\n  -|\n", "risks:\n  -\n    |\n"],
      ["risks:\n  - id: a|title: b\n", "risks:\n  - id: a\n    |title: b\n"],
      ["risks:\n  - id: a\n    # why|\n", "risks:\n  - id: a\n    # why\n    |\n"],
      ["risks:\n  - title: a| b\n", "risks:\n  - title: a\n| b\n"],
      ['risks:\n  - title: "a|\n', 'risks:\n  - title: "a\n|\n'],
      ["risks:\n  - id: a\n\n|\n", "risks:\n  - id: a\n\n\n|\n"],
      ["|", "\n|"],
    ];
    for (const [before, after] of cases) assert.equal(entered(before), after);
  });
});
