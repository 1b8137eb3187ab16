import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, openPlan, planUri, replaceText, until } from "./support.ts";

const plan = "harbour.commplan.yaml";

describe("the commands", () => {
  afterEach(closeAll);

  it("are all there", async () => {
    const { contributes } = vscode.extensions.getExtension("commplan.commplan")?.packageJSON ?? {};
    const commands: readonly { readonly command: string }[] = contributes.commands;
    await openPlan(plan);
    const there = await vscode.commands.getCommands(true);
    assert.ok(commands.length > 0);
    for (const { command } of commands) assert.ok(there.includes(command), command);
  });

  it("go to a record in the text as it is now", async () => {
    const document = await openPlan(plan);
    await replaceText(document, "milestones:", "# One line more.\nmilestones:");
    await vscode.commands.executeCommand("commplan.revealRecord", {
      plan: planUri(plan).toString(),
      at: ["milestones", 1],
    });
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.lineAt(editor.selection.active).text, "  - id: span");
  });
});

describe("bringing a plan to the newest format", () => {
  afterEach(closeAll);

  it("leaves one alone that is in it", async () => {
    const document = await openPlan(plan);
    const before = document.getText();
    const outcome = await vscode.commands.executeCommand("commplan.migratePlan", { plan: planUri(plan) });
    assert.deepEqual(outcome, { from: 1, to: 1, changes: 0 });
    assert.equal(document.getText(), before);
  });

  it("changes nothing of a plan of a later version, on which one finding says so", async () => {
    const document = await openPlan(plan);
    await replaceText(document, "commplan: 1", "commplan: 2");
    const before = document.getText();
    assert.equal(await vscode.commands.executeCommand("commplan.migratePlan", {}), undefined);
    assert.equal(document.getText(), before);
    const findings = () => vscode.languages.getDiagnostics(document.uri).map(({ message }) => message);
    await until(() => findings().length === 1 && /version 2/.test(findings()[0] ?? ""), "the one finding");
  });
});

describe("exporting a report", () => {
  const written: vscode.Uri[] = [];

  afterEach(async () => {
    await closeAll();
    for (const uri of written.splice(0)) await vscode.workspace.fs.delete(uri);
  });

  async function exported(format: string, more: object = {}) {
    const request = { plan: planUri(plan), format, destination: `out/report.${format}`, ...more };
    const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>(
      "commplan.exportReport",
      request,
    );
    if (uri === undefined) return undefined;
    written.push(uri);
    return { uri, text: await textOf(uri) };
  }

  it("writes a page that holds all it needs", async () => {
    const report = await exported("html");
    assert.match(report?.text ?? "", /^<!DOCTYPE html>/);
    assert.match(report?.text ?? "", /Main span lifted/);
    assert.doesNotMatch(report?.text ?? "", /<script|data-at|src=|href="http/);
  });

  it("writes Markdown, of the text as it is now", async () => {
    const document = await openPlan(plan);
    await replaceText(document, "Main span lifted", "Main span lowered");
    const report = await exported("markdown");
    assert.match(report?.text ?? "", /^# .*Harbour Footbridge/m);
    assert.match(report?.text ?? "", /Main span lowered/);
  });

  it("writes in the language asked for", async () => {
    const report = await exported("markdown", { language: "zh-CN" });
    assert.match(report?.text ?? "", /里程碑/);
  });

  it("overwrites when told to, and leaves nothing else behind", async () => {
    const first = await exported("markdown");
    const second = await exported("markdown", { overwrite: true, language: "zh-CN" });
    written.pop();
    assert.equal(second?.uri.toString(), first?.uri.toString());
    assert.notEqual(second?.text, first?.text);
    assert.deepEqual(await vscode.workspace.fs.readDirectory(planUri("out")), [
      ["report.markdown", vscode.FileType.File],
    ]);
  });

  const wrong: readonly (readonly [string, object])[] = [
    ["a format that there is not", { format: "papyrus" }],
    ["a report that the plan does not define", { report: "nope" }],
    ["a day that there is not", { from: "2026-02-30" }],
    ["a visibility that there is not", { visibility: "nobody" }],
    ["a plan that is gone", { plan: planUri("gone.commplan.yaml") }],
  ];
  for (const [name, answer] of wrong) {
    it(`writes nothing for ${name}`, async () => {
      assert.equal(await exported("html", answer), undefined);
    });
  }
});

describe("a new plan", () => {
  const made: vscode.Uri[] = [];

  afterEach(async () => {
    await closeAll();
    for (const uri of made.splice(0)) await vscode.workspace.fs.delete(uri);
  });

  async function make(more: object = {}) {
    const request = { folder: planUri("."), template: "minimal", name: "Pier: North", ...more };
    const uri = await vscode.commands.executeCommand<vscode.Uri | undefined>("commplan.newPlan", request);
    if (uri !== undefined) made.push(uri);
    return uri;
  }

  it("is written and opened, with the client's name to type over", async () => {
    const uri = await make();
    assert.equal(uri?.toString(), planUri("pier-north.commplan.yaml").toString());
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.toString(), uri?.toString());
    assert.equal(editor?.document.languageId, "commplan");
    assert.match(editor?.document.getText() ?? "", /name: "Pier: North"/);
    assert.match(editor?.document.lineAt(editor.selection.active).text ?? "", /^ {2}client: /);
    assert.ok((editor?.document.getText(editor.selection) ?? "").length > 0);
  });

  for (const template of ["minimal", "construction", "software", "consultancy"]) {
    for (const language of ["en", "zh-CN"]) {
      it(`from ${template} speaks ${language} if asked`, async () => {
        const uri = await make({ template, language });
        assert.ok(uri);
        assert.equal(/\p{Script=Han}/u.test(await textOf(uri)), language === "zh-CN");
      });
    }
  }

  it("never takes the place of another", async () => {
    const uri = planUri("pier-north.commplan.yaml");
    made.push(uri);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode("commplan: 1 # mine\n"));
    assert.equal(await make(), undefined);
    assert.equal(await textOf(uri), "commplan: 1 # mine\n");
  });

  const odd: readonly (readonly [string, string | undefined])[] = [
    ["???", undefined],
    ["   ", undefined],
    ["🎉", undefined],
    ["x".repeat(201), undefined],
    ["CON", "con-plan.commplan.yaml"],
    ["../../etc/passwd", "etc-passwd.commplan.yaml"],
    ["滨江综合楼\r\n项目", "滨江综合楼-项目.commplan.yaml"],
  ];
  for (const [name, file] of odd) {
    it(`called ${JSON.stringify(name).slice(0, 24)} is ${file ?? "refused"}`, async () => {
      assert.equal((await make({ name }))?.toString(), file && planUri(file).toString());
    });
  }
});

