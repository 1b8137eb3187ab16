import assert from "node:assert/strict";
import { chmodSync } from "node:fs";
import * as vscode from "vscode";
import { closeAll, planUri } from "./support.ts";

const folder = "protected";
const name = `${folder}/quay.commplan.yaml`;
const text = `commplan: 1
project: { name: Quay, client: Port, start: 2026-01-05, end: 2026-12-18, language: en }
`;

describe("a report that is protected", () => {
  before(function () {
    // Only a disk has files that are read-only.
    if (planUri(name).scheme !== "file") this.skip();
  });
  afterEach(async () => {
    await closeAll();
    chmodSync(planUri(`${folder}/report.html`).fsPath, 0o644);
    await vscode.workspace.fs.delete(planUri(folder), { recursive: true });
  });

  it("stays as it is, and nothing is left beside it", async () => {
    const report = planUri(`${folder}/report.html`);
    await vscode.workspace.fs.writeFile(planUri(name), new TextEncoder().encode(text));
    await vscode.workspace.fs.writeFile(report, new TextEncoder().encode("signed"));
    chmodSync(report.fsPath, 0o444);
    const uri = await vscode.commands.executeCommand("commplan.exportReport", {
      ...{ plan: planUri(name), format: "html", destination: "report.html" },
      ...{ overwrite: true, withErrors: true },
    });
    assert.equal(uri, undefined);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(report)), "signed");
    const names = (await vscode.workspace.fs.readDirectory(planUri(folder))).map(([file]) => file);
    assert.deepEqual(names.sort(), ["quay.commplan.yaml", "report.html"]);
  });
});
