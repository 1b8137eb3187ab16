import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { acts } from "../src/language/acts/index.ts";
import type { Language } from "../src/plan/words.ts";
import { root } from "./support/folders.ts";

const pages: readonly (readonly [string, Language])[] = [
  ["sidebar.md", "en"],
  ["sidebar.zh-CN.md", "zh-CN"],
];

describe("the pages on the sidebar", () => {
  for (const [page, language] of pages) {
    it(`tell in ${page} of each act, and of no other`, () => {
      const text = readFileSync(`${root}docs/${page}`, "utf8");
      const table = text.slice(text.indexOf("| --", text.indexOf("images/sidebar-act.")));
      const told = [...table.matchAll(/^\| \*\*(.+?)\*\* /gm)].map(([, title]) => title);
      assert.deepEqual(
        told,
        acts.map(({ words }) => words[language]),
      );
    });
  }
});
