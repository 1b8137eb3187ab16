import assert from "node:assert/strict";
import { fileNameFrom } from "../../src/extension/commands/file-name.ts";

describe("fileNameFrom", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["Client Portal 2.0", "client-portal-2.0"],
    ["滨河新区 污水处理厂（一期）", "滨河新区-污水处理厂-一期"],
    ["../../etc/passwd", "etc-passwd"],
    [" .hidden. ", "hidden"],
    ["C:\\Plans\\new", "c-plans-new"],
    ["???", "plan"],
    ["a".repeat(200), "a".repeat(60)],
  ];
  for (const [name, expected] of cases) {
    it(`makes ${expected.slice(0, 30)} of ${name.slice(0, 30)}`, () => {
      assert.equal(fileNameFrom(name), expected);
    });
  }
});