describe("the first steps", () => {
  afterEach(closeAll);

  it("show a sample that is no file", async () => {
    const uri = await vscode.commands.executeCommand<vscode.Uri>("commplan.openSamplePlan");
    assert.equal(uri.scheme, "untitled");
    const { document } = vscode.window.activeTextEditor ?? {};
    assert.equal(document?.uri.toString(), uri.toString());
    assert.equal(document?.languageId, "commplan");
    assert.match(document?.getText() ?? "", /^communications:/m);
    await vscode.commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  });

  it("are a tour", async () => {
    await vscode.commands.executeCommand("commplan.takeTour");
    await until(
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label.match(/Welcome|Walkthrough/),
      "the tour",
    );
  });

  it("have buttons whose commands there are", async () => {
    const { contributes } = vscode.extensions.getExtension("commplan.commplan")?.packageJSON ?? {};
    const texts: readonly string[] = [
      ...contributes.viewsWelcome.map(({ contents }: { contents: string }) => contents),
      ...contributes.walkthroughs[0].steps.map(({ description }: { description: string }) => description),
    ];
    const named = texts.flatMap((text) =>
      [...text.matchAll(/\(command:([\w.]+)/g)].map(([, name]) => name ?? ""),
    );
    const there = await vscode.commands.getCommands(true);
    assert.ok(named.length > 10);
    for (const name of named) assert.ok(there.includes(name), name);
  });
});

describe("the preview", () => {
  afterEach(closeAll);

  it("opens beside the plan, once for each", async () => {
    await openPlan(plan);
    await vscode.commands.executeCommand("commplan.openPreview");
    await until(() => previews().length === 1, "the preview");
    await vscode.commands.executeCommand("commplan.openPreview", { plan: planUri(plan), visibility: "team" });
    await until(() => previews()[0]?.label === "Report harbour (team)", "the preview for the team");
    assert.equal(previews().length, 1);
    assert.equal(previews()[0]?.group.viewColumn, vscode.ViewColumn.Two);
  });
});

function previews(): readonly vscode.Tab[] {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.filter(
    ({ input }) => input instanceof vscode.TabInputWebview && /commplan\.preview$/.test(input.viewType),
  );
}

async function textOf(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
