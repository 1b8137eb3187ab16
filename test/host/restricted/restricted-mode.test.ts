import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { dirname } from "node:path";
import * as vscode from "vscode";
import { closeAll, diagnosticsOf, openPlan, planUri, replaceText, until } from "../support.ts";

/** Runs in a window whose folder nobody has trusted (`npm run test:host -- --restricted`). */
const plan = "restricted/quay.commplan.yaml";
const text = `commplan: 1
project: { name: Quay, client: Port, start: 2026-01-05, timezone: UTC, language: en }
milestones:
  - id: wall
    title: Wall done
    due: 2026-04-01
    status: planned
`;

const reports = `stakeholders:
  - { id: amy, name: Amy Chen, side: team }
  - { id: ben, name: Ben Okafor, side: client }
reports:
  - { id: weekly, title: Weekly, profile: weekly, audience: [ben], period: weekly }
`;

const connections = {
  Evil: { tool: "gitlab", address: "http://127.0.0.1:9", allowHttp: true, project: "a/b" },
};

describe("Restricted Mode", () => {
  before(async () => {
    await write(plan, text);
    await write(
      ".vscode/settings.json",
      `{ "commplan.export.folder": "../elsewhere", "commplan.connections": ${JSON.stringify(connections)} }`,
    );
    const folder = dirname(planUri(plan).fsPath);
    const git = (...args: readonly string[]) => execFileSync("git", args, { cwd: folder });
    git("init", "--quiet");
    git("add", ".");
    const known = ["-c", "user.name=A", "-c", "user.email=a@example.com"];
    git(...known, "commit", "--quiet", "-m", "Plan");
  });
  afterEach(closeAll);
  after(async () => {
    for (const folder of ["restricted", ".vscode"])
      await vscode.workspace.fs.delete(planUri(folder), { recursive: true });
  });

  it("is what this window is in", () => assert.equal(vscode.workspace.isTrusted, false));

  it("checks plans, proposes values and edits as ever", async () => {
    const document = await openPlan(plan);
    await replaceText(document, "status: planned", "status: plannd");
    const slip = () => diagnosticsOf(document.uri).find(({ message }) => message.includes("plannd"));
    const { range } = await until(slip, "a finding");
    const proposed = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      range.end,
    );
    const labels = proposed.items.map(({ label }) => (typeof label === "string" ? label : label.label));
    assert.ok(labels.includes("planned"), labels.join(", "));
  });

  it("asks no other tool, and heeds no connection of the folder's settings", async () => {
    assert.deepEqual(vscode.workspace.getConfiguration("commplan").get("connections"), {});
    const about = { plan: planUri(plan).toString(), connection: "Evil", apply: true, allow: "127.0.0.1:9" };
    assert.equal(await vscode.commands.executeCommand("commplan.sync", about), undefined);
    const added = { ...about, tool: "gitlab", address: "http://127.0.0.1:9", token: "t", project: "a/b" };
    assert.equal(await vscode.commands.executeCommand("commplan.addConnection", added), undefined);
  });

  it("does what the sidebar does", async () => {
    await openPlan(plan);
    const done = { plan: planUri(plan).toString(), id: "wall", date: "2026-03-02" };
    await vscode.commands.executeCommand("commplan.markMilestoneDone", done);
    assert.match(await textOf(planUri(plan)), /actual: 2026-03-02/);
    await write(plan, text);
  });

  it("exports pages and documents", async () => {
    const uris = await exported<readonly vscode.Uri[]>({ format: ["html", "docx"], destination: "out" });
    assert.equal(uris?.length, 2);
  });

  it("starts no browser: a page is written in place of the PDF", async () => {
    assert.ok(process.env["COMMPLAN_BROWSER"], "there is a browser that could print");
    const uri = await exported<vscode.Uri>({ format: "pdf", destination: "report.pdf" });
    assert.match(uri?.path ?? "", /report\.html$/);
    await assert.rejects(async () => vscode.workspace.fs.stat(planUri("restricted/report.pdf")));
  });

  it("starts no Git: the report says that earlier versions were not read", async () => {
    const sections = { profile: "full", visibility: "internal" };
    const uri = await exported<vscode.Uri>({ ...sections, format: "markdown", destination: "full.md" });
    assert.match(uri ? await textOf(uri) : "", /was open in Restricted Mode, in which Git is not started/);
  });

  it("issues beside the plan, not where the workspace's own settings point", async () => {
    const other = "restricted/pier.commplan.yaml";
    await write(other, `${text}${reports}`);
    const days = { from: "2026-02-23", until: "2026-03-01" };
    const answers = { report: "weekly", ...days, to: ["ben"], by: "amy", format: "html", withErrors: true };
    await vscode.commands.executeCommand("commplan.issueReport", { plan: planUri(other), ...answers });
    const names = (await vscode.workspace.fs.readDirectory(planUri("restricted"))).map(([name]) => name);
    assert.ok(
      names.some((name) => name.startsWith("pier-weekly-2026-03-02")),
      names.join(),
    );
    await assert.rejects(async () => vscode.workspace.fs.stat(planUri("../elsewhere")));
  });
});

function exported<Answer>(more: object): Thenable<Answer | undefined> {
  return vscode.commands.executeCommand("commplan.exportReport", { plan: planUri(plan), ...more });
}

async function write(name: string, content: string): Promise<void> {
  await vscode.workspace.fs.writeFile(planUri(name), new TextEncoder().encode(content));
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
