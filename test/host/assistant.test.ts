import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, planUri, until } from "./support.ts";

/** A file for each test: an editor keeps the text of one that it has shown. */
let count = 0;
let name = "";
const text = `commplan: 1
project: { name: Bridge, client: Northmere, manager: amy, notes: Own calculation }
stakeholders:
  - { id: amy, name: Amy Chen, side: team, email: amy@example.com }
milestones:
  - id: roof
    title: Roof # agreed by mail
    due: 2026-03-20
risks:
  - { id: rate, title: Rate, probability: 1, impact: 1, visibility: internal }
  - { id: tide, title: Tide, probability: 1, impact: 1 }
`;

/** What a tool answers an assistant; a confirmation that it asks for is given by the test window. */
async function invoked(tool: string, input: object): Promise<string> {
  const result = await vscode.lm.invokeTool(`commplan_${tool}`, {
    input: { plan: name, ...input },
    toolInvocationToken: undefined,
  });
  return result.content
    .map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ""))
    .join("");
}

describe("tools for assistants", () => {
  before(() => until(() => vscode.lm.tools.some((tool) => tool.name === "commplan_readPlan"), "the tools"));
  beforeEach(async () => {
    count += 1;
    name = `assistant-${count}.commplan.yaml`;
    await vscode.workspace.fs.writeFile(planUri(name), new TextEncoder().encode(text));
    await until(async () => (await invoked("readPlan", {})).includes("asOf"), "the plan to be known");
  });
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(planUri(name));
  });

  it("are four, described to person and model", () => {
    const own = vscode.lm.tools.filter((tool) => tool.name.startsWith("commplan_"));
    assert.deepEqual(own.map((tool) => tool.name).sort(), [
      "commplan_explainRule",
      "commplan_proposeEdit",
      "commplan_readFindings",
      "commplan_readPlan",
    ]);
    for (const { description, inputSchema } of own) assert.ok(description.length > 80 && inputSchema);
  });

  it("read the facts that are for the client, at a day", async () => {
    const overview = JSON.parse(await invoked("readPlan", { asOf: "2026-03-25" }));
    assert.deepEqual([overview.file, overview.asOf, overview.readers], [name, "2026-03-25", "client"]);
    assert.deepEqual(overview.counts.records, { stakeholders: 1, milestones: 1, risks: 1 });
    const sections = ["milestones", "risks", "stakeholders", "project"];
    const facts = await invoked("readPlan", { asOf: "2026-03-25", sections });
    assert.equal(JSON.parse(facts).plan.milestones[0].derived.late, true);
    assert.doesNotMatch(facts, /Rate|Own calculation|amy@/);
  });

  it("explain a rule, and say which there are", async () => {
    assert.match(await invoked("explainRule", { rule: "risk-untold" }), /^# `risk-untold`/);
    assert.match(await invoked("explainRule", { rule: "../../package" }), /There is no rule.*risk-untold/);
  });

  it("refuse files that are no plans, and plans that there are not", async () => {
    for (const plan of ["../secret.yaml", "package.json", "/etc/passwd"])
      assert.match(await invoked("readPlan", { plan }), /"problem": "There is no plan/);
  });

  it("read what is not for the client where the person lets them", async () => {
    const facts = await invoked("readPlan", { readers: "internal", sections: ["risks"] });
    assert.match(facts, /Rate/);
    assert.equal(JSON.parse(facts).plan.risks[0].derived.visibility, "internal");
  });

  it("read the findings, and make the edit that the person confirms: undoable, not saved, in this file alone", async () => {
    const { findings } = JSON.parse(await invoked("readFindings", { asOf: "2026-03-25" }));
    assert.ok(findings.some(({ rule }: { readonly rule: string }) => rule === "milestone-overdue"));
    const values = [{ record: "roof", key: "due", value: "2026-03-27" }];
    const answer = JSON.parse(await invoked("proposeEdit", { values, reason: "The crane comes later." }));
    assert.match(answer.done, /not saved/);
    const document = await vscode.workspace.openTextDocument(planUri(name));
    assert.equal(document.getText(), text.replace("2026-03-20", "2026-03-27"));
    assert.equal(document.isDirty, true);
    assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(planUri(name))), text);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("undo");
    await until(() => document.getText() === text, "the edit to be undone");
  });

  it("refuse an edit after which the plan would be wrong", async () => {
    const replacements = [{ oldText: "title: Roof", newText: 'title: "Roof' }];
    assert.match(
      await invoked("proposeEdit", { replacements }),
      /"problem": "The plan would be wrong afterwards/,
    );
    const document = await vscode.workspace.openTextDocument(planUri(name));
    assert.equal(document.getText(), text);
  });

  it("do not tell by a refusal what is kept from the client, if the person does not let them know", async () => {
    const refused = async (oldText: string, readers?: string) => {
      const replacements = [{ oldText, newText: "x" }];
      const { problem } = JSON.parse(
        await invoked("proposeEdit", { replacements, ...(readers && { readers }) }),
      );
      return String(problem).replace(oldText, "…");
    };
    const nowhere = await refused("zq");
    for (const kept of ["Own calculation", "title: Rate", "agreed by mail", "id: rate"])
      assert.equal(await refused(kept), nowhere);
    assert.match(await refused("title: R", "internal"), /more than once/);
    const added = "risks:\n  - { id: rate, title: Rain, probability: 1, impact: 1 }";
    const replacements = [{ oldText: "risks:", newText: added }];
    assert.match(await invoked("proposeEdit", { replacements }), /The person knows why/);
    const document = await vscode.workspace.openTextDocument(planUri(name));
    assert.equal(document.getText(), text);
  });
});
