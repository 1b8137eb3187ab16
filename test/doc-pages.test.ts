import assert from "node:assert/strict";
import { parseAllDocuments } from "yaml";
import { blocksIn } from "./elsewhere/blocks.ts";

/** Pages for people who set something up: in both languages, with the same things to copy. */
const guides = [
  "editors.md",
  "ci.md",
  "exchange.md",
  "connections.md",
  "data.md",
  "format-versions.md",
  "json-schema.md",
];

const readers: ReadonlyMap<string, (text: string) => void> = new Map([
  ["json", (text) => void JSON.parse(text)],
  [
    "yaml",
    (text) =>
      assert.deepEqual(
        parseAllDocuments(text).flatMap(({ errors }) => errors),
        [],
      ),
  ],
]);

describe("the pages of guidance", () => {
  for (const page of guides) {
    it(`have the same to copy in both languages: ${page}`, () => {
      const blocks = blocksIn(page);
      assert.ok(blocks.length > 0);
      assert.deepEqual(blocksIn(page.replace(/\.md$/, ".zh-CN.md")), blocks);
    });

    for (const [index, { language, text }] of blocksIn(page).entries()) {
      const read = readers.get(language);
      if (read === undefined) continue;
      it(`have what a program can read: ${page}, block ${index + 1}, ${language}`, () => read(text));
    }
  }
});
