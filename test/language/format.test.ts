import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit } from "vscode-languageserver-types";
import { formatted, formattedAfterTyping } from "../../src/language/format.ts";
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
  const edits = formattedAfterTyping(document, at, "\n");
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
      ["risks:|\n", "risks:\n  - |\n"],
      ["risks: # all|\n", "risks: # all\n  - |\n"],
      ["project:|\n", "project:\n  |\n"],
      ["risks:|\n- id: a\n", "risks:\n- |\n- id: a\n"],
      ["risks:|\n\n    - id: a\n", "risks:\n    - |\n\n    - id: a\n"],
      ["risks:\n  - tags:|\n  - id: b\n", "risks:\n  - tags:\n      - |\n  - id: b\n"],
      ["x-own:|\n", "x-own:\n  |\n"],
      ["risks:|# none\n", "risks:\n|# none\n"],
      ["policy:\n  risk:\n    scale:|\n", "policy:\n  risk:\n    scale:\n      |\n"],
      ["risks:\n  - id: a|\n", "risks:\n  - id: a\n    |\n"],
      ["risks:\n  - id: a\n    tags:|\n", "risks:\n  - id: a\n    tags:\n      - |\n"],
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

  it("takes back a dash that was typed where one had been put", () => {
    const typed = (marked: string) => {
      const { text, offset } = cursorIn(marked);
      const document = documentOf(text);
      return applied(text, formattedAfterTyping(document, document.lines.positionAt(offset), " "));
    };
    assert.equal(typed("risks:\n  - - |\n"), "risks:\n  - \n");
    for (const text of [
      "policy:\n  risk:\n    levels:\n      - - |\n",
      "risks:\n  - id: a - |\n",
      "x:\n  - - |\n",
    ])
      assert.equal(typed(text), text.replace("|", ""));
  });

  const pastes: readonly (readonly [what: string, before: string, pasted: string, after: string])[] = [
    [
      "a record from a deeper list",
      "risks:\n  - id: a\n    title: A\n|issues: []\n",
      "    - id: b\n      title: B\n      tags: [x]\n",
      "  - id: b\n    title: B\n    tags: [x]\n",
    ],
    [
      "a record from the margin",
      "risks:\n  - id: a\n    title: A\n|",
      "- id: b\n  title: B\n",
      "  - id: b\n    title: B\n",
    ],
    [
      "a record behind the indentation",
      "risks:\n  - id: a\n    title: A\n  |\n",
      "- id: b\n        title: B\n        slip:\n          cause: x",
      "- id: b\n    title: B\n    slip:\n      cause: x",
    ],
    [
      "a record with tabs",
      "risks:\n  - id: a\n    title: A\n|",
      "\t- id: b\n\t  title:  B\n",
      "  - id: b\n    title: B\n",
    ],
    [
      "a record above the first",
      "risks:\n|  - id: a\n    title: A\n",
      "      - id: b\n        title: B\n",
      "  - id: b\n    title: B\n",
    ],
    [
      "keys of a deeper record",
      "risks:\n  - id: a\n|issues: []\n",
      "        title: A\n        impact: 3\n",
      "    title: A\n    impact: 3\n",
    ],
    [
      "keys from the margin",
      "risks:\n  - id: a\n|",
      "title: A\nimpact: 3\n",
      "    title: A\n    impact: 3\n",
    ],
    [
      "items of a list",
      "milestones:\n  - id: a\n    depends-on:\n      - x\n|    title: A\n",
      "  - y\n  - z\n",
      "      - y\n      - z\n",
    ],
    ["a word", "risks:\n  - id: a\n    title: |\n", "A:  b", "A:  b"],
    ["nonsense", "risks:\n  - id: a\n|", "]]\n  : {\n", "]]\n  : {\n"],
  ];
  for (const [what, before, pasted, after] of pastes) {
    it(`puts ${what} where it belongs when it is pasted`, () => {
      for (const lineBreak of ["\n", "\r\n", "\r"]) {
        const [above = "", below = ""] = before.replaceAll("\n", lineBreak).split("|");
        const now = pasted.replaceAll("\n", lineBreak);
        const document = documentOf(above + now + below);
        const range = {
          start: document.lines.positionAt(above.length),
          end: document.lines.positionAt(above.length + now.length),
        };
        const result = applied(above + now + below, formatted(document, range));
        assert.equal(result, above + after.replaceAll("\n", lineBreak) + below);
      }
    });
  }
});
