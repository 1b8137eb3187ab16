import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { root } from "../support/folders.ts";
import { filesBelow } from "./files-below.ts";
import { pages } from "./page.ts";

/** Pages for who works on the code: what they call by name is in the repository. */
const forDevelopers =
  /^(?:SECURITY|docs\/(?:architecture|contributing|decisions|format-versions|incremental|performance|releasing|reliability|translating))(?:\.zh-CN)?\.md$/;

const folders = ["src", "test", "scripts", "bench", "docs", "schemas", "samples", "l10n", "media"];
const files = folders.flatMap(filesBelow);
const atRoot = [
  "package.json",
  "package-lock.json",
  "package.nls.json",
  "package.nls.zh-cn.json",
  "CHANGELOG.md",
];

/** What the build, the person who reads, or the page's own example makes. */
const madeLater =
  /^(?:dist|out|reports)\/|^(?:milestone|server-program|server-core|server-web|cli|server)[\w.-]*\.c?js$|^test\/.*\*/;

const sources = files
  .filter((path) => /\.(?:ts|mjs|cjs)$/.test(path))
  .map((path) => readFileSync(root + path, "utf8"))
  .join("\n");
const words = new Set(sources.match(/[A-Za-z_$][\w$]*/g));

describe("what the pages for developers call by name", () => {
  for (const { path, codes } of pages().filter((page) => forDevelopers.test(page.path))) {
    it(`is a file or a folder: ${path}`, () => {
      assert.deepEqual(
        codes.filter((code) => isPath(code) && !madeLater.test(code) && !isThere(code)),
        [],
      );
    });

    it(`is in the code: ${path}`, () => {
      const named = codes.filter((code) => /^[a-z]+[A-Z]\w*$|^[A-Z][a-z]+[A-Z]\w*$/.test(code));
      assert.deepEqual(
        named.filter((name) => !words.has(name)),
        [],
      );
    });
  }

  it("is looked for in all of the code", () => {
    assert.ok(files.length > 1500 && words.size > 5000, `${files.length} files, ${words.size} words`);
  });
});

function isPath(code: string): boolean {
  return (
    /^(?:[\w-]+\/)*[\w.-]+\.(?:ts|mjs|cjs|json)$/.test(code) ||
    /^(?:src|test|scripts|bench|schemas)\/[\w./-]+$/.test(code)
  );
}

/** A path from the root, or the end of one, as in “`map/fields.ts`” of a page that speaks of one folder. */
function isThere(code: string): boolean {
  const path = code.replace(/\/$/, "");
  return (
    atRoot.includes(path) ||
    files.some((file) => file === path || file.startsWith(`${path}/`) || file.endsWith(`/${path}`))
  );
}
