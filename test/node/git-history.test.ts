import assert from "node:assert/strict";
import { chmodSync, existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GitSettings } from "../../src/node/git.ts";
import { gitHistory, type HistoryRequest } from "../../src/node/git-history.ts";
import { analyze, createAnalyzer } from "../../src/plan/analyze.ts";
import { inRepository } from "./repository.ts";

const signature = "-----BEGIN PGP SIGNATURE-----";
const name = "bridge.commplan.yaml";

function planText(due: string, more = ""): string {
  return `commplan: 1
project: { name: Bridge, client: Northmere, timezone: Asia/Shanghai }
milestones: [{ id: opened, title: Opened, due: ${due} }]
${more}`;
}

/** The states of a file as `day due`, or why there are none. */
async function historyOf(
  file: string,
  { text = planText("2026-12-01"), ...request }: Partial<HistoryRequest> & { readonly text?: string } = {},
  settings: GitSettings = {},
) {
  const { plan } = analyze(text, { asOf: "2026-12-31" });
  const { states, absence } = await gitHistory(
    file,
    plan,
    { asOf: "2026-12-31", ...request },
    { ...settings, createAnalyzer },
  );
  return absence ?? states.map((state) => `${state.date} ${state.plan.milestones[0]?.due}`);
}

describe("the history of a plan", () => {
  it("is what git has of it, on the days of the project's time zone", () =>
    inRepository(async ({ folder, write, commit }) => {
      write(name, planText("2026-09-01"));
      commit("2026-01-15T10:00:00Z");
      write("other.txt", "x");
      commit("2026-02-15T10:00:00Z");
      write(name, planText("2026-10-01"));
      commit("2026-03-31T17:00:00Z");
      assert.deepEqual(await historyOf(join(folder, name)), [
        "2026-01-15 2026-09-01",
        "2026-04-01 2026-10-01",
      ]);
    }));

  it("follows a file through its renames, whatever the names", () =>
    inRepository(async ({ folder, git, write, commit }) => {
      const names = ["old/计划 a.commplan.yaml", "--output=x.commplan.yaml", ':(top)*"\n.commplan.yaml'];
      for (const [index, each] of names.entries()) {
        const before = names[index - 1];
        if (before === undefined) write(each, planText("2026-01-01", "# Long enough to be known again\n"));
        else git("mv", "--", `./${before}`, `./${each}`);
        commit(`2026-0${index + 1}-10T10:00:00Z`);
      }
      assert.deepEqual(
        await historyOf(join(folder, names[2] ?? "")),
        [1, 2, 3].map((month) => `2026-0${month}-10 2026-01-01`),
      );
    }));

  it("is that of this branch: what a merge brought counts from its day", () =>
    inRepository(async ({ folder, git, write, commit }) => {
      write(name, planText("2026-09-01"));
      commit("2026-01-10T10:00:00Z");
      git("checkout", "--quiet", "-b", "side");
      write(name, planText("2026-10-01"));
      commit("2026-02-10T10:00:00Z");
      git("checkout", "--quiet", "main");
      git("merge", "--quiet", "--no-ff", "--no-commit", "side");
      commit("2026-03-10T10:00:00Z");
      assert.deepEqual(await historyOf(join(folder, name)), [
        "2026-01-10 2026-09-01",
        "2026-03-10 2026-10-01",
      ]);
    }));

  it("is that of the file to which a link leads", () =>
    inRepository(async ({ folder, write, commit }) => {
      write(name, planText("2026-09-01"));
      commit("2026-01-10T10:00:00Z");
      symlinkSync(name, join(folder, "link.commplan.yaml"));
      assert.deepEqual(await historyOf(join(folder, "link.commplan.yaml")), ["2026-01-10 2026-09-01"]);
    }));

  it("holds nothing from after the as-of date, nor the days on which there was no file", () =>
    inRepository(async ({ folder, write, git, commit }) => {
      write(name, planText("2026-09-01"));
      commit("2026-01-10T10:00:00Z");
      git("rm", "--quiet", name);
      commit("2026-02-10T10:00:00Z");
      write(name, planText("2026-10-01"));
      commit("2026-03-10T10:00:00Z");
      write(name, planText("2026-11-01"));
      commit("2026-04-10T10:00:00Z");
      const file = join(folder, name);
      assert.deepEqual(await historyOf(file, { asOf: "2026-03-15" }), [
        "2026-01-10 2026-09-01",
        "2026-03-10 2026-10-01",
      ]);
      assert.equal(await historyOf(file, { asOf: "2026-01-09" }), "not-recorded");
    }));

  it("has the state that an issued report names, among many of one week", () =>
    inRepository(async ({ folder, write, commit }) => {
      const commits = [1, 2, 3, 4].map((day) => {
        write(name, planText(`2026-09-0${day}`));
        return commit(`2026-03-0${day + 1}T0${day}:00:00Z`);
      });
      const file = join(folder, name);
      assert.deepEqual(await historyOf(file), ["2026-03-02 2026-09-01", "2026-03-05 2026-09-04"]);
      const reports = `reports: [{ id: r, title: R, issued: [{ period: { from: 2026-02-01, to: 2026-02-28 }, date: 2026-03-05, commit: ${commits[2]?.slice(0, 9)} }] }]\n`;
      assert.deepEqual(await historyOf(file, { text: planText("2026-12-01", reports), report: "r" }), [
        "2026-03-02 2026-09-01",
        "2026-03-04 2026-09-03",
        "2026-03-05 2026-09-04",
      ]);
    }));

  it("reads what any text was, and leaves out one that is too large", () =>
    inRepository(async ({ folder, write, commit }) => {
      write(name, "\u0000\ufffd: [");
      commit("2026-01-10T10:00:00Z");
      write(name, "#".repeat(25_000_000));
      commit("2026-02-10T10:00:00Z");
      write(name, planText("2026-09-01"));
      commit("2026-03-10T10:00:00Z");
      assert.deepEqual(await historyOf(join(folder, name)), [
        "2026-01-10 undefined",
        "2026-03-10 2026-09-01",
      ]);
    }));
});

