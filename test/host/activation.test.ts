import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, openPlan, until } from "./support.ts";

const id = "commplan.commplan";

describe("the installed extension", () => {
  afterEach(closeAll);

  it("is there under its published id", () => {
    assert.ok(vscode.extensions.getExtension(id), `${id} is not installed`);
  });

  it("starts by itself when a plan is opened, and knows its language", async () => {
    const document = await openPlan("harbour.commplan.yaml");
    assert.equal(document.languageId, "commplan");
    const extension = vscode.extensions.getExtension(id);
    await until(() => extension?.isActive, `${id} to start`);
    // An extension whose start failed counts as active; only this tells.
    await extension?.activate();
  });
});
