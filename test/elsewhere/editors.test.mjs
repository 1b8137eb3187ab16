import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { ensureEmacs } from "../../scripts/host/emacs.mjs";
import { ensureNeovim } from "../../scripts/host/neovim.mjs";
import { cli } from "../../scripts/host/paths.mjs";
import { PlainError } from "../../scripts/host/run.mjs";
import { root } from "../support/folders.ts";
import { blockWith } from "./blocks.ts";

// Other editors' own language clients, set up as docs/editors.md says, on a plan with a slip in it.
const plan = `commplan: 1
project: { name: Footbridge, client: Northport, start: 2026-01-05, manager: amy }
stakeholders:
  - { id: amy, name: 陈艾米, side: team }
  - { id: ben, name: Ben Okafor, side: client }
milestones:
  - id: span
    title: Main span lifted
    due: 2026-06-12
    baseline: 2026-06-12
    acceptance: Signed off by the council.
    owner: amy
  - { id: open,  title: 🌉 Open, due: 2026-09-01, baseline: 2026-09-01, status: planed, owner: ben, depends-on: [span] }
`;
const renamed = plan.replace("manager: amy", "manager: amy-chen").replaceAll("amy, name", "amy-chen, name");

const expected = {
  slip: "“status”没有“planed”这个值。是否想写“planned”？",
  late: /^2026-06-12 已过/,
  hover: /\*\*陈艾米\*\* `amy`/,
  definition: "  - { id: ben, name: Ben Okafor, side: client }",
  fixes: ["改为“planned”"],
  renamed: renamed.replace("owner: amy", "owner: amy-chen"),
  completion: ["amy-chen", "ben"],
  completed: "    owner: ben",
};

/** What the settings of the page are set to here, so that each of them shows in what comes out. */
function settled(block) {
  return block
    .replace(/(['"])\1/, "$12026-06-15$1")
    .replace(/(['"])auto\1/, "$1zh-CN$1")
    .replace("date-nonworking", "milestone-overdue")
    .replace(/(['"])off\1/, "$1error$1");
}

const editors = [
  {
    name: "Neovim",
    filetype: "commplan",
    /** Columns count in bytes. */
    column: (line, character) => Buffer.byteLength(line.slice(0, character)),
    async start() {
      const { program, env, version } = await ensureNeovim();
      const [major, minor] = version;
      const age = major > 0 || minor >= 11 ? "0.11 or newer" : minor >= 8 ? "0.8 to 0.10" : "0.7";
      return {
        program,
        env,
        settings: { name: "init.lua", text: blockWith("editors.md", "lua", `-- Neovim ${age}\n`) },
        args: ({ settings, file }) =>
          ["--headless", "-n", "-i", "NONE", "-u", settings, file, "-c"].concat(
            `luafile ${root}test/elsewhere/neovim.lua`,
          ),
      };
    },
  },
  {
    name: "Emacs",
    filetype: "commplan-mode",
    /** Columns count in characters. */
    column: (line, character) => [...line.slice(0, character)].length,
    async start() {
      const { program, env, args } = await ensureEmacs();
      return {
        program,
        env,
        settings: { name: "init.el", text: blockWith("editors.md", "elisp", ";; Emacs") },
        args: ({ settings }) =>
          [...args, "-Q", "--batch", "-l", settings, "-l"].concat(`${root}test/elsewhere/emacs.el`),
      };
    },
  },
];

for (const { name, filetype, column, start } of editors) {
  describe(`${name}, by its own client`, function () {
    this.timeout(300_000);
    let seen;

    before(async function () {
      let editor;
      try {
        if (process.platform === "win32") throw new PlainError("On Windows this was never tried.");
        editor = await start();
      } catch (error) {
        // A machine of ours has it; a contributor's need not.
        if (!(error instanceof PlainError) || process.env["CI"]) throw error;
        console.log(`    ${name} is not here, and what it shows is not tested:\n    ${error.message}`);
        this.skip();
      }
      seen = await session(editor);
      assert.equal(seen.problem, undefined);
    });

    it("knows a plan by its name", () => assert.equal(seen.filetype, filetype));

    it("shows what is wrong, as the settings say", () => {
      const [late, slip] = [...seen.findings].sort((a, b) => a.line - b.line);
      assert.equal(seen.findings.length, 2);
      assert.match(late.message.replace("commplan [milestone-overdue]: ", ""), expected.late);
      assert.equal(slip.message.replace("commplan [schema]: ", ""), expected.slip);
      assert.deepEqual([late.severity, slip.severity], ["error", "error"]);
      const line = plan.split("\n")[12];
      const from = line.indexOf("planed");
      assert.deepEqual(
        [slip.line, slip.from, slip.to],
        [12, column(line, from), column(line, from + "planed".length)],
      );
    });

    it("tells whose id it is", () => assert.match(seen.hover, expected.hover));

    it("goes to the record of an id", () => assert.equal(seen.definition, expected.definition));

    it("renames an id in the whole plan", () => assert.equal(seen.renamed, expected.renamed));

    it("applies a fix", () => {
      assert.deepEqual(seen.fixes.slice(0, 1), expected.fixes);
      assert.equal(seen.fixed, expected.renamed.replace("planed", "planned"));
    });

    it("completes an id", () => {
      assert.deepEqual(seen.completion, expected.completion);
      assert.equal(seen.completed, expected.completed);
    });

    it("formats", () => {
      assert.match(seen.formatted, /commplan: 1\n\nproject: .*\n\nstakeholders:\n/);
      assert.match(seen.formatted, /\{ id: open, title: 🌉 Open/);
    });
  });
}

/** Runs an editor over a plan in a folder of its own, away from the settings of whoever runs the tests. */
async function session({ program, env, settings, args }) {
  const folder = mkdtempSync(join(tmpdir(), "editor-"));
  const at = (...names) => join(folder, ...names);
  try {
    mkdirSync(at("bin"));
    writeFileSync(at("bin", "commplan"), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
    chmodSync(at("bin", "commplan"), 0o755);
    const files = { settings: at(settings.name), file: at("footbridge.commplan.yaml") };
    writeFileSync(files.settings, settled(settings.text));
    writeFileSync(files.file, plan);
    const results = at("results.json");
    const { stdout, stderr } = await promisify(execFile)(program, args(files), {
      cwd: folder,
      timeout: 120_000,
      killSignal: "SIGKILL",
      env: {
        ...process.env,
        ...env,
        HOME: folder,
        ...Object.fromEntries(
          ["CONFIG", "DATA", "STATE", "CACHE"].map((one) => [`XDG_${one}_HOME`, at(one)]),
        ),
        LC_ALL: "C.UTF-8",
        PATH: `${at("bin")}:${process.env["PATH"]}`,
        PLAN: files.file,
        RESULTS: results,
        READY: expected.slip,
      },
    });
    if (!existsSync(results)) throw new Error(`The editor told nothing.\n${stdout}${stderr}`);
    return JSON.parse(readFileSync(results, "utf8"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
