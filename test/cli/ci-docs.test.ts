import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { parse } from "yaml";
import { blocksIn, blockWith } from "../elsewhere/blocks.ts";
import { root } from "../support/folders.ts";
import { cli, inFolder } from "./run-cli.ts";

// docs/ci.md, by doing what it says in a repository of its own.
const page = "ci.md";
const good = "commplan: 1\nproject: { name: Bridge, client: Northmere }\n";
const bad = good.replace("client", "cleint");
const plan = "计划 of the bridge/.commplan.yaml";

describe("docs/ci.md", () => {
  before(function () {
    if (process.platform === "win32") this.skip();
  });

  it("has a command that installs from one file, without a network", async () => {
    await inFolder({}, async (folder) => {
      const npm = (...args: readonly string[]) =>
        spawnSync("npm", [...args], { cwd: folder, encoding: "utf8", timeout: 60_000 });
      const packed = npm("pack", "--silent", root);
      const file = packed.stdout.trim();
      assert.equal(packed.status, 0, packed.stderr);
      assert.ok(blocksIn(page)[0]?.text.includes(file), `the page speaks of ${file}`);
      const installed = npm("install", "--global", "--offline", "--prefix", "there", `./${file}`);
      assert.equal(installed.status, 0, installed.stderr);
      const { status, stdout } = spawnSync(join(folder, "there/bin/commplan"), ["version"], {
        encoding: "utf8",
      });
      assert.deepEqual([status, `commplan-${stdout.trim()}.tgz`], [0, file]);
      const inside = join(folder, "there/lib/node_modules/commplan");
      assert.equal(existsSync(join(inside, "src")), false, "only what runs");
    });
  });

  describe("its hook", () => {
    const hook = blockWith(page, "sh", "#!/bin/sh");

    /** What is staged, what then lies in the folder, and whether the commit is made. */
    const commits = [
      ["lets a good plan pass", { staged: { [plan]: good } }, 0],
      ["refuses a bad one", { staged: { [plan]: bad } }, 1],
      [
        "judges what is staged, where the file is worse",
        { staged: { [plan]: good }, after: { [plan]: "broken" } },
        0,
      ],
      [
        "judges what is staged, where the file is better",
        { staged: { [plan]: bad }, after: { [plan]: good } },
        1,
      ],
      [
        "refuses a bad one among good ones",
        { staged: { "a.commplan.yml": good, "b/c.commplan.yaml": bad } },
        1,
      ],
      ["has no say without a plan", { staged: { "notes.yaml": "broken" } }, 0],
      [
        "leaves alone a bad one that is not staged",
        { staged: { "notes.md": "" }, after: { [plan]: bad } },
        0,
      ],
    ] as const;

    for (const [title, { staged, ...rest }, code] of commits) {
      it(title, async () => {
        await inRepository(async ({ folder, git, write }) => {
          write({ ".githooks/pre-commit": hook });
          chmodSync(join(folder, ".githooks/pre-commit"), 0o755);
          assert.equal(git("config", "core.hooksPath", ".githooks").status, 0);
          write(staged);
          git("add", ...Object.keys(staged));
          write("after" in rest ? rest.after : {});
          const { status, stdout, stderr } = git("commit", "--quiet", "--message", title);
          assert.equal(status, code, stdout + stderr);
          if (code === 1) assert.match(stdout + stderr, /commplan\.ya?ml:2:26 error schema “cleint”/);
          assert.equal(git("rev-parse", "--verify", "HEAD").status === 0, code === 0, "whether it was made");
        });
      });
    }
  });

  describe("its commands", () => {
    const commands = blocksIn(page)
      .filter(({ language, text }) => language === "sh" && text.startsWith("commplan"))
      .map(({ text }) => text);
    it("are there", () => assert.ok(commands.length >= 3));
    for (const command of commands) {
      it(`judge a plan: ${command.trim()}`, async () => {
        assert.deepEqual(await statuses(command), [0, 1]);
      });
    }
  });

  describe("its workflow for GitHub", () => {
    const workflow = parse(blockWith(page, "yaml", "runs-on"));
    const steps: readonly { readonly run?: string; readonly if?: string }[] = workflow.jobs.check.steps;
    const script = (select: (run: string) => boolean) =>
      steps.flatMap(({ run }) => (run !== undefined && select(run) ? [run] : []));

    it("annotates, fails on a bad plan, and leaves a log for code scanning", async () => {
      const [day = "", check = "", log = ""] = script((run) => !run.startsWith("npm"));
      await inRepository(async ({ folder, git, write, shell }) => {
        write({ [plan]: bad });
        git("add", ".");
        git("commit", "--quiet", "--message", "Bad");
        const file = join(folder, "environment");
        writeFileSync(file, "");
        assert.equal(shell(day, { GITHUB_ENV: file }).status, 0);
        const settings = Object.fromEntries(
          readFileSync(file, "utf8")
            .trim()
            .split("\n")
            .map((line) => line.split("=", 2)),
        );
        assert.match(settings.AS_OF, /^\d{4}-\d\d-\d\d$/);
        const checked = shell(check, settings);
        assert.equal(checked.status, 1);
        assert.ok(checked.stdout.startsWith(`::error file=${plan},line=2,`), checked.stdout);
        assert.equal(shell(check, {}).status, 1, "every morning, without a day");
        assert.equal(shell(log, settings).status, 0);
        const { sarif_file } = workflow.jobs.check.steps.at(-1).with;
        assert.equal(JSON.parse(readFileSync(join(folder, sarif_file), "utf8")).runs[0].results.length, 1);
      });
    });

    it("checks every morning", () => assert.equal(workflow.on.schedule.length, 1));
  });

  it("has a job for GitLab that leaves its report, and fails on a bad plan", async () => {
    const { commplan: job } = parse(blockWith(page, "yaml", "artifacts"));
    const script = job.script.filter((line: string) => !line.startsWith("npm")).join("\n");
    await inRepository(async ({ folder, write, shell }) => {
      const variables = { CI_COMMIT_TIMESTAMP: "2026-09-11T08:00:00+08:00" };
      for (const [text, status] of [
        [bad, 1],
        [good, 0],
      ] as const) {
        write({ [plan]: text });
        assert.equal(shell(script, variables).status, status);
        const report = readFileSync(join(folder, job.artifacts.reports.junit), "utf8");
        assert.match(report, new RegExp(`<testsuites name="commplan" tests="1" failures="${status}"`));
      }
    });
  });

  it("has a hook for pre-commit that takes every name of a plan", () => {
    const [{ hooks }] = parse(blockWith(page, "yaml", "repo: local")).repos;
    const files = new RegExp(hooks[0].files);
    for (const name of ["a.commplan.yaml", "b/a.commplan.yml", "b/.commplan.yaml"]) assert.match(name, files);
    for (const name of ["a.yaml", "a.commplan.yaml.md", "xcommplan.yaml"]) assert.doesNotMatch(name, files);
    assert.equal(hooks[0].entry, "commplan check");
  });
});

