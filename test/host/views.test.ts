import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, openPlan, planUri, replaceText, until } from "./support.ts";

const plan = "harbour.commplan.yaml";

/** A line of a tree, as far as it is looked at here. */
interface Line {
  readonly row: { readonly id: string; readonly label: string; readonly description: string };
}

describe("the views", () => {
  afterEach(closeAll);

  async function lines(view: string, parent?: Line): Promise<readonly Line[]> {
    return vscode.extensions.getExtension("commplan.commplan")?.exports.rows(view, parent);
  }

  /** The top lines once every plan has been read. */
  async function plans(view: string): Promise<readonly Line[]> {
    return until(async () => {
      const found = await lines(view);
      return found.length > 1 && found.every(({ row }) => row.description !== "") && found;
    }, "the plans");
  }

  /** What is below a plan's line: `title: description`, without headings. */
  async function below(view: string, project = "Harbour Footbridge"): Promise<readonly string[]> {
    const line = (await lines(view)).find(({ row }) => row.label === project);
    if (line === undefined) return [];
    const found: string[] = [];
    for (const child of await lines(view, line)) {
      const records = "at" in child.row ? [child] : await lines(view, child);
      found.push(...records.map(({ row }) => `${row.label}: ${row.description}`));
    }
    return found;
  }

  before(async () => {
    await openPlan(plan);
    await until(
      () => vscode.extensions.getExtension("commplan.commplan")?.isActive,
      "the extension to start",
    );
  });

  it("show every plan of the workspace", async () => {
    const expected = [
      "Binhe New District Wastewater Treatment Plant, Phase 1",
      "Harbour Footbridge",
      "Northmere customer portal",
    ];
    await until(async () => {
      const projects = (await plans("commplan.milestones")).map(({ row }) => row.label);
      assert.deepEqual(projects, expected);
      return true;
    }, expected.join());
  });

  it("show milestones at the as-of date of the settings", async () => {
    assert.deepEqual(await below("commplan.milestones"), [
      "Design frozen: 20 Feb · 10 days late",
      "Main span lifted: 12 Jun · in 102 days",
    ]);
  });

  it("show risks, worst first", async () => {
    assert.deepEqual(await below("commplan.risks"), [
      "Tide window missed: Critical · 4 × 5 · client not told",
      "Paint arrives late: Low · 2 × 2",
    ]);
  });

  it("show communications by when they are due", async () => {
    assert.deepEqual(await below("commplan.communications"), [
      "Weekly progress call: 2 Mar · today · Amy Chen → Ben Okafor · Video call",
    ]);
  });

  it("follow what is typed before it is saved, and what is undone", async () => {
    const document = await openPlan(plan);
    const idsBefore = (await plans("commplan.milestones")).map(({ row }) => row.id);
    await replaceText(
      document,
      "2026-02-20\n    baseline: 2026-02-20",
      "2026-03-09\n    baseline: 2026-02-20",
    );
    await until(
      async () =>
        (await below("commplan.milestones"))[0] ===
        "Design frozen: 9 Mar · in 7 days, 17 days behind the baseline",
      "the typed date",
    );
    await replaceText(document, "title: Design frozen", 'title: "Design frozen');
    assert.ok((await below("commplan.milestones")).some((line) => line.startsWith("Main span lifted")));
    assert.deepEqual(
      (await lines("commplan.milestones")).map(({ row }) => row.id),
      idsBefore,
    );
    await vscode.commands.executeCommand("workbench.action.files.revert");
    await until(
      async () => (await below("commplan.milestones"))[0] === "Design frozen: 20 Feb · 10 days late",
      "the date before",
    );
  });

  it("follow files that come, change and go", async () => {
    const uri = planUri("later.commplan.yml");
    const write = (title: string) =>
      vscode.workspace.fs.writeFile(
        uri,
        new TextEncoder().encode(
          `commplan: 1\nproject: { name: Later, client: C }\nmilestones:\n  - { id: m, title: ${title}, due: 2026-03-02 }\n`,
        ),
      );
    await write("One");
    await until(
      async () => (await below("commplan.milestones", "Later"))[0] === "One: 2 Mar · due today",
      "the new plan",
    );
    await write("Two");
    await until(
      async () => (await below("commplan.milestones", "Later"))[0] === "Two: 2 Mar · due today",
      "the changed plan",
    );
    await vscode.workspace.fs.delete(uri);
    await until(async () => (await below("commplan.milestones", "Later")).length === 0, "the plan to go");
  });

  it("follow the settings", async () => {
    const settings = vscode.workspace.getConfiguration("commplan");
    try {
      await settings.update("language", "zh-CN", vscode.ConfigurationTarget.Global);
      await until(
        async () => (await below("commplan.milestones"))[0] === "Design frozen: 2月20日 · 逾期10天",
        "Chinese",
      );
      await settings.update("asOf", "2026-02-20", vscode.ConfigurationTarget.Global);
      await until(
        async () => (await below("commplan.milestones"))[0] === "Design frozen: 2月20日 · 今天到期",
        "another day",
      );
    } finally {
      await settings.update("language", "en", vscode.ConfigurationTarget.Global);
      await settings.update("asOf", "2026-03-02", vscode.ConfigurationTarget.Global);
    }
  });
});
