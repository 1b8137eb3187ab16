import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import * as vscode from "vscode";
import { closeAll, diagnosticsOf, openPlan, planUri, until } from "./support.ts";

/** Another file for each test: what the editor still knows of the last one is nobody's concern. */
let count = 0;
let name = "";
let bridge = "";

const text = `commplan: 1
project: { name: Bridge, client: Northport, start: 2026-01-05, timezone: UTC, language: en, manager: amy, logo: logo.svg }
stakeholders:
  - { id: amy, name: Amy Chen, side: team }
  - { id: ben, name: Ben Okafor, side: client, decision-maker: true }
risks:
  - { id: tide, title: Tide, probability: 2, impact: 2, owner: amy }
  - { id: rate, title: Rate, probability: 2, impact: 2, owner: amy, visibility: internal, withheld: { reason: Price, approved-by: amy } }
reports:
  - id: weekly # for Ben
    title: Weekly
    profile: weekly
    audience: [ben]
    period: weekly
  - { id: own, title: Our page, profile: brief, audience: [amy], visibility: team }
`;
const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>';

async function write(file: string, content: string): Promise<void> {
  await vscode.workspace.fs.writeFile(planUri(file), new TextEncoder().encode(content));
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array> {
  return vscode.workspace.fs.readFile(uri);
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await bytesOf(uri));
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await vscode.workspace.fs.readDirectory(planUri(folder))).map(([file]) => file).sort();
}

function run<Answer>(command: string, more: object): Thenable<Answer | undefined> {
  return vscode.commands.executeCommand(`commplan.${command}`, { plan: planUri(name), ...more });
}

async function withPlan(content = text): Promise<void> {
  count += 1;
  bridge = `bridge${count}`;
  name = `issued/${bridge}.commplan.yaml`;
  await write("issued/logo.svg", logo);
  await write(name, content);
}

async function withoutPlan(): Promise<void> {
  await closeAll();
  await vscode.workspace.fs.delete(planUri("issued"), { recursive: true });
}

