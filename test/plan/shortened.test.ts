import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { hiddenIn, parted, tamed } from "../../src/plan/directions.ts";
import { beginning, charactersOf, inUnits, shortened } from "../../src/plan/facts/shortened.ts";
import { fitText, textWidth } from "../../src/report/charts/text-width.ts";
import { root } from "../support/folders.ts";

const family = "👩‍👩‍👧‍👦";

describe("a text that is cut", () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ["Piles", 5, "Piles"],
    ["Piles", 4, "Pil…"],
    ["Piles of the quay", 7, "Piles…"],
    ["桩基验收", 3, "桩基…"],
    [`${family}${family}`, 2, `${family}${family}`],
    [`${family}${family}${family}`, 2, `${family}…`],
    ["e\u0301e\u0301e\u0301", 2, "e\u0301…"],
    ["🇨🇳🇩🇪🇫🇷", 2, "🇨🇳…"],
    ["\u2067שלום עולם\u2069", 5, "\u2067שלו…\u2069"],
    ["\u202bשלום עולם\u202c", 5, "\u202bשלו…\u202c"],
    ["a\r\nb", 2, "a…"],
    ["x".repeat(10), 1, "…"],
    ["x".repeat(10), 0, "…"],
    ["", 0, ""],
  ];
  for (const [text, longest, expected] of cases)
    it(`is ${JSON.stringify(expected)} of ${JSON.stringify(text)}`, () =>
      assert.equal(shortened(text, longest), expected));

  it("is bounded also where marks are piled on one letter", () => {
    const piled = `e${"\u0301".repeat(10_000)}`;
    assert.ok(shortened(piled, 20).length <= 30);
    assert.ok(fitText(`x${piled}`.repeat(3), 2).length < 60_000);
  });

  const pieces = [
    ...["a", "桩", " ", "\n", "e\u0301", "👍🏽", family, "🇨🇳", "🇨", "\u200d", "\ufe0f", "\u0301", "ש", "क्षि"],
    ...["\u2066", "\u2067", "\u2068", "\u2069", "\u202a", "\u202b", "\u202c", "\ud83d"],
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(""));

  /** What must hold of a piece of a text: no direction stays open, and it holds whole characters of it. */
  const assertWhole = (piece: string, whole: string) => {
    assert.deepEqual(hiddenIn(piece), [], JSON.stringify([whole, piece]));
    const open = /[\u2066-\u2069\u202a-\u202c]/g;
    const kept = piece.replace(/…/u, "").replace(open, "");
    const parts = [...charactersOf(whole)].map((one) => one.replace(open, ""));
    let rest = kept;
    for (const part of parts) {
      if (!rest.startsWith(part)) break;
      rest = rest.slice(part.length);
    }
    assert.equal(rest, "", JSON.stringify([whole, piece]));
  };

  it("holds whole characters, closes what it opens, and is no longer than it may be, whatever the text", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 12 }), (raw, longest) => {
        const whole = tamed(raw);
        const cut = shortened(whole, longest);
        if (cut === whole) return;
        assertWhole(cut, whole);
        const marks = cut.replace(/[\u2069\u202c]+$/, "");
        assert.ok([...charactersOf(marks)].length <= Math.max(1, longest), JSON.stringify([whole, cut]));
        const narrow = fitText(whole, longest);
        if (narrow !== whole) {
          assertWhole(narrow, whole);
          assert.ok(textWidth(narrow) <= Math.max(1, longest) + 1e-6);
        }
        assert.ok(beginning(whole, longest, inUnits).length <= longest);
      }),
    );
  });

  it("goes on elsewhere in its direction where it is parted", () => {
    assert.deepEqual(parted("a \u2067שלום עולם\u2069 b", 8), ["a \u2067שלום \u2069", "\u2067עולם\u2069 b"]);
    assert.deepEqual(parted("a b", 1), ["a", " b"]);
    fc.assert(
      fc.property(text, fc.nat(40), (raw, at) => {
        const [head, tail] = parted(raw, at);
        assert.deepEqual([...hiddenIn(head), ...hiddenIn(tail)], []);
      }),
    );
  });

  it("is cut by one function, everywhere", () => {
    const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".ts"),
    );
    assert.ok(files.length > 1000);
    // A list may be cut as it is: what comes before its ellipsis is a whole.
    const cutting = /\.(?:slice|substring)\([^\n]*\}…`/;
    const others = files.filter((name) => cutting.test(readFileSync(join(root, "src", name), "utf8")));
    assert.deepEqual(others, []);
  });
});
