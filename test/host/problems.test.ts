import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, diagnosticsOf, openPlan, planUri, replaceText, until } from "./support.ts";

const wrong = `commplan: 1
project: { name: Quay, client: Port, start: 2026-01-05, end: 2026-12-18 }
milestones:
  - id: wall
    title: Wall done
    due: 2026-04-01
    status: plannd
`;
const right = wrong.replace("plannd", "planned");

describe("the problems of plans that are not open", () => {
  const folder = planUri("quay");
  const uri = planUri("quay/quay.commplan.yaml");

  const write = (text: string) => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const slipOf = (one: vscode.Uri) => diagnosticsOf(one).find(({ message }) => message.includes("plannd"));
  const shown = (one: vscode.Uri) => until(() => slipOf(one), `a slip in ${one.path}`);
  const gone = (one: vscode.Uri) => until(() => slipOf(one) === undefined, `no slip in ${one.path}`);
  const isOpen = () => vscode.workspace.textDocuments.some((one) => one.uri.toString() === uri.toString());

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uri);
    await gone(uri);
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it("are shown, follow the file, and go with its folder", async () => {
    await write(wrong);
    const { range } = await shown(uri);
    assert.deepEqual([range.start.line, range.start.character], [6, 12]);
    assert.equal(isOpen(), false);
    await write(right);
    await gone(uri);
    await write(wrong);
    await shown(uri);
    const moved = planUri("pier");
    await vscode.workspace.fs.rename(folder, moved);
    await gone(uri);
    await shown(planUri("pier/quay.commplan.yaml"));
    await vscode.workspace.fs.rename(moved, folder);
    await shown(uri);
  });

  it("are those of the open text while it is open, and of the file when it is closed unsaved", async () => {
    await write(wrong);
    await shown(uri);
    const document = await openPlan("quay/quay.commplan.yaml");
    await shown(uri);
    await replaceText(document, "plannd", "planned");
    await gone(uri);
    await closeAll();
    await shown(uri);
    assert.equal(diagnosticsOf(uri).filter(({ message }) => message.includes("plannd")).length, 1);
  });
});
