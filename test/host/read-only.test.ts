import assert from "node:assert/strict";
import { chmodSync } from "node:fs";
import * as vscode from "vscode";
import { closeAll, planUri } from "./support.ts";

const folder = "protected";
const name = `${folder}/quay.commplan.yaml`;
const text = `commplan: 1
project: { name: Quay, client: Port, start: 2026-01-05, end: 2026-12-18, language: en }
`;

const register = "Risk,Probability,Impact\nPaint arrives late,3,3\n";

/** What is written over a file, by its command. Each is meant to be told that it cannot be. */
const writers = {
  "report.html": (target: vscode.Uri) =>
    vscode.commands.executeCommand("commplan.exportReport", {
      ...{ plan: planUri(name), format: "html", destination: target },
      ...{ overwrite: true, withErrors: true },
    }),
  "register.map.json": (target: vscode.Uri) =>
    vscode.commands.executeCommand("commplan.import", {
      ...{ plan: planUri(name), source: planUri(`${folder}/register.csv`) },
      ...{ saveMap: target, overwrite: true },
    }),
};

describe("a file that is protected", () => {
  before(function () {
    // Only a disk has files that are read-only.
    if (planUri(name).scheme !== "file") this.skip();
  });
  beforeEach(async () => {
    await write(name, text);
    await write(`${folder}/register.csv`, register);
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(planUri(folder), { recursive: true });
  });

  for (const [file, writeOver] of Object.entries(writers)) {
    const target = () => planUri(`${folder}/${file}`);

    it(`stays as it is, and nothing is left beside it: ${file}`, async () => {
      await write(`${folder}/${file}`, "signed");
      chmodSync(target().fsPath, 0o444);
      const outcome = await writeOver(target());
      chmodSync(target().fsPath, 0o644);
      assert.ok(outcome === undefined || "problem" in (outcome as object));
      assert.equal(await textOf(`${folder}/${file}`), "signed");
      // Of an import, the plan stays as well.
      assert.equal(await textOf(name), text);
      const names = (await vscode.workspace.fs.readDirectory(planUri(folder))).map(([one]) => one);
      assert.deepEqual(names.sort(), ["quay.commplan.yaml", "register.csv", file].sort());
    });

    it(`is written where it may be: ${file}`, async () => {
      await write(`${folder}/${file}`, "a draft");
      await writeOver(target());
      assert.notEqual(await textOf(`${folder}/${file}`), "a draft");
    });
  }
});

async function write(file: string, content: string): Promise<void> {
  await vscode.workspace.fs.writeFile(planUri(file), new TextEncoder().encode(content));
}

async function textOf(file: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(planUri(file)));
}
