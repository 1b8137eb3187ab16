import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, diagnosticsOf, openPlan, planUri, replaceText, until } from "./support.ts";

const folder = "disturbed";
const text = `commplan: 1
project: { name: Quay, client: Port, start: 2026-01-05, end: 2026-12-18, language: en }
stakeholders:
  - { id: amy, name: Amy Chen, side: team }
  - { id: ben, name: Ben Okafor, side: client }
milestones:
  - id: wall
    title: Wall done
    due: 2026-04-01
    status: planned
reports:
  - { id: weekly, title: Weekly, profile: weekly, audience: [ben], period: weekly }
`;
const wrong = text.replace("status: planned", "status: plannd");

/** Another plan for each test: what the editor still knows of the last one is nobody's concern. */
let count = 0;
let name = "";

async function write(file: string, content: string): Promise<void> {
  await vscode.workspace.fs.writeFile(planUri(file), new TextEncoder().encode(content));
}

async function textOf(file: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(planUri(file)));
}

async function namesIn(below: string): Promise<readonly string[]> {
  return (await vscode.workspace.fs.readDirectory(planUri(below))).map(([file]) => file).sort();
}

function isWrong(file: string): boolean {
  return diagnosticsOf(planUri(file)).some(({ message }) => message.includes("plannd"));
}

describe("what happens meanwhile", () => {
  beforeEach(() => {
    count += 1;
    name = `${folder}/quay${count}.commplan.yaml`;
    return write(name, text);
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(planUri(folder), { recursive: true });
  });

  it("fifty plans that Git changes at once are all judged as they are then", async () => {
    const files = Array.from({ length: 50 }, (_, index) => `${folder}/branch/${index}.commplan.yaml`);
    const all = (content: string) => Promise.all(files.map((file) => write(file, content)));
    // Whoever has a plan open has a server.
    await openPlan(name);
    await all(wrong);
    await until(() => files.every(isWrong), "a finding in each of fifty plans", 18_000);
    const begin = performance.now();
    await all(text);
    await until(() => !files.some(isWrong), "the findings to go", 18_000);
    console.log(`      judged anew after ${((performance.now() - begin) / 1000).toFixed(1)} s`);
  }).timeout(60_000);

  it("a plan that is deleted while its report is made leaves whole files and no other", async () => {
    const more = { format: ["docx", "pptx", "html"], destination: "out", withErrors: true };
    const exporting = vscode.commands.executeCommand<readonly vscode.Uri[] | undefined>(
      "commplan.exportReport",
      { plan: planUri(name), ...more },
    );
    await vscode.workspace.fs.delete(planUri(name));
    const uris = (await exporting) ?? [];
    const made = uris.length > 0 ? await namesIn(`${folder}/out`) : [];
    assert.equal(made.length, uris.length, made.join());
    for (const uri of uris) {
      const start = new TextDecoder().decode((await vscode.workspace.fs.readFile(uri)).slice(0, 9));
      assert.match(start, /^(?:PK\u0003\u0004|<!DOCTYPE)/, uri.path);
    }
  });

  it("a plan that is renamed while its report is issued is not made again under its old name", async () => {
    await openPlan(name);
    const answers = { report: "weekly", from: "2026-02-23", until: "2026-03-01", to: ["ben"], by: "amy" };
    const issuing = vscode.commands.executeCommand("commplan.issueReport", {
      plan: planUri(name),
      ...answers,
      format: "html",
      withErrors: true,
    });
    const other = `${folder}/renamed.commplan.yaml`;
    await vscode.workspace.fs.rename(planUri(name), planUri(other));
    await issuing;
    const names = await namesIn(folder);
    assert.ok(names.includes("renamed.commplan.yaml"));
    assert.ok(!names.includes(name.slice(folder.length + 1)), names.join());
    assert.ok(!names.some((one) => one.endsWith(".tmp")), names.join());
    assert.ok((await textOf(other)).startsWith(text.slice(0, 200)));
  });

  it("a plan that somebody else changes on the disk keeps both what they wrote and what is not saved here", async () => {
    const document = await openPlan(name);
    await replaceText(document, "title: Wall done", "title: Wall is done");
    const theirs = text.replace("Ben Okafor", "Benjamin Okafor");
    await write(name, theirs);
    const plan = planUri(name).toString();
    await vscode.commands.executeCommand("commplan.markMilestoneDone", {
      plan,
      id: "wall",
      date: "2026-03-02",
    });
    await until(() => document.getText().includes("actual: 2026-03-02"), "the edit");
    assert.match(document.getText(), /title: Wall is done/);
    assert.equal(document.isDirty, true);
    assert.equal(await textOf(name), theirs);
  });

  it("a report that cannot be issued in all its forms puts back what stood there", async () => {
    const file = `${name.slice(folder.length + 1).replace(".commplan.yaml", "")}-weekly-2026-03-02`;
    await write(`${folder}/out/${file}.html`, "issued last week");
    // A folder is in the way of the second form.
    await write(`${folder}/out/${file}.docx/inside.txt`, "kept");
    const uri = await vscode.commands.executeCommand("commplan.issueReport", {
      plan: planUri(name),
      ...{ report: "weekly", from: "2026-02-23", until: "2026-03-01", to: ["ben"], by: "amy" },
      ...{ format: ["html", "docx"], destination: "out", overwrite: true, withErrors: true },
    });
    assert.equal(uri, undefined);
    assert.equal(await textOf(`${folder}/out/${file}.html`), "issued last week");
    assert.equal(await textOf(`${folder}/out/${file}.docx/inside.txt`), "kept");
    assert.equal(await textOf(name), text);
  });

  it("a target that cannot be written is told of, and what stood there stays", async () => {
    await write(`${folder}/taken/report.html/inside.txt`, "kept");
    const uri = await vscode.commands.executeCommand("commplan.exportReport", {
      plan: planUri(name),
      format: "html",
      destination: "taken/report.html",
      overwrite: true,
    });
    assert.equal(uri, undefined);
    assert.equal(await textOf(`${folder}/taken/report.html/inside.txt`), "kept");
    assert.deepEqual(await namesIn(`${folder}/taken`), ["report.html"]);
  });
});
