import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, openPlan, planUri, until } from "./support.ts";

const plan = "harbour.commplan.yaml";

describe("the overview", () => {
  afterEach(closeAll);

  const open = (argument?: object) => vscode.commands.executeCommand("commplan.openOverview", argument);

  it("opens beside the plan of the editor, once for each plan", async () => {
    await openPlan(plan);
    await open();
    await until(() => overviews().length === 1, "the overview");
    await open({ plan: planUri(plan), picture: "risk-matrix" });
    await open({ plan: planUri(plan).toString(), picture: "no such picture" });
    assert.deepEqual(
      overviews().map(({ label, group }) => [label, group.viewColumn]),
      [["Overview harbour", vscode.ViewColumn.Two]],
    );
  });

  it("leaves the keyboard in the editor", async () => {
    const document = await openPlan(plan);
    await open();
    await until(() => overviews().length === 1, "the overview");
    assert.equal(vscode.window.activeTextEditor?.document, document);
  });

  it("opens for a plan that cannot be read", async () => {
    await open({ plan: planUri("gone.commplan.yaml") });
    await until(() => overviews()[0]?.label === "Overview gone", "the overview");
  });

  for (const command of ["commplan.openTimeline", "commplan.openRiskMatrix"]) {
    it(`opens from the title of a tree, for the plan that the trees show: ${command}`, async () => {
      await openPlan("samples/portal.commplan.yaml");
      await vscode.commands.executeCommand("commplan.focusPlan", { row: { plan: planUri(plan).toString() } });
      try {
        await vscode.commands.executeCommand(command);
        await until(() => overviews()[0]?.label === "Overview harbour", "the overview");
      } finally {
        await vscode.commands.executeCommand("commplan.showAllPlans");
      }
    });
  }
});

function overviews(): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && /commplan\.overview$/.test(input.viewType),
  );
}
