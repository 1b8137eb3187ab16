import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, openPlan, planUri, replaceText, until } from "./support.ts";

/** A file for each test: an editor keeps the text of one that it has shown. */
let count = 0;
let name = "";
const text = `commplan: 1
project: { name: Acts, client: C, manager: amy }
stakeholders:
  - { id: amy, name: Amy Chen, side: team }
  - { id: ben, name: Ben Okafor, side: client }
milestones:
  # Agreed by mail.
  - id: roof
    title: Roof
    due: 2026-03-20 # a Friday
    owner: amy
  - { id: keys, title: Keys, due: 2026-03-27, depends-on: [roof] }
communications:
  - { id: call, title: Call, audience: [ben], owner: amy, channel: phone, cadence: weekly, outcome: O }
risks:
  - { id: rain, title: Rain, probability: 4, impact: 4, owner: amy }
feedback:
  - { id: ask, from: ben, received: 2026-03-01, text: When?, kind: question }
`;

describe("acts", () => {
  const uri = () => planUri(name);
  const saved = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri()));
  const act = (command: string, answers: object) =>
    vscode.commands.executeCommand<vscode.Uri | undefined>(`commplan.${command}`, {
      plan: uri(),
      ...answers,
    });
  /** What of the saved file is new, as it is written. */
  const added = async () => {
    const before = new Set(text.split("\n"));
    return (await saved()).split("\n").filter((line) => !before.has(line));
  };

  beforeEach(async () => {
    count += 1;
    name = `acts-${count}.commplan.yaml`;
    await vscode.workspace.fs.writeFile(uri(), new TextEncoder().encode(text));
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(uri());
  });

  it("edit and save the file of a plan that is not open", async () => {
    const done = await act("markMilestoneDone", { id: "roof", date: "2026-03-01" });
    assert.equal(done?.toString(), uri().toString());
    assert.deepEqual(await added(), ["    actual: 2026-03-01", "    status: done"]);
  });

  it("leave what is unsaved unsaved, and can be undone", async () => {
    const document = await openPlan(name);
    await replaceText(document, "title: Roof", "title: The roof");
    const before = document.getText();
    await act("rescheduleMilestone", { id: "roof", date: "2026-04-03", push: "all" });
    assert.match(document.getText(), /due: 2026-04-03 # a Friday/);
    assert.match(document.getText(), /title: Keys, due: 2026-04-03/);
    assert.equal(await saved(), text);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), before);
  });

  it("log that a communication took place", async () => {
    await act("logCommunication", {
      id: "call",
      date: "2026-03-02",
      participants: ["ben"],
      by: "amy",
      covers: ["rain"],
      summary: "Rain",
    });
    assert.deepEqual(await added(), [
      "log:",
      "  - date: 2026-03-02",
      "    of: call",
      "    channel: phone",
      "    participants: [ben]",
      "    by: amy",
      "    summary: Rain",
      "    covers: [rain]",
    ]);
  });

  it("answer feedback, and close a risk", async () => {
    await act("answerFeedback", {
      id: "ask",
      date: "2026-03-02",
      disposition: "accepted",
      resolution: "In May",
    });
    await act("closeRisk", { id: "rain", date: "2026-03-02", reason: "The roof is tight" });
    const lines = await added();
    assert.ok(
      lines.some((line) => line.includes("status: answered, answered: 2026-03-02")),
      lines.join("\n"),
    );
    assert.ok(
      lines.some((line) => line.includes("status: closed, closed: 2026-03-02")),
      lines.join("\n"),
    );
  });

  it("are taken back one by one from the sidebar, the last first", async () => {
    await act("closeRisk", { id: "rain", date: "2026-03-02", reason: "The roof is tight" });
    const first = await saved();
    await act("markMilestoneDone", { id: "roof", date: "2026-03-01" });
    assert.notEqual(await saved(), first);
    const undo = () => vscode.commands.executeCommand("commplan.undoLastChange", { inTree: true });
    await undo();
    assert.equal(await saved(), first);
    await undo();
    assert.equal(await saved(), text);
  });

  it("do nothing where an answer is wrong", async () => {
    await act("markMilestoneDone", { id: "roof", date: "2026-03-09" });
    await act("markMilestoneDone", { id: "nobody", date: "2026-03-01" });
    await act("closeRisk", { id: "rain", date: "today", reason: "x" });
    assert.equal(await saved(), text);
  });

  it("show at once in the sidebar", async () => {
    const rows = vscode.extensions.getExtension("commplan.commplan")?.exports.rows;
    await act("addRisk", {
      title: "Late steel",
      probability: "5",
      impact: "5",
      owner: "amy",
      strategy: "mitigate",
      response: "Order now",
      due: "2026-03-31",
    });
    await until(async () => {
      const plans = await rows("commplan.risks");
      const plan = plans.find(({ row }: { row: { label: string } }) => row.label === "Acts");
      const groups = plan ? await rows("commplan.risks", plan) : [];
      return groups.some(({ row }: { row: { label: string } }) => row.label === "Critical");
    }, "the new risk");
  });
});
