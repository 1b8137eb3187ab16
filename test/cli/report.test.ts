import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { shownOn } from "../../src/cli/run.ts";
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
      // As Windows shows names, and not a page that is called so.
      await runCli([...args, "--out", "NOTE.MD"], { folder });
      assert.equal(readFileSync(join(folder, "NOTE.MD"), "utf8"), printed.stdout);
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
      const { stdout: help } = await runCli(["report", "--help"], { folder });
      assert.match(help, /--language en\|zh-CN\s+The report's language; as the report says, else the plan/);
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

  it("is made in several forms at once, named after the plan or as asked", async () => {
    await inFolder({ "bridge.commplan.yaml": plan, "out/x": "" }, async (folder) => {
      const args = ["report", "bridge.commplan.yaml", "--as-of", "2026-09-11"];
      const twice = ["--format", "html", "--format", "markdown,html"];
      for (const out of ["out", "out/note", "out/note2.html"]) {
        const { stdout, stderr, exitCode } = await runCli([...args, ...twice, "--out", out], { folder });
        assert.deepEqual([stdout, stderr, exitCode], ["", "", 0]);
      }
      const expected = ["bridge.html", "bridge.md", "note.html", "note.md", "note2.html", "note2.md", "x"];
      assert.deepEqual(readdirSync(join(folder, "out")).sort(), expected);
      const { stderr, exitCode } = await runCli([...args, ...twice], { folder });
      assert.equal(exitCode, 2);
      assert.equal(stderr, "commplan: Several forms need “--out”: a folder, or a name without its ending.\n");
    });
  });

  it("takes a kind of report and the client's colour", async () => {
    await inFolder({ "plan.yaml": plan }, async (folder) => {
      const args = ["report", "plan.yaml", "--as-of", "2026-09-11", "--profile", "weekly"];
      const { stdout } = await runCli([...args, "--accent", "#7a1f5c"], { folder });
      assert.match(stdout, /<p class="subtitle">Weekly report<\/p>/);
      assert.match(stdout, /--accent: #7a1f5c/);
      for (const accent of ["red", "#12345", "#1234567", "#12345g", "url(x)"]) {
        const { exitCode, stderr } = await runCli([...args, `--accent=${accent}`], { folder });
        assert.equal(exitCode, 2);
        assert.match(stderr, /“--accent” does not take/);
      }
    });
  });

  it("wears the plan's logo where it is a picture within the plan's folder, and says where not", async () => {
    const named = (logo: string) => plan.replace("name: Bridge", `name: Bridge, logo: ${logo}`);
    const files = {
      "a/good.yaml": named("pictures/logo.txt"),
      "a/text.yaml": named("notes.png"),
      "a/none.yaml": named("none.png"),
      "a/folder.yaml": named("pictures"),
      "a/link.yaml": named("link.png"),
      "a/far.yaml": named("https://example.com/logo.png"),
      "a/pictures/logo.txt": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]),
      "a/notes.png": "no picture",
      "a/big.png": Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(1_000_000)]),
      "a/big.yaml": named("big.png"),
      "secret.png": Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 2]),
    };
    await inFolder(files, async (folder) => {
      symlinkSync(join(folder, "secret.png"), join(folder, "a/link.png"));
      const outcomes: Record<string, string> = {};
      for (const name of ["good", "text", "none", "folder", "link", "far", "big"]) {
        const { stdout, stderr, exitCode } = await runCli(["report", `a/${name}.yaml`], { folder });
        assert.equal(exitCode, 0);
        const picture = /<img class="logo" src="([^"]*)/.exec(stdout)?.[1] ?? "";
        outcomes[name] = picture || (/“[^”]*” ([^.]*) and was left out/.exec(stderr)?.[1] ?? "");
      }
      const noPicture = "is no PNG, JPEG, GIF or SVG picture of up to 1 MB";
      assert.deepEqual(outcomes, {
        good: "data:image/png;base64,iVBORw0KGgoB",
        text: noPicture,
        none: "could not be read",
        folder: noPicture,
        link: "is not in the plan's folder",
        far: "",
        big: noPicture,
      });
    });
  });

  it("writes one register as CSV, all of them as an archive, and a chart", async () => {
    await inFolder({ "plan.yaml": plan }, async (folder) => {
      const args = ["report", "plan.yaml", "--as-of", "2026-09-11"];
      const alone = await runCli([...args, "--format", "csv", "--register", "milestones"], { folder });
      assert.deepEqual([alone.stderr, alone.exitCode], ["", 0]);
      assert.match(alone.stdout, /^\uFEFFNo\.,Title,.*\r\nM-1,Piles,Planned,[^\r]*2026-09-30[^\r]*\r\n$/);
      for (const out of ["m.csv", "M.CSV"]) {
        const named = await runCli([...args, "--register", "milestones", "--out", out], { folder });
        assert.deepEqual([named.stderr, named.exitCode], ["", 0]);
        assert.equal(readFileSync(join(folder, out), "utf8"), alone.stdout);
      }
      const all = await runCli([...args, "--format", "csv,html", "--out", "all"], { folder });
      assert.deepEqual([all.stderr, all.exitCode], ["", 0]);
      assert.equal(readFileSync(join(folder, "all.zip")).toString("latin1", 0, 2), "PK");
      const chart = await runCli([...args, "--format", "mermaid"], { folder });
      assert.match(chart.stdout, /^gantt\n.*Piles :milestone, 2026-09-30, 0d\n$/s);
    });
  });

  it("writes no file under the ending of another form, nor a CSV file of who knows which register", async () => {
    await inFolder({ "plan.yaml": plan }, async (folder) => {
      const refusals: readonly (readonly [readonly string[], RegExp])[] = [
        [
          ["--format", "docx", "--out", "note.pdf"],
          /“note\.pdf” has the ending of another form than “docx”.*“\.docx”/,
        ],
        [["--format", "html", "--out", "NOTE.MD"], /“NOTE\.MD” has the ending of another form/],
        [["--format", "csv", "--register", "risks", "--out", "r.zip"], /name it “\.csv”/],
        [["--format", "csv", "--out", "r.csv"], /A CSV file holds one register: say which/],
        [["--out", "r.csv"], /A CSV file holds one register: say which/],
        [["--format", "html", "--register", "risks"], /“--register” goes with “--format csv”/],
        [["--register", "risk", "--format", "csv"], /Did you mean “risks”\?/],
      ];
      for (const [args, reason] of refusals) {
        const { exitCode, stdout, stderr } = await runCli(["report", "plan.yaml", ...args], { folder });
        assert.deepEqual([exitCode, stdout], [2, ""]);
        assert.match(stderr, reason);
      }
      assert.deepEqual(readdirSync(folder), ["plan.yaml"]);
      const free = ["report", "plan.yaml", "--as-of", "2026-09-11", "--format", "html", "--out", "note.page"];
      assert.equal((await runCli(free, { folder })).exitCode, 0);
    });
  });

  it("says how many errors are open", async () => {
    await inFolder({ "plan.yaml": plan.replace("due: 2026-09-30", "due: soon") }, async (folder) => {
      const args = ["report", "plan.yaml", "--as-of", "2026-09-11"];
      const { exitCode, stderr } = await runCli(args, { folder });
      assert.equal(exitCode, 0);
      assert.match(
        stderr,
        /^commplan: “plan.yaml” has open errors \(\d\), and the report says so; [^\n]*\n$/,
      );
      assert.equal((await runCli(["check", "plan.yaml"], { folder })).exitCode, 1);
    });
  });

  it("is a page instead of a PDF where nothing prints, which does not count as done", async () => {
    await inFolder({ "plan.yaml": plan }, async (folder) => {
      const args = ["report", "plan.yaml", "--as-of", "2026-09-11", "--browser", "none"];
      const { exitCode, stderr } = await runCli([...args, "--out", "note.pdf"], { folder });
      assert.equal(exitCode, 2);
      assert.match(stderr, /“none”, is not there\. The HTML page was written instead: “note\.html”\.\n$/);
      assert.deepEqual(readdirSync(folder).sort(), ["note.html", "plan.yaml"]);
      const again = await runCli([...args, "--out", "note.pdf"], { folder });
      assert.match(again.stderr, /written instead: “note\.pdf\.html”\.\n$/);
      const both = await runCli([...args, "--format", "html,pdf", "--out", "note"], { folder });
      assert.match(both.stderr, /written instead: “note\.html”\.\n$/);
      const printed = await runCli([...args, "--format", "pdf"], { folder });
      assert.deepEqual([printed.exitCode, printed.stdout], [2, ""]);
    });
  });

  it("is told of the folder that is not there, not of the file", async () => {
    await inFolder({ "plan.yaml": plan }, async (folder) => {
      const found = await runCli(["report", "plan.yaml", "--out", "none/at/all.html"], { folder });
      assert.deepEqual([found.exitCode, found.stdout], [2, ""]);
      assert.equal(found.stderr, "commplan: There is no folder “none/at” to write the report to.\n");
    });
  });

  it("is not printed to a terminal where it is no text", () => {
    const ending = { exitCode: 0, complaint: undefined } as const;
    const document = { ...ending, output: new Uint8Array([1]) };
    assert.equal(shownOn(document, false, [], {}), document);
    assert.equal(shownOn({ ...ending, output: "text" }, true, [], {}).output, "text");
    const refused = shownOn(document, true, ["report"], {});
    assert.deepEqual([refused.exitCode, refused.output], [2, undefined]);
    assert.match(refused.complaint ?? "", /name a file with “--out”/);
  });
});
