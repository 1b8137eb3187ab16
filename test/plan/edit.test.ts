import assert from "node:assert/strict";
import { analyze } from "../../src/plan/analyze.ts";
import { appendRecord } from "../../src/plan/edit/append.ts";
import { insertEntries } from "../../src/plan/edit/insert.ts";
import { addToList } from "../../src/plan/edit/list.ts";
import { removeAt, removeItem } from "../../src/plan/edit/remove.ts";
import { replaceKey, replaceValue } from "../../src/plan/edit/replace.ts";
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

  it("leave the blank lines to a text that keeps them", () => {
    for (const header of ["|+", ">+ # kept", "&n |2+"]) {
      const text = `${head}risks:\n  - id: r\n    notes: ${header}\n      long\n\n\nissues: []\n`;
      const below = (lines: string) => text.replace("\n\n\nissues", `\n\n\n${lines}issues`);
      assert.equal(
        edited(text, (source) => appendRecord(source, "risks", risk)),
        below("  - id: r2\n    title: R2\n"),
      );
      assert.equal(
        edited(text, (source) => insertEntries(source, ["risks", 0], [["x-own", "1"]])),
        below("    x-own: 1\n"),
      );
    }
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

  it("add a record as its neighbours are written", () => {
    const inBraces = `${head}risks: [{ id: r, title: R }, # one\n  { id: s } # two\n  ]\n`;
    assert.equal(
      edited(inBraces, (source) => appendRecord(source, "risks", risk)),
      inBraces.replace("{ id: s }", "{ id: s }, { id: r2, title: R2 }"),
    );
    const json = `{ "commplan": 1, "project": { "name": "A" }, "risks": [{ "id": "r" }], "log": [] }`;
    assert.equal(
      edited(json, (source) => appendRecord(source, "risks", risk)),
      json.replace(`{ "id": "r" }`, `{ "id": "r" }, { "id": "r2", "title": "R2" }`),
    );
    assert.equal(
      edited(json, (source) => appendRecord(source, "log", risk)),
      json.replace("[]", `[{ "id": "r2", "title": "R2" }]`),
    );
    assert.equal(
      edited(json, (source) => appendRecord(source, "issues", risk)),
      json.replace("[] }", `[], "issues": [{ "id": "r2", "title": "R2" }] }`),
    );
    const anchored = `${head}risks:\n  - &r\n    id: r\n    title: R\n`;
    assert.equal(
      edited(anchored, (source) => appendRecord(source, "risks", risk)),
      `${anchored}  - id: r2\n    title: R2\n`,
    );
    const broken = `${head}risks:\n  - id: r\n  - { id: "s\n`;
    assert.equal(
      edited(broken, (source) => appendRecord(source, "risks", risk)),
      broken.replace("  - { id", "  - id: r2\n    title: R2\n  - { id"),
    );
  });

  it("leave what looks like a comment in a text, what is said beside a list, and the end of the document", () => {
    const text = `${head}risks:\n  - id: r\n    notes: |\n      text\n      # of the text\n\n# the end\n...\n`;
    assert.equal(
      edited(text, (source) => appendRecord(source, "issues", risk)),
      text.replace("# of the text\n", "# of the text\nissues:\n  - id: r2\n    title: R2\n"),
    );
    const none = `${head}risks: [] # none yet\n`;
    assert.equal(
      edited(none, (source) => appendRecord(source, "risks", risk)),
      `${head}risks: # none yet\n  - id: r2\n    title: R2\n`,
    );
  });

  it("remove the last item of a list with its key", () => {
    const last = ["milestones", 0, "depends-on", 0];
    const text = `${head}milestones:\n  - id: m\n    depends-on:\n      - m # itself\n    title: M\n`;
    assert.equal(
      edited(text, (source) => removeItem(source, last)),
      text.replace("    depends-on:\n      - m # itself\n", ""),
    );
    const behindDash = `${head}milestones:\n  - depends-on:\n      - m\n    id: m\n`;
    assert.equal(
      edited(behindDash, (source) => removeItem(source, last)),
      behindDash.replace("depends-on:\n      - m", "depends-on: []"),
    );
    const inBraces = `${head}milestones:\n  - { id: m, depends-on: [m] }\n`;
    assert.equal(
      edited(inBraces, (source) => removeItem(source, last)),
      inBraces.replace("[m]", "[]"),
    );
  });

  it("keep the quotes of a text and of a key, and take those of a number", () => {
    const text = `${head}work:\n  - { id: "w", 'title': 'W', progress: "50" }\n`;
    const changed = (path: readonly (string | number)[], value: string) =>
      edited(text, (source) => replaceValue(source, ["work", 0, ...path], value));
    assert.equal(changed(["id"], "x"), text.replace('"w"', '"x"'));
    assert.equal(changed(["title"], "新"), text.replace("'W'", "'新'"));
    assert.equal(changed(["progress"], "100"), text.replace('"50"', "100"));
    assert.equal(
      edited(text, (source) => replaceKey(source, ["work", 0, "title"], "tags")),
      text.replace("'title'", "'tags'"),
    );
  });

  it("never write over another key where a merge brings the one that is meant", () => {
    const text = `x-a: &a { titel: T }\n${head}work:\n  - { id: w, <<: *a }\n`;
    assert.equal(
      edited(text, (source) => replaceKey(source, ["work", 0, "titel"], "title")),
      undefined,
    );
  });
});