describe("where there is no history, it says why", () => {
  it("no git on this computer", () =>
    inRepository(async ({ folder }) => {
      const program = join(folder, "no-such-program");
      assert.equal(await historyOf(join(folder, name), {}, { program }), "no-git");
    }));

  it("no git on the PATH, though there is one beside the plan", () =>
    inRepository(async ({ folder, write }) => {
      write("git", "#!/bin/sh\ntouch ran\n");
      chmodSync(join(folder, "git"), 0o755);
      const [path, here] = [process.env["PATH"], process.cwd()];
      try {
        process.chdir(folder);
        process.env["PATH"] = ".";
        assert.equal(await historyOf(name), "no-git");
      } finally {
        process.chdir(here);
        process.env["PATH"] = path;
      }
      assert.ok(!existsSync(join(folder, "ran")));
    }));

  it("no repository", async () => {
    const folder = mkdtempSync(join(tmpdir(), "commplan-"));
    try {
      writeFileSync(join(folder, name), planText("2026-09-01"));
      assert.equal(await historyOf(join(folder, name)), "no-repository");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("nothing recorded", () =>
    inRepository(async ({ folder, write, commit }) => {
      write(name, planText("2026-09-01"));
      assert.equal(await historyOf(join(folder, name)), "not-recorded");
      write(".gitignore", name);
      commit("2026-01-10T10:00:00Z");
      assert.equal(await historyOf(join(folder, name)), "not-recorded");
      assert.equal(await historyOf(join(folder, "absent", name)), "unreadable");
    }));

  it("a name that no file can have", () =>
    inRepository(async ({ folder }) => {
      assert.equal(await historyOf(join(folder, "a\u0000b")), "unreadable");
    }));

  it("stopped by whoever asked", () =>
    inRepository(async ({ folder, write, commit }) => {
      write(name, planText("2026-09-01"));
      commit("2026-01-10T10:00:00Z");
      assert.equal(await historyOf(join(folder, name), {}, { signal: AbortSignal.abort() }), "unreadable");
    }));
});

describe("reading a repository of strangers", () => {
  it("runs no program that its settings name", () =>
    inRepository(async ({ folder, git, write, commit }) => {
      const ran = join(folder, "ran");
      const script = join(folder, "script.sh");
      write("script.sh", `#!/bin/sh\ntouch '${ran}'\necho '[GNUPG:] SIG_CREATED ' >&2\necho ${signature}\n`);
      chmodSync(script, 0o755);
      write(".gitattributes", "* diff=hostile filter=hostile\n");
      write(name, planText("2026-09-01"));
      commit("2026-01-10T10:00:00Z");
      write(name, planText("2026-10-01"));
      git("config", "gpg.program", script);
      git("config", "commit.gpgSign", "true");
      commit("2026-02-10T10:00:00Z");
      rmSync(ran);
      for (const key of [
        "core.fsmonitor",
        "core.pager",
        "pager.log",
        "core.editor",
        "diff.external",
        "diff.hostile.textconv",
        "diff.hostile.command",
        "filter.hostile.smudge",
        "filter.hostile.clean",
        "alias.log",
      ]) {
        git("config", key, key.startsWith("alias") ? `!${script}` : script);
      }
      git("config", "log.showSignature", "true");
      git("config", "diff.orderFile", "/nowhere");
      git("config", "log.showRoot", "false");
      git("config", "diff.relative", "true");
      assert.deepEqual(await historyOf(join(folder, name)), [
        "2026-01-10 2026-09-01",
        "2026-02-10 2026-10-01",
      ]);
      assert.ok(!existsSync(ran));
    }));

  it("does not go to the network for what a partial clone has not", () =>
    inRepository(async ({ folder, git, write, commit }) => {
      write(name, planText("2026-09-01"));
      commit("2026-01-10T10:00:00Z");
      write(name, planText("2026-10-01"));
      commit("2026-02-10T10:00:00Z");
      git("config", "uploadpack.allowFilter", "true");
      git("clone", "--quiet", "--no-local", "--filter=blob:none", `file://${folder}`, join(folder, "clone"));
      assert.deepEqual(await historyOf(join(folder, "clone", name)), ["2026-02-10 2026-10-01"]);
    }));
});
