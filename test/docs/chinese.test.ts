import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import bundle from "../../l10n/bundle.l10n.zh-cn.json" with { type: "json" };
import manifest from "../../package.nls.zh-cn.json" with { type: "json" };
import { styleFaults } from "../support/chinese-style.ts";
import { root } from "../support/folders.ts";
import { filesBelow } from "./files-below.ts";
import { pages } from "./page.ts";

/** Numbers stand close to their words where room is short: the status bar, the badges, the cards of the sidebar. */
const narrow = /^src\/language\/sidebar\/(?:attention-words|plan-card)\.ts$/;

/** What is taken, and what is not. */
const rightAndWrong: readonly (readonly [text: string, isRight: boolean])[] = [
  ["在 VS Code 中打开第 3 个计划（见下表）。", true],
  ["写成“5月3日”也行。", true],
  ["在VS Code中", false],
  ["打开,再关闭", false],
  ["打开 计划", false],
  ["见下表 。", false],
  ["见表(一)", false],
  ["你的计划", false],
  ["等等...", false],
  ['写成"计划"', false],
  ["取决于截至日期期", false],
  ["打开计划。。", false],
];

describe("the style of what is said in Chinese", () => {
  for (const page of pages().filter(({ language }) => language === "zh-CN"))
    it(`holds on the page ${page.path}`, () => {
      assert.deepEqual(page.prose.flatMap(faults), []);
    });

  for (const [name, texts] of Object.entries({ bundle, manifest }))
    it(`holds for the words of the extension: ${name}`, () => {
      assert.deepEqual(Object.values(texts).flatMap(faults), []);
    });

  it("holds for the words in the code", () => {
    const files = ["src", "scripts"]
      .flatMap(filesBelow)
      .filter((path) => path.endsWith(".ts") && !narrow.test(path));
    const found = files.flatMap((path) =>
      [...readFileSync(root + path, "utf8").matchAll(/"zh-CN":\s*(["`])((?:(?!\1)[^\\]|\\.)*)\1/g)].flatMap(
        ([, , text = ""]) =>
          faults(text.replaceAll(/\$\{[^}]*\}/g, "{}")).map((fault) => `${path}: ${fault}`),
      ),
    );
    assert.deepEqual(found, []);
  });

  for (const [text, isRight] of rightAndWrong)
    it(`${isRight ? "takes" : "does not take"}: ${text}`, () => {
      assert.equal(faults(text).length === 0, isRight);
    });
});

/** Faults of a text but for what it quotes: that is what people type, or what the plan says. */
function faults(text: string): readonly string[] {
  return styleFaults(text.replaceAll(/“[^”]*”/g, "“”"));
}