describe("exporting in several forms at once", () => {
  beforeEach(() => withPlan());
  afterEach(withoutPlan);

  it("writes one file for each, with the logo, and nothing else", async () => {
    const uris = await run<readonly vscode.Uri[]>("exportReport", {
      report: "weekly",
      format: ["html", "markdown"],
      destination: "out",
    });
    assert.deepEqual(
      uris?.map(({ path }) => path.replace(/^.*\//, "")),
      [`${bridge}-weekly-2026-03-02.html`, `${bridge}-weekly-2026-03-02.md`],
    );
    assert.deepEqual(await namesIn("issued/out"), [
      `${bridge}-weekly-2026-03-02.html`,
      `${bridge}-weekly-2026-03-02.md`,
    ]);
    const page = await textOf(planUri(`issued/out/${bridge}-weekly-2026-03-02.html`));
    assert.match(page, /data:image\/svg\+xml;base64,/);
    assert.doesNotMatch(page, /Rate/);
  });

  it("writes a workbook, slides and a Word document by the libraries that are loaded for them", async () => {
    const uris = await run<readonly vscode.Uri[]>("exportReport", {
      report: "weekly",
      format: ["docx", "pptx", "xlsx"],
      destination: "out",
    });
    assert.equal(uris?.length, 3);
    // What Office writes is a ZIP file.
    for (const uri of uris ?? []) assert.match(await textOf(uri), /^PK\u0003\u0004/, uri.path);
  });

  it("prints a PDF with the browser that is here", async () => {
    const [uri] =
      (await run<readonly vscode.Uri[]>("exportReport", { format: ["pdf"], destination: "out" })) ?? [];
    assert.match(uri?.path ?? "", /\.pdf$/);
    assert.match(uri ? await textOf(uri) : "", /^%PDF-1/);
  });

  it("says in the name for whom it is, unless that is the client", async () => {
    const [uri] =
      (await run<readonly vscode.Uri[]>("exportReport", {
        profile: "full",
        visibility: "internal",
        format: ["markdown"],
        destination: "out",
      })) ?? [];
    assert.match(uri?.path ?? "", /bridge\d+-full-internal-2026-03-02\.md$/);
    assert.match(uri ? await textOf(uri) : "", /Rate/);
  });

  it("never takes a logo from beyond the plan's folder", async () => {
    await write("logo.svg", logo);
    await withPlan(text.replace("logo: logo.svg", "logo: ../logo.svg"));
    const uri = await run<vscode.Uri>("exportReport", {
      format: "html",
      destination: "a.html",
      withErrors: true,
    });
    assert.ok(uri);
    assert.doesNotMatch(await textOf(uri), /data:image/);
    await vscode.workspace.fs.delete(planUri("logo.svg"));
  });

  it("goes on with errors where nobody is to be asked, and stops where that is not wanted", async () => {
    await withPlan(`${text}bogus: 1\n`);
    const uri = await run<vscode.Uri>("exportReport", {
      format: "html",
      destination: "a.html",
    });
    assert.match(uri?.path ?? "", /a\.html$/);
    const more = { format: "html", destination: "b.html", withErrors: false };
    assert.equal(await run("exportReport", more), undefined);
  });

  for (const [what, answer] of [
    ["a kind of report that there is not", { profile: "novel" }],
    ["days in the wrong order", { from: "2026-02-10", to: "2026-02-01" }],
    ["one form that there is not", { format: ["html", "papyrus"] }],
  ] as const) {
    it(`writes nothing for ${what}`, async () => {
      assert.equal(await run("exportReport", { format: ["html"], destination: "out", ...answer }), undefined);
      await assert.rejects(async () => namesIn("issued/out"));
    });
  }
});

describe("a PDF where no browser prints", () => {
  const settings = () => vscode.workspace.getConfiguration("commplan");

  beforeEach(async () => {
    await withPlan();
    await settings().update("browser.path", "/nowhere/browser", vscode.ConfigurationTarget.Global);
  });
  afterEach(async () => {
    await settings().update("browser.path", undefined, vscode.ConfigurationTarget.Global);
    await withoutPlan();
  });

  it("is a page instead when it is exported", async () => {
    const uris = await run<readonly vscode.Uri[]>("exportReport", { format: ["pdf"], destination: "out" });
    assert.deepEqual(
      uris?.map(({ path }) => path.replace(/^.*\//, "")),
      [`${bridge}-2026-03-02.html`],
    );
  });

  it("is not issued as something else", async () => {
    const answers = { report: "weekly", from: "2026-02-23", until: "2026-03-01", to: ["ben"], by: "amy" };
    assert.equal(await run("issueReport", { ...answers, format: ["html", "pdf"] }), undefined);
    assert.equal(await textOf(planUri(name)), text);
    assert.deepEqual(await namesIn("issued"), [`${bridge}.commplan.yaml`, "logo.svg"]);
  });
});

describe("issuing a report", () => {
  beforeEach(() => withPlan());
  afterEach(withoutPlan);

  const answers = { report: "weekly", from: "2026-02-23", until: "2026-03-01", to: ["ben"], by: "amy" };

  function altered(): readonly vscode.Diagnostic[] {
    return diagnosticsOf(planUri(name)).filter(({ code }) =>
      String(typeof code === "object" ? code.value : code).includes("report-altered"),
    );
  }

  it("writes the file and records what it is, until somebody changes it", async () => {
    await openPlan(name);
    const uri = await run<vscode.Uri>("issueReport", { ...answers, format: "html" });
    assert.match(uri?.path ?? "", /issued\/bridge\d+-weekly-2026-03-02\.html$/);
    assert.ok(uri);
    const digest = await crypto.subtle.digest("SHA-256", Uint8Array.from(await bytesOf(uri)));
    const hash = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    const recorded = `    issued:
      - period: { from: 2026-02-23, to: 2026-03-01 }
        date: 2026-03-02
        as-of: 2026-03-02
        by: amy
        to: [ben]
        file: ${bridge}-weekly-2026-03-02.html
        sha256: ${hash}
`;
    assert.equal(
      await textOf(planUri(name)),
      text.replace("    period: weekly\n", `    period: weekly\n${recorded}`),
    );
    const sent = await textOf(uri);
    await write(`issued/${bridge}-weekly-2026-03-02.html`, `${sent}\n`);
    await until(() => altered().length === 1, "the finding about the changed file");
    await write(`issued/${bridge}-weekly-2026-03-02.html`, sent);
    await until(() => altered().length === 0, "the finding to go with what was sent");
  });

  it("looks at no file beyond the plan's folder, however a plan names it", async () => {
    const empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    const files = [
      "inside.html",
      "../outside.html",
      "./../outside.html",
      "no/../../outside.html",
      "..\\\\outside.html",
    ];
    const period =
      "period: { from: 2026-02-23, to: 2026-03-01 }, date: 2026-03-02, as-of: 2026-03-02, by: amy";
    const records = files.map((file) => `      - { ${period}, file: "${file}", sha256: ${empty} }\n`);
    await write("outside.html", "changed");
    await write("issued/inside.html", "changed");
    await withPlan(
      text.replace("    period: weekly\n", `    period: weekly\n    issued:\n${records.join("")}`),
    );
    await openPlan(name);
    await until(() => altered().length === 1, "the finding about the file in the folder");
    await write("issued/inside.html", "");
    await until(() => altered().length === 0, "the finding to go, with none about a file elsewhere");
    await vscode.workspace.fs.delete(planUri("outside.html"));
  });

  it("notes the commit that holds the plan as it is, and none of a plan that was changed since", async () => {
    const folder = planUri("issued").fsPath;
    const git = (...args: readonly string[]) =>
      execFileSync(
        "git",
        ["-C", folder, "-c", "user.name=Ruth", "-c", "user.email=ruth@example.com", ...args],
        {
          encoding: "utf8",
        },
      ).trim();
    git("init", "--quiet");
    git("add", "--all");
    git("commit", "--quiet", "--message", "A state");
    await run("issueReport", { ...answers, format: "html" });
    const first = await textOf(planUri(name));
    assert.match(first, new RegExp(`\n        commit: "?${git("rev-parse", "HEAD")}"?\n`));
    await run("issueReport", { ...answers, format: "html" });
    assert.equal((await textOf(planUri(name))).match(/commit: /g)?.length, 1);
  });

  it("tells what changed since the state that is recorded", async () => {
    const folder = planUri("issued").fsPath;
    const day = "2026-02-20T10:00:00Z";
    const git = (...args: readonly string[]) =>
      execFileSync(
        "git",
        ["-C", folder, "-c", "user.name=Ruth", "-c", "user.email=ruth@example.com", ...args],
        {
          env: { ...process.env, GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day },
        },
      );
    git("init", "--quiet");
    git("add", "--all");
    git("commit", "--quiet", "--message", "A state");
    const before = await run<vscode.Uri>("exportReport", {
      profile: "full",
      format: "markdown",
      destination: "a.md",
    });
    assert.match(before ? await textOf(before) : "", /20 Feb(?:ruary)? 2026/);
    assert.doesNotMatch(before ? await textOf(before) : "", /repository|Git/i);
  });

  it("issues again beside what was issued before, in several forms", async () => {
    await run("issueReport", { ...answers, format: "html" });
    const uris = await run<readonly vscode.Uri[]>("issueReport", {
      ...answers,
      format: ["html", "markdown"],
    });
    assert.deepEqual(
      uris?.map(({ path }) => path.replace(/^.*\//, "")),
      [`${bridge}-weekly-2026-03-02-2.html`, `${bridge}-weekly-2026-03-02-2.md`],
    );
    assert.equal((await textOf(planUri(name))).match(/sha256: /g)?.length, 3);
  });

  const refused: readonly (readonly [string, object])[] = [
    ["the file cannot be written", { format: "html", destination: "logo.svg/report.html" }],
    ["there is no such report", { report: "nope", format: "html" }],
    ["a report for the team would go to the client", { report: "own", format: "html", to: ["ben"] }],
    ["there is no such form", { format: "papyrus" }],
    ["the days are in the wrong order", { format: "html", until: "2026-02-01" }],
  ];
  for (const [what, answer] of refused) {
    it(`records nothing where ${what}`, async () => {
      assert.equal(await run("issueReport", { ...answers, ...answer }), undefined);
      assert.equal(await textOf(planUri(name)), text);
      assert.deepEqual(await namesIn("issued"), [`${bridge}.commplan.yaml`, "logo.svg"]);
    });
  }
});

describe("what the preview shows", () => {
  beforeEach(() => withPlan());
  afterEach(withoutPlan);

  it("is switched by report, readers, language, days and look, and remembered", async () => {
    await openPlan(name);
    await run("openPreview", {});
    const shown = { plan: planUri(name).toString() };
    assert.deepEqual(await run("switchVisibility", { visibility: "internal" }), {
      ...shown,
      visibility: "internal",
    });
    assert.deepEqual(await run("switchReport", { report: "weekly" }), { ...shown, report: "weekly" });
    assert.deepEqual(await run("switchReport", { profile: "full" }), {
      ...shown,
      profile: "full",
      visibility: "internal",
    });
    assert.deepEqual(await run("switchReport", { report: "weekly" }), { ...shown, report: "weekly" });
    assert.deepEqual(await run("switchPeriod", { period: "before" }), {
      ...shown,
      report: "weekly",
      period: "before",
    });
    const days = { from: "2026-02-01", to: "2026-02-10" };
    assert.deepEqual(await run("switchPeriod", days), { ...shown, report: "weekly", ...days });
    assert.deepEqual(await run("switchLanguage", { language: "zh-CN" }), {
      ...shown,
      report: "weekly",
      ...days,
      language: "zh-CN",
    });
    const all = { ...shown, report: "weekly", ...days, language: "zh-CN", paper: true };
    assert.deepEqual(await run("switchPaper", {}), all);
    await closeAll();
    await run("openPreview", {});
    assert.deepEqual(await run("switchPaper", { paper: true }), all);
    await run("openPreview", { report: "own" });
    assert.deepEqual(await run("switchPaper", { paper: false }), { ...shown, report: "own" });
  });
});
