import assert from "node:assert/strict";
import { fileNameFrom, planFileName } from "../../src/extension/commands/file-name.ts";

describe("fileNameFrom", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["Client Portal 2.0", "client-portal-2.0"],
    ["滨河新区 污水处理厂（一期）", "滨河新区-污水处理厂-一期"],
    ["../../etc/passwd", "etc-passwd"],
    [" .hidden. ", "hidden"],
    ["C:\\Plans\\new", "c-plans-new"],
    ["???", "plan"],
    ["a".repeat(200), "a".repeat(60)],
    [`${"a".repeat(59)} b`, "a".repeat(59)],
    ["CON", "con-plan"],
    ["com7.x", "com7-plan.x"],
    ["Contract", "contract"],
  ];
  for (const [name, expected] of cases) {
    it(`makes ${expected.slice(0, 30)} of ${name.slice(0, 30)}`, () => {
      assert.equal(fileNameFrom(name), expected);
    });
  }
});

describe("planFileName", () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ["Pier: North", "pier-north.commplan.yaml"],
    ["pier.commplan.yaml", "pier.commplan.yaml"],
    ["Pier.commplan.yml ", "pier.commplan.yaml"],
    ["滨江综合楼 🏗️", "滨江综合楼-\ufe0f.commplan.yaml"],
    ["a/b\\c", "a-b-c.commplan.yaml"],
    ["..", undefined],
    ["_", undefined],
    ["！？。", undefined],
    ["🎉", undefined],
    ["\u0301", undefined],
    ["\ud800", undefined],
    ["\r\n\t", undefined],
    ["", undefined],
    ["aux", "aux-plan.commplan.yaml"],
    ["2026", "2026.commplan.yaml"],
    ["𠀀".repeat(80), `${"𠀀".repeat(60)}.commplan.yaml`],
  ];
  for (const [name, expected] of cases) {
    it(`makes ${expected?.slice(0, 30) ?? "nothing"} of ${JSON.stringify(name).slice(0, 30)}`, () => {
      assert.equal(planFileName(name), expected);
      assert.ok(new TextEncoder().encode(expected ?? "").length <= 255, "a file system takes it");
    });
  }
});
