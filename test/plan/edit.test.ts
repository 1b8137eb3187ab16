import assert from "node:assert/strict";
import { analyze } from "../../src/plan/analyze.ts";
import { appendRecord } from "../../src/plan/edit/append.ts";
import { insertEntries } from "../../src/plan/edit/insert.ts";
import { addToList } from "../../src/plan/edit/list.ts";
import { removeAt } from "../../src/plan/edit/remove.ts";
import { replaceValue } from "../../src/plan/edit/replace.ts";
import type { TextEdit } from "../../src/plan/finding.ts";
import type { Source } from "../../src/plan/source.ts";
import { applyEdits } from "../support/apply.ts";

/** A text after an edit; undefined where the edit is refused. */
function edited(text: string, edit: (source: Source) => TextEdit | undefined): string | undefined {
  const made = edit(analyze(text, { asOf: "2026-03-02" }).source);
  return made && applyEdits(text, [made]);
}

const head = "commplan: 1\nproject:\n  name: A # the name\n  client: B\n";
const risk = [
  ["id", "r2"],
  ["title", "R2"],
] as const;

describe("edits", () => {
  it("replace a value and nothing else", () => {
    const path = ["project", "name"];
    assert.equal(
      edited(head, (source) => replaceValue(source, path, "C")),
      head.replace("name: A", "name: C"),
    );
    const quoted = `${head}risks:\r\n  - { id: "r", title: 'old' , probability: 1 }   # c\r\n`;
    assert.equal(
      edited(quoted, (source) => replaceValue(source, ["risks", 0, "title"], "new")),
      quoted.replace("old", "new"),
    );
  });

  it("refuse what comes through an alias or a merge", () => {
    const text = `x-a: &a { title: T }\n${head}risks:\n  - { id: r, <<: *a }\n  - *a\n`;
    assert.equal(
      edited(text, (source) => replaceValue(source, ["risks", 0, "title"], "new")),
      undefined,
    );
    assert.equal(
      edited(text, (source) => replaceValue(source, ["risks", 1, "title"], "new")),
      undefined,
    );
    assert.equal(
      edited(text, (source) => insertEntries(source, ["risks", 1], [["owner", "x"]])),
      undefined,
    );
  });

  it("add keys in the order of the format, after comments on the line", () => {
    const text = `${head}milestones:\n  - id: m\n    title: M # why\n    due: 2026-04-01\n    tags: [a]\n\n# end\n`;
    assert.equal(
      edited(text, (source) =>
        insertEntries(
          source,
          ["milestones", 0],
          [
            ["status", "done"],
            ["owner", "x"],
          ],
        ),
      ),
      text.replace("due: 2026-04-01\n", "due: 2026-04-01\n    status: done\n    owner: x\n"),
    );
    assert.equal(
      edited(head, (source) => insertEntries(source, ["project"], [["code", "X"]])),
      head.replace("client: B", "client: B\n  code: X"),
    );
    const flow = `${head}milestones: [{ id: m, due: 2026-04-01 }]\n`;
    assert.equal(
      edited(flow, (source) => insertEntries(source, ["milestones", 0], [["title", "M"]])),
      flow.replace("id: m", "id: m, title: M"),
    );
  });

  it("add a record at the end of its section", () => {
    const text = `${head}risks:\n- id: r # first\n  title: R\n  notes: |\n    long\n\n    text\n\n# issues below\nissues: []\n`;
    assert.equal(
      edited(text, (source) => appendRecord(source, "risks", risk)),
      text.replace("    text\n", "    text\n- id: r2\n  title: R2\n"),
    );
    assert.equal(
      edited(text, (source) => appendRecord(source, "issues", risk)),
      text.replace("issues: []", "issues:\n  - id: r2\n    title: R2"),
    );
  });

  it("make a section at its place", () => {
    const text = `${head}\n# what we log\nlog: []\n`;
    assert.equal(
      edited(text, (source) => appendRecord(source, "goals", risk)),
      text.replace("client: B\n", "client: B\ngoals:\n  - id: r2\n    title: R2\n"),
    );
    assert.equal(
      edited(text, (source) => appendRecord(source, "risks", risk)),
      `${text}risks:\n  - id: r2\n    title: R2\n`,
    );
    assert.equal(
      edited(head.trimEnd(), (source) => appendRecord(source, "risks", risk)),
      `${head}risks:\n  - id: r2\n    title: R2\n`,
    );
  });

  it("add an item to a list", () => {
    const lists: readonly (readonly [string, string | undefined])[] = [
      ["tags: [a, b] # c", "tags: [a, b, new] # c"],
      ["tags: [a, b, ]", "tags: [a, b, new, ]"],
      ["tags: []", "tags: [new]"],
      ["tags:\n      - a # c\n    # d", "tags:\n      - a # c\n      - new\n    # d"],
      ["tags:\r\n    - a\r\n    - b", "tags:\r\n    - a\r\n    - b\r\n    - new"],
      ["tags: *tags", undefined],
      ["tags: a", undefined],
    ];
    for (const [list, expected] of lists) {
      const [lineBreak] = /\r\n|\n/.exec(list) ?? ["\n"];
      const text = (value: string) =>
        `x-tags: &tags [a]\n${head}risks:\n  - id: r\n    ${value}\n`.replaceAll(/\r?\n/g, lineBreak);
      const added = edited(text(list), (source) => addToList(source, ["risks", 0, "tags"], "new"));
      assert.equal(added, expected === undefined ? undefined : text(expected));
    }
  });

  it("remove an entry or an item with its comma or its lines", () => {
    const text = `${head}milestones:\n  - id: m\n    title: M\n    depends-on: [a, b, c]\n    evidence:\n      - one # c\n      - two\n`;
    const at = (key: string, index: number) => ["milestones", 0, key, index];
    assert.equal(
      edited(text, (source) => removeAt(source, at("depends-on", 0))),
      text.replace("[a, b, c]", "[b, c]"),
    );
    assert.equal(
      edited(text, (source) => removeAt(source, at("depends-on", 2))),
      text.replace("[a, b, c]", "[a, b]"),
    );
    assert.equal(
      edited(text, (source) => removeAt(source, at("evidence", 0))),
      text.replace("      - one # c\n", ""),
    );
    assert.equal(
      edited(text, (source) => removeAt(source, ["milestones", 0, "title"])),
      text.replace("    title: M\n", ""),
    );
  });
});
