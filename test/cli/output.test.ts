import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { cli, inFolder, runCli } from "./run-cli.ts";

const shell = promisify(execFile);
const start = "commplan: 1\nproject: { name: Bridge, client: Northmere }\n";
const wrongEntry = "  - { term: BIM, meaning: A, visibility: clint }\n";

describe("commplan, its output", () => {
  it("is complete through a slow pipe, whatever its size", async () => {
    await inFolder({ "a.commplan.yaml": `${start}glossary:\n${wrongEntry.repeat(4000)}` }, async (folder) => {
      const command = `"${process.execPath}" "${cli}" check --format json | (sleep 1; cat)`;
      const { stdout } = await shell("sh", ["-c", command], { cwd: folder, maxBuffer: 100_000_000 });
      assert.ok(stdout.length > 1_000_000, `${stdout.length} characters`);
      assert.equal(JSON.parse(stdout)[0].findings.length, 4000);
    });
  });

  it("ends in silence where the reader has seen enough", async () => {
    await inFolder({ "a.commplan.yaml": `${start}glossary:\n${wrongEntry.repeat(4000)}` }, async (folder) => {
      const command = `"${process.execPath}" "${cli}" check --format json | head -n 1`;
      const { stdout, stderr } = await shell("sh", ["-c", command], { cwd: folder });
      assert.deepEqual({ stdout, stderr }, { stdout: "[\n", stderr: "" });
    });
  });

  it("says in one line that it could not be written", async function () {
    if (!existsSync("/dev/full")) this.skip();
    await inFolder({ "a.commplan.yaml": start }, async (folder) => {
      for (const [language, sentence] of [
        ["en", "The output could not be written: the disk is full."],
        ["zh-CN", "无法写出结果：磁盘空间不足。"],
      ]) {
        const command = `"${process.execPath}" "${cli}" check --language ${language} > /dev/full; echo $?`;
        const { stdout, stderr } = await shell("sh", ["-c", command], { cwd: folder });
        assert.deepEqual({ stdout, stderr }, { stdout: "2\n", stderr: `commplan: ${sentence}\n` });
      }
    });
  });

  it("is none where not one plan could be read", async function () {
    if (!existsSync("/proc/self/mem")) this.skip();
    await inFolder({}, async (folder) => {
      const { stdout, stderr, exitCode } = await runCli(["check", "/proc/self/mem"], { folder });
      assert.deepEqual([stdout, exitCode], ["", 2]);
      assert.match(stderr, /^commplan: Could not be used: “\/proc\/self\/mem” \([^\n]+\)\.\n$/);
    });
  });

  it("says why a report could not be written", async () => {
    await inFolder({ "a.commplan.yaml": start }, async (folder) => {
      const out = "a".repeat(300);
      const { stdout, stderr, exitCode } = await runCli(["report", "a.commplan.yaml", "--out", out], {
        folder,
      });
      assert.deepEqual([stdout, exitCode], ["", 2]);
      assert.equal(stderr, `commplan: Could not be used: “${out}” (its name is too long).\n`);
    });
  });

  it("goes to a file whole, with nothing left beside it", async () => {
    await inFolder({ "a.commplan.yaml": start, "old.html": "old" }, async (folder) => {
      const { exitCode, stdout, stderr } = await runCli(["report", "a.commplan.yaml", "--out", "old.html"], {
        folder,
      });
      assert.deepEqual({ exitCode, stdout, stderr }, { exitCode: 0, stdout: "", stderr: "" });
      assert.match(readFileSync(join(folder, "old.html"), "utf8"), /^<!doctype html>.*<\/html>\s*$/is);
      assert.deepEqual(readdirSync(folder).sort(), ["a.commplan.yaml", "old.html"]);
    });
  });

  it("mends the file behind a link, and keeps its permissions", async () => {
    await inFolder({ "real.yaml": `${start}glossary:\n${wrongEntry}` }, async (folder) => {
      chmodSync(join(folder, "real.yaml"), 0o640);
      symlinkSync("real.yaml", join(folder, "link.commplan.yaml"));
      const { exitCode } = await runCli(["check", "link.commplan.yaml", "--fix"], { folder });
      assert.equal(exitCode, 0);
      assert.match(readFileSync(join(folder, "real.yaml"), "utf8"), /visibility: client/);
      assert.equal(statSync(join(folder, "real.yaml")).mode & 0o777, 0o640);
    });
  });

  it("mends ten thousand faults in one go", async () => {
    await inFolder(
      { "a.commplan.yaml": `${start}glossary:\n${wrongEntry.repeat(10_000)}` },
      async (folder) => {
        const { stdout, exitCode } = await runCli(["check", "--fix"], { folder });
        assert.match(stdout, /1 plan checked, nothing found. 10000 repairs were made.\n$/);
        assert.equal(exitCode, 0);
      },
    );
  });

  it("does not follow links below a folder, nor their circles", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "commplan-elsewhere-"));
    try {
      writeFileSync(join(elsewhere, "b.commplan.yaml"), "broken");
      await inFolder({ "a.commplan.yaml": start }, async (folder) => {
        symlinkSync(elsewhere, join(folder, "elsewhere"));
        symlinkSync(".", join(folder, "circle"));
        symlinkSync("a.commplan.yaml", join(folder, "c.commplan.yaml"));
        mkdirSync(join(folder, "folder.commplan.yaml"));
        const { stdout } = await runCli(["check", "--format", "json"], { folder });
        assert.deepEqual(JSON.parse(stdout), [{ file: "a.commplan.yaml", findings: [] }]);
      });
    } finally {
      rmSync(elsewhere, { recursive: true });
    }
  });

  it("takes a plan from a pipe", async () => {
    await inFolder({}, async (folder) => {
      const command = `printf '${start.replaceAll("\n", "\\n")}' | "${process.execPath}" "${cli}" check /dev/stdin`;
      const { stdout } = await shell("sh", ["-c", command], {
        cwd: folder,
        env: { ...process.env, LC_ALL: "C" },
      });
      assert.equal(stdout, "1 plan checked, nothing found.\n");
    });
  });
});
