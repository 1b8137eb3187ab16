import assert from "node:assert/strict";
import { dirname, join, normalize } from "node:path";
import { counterpart, type Page, pages } from "./page.ts";

/** Pages in English alone: they go with the code line by line, are changed with it, and are read beside it. */
const inEnglishAlone: ReadonlySet<string> = new Set([
  "docs/architecture.md",
  "docs/decisions.md",
  "docs/incremental.md",
  "docs/releasing.md",
]);

/** What pages are made of; they have no link to their other language. */
const frames = /^docs\/format-intro/;

const all = pages().filter(({ path }) => !inEnglishAlone.has(path));
const byPath = new Map(all.map((page) => [page.path, page]));

describe("each page of the documentation", () => {
  for (const page of all) {
    it(`is there in both languages: ${page.path}`, () => {
      assert.ok(byPath.has(counterpart(page.path)), counterpart(page.path));
    });
  }

  for (const page of all.filter(({ path, language }) => language === "en" && byPath.has(counterpart(path)))) {
    const other = byPath.get(counterpart(page.path)) as Page;

    it(`is built alike in both languages: ${page.path}`, () => {
      assert.deepEqual(depths(other), depths(page), "headings");
      assert.equal(other.blocks.length, page.blocks.length, "examples");
      assert.deepEqual(
        other.blocks.map(({ language, mark }) => [language, mark]),
        page.blocks.map(({ language, mark }) => [language, mark]),
        "what the examples are",
      );
      // A picture may be of another plan in the other language.
      assert.equal(other.images.length, page.images.length, "pictures");
    });

    if (!frames.test(page.path) && !page.path.startsWith("docs/rules/"))
      for (const [from, to] of [
        [page, other],
        [other, page],
      ] as const)
        it(`has a link to its other language at the top: ${from.path}`, () => {
          const [first] = from.links;
          assert.equal(first && normalize(join(dirname(from.path), first)), to.path);
          assert.ok(from.text.split("\n").slice(0, 6).join("\n").includes(`](${first})`));
        });
  }
});

function depths(page: Page): readonly number[] {
  return page.headings.map(({ depth }) => depth);
}
