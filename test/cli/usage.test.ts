import assert from "node:assert/strict";
import { helpCommand } from "../../src/cli/commands/help.ts";
import { commands } from "../../src/cli/commands/index.ts";
import { usageWords } from "../../src/cli/usage.ts";

describe("the usage of a command in Chinese", () => {
  for (const [text, chinese] of [
    ["[FILE|FOLDER…] [OPTIONS]", "[文件|文件夹…] [选项]"],
    ["NAME[,…]", "名称[,…]"],
    ["#RRGGBB", "#RRGGBB"],
    ["client|team|internal", "client|team|internal"],
  ] as const)
    it(`says “${chinese}”`, () => assert.deepEqual(usageWords(text), { en: text, "zh-CN": chinese }));

  for (const { name, operands, options } of commands) {
    it(`has a word for all that is filled in: commplan ${name}`, () => {
      const usages = [operands, ...options.map(({ placeholder = "" }) => placeholder), "[OPTIONS]"];
      for (const usage of usages)
        assert.doesNotMatch(usageWords(usage)["zh-CN"].replace(/#RRGGBB|zh-CN/, ""), /\b[A-Z]+\b/);
    });
  }

  it("is what help shows", async () => {
    const call = {
      operands: ["report"],
      value: () => undefined,
      language: "zh-CN",
      environment: {},
    } as const;
    const { output } = await helpCommand(() => commands).run({ ...call, now: new Date(0) });
    assert.match(String(output), /^commplan report 计划 \[选项\]\n/);
    assert.match(String(output), /--out 文件 /);
  });
});
