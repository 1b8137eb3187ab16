import assert from "node:assert/strict";
import fc from "fast-check";
import { isNestedBeyond } from "../../src/plan/syntax/nesting.ts";

const most = 50;

/** Texts of so many levels, each in another way. */
const ways: Readonly<Record<string, (levels: number) => string>> = {
  dashes: (levels) => `${"- ".repeat(levels - 1)}a`,
  "question marks": (levels) => `${"? ".repeat(levels - 1)}a`,
  brackets: (levels) => `a: ${"[".repeat(levels - 1)}`,
  braces: (levels) => `${"{a: ".repeat(levels - 1)}b`,
  lines: (levels) => Array.from({ length: levels }, (_, level) => `${" ".repeat(level)}a:`).join("\n"),
  "lists in lists": (levels) =>
    Array.from({ length: levels }, (_, level) => `${"  ".repeat(level)}-`).join("\r\n"),
};

describe("how deeply a text is nested", () => {
  for (const [way, text] of Object.entries(ways))
    it(`is told of ${way}`, () => {
      assert.equal(isNestedBeyond(text(most), most), false);
      assert.equal(isNestedBeyond(text(most + 1), most), true);
    });

  it("is no more for being long", () => {
    const lines = Array.from({ length: 999 }, (_, at) => `- { id: R-${at}, links: [a, b] } # [x]`);
    assert.equal(isNestedBeyond(lines.join("\n"), most), false);
    assert.equal(isNestedBeyond(`text: ${"- ".repeat(999)}`, most), false);
    assert.equal(isNestedBeyond(`${" ".repeat(9_999)}a: b`, most), false);
    assert.equal(isNestedBeyond("] } ".repeat(999), most), false);
  });

  it("is told of any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => !isNestedBeyond(text, text.length + 1)));
  });
});
