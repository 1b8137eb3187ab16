import assert from "node:assert/strict";
import { displayWidth } from "../../src/cli/formats/display-width.ts";
import { findingsIn, isOfPlan, rulesAskedFor } from "./excerpt.ts";
import { type Block, pages } from "./page.ts";

/** Columns of a block that stand on a page without being cut or pushed aside. */
const widest = 110;

/** Pages whose examples are tried where they are made, since they are wrong on purpose. */
const triedElsewhere = /^docs\/rules\//;

/** Pages whose examples show the form of a section: the ids in them are anyone's, and no rule judges them. */
const ofForm = /^docs\/format(?:-intro)?(?:\.zh-CN)?\.md$/;

describe("the plans in the documentation", () => {
  const written = pages().filter(({ path }) => !triedElsewhere.test(path));

  it("are found", () => {
    const count = written.flatMap(({ blocks }) => blocks.filter(isOfPlan)).length;
    assert.ok(count > 60, String(count));
  });

  for (const { path, blocks, language } of written)
    for (const block of blocks.filter(isOfPlan))
      it(`have the findings that their page says: ${path}, line ${block.line}`, () => {
        const found = findingsIn(block, language).filter(
          ({ rule }) => !ofForm.test(path) || /^(?:syntax|schema)$/.test(rule),
        );
        assert.deepEqual(
          found.map(({ rule }) => rule).sort(),
          [...rulesAskedFor(block)].sort(),
          found.map(({ rule, message }) => `${rule}: ${message.en}`).join("\n"),
        );
      });
});

describe("what is shown to be copied", () => {
  for (const { path, blocks } of pages())
    it(`fits on a page: ${path}`, () => {
      const lines = blocks.filter(isOfPlan).flatMap(({ text }) => text.split("\n"));
      assert.deepEqual(
        lines.filter((line) => displayWidth(line) > widest),
        [],
      );
    });
});

describe("an example that is wrong", () => {
  const example = (text: string, mark = ""): Block => ({ language: "yaml", text, mark, line: 1 });
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["with a key that is none", "risks:\n  - { id: R1, titel: Rain }\n", ["schema", "schema"]],
    ["with an id that nobody has", "actions:\n  - { id: A1, title: Call, owner: nobody }\n", ["ref-unknown"]],
    ["with broken syntax", "actions:\n  - { id: A1, title: [Call }\n", ["syntax"]],
    ["as a whole plan", "commplan: 1\nproject:\n  name: Bridge\n", ["schema"]],
  ];
  for (const [what, text, rules] of cases)
    it(`is found ${what}`, () =>
      assert.deepEqual([...new Set(findingsIn(example(text)).map(({ rule }) => rule))], [...new Set(rules)]));

  it("is none where it is put in for a record of the same id", () => {
    const text =
      "milestones:\n  - { id: pit, title: Pit, due: 2026-08-14, baseline: 2026-08-14, owner: li-wei, acceptance: Signed }\n";
    assert.deepEqual(findingsIn(example(text)), []);
  });

  it("is refused where it is no part of a plan", () => {
    assert.throws(() => findingsIn(example("repos: []\n")), /No section/);
  });
});
