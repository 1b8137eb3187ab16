import assert from "node:assert/strict";
import { dirname, join, normalize } from "node:path";
import { counterpart, type Page, pages } from "./page.ts";

/** What pages are made of; they have no link to their other language. */
const frames = /^docs\/format-intro/;

const all = pages();
const byPath = new Map(all.map((page) => [page.path, page]));

/** Of the reports both languages are shown, on either page. */
const ofReports = /(^|\/)images\/reports\//;

describe("each page of the documentation", () => {
  for (const { path, images } of all.filter(({ language }) => language === "zh-CN"))
    it(`shows windows in Chinese where it is in Chinese: ${path}`, () => {
      const windows = images.filter((image) => image.endsWith(".png") && !ofReports.test(image));
      assert.deepEqual(
        windows.filter((image) => !/\.zh-cn\.png$/i.test(image)),
        [],
      );
    });

  for (const page of all) {
    it(`is there in both languages: ${page.path}`, () => {
      assert.ok(byPath.has(counterpart(page.path)), counterpart(page.path));
    });
  }

  for (const page of all.filter(({ path, language }) => language === "en" && byPath.has(counterpart(path)))) {
    const other = byPath.get(counterpart(page.path)) as Page;

    it(`is built alike in both languages: ${page.path}`, () => {
      assert.deepEqual(depths(other), depths(page), "headings");
      assert.equal(other.points, page.points, "points of lists");
      assert.equal(other.blocks.length, page.blocks.length, "examples");
      assert.deepEqual(
        other.blocks.map(({ language, mark }) => [language, mark]),
        page.blocks.map(({ language, mark }) => [language, mark]),
        "what the examples are",
      );
      // A picture may be of another plan in the other language.
      assert.equal(other.images.length, page.images.length, "pictures");
      assert.deepEqual(leadingElsewhere(other), leadingElsewhere(page), "links");
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

/**
 * Where the links of a page lead, apart from the languages: a page to its path without language and anchor, an address of
 * the web to its host. A link from a page to its own other language is left out: tables may stand in one of the two.
 */
function leadingElsewhere({ path, links }: Page): readonly string[] {
  const own = withoutLanguage(path);
  return links
    .map(
      (link) =>
        /^\w+:\/\/[^/]+/.exec(link)?.[0] ?? withoutLanguage(join(dirname(path), link.replace(/#.*/, ""))),
    )
    .filter((target) => target !== own && target !== withoutLanguage(dirname(path)))
    .toSorted();
}

function withoutLanguage(path: string): string {
  return normalize(path)
    .replace(/\.(?:zh-CN|en)(?=\.)/, "")
    .replace(/\/(?:zh-CN|en)(?=\/)/, "")
    .replace(/-(?:zh-CN|en)(?=[.-])/, "");
}

function depths(page: Page): readonly number[] {
  return page.headings.map(({ depth }) => depth);
}
