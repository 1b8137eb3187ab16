import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatNames } from "../../src/report/formats/index.ts";
import { inRepository } from "../node/repository.ts";
import { inFolder, runCli } from "./run-cli.ts";

const plan = `commplan: 1
project: { name: Bridge, client: Northmere, start: 2026-01-05 }
milestones:
  - { id: M-1, title: Piles, due: 2026-09-30 }
  - { id: M-2, title: Hidden pier, due: 2026-10-30, visibility: internal }
reports:
  - { id: note, title: Monthly note, period: monthly, sections: [milestones] }
`;

const broken = `commplan: 1
project: { name: Bridge, client: Northmere }
milestones:
  - id: M-1
    title: "Piles
  - id: M-2
    title: Deck
    due: 2026-09-30
`;

describe("commplan report", () => {
  it("prints a report, or writes it in the form that the file's name says", async () => {
    await inFolder({ "plan.yaml": plan }, async (folder) => {
      const args = ["report", "plan.yaml", "--report", "note", "--as-of", "2026-09-11"];
      const printed = await runCli([...args, "--format", "markdown"], { folder });
      assert.deepEqual([printed.stderr, printed.exitCode], ["", 0]);
      assert.match(printed.stdout, /^# Bridge\n.*Monthly note.*Piles/s);
      const written = await runCli([...args, "--out", "note.md"], { folder });
      assert.deepEqual([written.stdout, written.stderr, written.exitCode], ["", "", 0]);
      assert.equal(readFileSync(join(folder, "note.md"), "utf8"), printed.stdout);
    });
  });

  it("is a page in HTML where nothing else is said", async () => {
    await inFolder({ "plan.yaml": plan }, async (folder) => {
      const { stdout, exitCode } = await runCli(["report", "plan.yaml", "--as-of", "2026-09-11"], { folder });
      assert.equal(exitCode, 0);
      assert.match(stdout, /^<!doctype html>/i);
      assert.doesNotMatch(stdout, /Hidden pier/);
    });
  });

  it("speaks the language asked for, else the plan's, whatever the shell's", async () => {
    const chinese = plan.replace("name: Bridge,", "name: Bridge, language: zh-CN,");
    const args = (name: string, ...more: string[]) => ["report", name, "--as-of", "2026-09-11", ...more];
    await inFolder({ "en.yaml": plan, "zh.yaml": chinese }, async (folder) => {
      const environment = { LANG: "zh_CN.UTF-8" };
      assert.match((await runCli(args("en.yaml"), { folder, environment })).stdout, /<html lang="en"/);
      assert.match((await runCli(args("zh.yaml"), { folder })).stdout, /<html lang="zh-CN"/);
      assert.match((await runCli(args("zh.yaml", "--language", "en"), { folder })).stdout, /<html lang="en"/);
    });
  });

  it("takes the visibility and the period asked for", async () => {
    await inFolder({ "plan.yaml": plan }, async (folder) => {
      const args = [
        "report",
        "plan.yaml",
        "--format",
        "markdown",
        "--as-of",
        "2026-09-11",
        "--visibility",
        "internal",
      ];
      const { stdout } = await runCli([...args, "--from", "2026-03-01", "--to", "2026-03-31"], { folder });
      assert.match(stdout, /Hidden pier/);
      assert.match(stdout, /1 March 2026 to 31 March 2026/);
    });
  });

  it("says which reports and formats there are", async () => {
    await inFolder({ "plan.yaml": plan }, async (folder) => {
      const unknown = await runCli(["report", "plan.yaml", "--report", "not"], { folder });
      assert.equal(
        unknown.stderr,
        "commplan: The plan defines no report “not”; it has note. Did you mean “note”?\n",
      );
      const format = await runCli(["report", "plan.yaml", "--format", "scroll"], { folder });
      for (const name of formatNames) assert.match(format.stderr, new RegExp(`\\b${name}\\b`));
      assert.deepEqual([unknown.exitCode, format.exitCode, unknown.stdout, format.stdout], [2, 2, "", ""]);
    });
  });

  it("never writes over the plan, nor where there is no folder", async () => {
    await inFolder({ "plan.yaml": plan, "x.yaml": plan.replace(/reports:.*/s, "") }, async (folder) => {
      for (const out of ["plan.yaml", "./plan.yaml", "missing/note.html", "."]) {
        const { exitCode, stderr } = await runCli(["report", "plan.yaml", "--out", out], { folder });
        assert.equal(exitCode, 2);
        assert.match(stderr, /^commplan: [^\n]+\n$/);
      }
      assert.equal(readFileSync(join(folder, "plan.yaml"), "utf8"), plan);
      const { stderr } = await runCli(["report", "x.yaml", "--report", "note"], { folder });
      assert.equal(stderr, "commplan: The plan defines no report “note”: it has no section “reports”.\n");
    });
  });

  it("tells what changed since the plan's earlier states in Git", async () => {
    await inRepository(async ({ folder, write, commit }) => {
      write("plan.yaml", plan);
      commit("2026-07-31T10:00:00Z");
      write("plan.yaml", plan.replace("2026-09-30", "2026-10-07"));
      const args = ["report", "plan.yaml", "--as-of", "2026-09-11", "--format", "markdown"];
      const { stdout, stderr } = await runCli(args, { folder });
      assert.equal(stderr, "");
      assert.match(stdout, /\| Piles \| ▲ Later \| 30 Sep 2026 \| 7 Oct 2026 \| \+7 d \|/);
    });
    await inFolder({ "plan.yaml": plan }, async (folder) => {
      const args = ["report", "plan.yaml", "--as-of", "2026-09-11", "--format", "markdown"];
      const { stdout } = await runCli(args, { folder });
      assert.match(stdout, /its folder is not under version control/);
    });
  });

  it("is made of what can be read of a broken plan, with a warning", async () => {
    await inFolder({ "plan.yaml": broken }, async (folder) => {
      const args = ["report", "plan.yaml", "--as-of", "2026-09-11", "--out", "r.html"];
      const { exitCode, stderr } = await runCli(args, { folder });
      assert.equal(exitCode, 0);
      assert.match(stderr, /^commplan: “plan.yaml” has syntax errors \(1\); [^\n]*\n$/);
      assert.match(readFileSync(join(folder, "r.html"), "utf8"), /Deck/);
    });
  });

  it("is not made of a text in which there is no plan", async () => {
    await inFolder({ "plan.yaml": "Hello there\n", "empty.yaml": "" }, async (folder) => {
      for (const name of ["plan.yaml", "empty.yaml"]) {
        const { exitCode, stderr } = await runCli(["report", name, "--out", "r.html"], { folder });
        assert.deepEqual([exitCode, existsSync(join(folder, "r.html"))], [2, false]);
        assert.match(stderr, /holds no plan that could be read/);
      }
    });
  });
});
