import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, openPlan, planUri, replaceText, until } from "./support.ts";

const plan = "harbour.commplan.yaml";
const source = "register.csv";

/** One risk of the plan with another impact, one that is new, and one that says too little. */
const register = `Risk,Probability,Impact,Owner
Tide window missed,4,3,Amy Chen
Crane breaks down,2,4,Amy Chen
Too little is known,,,
`;

describe("importing", () => {
  let original = "";

  before(async () => {
    original = new TextDecoder().decode(await vscode.workspace.fs.readFile(planUri(plan)));
    await write(source, register);
  });
  afterEach(async () => {
    await closeAll();
    await write(plan, original);
    const isBack = async () =>
      (await vscode.workspace.openTextDocument(planUri(plan))).getText() === original;
    await until(isBack, "the plan as it was");
  });

  const run = (argument: object): Thenable<unknown> =>
    vscode.commands.executeCommand("commplan.import", argument);

  it("tells what it would do, and writes nothing where that is all that is asked for", async () => {
    const outcome = await run({ plan: planUri(plan), source: planUri(source), dryRun: true });
    assert.deepEqual(countsIn(outcome), {
      ...{ new: 1, update: 1, unchanged: 0, rejected: 1 },
      ...{ leftOut: 0, gone: 0 },
    });
    assert.equal(await textOf(plan), original);
  });

  it("changes the plan in one step that one undo takes back, and saves what was saved", async () => {
    const document = await openPlan(plan);
    await run({ plan: planUri(plan), source: planUri(source) });
    assert.match(document.getText(), /title: Crane breaks down/);
    assert.match(document.getText(), /title: Tide window missed\n {4}probability: 4\n {4}impact: 3\n/);
    assert.equal(document.isDirty, false);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), original);
  });

  it("takes the plan as it is in the editor, and leaves it unsaved where it was", async () => {
    const document = await openPlan(plan);
    // The editor may still be taking in what the test before has put back.
    const edited = async () => {
      await replaceText(document, "Paint arrives late", "Paint comes late");
      return true;
    };
    await until(edited, "an edit that is not saved");
    await run({ plan: planUri(plan), source: planUri(source) });
    assert.match(document.getText(), /Paint comes late/);
    assert.match(document.getText(), /Crane breaks down/);
    assert.equal(document.isDirty, true);
    assert.equal(await textOf(plan), original);
  });

  it("leaves out rows, takes a mapping and a visibility", async () => {
    const map = {
      tables: [
        { section: "risks", columns: { Risk: "title", Probability: "probability", Impact: "impact" } },
      ],
    };
    const leaveOut = [2];
    await run({
      plan: planUri(plan).toString(),
      source: planUri(source).toString(),
      map,
      leaveOut,
      visibility: "team",
    });
    const text = await textOf(plan);
    assert.match(text, /title: Crane breaks down\n(?: {4}(?!owner).*\n)* {4}visibility: team\n/);
    assert.match(text, /title: Tide window missed\n {4}probability: 4\n {4}impact: 5\n/);
  });

  for (const [what, argument, problem] of [
    ["a source that is gone", { source: "gone.csv" }, /not there any more/],
    ["a plan that is none", { plan: "register.csv" }, /no plan/],
    ["a section that there is none of", { section: "rumours" }, /no section “rumours”/],
    ["a visibility that there is none of", { visibility: "intern" }, /“intern” is no visibility/],
    ["a mapping that cannot be read", { map: { tables: 1 } }, /no list “tables”/],
  ] as const)
    it(`says why not: ${what}`, async () => {
      const named = Object.fromEntries(
        Object.entries({ plan, source, ...argument }).map(([key, value]) => [
          key,
          key === "plan" || key === "source" ? planUri(String(value)) : value,
        ]),
      );
      assert.match(problemIn(await run(named)), problem);
      assert.equal(await textOf(plan), original);
    });

  it("opens its page once for a source and a plan", async () => {
    await run({ plan: planUri(plan), source: planUri(source), review: true });
    await until(() => pages().length === 1, "the page");
    await run({ plan: planUri(plan), source: planUri(source), review: true });
    assert.deepEqual(
      pages().map(({ label }) => label),
      ["Import register.csv"],
    );
    assert.equal(await textOf(plan), original);
    // Another wish, with a file for the mapping: one page still, and nothing is written before somebody imports.
    const saveMap = planUri("register.map.json");
    const more = { visibility: "team", leaveOut: [2], saveMap, review: true };
    await run({ plan: planUri(plan), source: planUri(source), ...more });
    assert.deepEqual(
      pages().map(({ label }) => label),
      ["Import register.csv"],
    );
    await assert.rejects(Promise.resolve(vscode.workspace.fs.stat(saveMap)));
    assert.equal(await textOf(plan), original);
  });

  it("is the one whose plan a command takes that names none", async () => {
    const other = "other.commplan.yaml";
    await write(other, original);
    try {
      await run({ plan: planUri(other), source: planUri(source), review: true });
      await until(
        () => vscode.window.tabGroups.activeTabGroup.activeTab?.label === "Import register.csv",
        "the page",
      );
      const said = await vscode.commands.executeCommand("commplan.openOverview");
      assert.equal(said, undefined);
      const isOpen = () =>
        vscode.window.tabGroups.all
          .flatMap(({ tabs }) => tabs)
          .some(({ label }) => label === "Overview other");
      await until(isOpen, "the overview of its plan");
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(planUri(other));
    }
  });
});

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(planUri(name), new TextEncoder().encode(text));
}

async function textOf(name: string): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(planUri(name)));
}

function countsIn(outcome: unknown): unknown {
  return (outcome as { tables: readonly { counts: unknown }[] }).tables[0]?.counts;
}

function problemIn(outcome: unknown): string {
  return String((outcome as { problem?: string } | undefined)?.problem);
}

function pages(): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && /commplan\.import$/.test(input.viewType),
  );
}
