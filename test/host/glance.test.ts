import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, openPlan, planUri, replaceText, until } from "./support.ts";

const plan = "harbour.commplan.yaml";

/** What the extension says at a glance, as far as it is looked at here. */
interface Shown {
  readonly badges: Readonly<Record<string, { readonly value: number; readonly tooltip: string }>>;
  readonly status: { readonly text: string; readonly sentence: string } | undefined;
}

describe("what is seen at a glance", () => {
  const shown = (): Shown => vscode.extensions.getExtension("commplan.commplan")?.exports.glance();
  const status = (expected: string | undefined) =>
    until(() => {
      assert.equal(shown().status?.sentence, expected);
      return true;
    }, `the status bar to say “${expected}”`);
  const badge = (view: string, expected: string | undefined) =>
    until(() => {
      assert.equal(shown().badges[`commplan.${view}`]?.tooltip, expected);
      return true;
    }, `the badge of ${view} to say “${expected}”`);
  const set = (name: string, value: unknown) =>
    vscode.workspace.getConfiguration("commplan").update(name, value, vscode.ConfigurationTarget.Global);

  before(async () => {
    await openPlan(plan);
    await until(() => vscode.extensions.getExtension("commplan.commplan")?.isActive, "the extension");
  });
  afterEach(closeAll);

  it("is there though no view is open, of all plans", async () => {
    await openPlan(plan);
    await status("Harbour Footbridge: 1 milestone late, 1 high risk, 1 communication due today");
    assert.equal(shown().status?.text, "$(milestone) 1  $(flame) 1  $(bell) 1");
    await badge("milestones", "3 milestones late");
  });

  it("follows what is typed, and the editor in front", async () => {
    const document = await openPlan(plan);
    await status("Harbour Footbridge: 1 milestone late, 1 high risk, 1 communication due today");
    const before = shown().badges["commplan.milestones"]?.value ?? 0;
    await replaceText(document, "status: in-progress", "status: done\n    actual: 2026-02-20");
    await status("Harbour Footbridge: 1 high risk, 1 communication due today");
    assert.equal(shown().badges["commplan.milestones"]?.value ?? 0, before - 1);
    await closeAll();
    await status(undefined);
  });

  for (const [from, argument] of [
    ["its line", { row: { plan: planUri(plan).toString() } }],
    ["the command palette", undefined],
  ] as const)
    it(`is of the plan that is shown alone, from ${from}`, async () => {
      await openPlan(plan);
      await vscode.commands.executeCommand("commplan.focusPlan", argument);
      try {
        await badge("milestones", "1 milestone late");
        await badge("communications", "1 communication due today");
      } finally {
        await vscode.commands.executeCommand("commplan.showAllPlans");
      }
    });

  it("follows the settings", async () => {
    await openPlan(plan);
    try {
      await set("language", "zh-CN");
      await status("Harbour Footbridge：1个里程碑延期，1项高风险，1项沟通今天到期");
      await set("asOf", "2026-02-20");
      await status("Harbour Footbridge：1项高风险");
    } finally {
      await set("language", "en");
      await set("asOf", "2026-03-02");
    }
  });

  it("comes back when the server is started again", async () => {
    await openPlan(plan);
    await vscode.commands.executeCommand("commplan.restartServer");
    await status("Harbour Footbridge: 1 milestone late, 1 high risk, 1 communication due today");
  });
});
