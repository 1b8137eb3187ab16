import assert from "node:assert/strict";
import * as vscode from "vscode";
import { closeAll, diagnosticsOf, openPlan, replaceText, until } from "./support.ts";

const plan = "harbour.commplan.yaml";

describe("reading a plan", () => {
  afterEach(closeAll);

  function at(document: vscode.TextDocument, text: string): vscode.Position {
    return document.positionAt(document.getText().indexOf(text) + text.length);
  }

  function all(document: vscode.TextDocument): vscode.Range {
    return new vscode.Range(0, 0, document.lineCount, 0);
  }

  it("renames a person everywhere", async () => {
    const document = await openPlan(plan);
    const edit = await until(
      () =>
        vscode.commands.executeCommand<vscode.WorkspaceEdit>(
          "vscode.executeDocumentRenameProvider",
          document.uri,
          at(document, "manager: a"),
          "amy-chen",
        ),
      "a rename",
    );
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.getText().match(/\bamy-chen\b/g)?.length, 7);
    assert.equal(/\bamy\b(?!-)/.test(document.getText()), false);
  });

  it("says why an id cannot be renamed", async () => {
    const document = await openPlan(plan);
    const rename = vscode.commands.executeCommand(
      "vscode.executeDocumentRenameProvider",
      document.uri,
      at(document, "manager: a"),
      "ben",
    );
    await assert.rejects(async () => rename, /“ben” is already the id of the stakeholder “Ben Okafor”/);
  });

  it("shows what ids and dates mean", async () => {
    const document = await openPlan(plan);
    const labels = await until(async () => {
      const hints = await vscode.commands.executeCommand<readonly vscode.InlayHint[]>(
        "vscode.executeInlayHintProvider",
        document.uri,
        all(document),
      );
      // Filled in, the label of an id is in parts that lead to its record.
      return (
        hints.length > 0 &&
        hints.map(({ label }) =>
          typeof label === "string" ? label : label.map(({ value }) => value).join(""),
        )
      );
    }, "hints");
    assert.ok(labels.includes("Amy Chen"), labels.join());
    assert.ok(labels.includes("Design frozen"), labels.join());
    assert.ok(
      labels.some((label) => /^Friday, /.test(label)),
      labels.join(),
    );
  });

  it("counts references over a record, and shows them", async () => {
    const document = await openPlan(plan);
    const lenses = await until(async () => {
      const found = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
        "vscode.executeCodeLensProvider",
        document.uri,
        99,
      );
      return found.length > 0 && found;
    }, "lenses");
    const lens = lenses.find(({ command }) => command?.title === "6 references");
    assert.equal(lens?.command?.command, "commplan.showReferences");
    await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
  });

  it("colours ids by what they stand for", async () => {
    const document = await openPlan(plan);
    const tokens = await until(
      () =>
        vscode.commands.executeCommand<vscode.SemanticTokens>(
          "vscode.provideDocumentSemanticTokens",
          document.uri,
        ),
      "semantic tokens",
    );
    assert.ok(tokens.data.length > 100);
  });

  it("tells on hover what a person does", async () => {
    const document = await openPlan(plan);
    const hovers = await until(
      () =>
        vscode.commands.executeCommand<readonly vscode.Hover[]>(
          "vscode.executeHoverProvider",
          document.uri,
          at(document, "manager: a"),
        ),
      "a hover",
    );
    const text = hovers.flatMap(({ contents }) =>
      contents.map((one) => (typeof one === "string" ? one : one.value)),
    );
    assert.match(text.join("\n"), /\*\*Amy Chen\*\* `amy` · stakeholder/);
  });

  it("finds records of the plan by title and person", async () => {
    await openPlan(plan);
    const found = await until(async () => {
      const symbols = await vscode.commands.executeCommand<readonly vscode.SymbolInformation[]>(
        "vscode.executeWorkspaceSymbolProvider",
        "amy",
      );
      return symbols.length > 0 && symbols.map(({ name }) => name);
    }, "symbols");
    assert.ok(found.includes("Main span lifted · span · Amy Chen"), found.join());
  });

  it("takes findings back where they are mended", async () => {
    const document = await openPlan(plan);
    await replaceText(document, "status: planned", "status: plannd");
    const count = () =>
      diagnosticsOf(document.uri).filter(({ message }) => message.includes("plannd")).length;
    await until(() => count() === 1, "one finding");
    await replaceText(document, "status: plannd", "status: planned");
    await until(() => count() === 0, "no finding");
  });
});
