import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { root } from "../support/folders.ts";

const pages = ["SECURITY.md", "SECURITY.zh-CN.md"].map((name) => ({
  name,
  text: readFileSync(root + name, "utf8"),
}));

interface NamedTest {
  readonly file: string;
  readonly title: string;
}

function rowsOf(text: string): readonly string[] {
  return text
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .filter((line) => !/^\|(?:---|\s(?:What could|可能))/.test(line));
}

function testsIn(text: string): readonly NamedTest[] {
  return [...text.matchAll(/\[`([^`]+)`\]\(([^)]+)\) “([^”]+)”/g)].map(
    ([, shown = "", file = "", title = ""]) => {
      assert.equal(`test/${shown}`, file);
      return { file, title };
    },
  );
}

describe("the page on security", () => {
  for (const { name, text } of pages) {
    it(`names for each threat a test that there is: ${name}`, () => {
      const rows = rowsOf(text);
      assert.ok(rows.length > 12);
      for (const row of rows) {
        const tests = testsIn(row);
        assert.ok(tests.length > 0, row);
        assert.equal(row.match(/\]\(test\//g)?.length, tests.length, row);
        for (const { file, title } of tests) {
          assert.ok(existsSync(root + file), file);
          assert.ok(readFileSync(root + file, "utf8").includes(title), `${file} has no test “${title}”`);
        }
      }
    });
  }

  it("names the same in both languages", () => {
    const [english, chinese] = pages.map(({ text }) => testsIn(text));
    assert.deepEqual(chinese, english);
  });
});
