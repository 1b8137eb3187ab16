import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, diagnosticsOf, openPlan, replaceText, until } from "./support.ts";

const plan = "harbour.commplan.yaml";

describe("typing in a plan", () => {
  afterEach(closeAll);

  /** Waits until the server has judged the text as it is: a finding of ours at the place of a slip. */
  async function findingOn(document: vscode.TextDocument, text: string) {
    return until(
      () => diagnosticsOf(document.uri).find(({ range }) => document.getText(range) === text),
      `a finding on “${text}”`,
    );
  }

  async function noneOn(document: vscode.TextDocument, text: string) {
    await until(
      () => diagnosticsOf(document.uri).every(({ message }) => !message.includes(text)),
      `no finding on “${text}”`,
    );
  }

  function behind(document: vscode.TextDocument, text: string): vscode.Position {
    return document.positionAt(document.getText().indexOf(text) + text.length);
  }

  it("shows a slip where it is, and mends it", async () => {
    const document = await openPlan(plan);
    await replaceText(document, "status: planned", "status: plannd");
    const finding = await findingOn(document, "plannd");
    assert.equal(finding.source, "commplan");
    assert.match(finding.message, /planned/);
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      // Edits are worked out for the actions that are looked into.
      5,
    );
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit, "a preferred fix");
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(document.getText(), /status: planned\n/);
    await noneOn(document, "plannd");
  });

  async function pageOfFinding(): Promise<vscode.Uri> {
    const document = await openPlan(plan);
    await replaceText(document, "status: planned", "status: plannd");
    const { code } = await findingOn(document, "plannd");
    assert.ok(typeof code === "object" && code.value === "schema", JSON.stringify(code));
    return code.target;
  }

  it("leads from a finding to the page of its rule", async () => {
    const page = await pageOfFinding();
    assert.match(page.path, /\/commplan\.commplan-[^/]+\/docs\/rules\/schema\.md$/);
    assert.match((await vscode.workspace.openTextDocument(page)).getText(), /^# `schema`\n/);
  });

  it("shows the page of a rule rendered", async () => {
    await vscode.commands.executeCommand("vscode.open", await pageOfFinding());
    const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
    assert.ok(tab?.input instanceof vscode.TabInputCustom, `${tab?.label} is shown as its source`);
  });

  it("offers what may stand there", async () => {
    const document = await openPlan(plan);
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      document.uri,
      behind(document, "depends-on: ["),
    );
    const labels = items.map(({ label }) => (typeof label === "string" ? label : label.label));
    assert.ok(labels.includes("span") || labels.includes("design"), labels.join(", "));
    assert.ok(!labels.includes("tide"), "no risk where a milestone is due");
  });

  it("explains a key", async () => {
    const document = await openPlan(plan);
    const hovers = await vscode.commands.executeCommand<readonly vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      behind(document, "    basel"),
    );
    assert.ok(hovers.length > 0);
  });

  it("lists the records in the outline", async () => {
    const document = await openPlan(plan);
    const symbols = await vscode.commands.executeCommand<readonly vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    );
    const milestones = symbols.find(({ children }) => children.some(({ name }) => name === "Design frozen"));
    assert.ok(milestones, symbols.map(({ name }) => name).join(", "));
  });

  it("indents as the next line needs it", async () => {
    const document = await vscode.workspace.openTextDocument({ language: "commplan", content: "" });
    const editor = await vscode.window.showTextDocument(document);
    // What is typed, and what stands before the cursor on the line after it; the dash of a list comes from the server.
    const lines = [
      ["milestones:", "  - "],
      ["id: a", "    "],
      ["title: Roof", "    "],
      ["slip:", "      "],
      ["cause: Rain", "      "],
    ] as const;
    for (const [line, indentation] of lines) {
      await vscode.commands.executeCommand("type", { text: line });
      await vscode.commands.executeCommand("hideSuggestWidget");
      await vscode.commands.executeCommand("type", { text: "\n" });
      await until(
        () => editor.document.getText().endsWith(`${line}\n${indentation}`) || undefined,
        `the place for what follows “${line}”`,
      );
    }
    const typed = editor.document.getText().trimEnd();
    assert.equal(typed, "milestones:\n  - id: a\n    title: Roof\n    slip:\n      cause: Rain");
  });

  it("puts a pasted record where it belongs", async () => {
    const content = "risks:\n  - id: a\n    title: A\n";
    const document = await vscode.workspace.openTextDocument({ language: "commplan", content });
    const editor = await vscode.window.showTextDocument(document);
    const end = document.positionAt(content.length);
    editor.selection = new vscode.Selection(end, end);
    await vscode.env.clipboard.writeText("      - id: b\n        title:  B\n");
    await vscode.commands.executeCommand("editor.action.clipboardPasteAction");
    await until(
      () => document.getText() === `${content}  - id: b\n    title: B\n` || undefined,
      "the record under the one above it",
    );
  });

  it("makes an exception, and leaves the reason selected", async () => {
    const document = await openPlan(plan);
    await replaceText(document, "status: planned", "status: planned\n    actual: 2026-02-02");
    const finding = await findingOn(document, "2026-02-02");
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const exception = actions.find(({ title }) => title.startsWith("Make an exception"));
    assert.ok(exception?.edit, actions.map(({ title }) => title).join(", "));
    await vscode.workspace.applyEdit(exception.edit);
    assert.match(
      document.getText(),
      /exceptions:\n {4}- rule: \S+\n {6}record: \S+\n {6}reason: TODO\n {6}until: /,
    );
    const { activeTextEditor: editor } = vscode.window;
    assert.equal(editor?.document.getText(editor.selection), "TODO");
  });

  it("goes on after a restart of the server", async () => {
    const document = await openPlan(plan);
    await vscode.commands.executeCommand("commplan.restartServer");
    await replaceText(document, "status: planned", "status: plannd");
    await findingOn(document, "plannd");
  });
});
