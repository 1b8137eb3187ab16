import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type PrintOptions, PrintProblem, printPage } from "../../src/node/print-page.ts";

const nowhere = { platform: "linux", environment: {}, isFile: () => false } as const;

/** What takes the place of a browser: a program of one line. */
const programs = {
  silent: "setInterval(() => {}, 1000);",
  ending: "process.exit(3);",
  muddled: 'require("fs").writeSync(4, "Hello!\\0");setInterval(() => {}, 1000);',
  refusing: `const fs = require("fs");
    const input = fs.createReadStream("", { fd: 3, encoding: "utf8" });
    input.on("data", (text) => {
      for (const message of text.split("\\0").filter(Boolean)) {
        const { id, method } = JSON.parse(message);
        if (method === "Browser.close") process.exit();
        // In pieces, and in the middle of a character.
        const answer = Buffer.from(JSON.stringify({ id, error: { message: "不行" } }) + "\\0");
        for (const byte of answer) fs.writeSync(4, Buffer.from([byte]));
      }
    });`,
};

describe("printPage", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "commplan-test-"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Why a page is not printed, in both languages; no temporary folder stays behind. */
  async function problem(name: keyof typeof programs | undefined, options: PrintOptions): Promise<unknown> {
    const program = join(folder, "browser");
    if (name !== undefined) {
      writeFileSync(program, `#!${process.execPath}\n${programs[name]}`, { mode: 0o755 });
    }
    const before = temporaryFolders();
    const found: unknown = await printPage("<p>x", name ? { browser: program, ...options } : options).then(
      () => "printed",
      (error: unknown) => error,
    );
    assert.deepEqual(temporaryFolders(), before);
    return found instanceof PrintProblem
      ? { ...found.words, isBrowserMissing: found.isBrowserMissing }
      : found;
  }

  it("says where there is no browser", async () => {
    const found = await problem(undefined, { machine: nowhere });
    assert.deepEqual(found, {
      en: "No Chrome, Edge or Chromium was found to print with. Install one, or name its program: in VS Code by the setting “commplan.browser.path”, elsewhere by “--browser” or COMMPLAN_BROWSER.",
      "zh-CN":
        "未找到可用于打印的 Chrome、Edge 或 Chromium。请安装其中一个，或指明其程序路径：在 VS Code 中用设置“commplan.browser.path”，在命令行中用“--browser”或环境变量 COMMPLAN_BROWSER。",
      isBrowserMissing: true,
    });
  });

  it("says where the one that is named is not there, and takes no other", async () => {
    const machine = { ...nowhere, isFile: (path: string) => path !== "/opt/none" };
    for (const options of [
      { machine, browser: "/opt/none" },
      { machine: { ...machine, environment: { COMMPLAN_BROWSER: "/opt/none", PATH: "/bin" } } },
    ]) {
      assert.deepEqual(await problem(undefined, options), {
        en: "The browser to print with, “/opt/none”, is not there.",
        "zh-CN": "指定的打印用浏览器“/opt/none”不存在。",
        isBrowserMissing: true,
      });
    }
  });

  it("says where a browser ends, talks nonsense or refuses", async () => {
    for (const [name, pattern] of [
      ["ending", /could not print the report: .*ended/],
      ["muddled", /could not print the report: SyntaxError/],
      ["refusing", /could not print the report: Error: 不行$/],
    ] as const) {
      const found = await problem(name, {});
      assert.match(JSON.parse(JSON.stringify(found)).en, pattern);
    }
  });

  it("stops after a while, and when it is told to", async () => {
    const found = await problem("silent", { timeout: 600 });
    assert.match(JSON.stringify(found), /did not print the report within 1 second/);
    const signal = AbortSignal.timeout(300);
    assert.equal(await problem("silent", { signal }), signal.reason);
    const stopped = AbortSignal.abort(new Error("before it began"));
    assert.equal(await problem("silent", { signal: stopped }), stopped.reason);
  });
});

function temporaryFolders(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith("commplan-print-"));
}
