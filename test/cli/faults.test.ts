import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { cli, inFolder } from "./run-cli.ts";

const plan = `commplan: 1
project: { name: Bridge, client: Northmere, start: 2026-01-05 }
milestones:
${Array.from({ length: 300 }, (_, index) => `  - { id: m${index}, title: Milestone ${index} with a long title, due: 2026-09-${String(1 + (index % 28)).padStart(2, "0")} }`).join("\n")}
`;
const old = "what was sent last week";
const files = { "a.commplan.yaml": plan, "report.html": old };
const args = ["report", "a.commplan.yaml", "--format", "html", "--as-of", "2026-05-15"];
const command = [process.execPath, cli, ...args, "--out", "report.html"].map((part) => `"${part}"`).join(" ");

/** Makes the report in a shell that first does something to the world; standard error and the exit code. */
function reportAfter(folder: string, before: string, language = "en") {
  const { stderr, status } = spawnSync("sh", ["-c", `${before}; exec ${command} --language ${language}`], {
    cwd: folder,
    encoding: "utf8",
  });
  return { stderr, status };
}

describe("commplan report, where writing fails", () => {
  before(function () {
    if (process.platform === "win32") this.skip();
  });

  for (const [language, sentence] of [
    ["en", /^commplan: .*“report\.html”.*a file of this size is not allowed there.*\n$/],
    ["zh-CN", /^commplan: .*“report\.html”.*该处不允许写入这么大的文件.*\n$/],
  ] as const) {
    it(`leaves the old file whole, and nothing half, where the disk takes no more (${language})`, () =>
      inFolder(files, async (folder) => {
        const { stderr, status } = reportAfter(folder, "ulimit -f 8", language);
        assert.match(stderr, sentence);
        assert.equal(status, 2);
        assert.equal(readFileSync(join(folder, "report.html"), "utf8"), old);
        assert.deepEqual(readdirSync(folder).sort(), Object.keys(files));
      }));
  }

  it("leaves alone what is read-only", function () {
    // Who may do everything may write there, too.
    if (process.getuid?.() === 0) this.skip();
    return inFolder(files, async (folder) => {
      chmodSync(join(folder, "report.html"), 0o444);
      const { stderr, status } = reportAfter(folder, "true");
      assert.match(stderr, /no permission/);
      assert.equal(status, 2);
      assert.equal(readFileSync(join(folder, "report.html"), "utf8"), old);
    });
  });

  it("leaves a link alone that leads to itself", () =>
    inFolder({ "a.commplan.yaml": plan }, async (folder) => {
      symlinkSync("report.html", join(folder, "report.html"));
      const { stderr, status } = reportAfter(folder, "true");
      assert.match(stderr, /its links go round in a circle/);
      assert.equal(status, 2);
      assert.deepEqual(readdirSync(folder).sort(), ["a.commplan.yaml", "report.html"]);
    }));

  it("leaves the old file or the new one, never a part, when it is killed at any moment", () =>
    inFolder(files, async (folder) => {
      const whole = new Set([old]);
      const target = join(folder, "report.html");
      for (const wait of [20, 60, 90, 110, 130, 150, 170, 190, 220, 260]) {
        const child = spawn(process.execPath, [cli, ...args, "--out", "report.html"], {
          cwd: folder,
          stdio: "ignore",
        });
        const ended = once(child, "close");
        const timer = setTimeout(() => child.kill("SIGKILL"), wait);
        await ended;
        clearTimeout(timer);
        const text = readFileSync(target, "utf8");
        if (text !== old) assert.match(text, /<\/html>\n$/);
        whole.add(text);
      }
      assert.ok(whole.size <= 2, "the old one and the new one");
    })).timeout(60_000);
});
