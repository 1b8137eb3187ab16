import assert from "node:assert/strict";
import { type Paragraph, splitParagraphs } from "../../src/report/formats/pptx/paragraphs.ts";

/** A text as it is parted in a place of so many inches; fails where it does not come to its end. */
function parts(text: string, width: number, height: number): readonly string[] {
  const found: string[] = [];
  let rest: readonly Paragraph[] = [{ runs: [{ text }], size: 12 }];
  while (rest.length > 0) {
    const [head, tail] = splitParagraphs(rest, width, height);
    found.push(head.flatMap(({ runs }) => runs.map((run) => run.text)).join(""));
    assert.ok(found.length < 100, "it gets on");
    rest = tail;
  }
  return found;
}

const family = "👨🏽‍👩🏽‍👧🏽‍👦🏽";

describe("a text that is parted among slides", () => {
  const cases: Readonly<Record<string, readonly [string, readonly string[]]>> = {
    "between words": ["abc def ghi jkl", ["abc", "def", "ghi", "jkl"]],
    "behind a character that is wider than the place": [`${family} abc`, [family, "abc"]],
    "where a direction is open before such a one": [
      `\u2067${family} abc`,
      [`\u2067${family}\u2069`, "\u2067 abc\u2069"],
    ],
    "where a direction is open before a space and a long word": [
      "\u2067 abcdefgh",
      ["\u2067 abcd\u2069", "\u2067efgh\u2069"],
    ],
  };
  for (const [name, [text, expected]] of Object.entries(cases))
    it(name, () => {
      const found = parts(text, 0.5, 0.2);
      const bare = (texts: readonly string[]) => texts.join("").replace(/[\s\p{Bidi_Control}]/gu, "");
      assert.equal(bare(found), bare([text]));
      assert.deepEqual(found, expected);
    });

  it("with the paragraphs behind it, none of which is lost", () => {
    const paragraphs = ["abc def", "ghi jkl", "mno"].map((text) => ({ runs: [{ text }], size: 12 }));
    const said = (some: readonly Paragraph[]) => some.map(({ runs }) => runs.map((run) => run.text).join(""));
    const [head, tail] = splitParagraphs(paragraphs, 0.5, 0.2);
    assert.deepEqual([said(head), said(tail)], [["abc"], ["def", "ghi jkl", "mno"]]);
  });
});