interface Repository {
  readonly folder: string;
  readonly git: (...args: readonly string[]) => Run;
  readonly shell: (script: string, variables?: Readonly<Record<string, string>>) => Run;
  readonly write: (files: Readonly<Record<string, string>>) => void;
}

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A repository of its own with `commplan` on the PATH, away from the settings of whoever runs the tests. */
function inRepository(action: (repository: Repository) => Promise<void>): Promise<void> {
  return inFolder(
    { "bin/commplan": `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n` },
    async (place) => {
      chmodSync(join(place, "bin", "commplan"), 0o755);
      const folder = join(place, "a project");
      mkdirSync(folder);
      const environment = {
        PATH: [join(place, "bin"), process.env["PATH"]].join(delimiter),
        HOME: place,
        LANG: "C",
        GIT_CONFIG_NOSYSTEM: "1",
        ...Object.fromEntries(
          ["AUTHOR", "COMMITTER"].flatMap((who) => [
            [`GIT_${who}_NAME`, "Tester"],
            [`GIT_${who}_EMAIL`, "tester@example.org"],
          ]),
        ),
      };
      const run = (command: string, args: readonly string[], variables = {}) =>
        spawnSync(command, [...args], {
          cwd: folder,
          encoding: "utf8",
          env: { ...environment, ...variables },
          timeout: 60_000,
        });
      const repository: Repository = {
        folder,
        git: (...args) => run("git", args),
        // As both services run a script: it ends with the first command that fails.
        shell: (script, variables) => run("sh", ["-e", "-c", script], variables),
        write(files) {
          for (const [name, text] of Object.entries(files)) {
            mkdirSync(dirname(join(folder, name)), { recursive: true });
            writeFileSync(join(folder, name), text);
          }
        },
      };
      assert.equal(repository.git("init", "--quiet").status, 0);
      await action(repository);
    },
  );
}

/** The exit codes of a command for a good plan and a bad one, each in a commit. */
async function statuses(command: string): Promise<readonly (number | null)[]> {
  const codes: (number | null)[] = [];
  for (const text of [good, bad]) {
    await inRepository(async ({ git, shell, write }) => {
      write({ [plan]: text });
      git("add", ".");
      git("commit", "--quiet", "--message", "A plan");
      codes.push(shell(command).status);
    });
  }
  return codes;
}
