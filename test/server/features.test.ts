import assert from "node:assert/strict";
import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  FoldingRangeRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  InlayHintResolveRequest,
  LSPErrorCodes,
  type Position,
  PrepareRenameRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { plan } from "../language/plan.ts";
import { type Client, type ClientOptions, snippetCapabilities, startClient } from "./client.ts";

const uri = "file:///plans/harbour.commplan.yaml";
const textDocument = { uri };
const asOf = { initializationOptions: { asOf: "2026-03-02" } };

let editor: Client | undefined;

async function opened(text: string, options: ClientOptions = asOf): Promise<Client> {
  editor = await startClient(options);
  await editor.open(uri, text);
  return editor;
}

function started(): Client {
  assert.ok(editor);
  return editor;
}

describe("the built server answers", () => {
  afterEach(() => {
    editor?.connection.dispose();
    editor?.process.kill();
  });

  it("renames, and says why not in the language of the editor", async () => {
    const { connection, initialized } = await opened(plan, {
      ...asOf,
      locale: "zh-cn",
      capabilities: { ...snippetCapabilities, textDocument: { rename: { prepareSupport: true } } },
    });
    assert.deepEqual(initialized.capabilities.renameProvider, { prepareProvider: true });
    const position = at(plan, "owner: li", 8);
    assert.deepEqual(await connection.sendRequest(PrepareRenameRequest.type, { textDocument, position }), {
      range: { start: at(plan, "owner: li", 7), end: at(plan, "owner: li", 9) },
      placeholder: "li",
    });
    const edit = await connection.sendRequest(RenameRequest.type, {
      textDocument,
      position,
      newName: "李娜",
    });
    const [change] = edit?.documentChanges ?? [];
    assert.ok(change && "edits" in change);
    assert.deepEqual(change.textDocument, { uri, version: 1 });
    assert.deepEqual(
      change.edits.map((one) => "newText" in one && one.newText),
      ["李娜", "李娜"],
    );
    await assert.rejects(
      connection.sendRequest(RenameRequest.type, { textDocument, position, newName: "anna" }),
      { code: LSPErrorCodes.RequestFailed, message: /“anna”已是干系人“安娜”的 id/ },
    );
    await assert.rejects(
      connection.sendRequest(PrepareRenameRequest.type, {
        textDocument,
        position: { line: 0, character: 0 },
      }),
      { code: LSPErrorCodes.RequestFailed, message: /此处没有 id/ },
    );
  });

  it("offers refactorings at no cost, and fills in the one that is chosen, with notes and words to fill in", async () => {
    const { connection, initialized } = await opened(plan, {
      ...asOf,
      capabilities: {
        textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ["edit"] } } },
        workspace: {
          workspaceEdit: {
            documentChanges: true,
            changeAnnotationSupport: { groupsOnLabel: true },
            snippetEditSupport: true,
          },
        },
      },
    });
    const { codeActionProvider } = initialized.capabilities;
    assert.ok(typeof codeActionProvider === "object" && codeActionProvider.resolveProvider);
    const ask = async (word: string, only: string) => {
      const range = { start: at(plan, word, 1), end: at(plan, word, 1) };
      const context = { diagnostics: [], only: [only] };
      const actions = await connection.sendRequest(CodeActionRequest.type, { textDocument, range, context });
      return (actions ?? []).flatMap((one) => ("kind" in one ? one : []));
    };
    const moves = await ask("2026-03-20", "refactor.move");
    assert.ok(
      moves.length >= 3 && moves.every(({ edit, kind }) => edit === undefined && kind === "refactor.move"),
    );
    const [move] = moves;
    assert.ok(move);
    const moved = await connection.sendRequest(CodeActionResolveRequest.type, move);
    const [change] = moved.edit?.documentChanges ?? [];
    assert.ok(change && "edits" in change);
    assert.deepEqual(change.edits, [
      {
        range: { start: at(plan, "2026-03-20", 0), end: at(plan, "2026-03-20", 10) },
        newText: "2026-03-23",
        annotationId: "note-1",
      },
    ]);
    assert.deepEqual(moved.edit?.changeAnnotations, {
      "note-1": { label: "Permit granted: 2026-03-20 → 2026-03-23", needsConfirmation: false },
    });
    const [excuse] = (await ask("permit", "quickfix")).filter(({ title }) =>
      title.startsWith("Make an exception"),
    );
    assert.ok(excuse);
    const excused = await connection.sendRequest(CodeActionResolveRequest.type, excuse);
    const [policy] = excused.edit?.documentChanges ?? [];
    assert.ok(policy && "edits" in policy);
    const [edit] = policy.edits;
    assert.ok(edit && "snippet" in edit);
    assert.match(edit.snippet.value, /reason: \$\{1:TODO\}/);
    await started().change(uri, 2, {
      range: { start: at(plan, "permit", 0), end: at(plan, "permit", 0) },
      text: "x",
    });
    await assert.rejects(connection.sendRequest(CodeActionResolveRequest.type, move), {
      code: LSPErrorCodes.RequestFailed,
      message: /The plan has changed in the meantime/,
    });
  });

  it("folds as much as the editor takes, selects and links", async () => {
    const text = `${plan}risks:\n  - { id: r, links: ["https://example.com/r"] }\n`;
    const { connection } = await opened(text, {
      ...asOf,
      capabilities: { textDocument: { foldingRange: { rangeLimit: 3 } } },
    });
    const folds = await connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.deepEqual(
      folds?.map(({ startLine }) => startLine),
      [1, 4, 16],
    );
    const positions = [at(text, "Li Na", 1), at(text, "commplan", 1)];
    const selections = await connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions });
    assert.deepEqual(
      selections?.map(({ range }) => range.end),
      [at(text, "Li Na", 5), at(text, "commplan", 8)],
    );
    const links = await connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    assert.deepEqual(
      links?.map(({ target }) => target),
      ["https://example.com/r"],
    );
  });

  it("colours ids, dates and sections", async () => {
    const { connection, initialized } = await opened(plan);
    const legend = initialized.capabilities.semanticTokensProvider?.legend;
    assert.ok(legend?.tokenModifiers.includes("late"));
    const all = await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    assert.deepEqual(all?.data.slice(0, 5), [0, 0, 8, legend?.tokenTypes.indexOf("keyword"), 0]);
    const some = await connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument,
      range: { start: at(plan, "phases:", 0), end: at(plan, "milestones:", 0) },
    });
    assert.ok(some && some.data.length < (all?.data.length ?? 0) && some.data.length > 0);
  });

  it("sends of the colours only what an edit changed", async () => {
    const started = await opened(plan);
    const { connection } = started;
    const all = await connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    assert.ok(all?.resultId);
    await started.change(uri, 2, { text: plan.replace("due: 2026-03-20", "due: 2026-02-20") });
    const since = { textDocument, previousResultId: all.resultId };
    const changed = await connection.sendRequest(SemanticTokensDeltaRequest.type, since);
    assert.ok(changed && "edits" in changed);
    const data = changed.edits.reduce(
      (numbers, { start, deleteCount, data = [] }) => numbers.toSpliced(start, deleteCount, ...data),
      all.data,
    );
    const [edit, ...more] = changed.edits;
    assert.deepEqual(more, []);
    assert.ok(edit && edit.deleteCount < 20);
    assert.notDeepEqual(data, all.data);
    assert.deepEqual(
      data,
      (await connection.sendRequest(SemanticTokensRequest.type, { textDocument }))?.data,
    );
    const unknown = await connection.sendRequest(SemanticTokensDeltaRequest.type, since);
    assert.ok(unknown && "data" in unknown);
  });

  it("fills in a hint that is pointed at", async () => {
    const { connection } = await opened(plan);
    const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = await connection.sendRequest(InlayHintRequest.type, { textDocument, range });
    const [first] = hints ?? [];
    assert.ok(first);
    const filled = await connection.sendRequest(InlayHintResolveRequest.type, first);
    assert.match(JSON.stringify(filled.tooltip), /As of 2026-03-02/);
    const unknown = { ...first, data: null };
    assert.deepEqual(await connection.sendRequest(InlayHintResolveRequest.type, unknown), unknown);
  });

  it("gives the hints that the settings want, and has the editor ask again when they change", async () => {
    const started = await opened(plan, {
      capabilities: {
        textDocument: { inlayHint: {} },
        workspace: { configuration: true, inlayHint: { refreshSupport: true } },
      },
      settings: { asOf: "2026-03-02", inlayHints: { names: false } },
    });
    const { connection } = started;
    const labels = async () => {
      const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
      const hints = await connection.sendRequest(InlayHintRequest.type, { textDocument, range });
      return hints?.map(({ label }) => label);
    };
    await started.findings(({ version }) => version === 1);
    assert.deepEqual(await labels(), ["Friday, in 18 days", "Friday, in 88 days"]);
    started.setSettings({ asOf: "2026-03-19", inlayHints: { dates: true } });
    await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await started.refreshed(InlayHintRefreshRequest.method, 2);
    assert.deepEqual(await labels(), ["Friday, tomorrow", "Friday, in 71 days", "Li Na"]);
  });

  it("formats all, a range, and the line that was just begun", async () => {
    const text = "commplan: 1\n\nproject:\n  name:  A\n  client:   B\n";
    const { connection } = await opened(text);
    const options = { tabSize: 2, insertSpaces: true };
    const mirror = TextDocument.create(uri, "commplan", 1, text);
    const all = await connection.sendRequest(DocumentFormattingRequest.type, { textDocument, options });
    assert.equal(
      TextDocument.applyEdits(mirror, all ?? []),
      text.replace("name:  A", "name: A").replace("client:   B", "client: B"),
    );
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 9 } };
    const some = await connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument,
      range,
      options,
    });
    assert.equal(TextDocument.applyEdits(mirror, some ?? []), text.replace("name:  A", "name: A"));
    await started().change(uri, 2, { text: "commplan: 1\nproject:\n\n" });
    const line = await connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument,
      position: { line: 2, character: 0 },
      ch: "\n",
      options,
    });
    assert.deepEqual(
      line?.map(({ newText }) => newText),
      ["  "],
    );
  });

  it("puts lenses over records, with the command that the editor has, unless the settings say no", async () => {
    const { connection } = await opened(plan, {
      initializationOptions: { asOf: "2026-03-02", referencesCommand: "show" },
    });
    const lenses = await connection.sendRequest(CodeLensRequest.type, { textDocument });
    const [lens] = lenses?.filter(({ data }) => data !== undefined) ?? [];
    assert.ok(lens);
    const { command } = await connection.sendRequest(CodeLensResolveRequest.type, lens);
    assert.equal(command?.title, "1 reference");
    assert.equal(command?.command, "show");
    assert.deepEqual(await connection.sendRequest(CodeLensResolveRequest.type, { range: lens.range }), {
      range: lens.range,
    });
    await connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: { commplan: { codeLens: false } },
    });
    assert.deepEqual(await connection.sendRequest(CodeLensRequest.type, { textDocument }), []);
  });

  it("finds records in all open plans", async () => {
    const started = await opened(plan);
    await started.open(
      "file:///plans/other.commplan.yaml",
      plan.replace("Permit granted", "Building permit"),
    );
    const found = await started.connection.sendRequest(WorkspaceSymbolRequest.type, { query: "permit" });
    assert.deepEqual(
      found?.map(({ name }) => name),
      ["Permit granted · permit", "Building permit · permit"],
    );
  });

  it("leads from a person to what reaches them", async () => {
    const text = `${plan}communications:\n  - { id: c, title: Weekly, audience: [all-client], owner: li }\n`;
    const { connection } = await opened(text);
    const items = await connection.sendRequest(CallHierarchyPrepareRequest.type, {
      textDocument,
      position: at(text, "id: anna", 5),
    });
    const [item] = items ?? [];
    assert.ok(item);
    const calls = await connection.sendRequest(CallHierarchyIncomingCallsRequest.type, { item });
    assert.deepEqual(
      calls?.map(({ from }) => from.name),
      ["Weekly"],
    );
    const [call] = calls ?? [];
    assert.ok(call);
    const people = await connection.sendRequest(CallHierarchyOutgoingCallsRequest.type, { item: call.from });
    assert.deepEqual(
      people?.map(({ to }) => to.name),
      ["张伟", "Anna Lind"],
    );
  });

  it("survives requests that make no sense", async () => {
    const { connection, log } = await opened(plan);
    for (const method of [
      "prepareRename",
      "rename",
      "foldingRange",
      "selectionRange",
      "documentLink",
      "semanticTokens/full",
      "semanticTokens/full/delta",
      "semanticTokens/range",
      "inlayHint",
      "codeLens",
      "formatting",
      "rangeFormatting",
      "onTypeFormatting",
      "prepareCallHierarchy",
    ]) {
      const answer = await connection.sendRequest(`textDocument/${method}`, { textDocument: null });
      assert.equal(answer, null, method);
    }
    assert.equal(await connection.sendRequest("workspace/symbol", { query: null }), null);
    assert.equal(await connection.sendRequest("callHierarchy/incomingCalls", { item: null }), null);
    assert.ok(log.some((line) => line.startsWith("Rename failed: TypeError")));
    assert.equal((await connection.sendRequest(WorkspaceSymbolRequest.type, { query: "permit" }))?.length, 1);
  });

  describe("with findings, for an editor that asks for them,", () => {
    const pulling: ClientOptions = {
      capabilities: {
        textDocument: { diagnostic: {}, publishDiagnostics: {} },
        workspace: { configuration: true, diagnostics: { refreshSupport: true } },
      },
      settings: { asOf: "2026-03-02" },
    };
    const wrong = plan.replace("in-progress", "in-progres");
    const pull = async (previousResultId?: string) => {
      const params = { textDocument, ...(previousResultId !== undefined && { previousResultId }) };
      const report = await started().connection.sendRequest(DocumentDiagnosticRequest.type, params);
      const codes = report.kind === "full" ? report.items.map(({ code }) => code) : undefined;
      return { kind: report.kind, resultId: report.resultId, codes };
    };
    it("each version once, and sends it none", async () => {
      const { initialized, published, change, connection, refreshed } = await opened(wrong, pulling);
      assert.deepEqual(initialized.capabilities.diagnosticProvider, {
        interFileDependencies: false,
        workspaceDiagnostics: true,
      });
      await refreshed(DiagnosticRefreshRequest.method, 1);
      const first = await pull();
      assert.ok(first.codes?.includes("schema"));
      assert.deepEqual(await pull(first.resultId), {
        kind: "unchanged",
        resultId: first.resultId,
        codes: undefined,
      });
      await change(uri, 2, { range: rangeOf(wrong, "in-progres"), text: "in-progress" });
      const second = await pull(first.resultId);
      assert.equal(second.kind, "full");
      assert.equal(second.codes?.includes("schema"), false);
      await started().close(uri);
      assert.deepEqual((await pull(second.resultId)).codes, []);
      await connection.sendRequest(WorkspaceSymbolRequest.type, { query: "" });
      assert.deepEqual(published, []);
    });

    it("again when the settings change", async () => {
      const { setSettings, connection, refreshed } = await opened(wrong, pulling);
      await refreshed(DiagnosticRefreshRequest.method, 1);
      const first = await pull();
      setSettings({ asOf: "2026-03-25" });
      await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      await refreshed(DiagnosticRefreshRequest.method, 2);
      const second = await pull(first.resultId);
      assert.equal(first.codes?.includes("milestone-overdue"), false);
      assert.equal(second.codes?.includes("milestone-overdue"), true);
    });
  });

  it("does not promise to prepare a rename to an editor that does not ask", async () => {
    const { initialized } = await opened(plan);
    assert.equal(initialized.capabilities.renameProvider, true);
  });
});

function rangeOf(text: string, needle: string) {
  return { start: at(text, needle, 0), end: at(text, needle, needle.length) };
}

/** The position some characters into the first occurrence of a text. */
function at(text: string, needle: string, into: number): Position {
  return TextDocument.create(uri, "commplan", 1, text).positionAt(text.indexOf(needle) + into);
}
