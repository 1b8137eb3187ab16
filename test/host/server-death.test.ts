import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import * as vscode from "vscode";
import { closeAll, diagnosticsOf, openPlan, planUri, replaceText, until } from "./support.ts";

const name = "lost/quay.commplan.yaml";
const text = `commplan: 1
project: { name: Quay, client: Port, start: 2026-01-05, end: 2026-12-18 }
milestones:
  - id: wall
    title: Wall done
    due: 2026-04-01
    status: planned
`;

/** Milliseconds that a busy machine may take to be back; how long it took is printed, and docs/reliability.md has it. */
const limit = 15_000;

describe("a server that is killed", () => {
  before(function () {
    // The process is found by what Linux tells of it.
    if (process.platform !== "linux") this.skip();
  });
  beforeEach(() => vscode.workspace.fs.writeFile(planUri(name), new TextEncoder().encode(text)));
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(planUri("lost"), { recursive: true });
  });

  it("is back with what was typed and not saved, and loses none of it", async () => {
    const document = await openPlan(name);
    await replaceText(document, "status: planned", "status: plannd");
    await until(() => findingOn(document, "plannd"), "a finding");
    const before = document.getText();
    const begin = performance.now();
    const first = kill();
    // What is typed while nobody listens.
    await replaceText(document, "title: Wall done", "title: Wall, dne\n    stats: x");
    await until(() => findingOn(document, "stats"), "a finding of the new server", limit);
    const took = performance.now() - begin;
    console.log(`      back after ${(took / 1000).toFixed(2)} s`);
    assert.ok(findingOn(document, "plannd"));
    assert.notEqual(serverProcess(), first);
    assert.equal(document.getText(), before.replace("title: Wall done", "title: Wall, dne\n    stats: x"));
    assert.equal(document.isDirty, true);
  });

  it("does what a person asks for meanwhile", async () => {
    await openPlan(name);
    await until(() => serverProcess(), "a server");
    kill();
    const done = { plan: planUri(name).toString(), id: "wall", date: "2026-03-02" };
    const plan = await vscode.commands.executeCommand<vscode.Uri>("commplan.markMilestoneDone", done);
    assert.equal(plan?.toString(), planUri(name).toString());
    const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(planUri(name)));
    assert.match(saved, /status: done/);
  });
});

function findingOn(document: vscode.TextDocument, word: string): vscode.Diagnostic | undefined {
  return diagnosticsOf(document.uri).find(({ message }) => message.includes(word));
}

/** Ends the server as a crash does; the id that it had. */
function kill(): number {
  const id = serverProcess();
  assert.ok(id !== undefined, "the server runs");
  process.kill(id, "SIGKILL");
  return id;
}

/** The process of the server that this extension host has started. */
function serverProcess(): number | undefined {
  return readdirSync("/proc")
    .map(Number)
    .find((id) => {
      if (!(id > 0)) return false;
      try {
        const parent = /^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1];
        return (
          parent === String(process.pid) &&
          readFileSync(`/proc/${id}/cmdline`, "utf8").includes("dist/server.js")
        );
      } catch {
        // It ended while it was looked at.
        return false;
      }
    });
}
