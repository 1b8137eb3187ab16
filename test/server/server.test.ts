import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  CancellationTokenSource,
  CodeActionRequest,
  CompletionRequest,
  DefinitionRequest,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeConfigurationNotification,
  DocumentSymbolRequest,
  ErrorCodes,
  ExitNotification,
  HoverRequest,
  LSPErrorCodes,
  type Position,
  type PublishDiagnosticsParams,
  type Range,
  SemanticTokensRangeRequest,
  ShutdownRequest,
} from "vscode-languageserver-protocol/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { head, plan } from "../language/plan.ts";
import { root } from "../support/folders.ts";
import { type Client, type ClientOptions, exitCodeOf, snippetCapabilities, startClient } from "./client.ts";

const uri = "file:///plans/harbour.commplan.yaml";
const textDocument = { uri };
const asOf = { initializationOptions: { asOf: "2026-03-02" } };

const clients: Client[] = [];

async function client(options: ClientOptions = asOf): Promise<Client> {
  const started = await startClient(options);
  clients.push(started);
  return started;
}

describe("the built server", () => {
  afterEach(() => {
    for (const { connection, process } of clients.splice(0)) {
      connection.dispose();
      process.kill();
    }
  });

  it("publishes the findings of every version", async () => {
    const editor = await client();
    await editor.open(
      uri,
      `${head}milestones:\n  - id: a\n    title: A\n    due: 2026-04-01\n    status: plannd\n`,
    );
    const first = await editor.findings(({ version }) => version === 1);
    assert.deepEqual(
      errorsOf(first).map(({ message }) => message),
      ["“plannd” is not a value of “status”. Did you mean “planned”?"],
    );
    await editor.change(uri, 2, { range: range(8, 12, 8, 18), text: "planned" });
    assert.deepEqual(errorsOf(await editor.findings(({ version }) => version === 2)), []);
    await editor.close(uri);
    const last = await editor.findings(({ version }) => version === undefined);
    assert.deepEqual(last, { uri, diagnostics: [] });
  });

  it("follows edits among wide characters and CR LF as the editor does", async () => {
    const editor = await client();
    const start =
      `${head}milestones:\n  - id: a\n    title: 🏗️ 𠮷 설계\n    due: 2026-04-01\n    status: plannd\n`.replaceAll(
        "\n",
        "\r\n",
      );
    const mirror = TextDocument.create(uri, "commplan", 1, start);
    await editor.open(uri, start);
    const edits = [
      { range: range(6, 11, 6, 13), text: "👩‍👩‍👧" },
      { range: range(4, 11, 5, 0), text: "\n# 行\r\n" },
      { range: range(8, 0, 8, 0), text: "    owner: 𠮷\r\n" },
      { range: range(7, 19, 7, 22), text: "" },
      { range: range(0, 0, 1, 0), text: "" },
      { range: range(0, 0, 0, 0), text: "commplan: 1\r" },
    ];
    for (const [index, edit] of edits.entries()) {
      TextDocument.update(mirror, [edit], index + 2);
      await editor.change(uri, index + 2, edit);
    }
    const { diagnostics } = await editor.findings(({ version }) => version === edits.length + 1);
    const fresh = "file:///plans/fresh.commplan.yaml";
    await editor.open(fresh, mirror.getText());
    const expected = await editor.findings((published) => published.uri === fresh);
    assert.deepEqual(diagnostics, expected.diagnostics);
    assert.ok(diagnostics.some((one) => mirror.getText(one.range) === "plannd"));
    assert.ok(diagnostics.some((one) => mirror.getText(one.range) === "𠮷"));
  });

  it("counts in bytes of UTF-8 with a client that prefers it: findings, edits, questions and tokens", async () => {
    const editor = await client({
      ...asOf,
      capabilities: { ...snippetCapabilities, general: { positionEncodings: ["utf-8", "utf-16"] } },
    });
    assert.equal(editor.initialized.capabilities.positionEncoding, "utf-8");
    const record = (status: string) =>
      `  - { id: a, title: { zh-CN: 🏗️设计 }, due: 2026-04-01, status: ${status} }`;
    await editor.open(uri, `${head}milestones:\n${record("plannd")}\n`);
    const line = head.split("\n").length;
    const bytes = (before: string) => Buffer.byteLength(record("plannd").split(before)[0] ?? "");
    const [start, end] = [bytes("plannd"), bytes(" }\n") - " }".length];
    const slip = range(line, start, line, end);
    const [first] = errorsOf(await editor.findings(({ version }) => version === 1));
    assert.deepEqual(first?.range, slip);
    const tokens = await editor.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument,
      range: slip,
    });
    // The id first; the date counts from there.
    assert.deepEqual(tokens?.data.slice(5, 8), [0, bytes("2026") - bytes("a,"), 10]);
    await editor.change(uri, 2, { range: slip, text: "planned" });
    assert.deepEqual(errorsOf(await editor.findings(({ version }) => version === 2)), []);
    assert.match(await hoverText(editor, { line, character: bytes("title") + 1 }), /itle/);
  });

  it("answers with completion, hover, quick fixes, outline and definitions", async () => {
    const editor = await client();
    const text = `${plan}risks:\n  - id: r\n    title: R\n    probability: 1\n    impact: 1\n    status: opn\n    owner: li\n`;
    await editor.open(uri, text);
    const { connection } = editor;
    const owner = at(text, "owner: li\n", 8, text.indexOf("risks:"));
    const completion = await connection.sendRequest(CompletionRequest.type, {
      textDocument,
      position: at(text, "status: opn", 8),
    });
    assert.ok(completion && "items" in completion);
    assert.deepEqual(
      completion.items.map(({ label }) => label),
      ["open", "monitoring", "occurred", "closed"],
    );
    const hover = await connection.sendRequest(HoverRequest.type, { textDocument, position: owner });
    assert.match(JSON.stringify(hover), /Li Na/);
    const place = at(text, "status: opn", 9);
    const actions = await connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: place, end: place },
      context: { diagnostics: [] },
    });
    const [action] = actions ?? [];
    assert.ok(action && "edit" in action);
    assert.deepEqual(action.edit?.documentChanges, [
      {
        textDocument: { uri, version: 1 },
        edits: [{ range: range(place.line, 12, place.line, 15), newText: "open" }],
      },
    ]);
    const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.deepEqual(
      symbols?.map(({ name }) => name),
      ["commplan", "project", "stakeholders", "phases", "milestones", "risks"],
    );
    const definition = await connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position: owner,
    });
    assert.deepEqual(definition, [{ uri, range: rangeAt(text, "id: li", 4, 2) }]);
  });

  it("speaks the editor's language, and the one of the settings before it", async () => {
    const wrong = `${head}milestones:\n  - id: a\n    title: A\n    due: 2026-04-01\n    status: plannd\n`;
    const messageOf = async (options: ClientOptions) => {
      const editor = await client(options);
      await editor.open(uri, wrong);
      return errorsOf(await editor.findings(({ version }) => version === 1))[0]?.message;
    };
    const english = "“plannd” is not a value of “status”. Did you mean “planned”?";
    assert.equal(await messageOf({ locale: "de" }), english);
    assert.match(String(await messageOf({ locale: "zh-cn" })), /是否想写“planned”？/);
    assert.equal(await messageOf({ locale: "zh-cn", initializationOptions: { language: "en" } }), english);
    assert.match(
      String(await messageOf({ locale: "zh-cn", initializationOptions: { language: "auto" } })),
      /是否想写/,
    );
  });

  it("takes the settings of a client that can be asked, and takes them again when they change", async () => {
    const editor = await client({
      capabilities: {
        ...snippetCapabilities,
        workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      },
      settings: { asOf: "2026-03-02", rules: {} },
    });
    const text = `${head}calendar: { workdays: [mon, tue] }\nmilestones:\n  - id: a\n    title: A\n    due: 2026-03-14\n`;
    await editor.open(uri, text);
    const rules = ({ diagnostics }: { diagnostics: { code?: string | number }[] }) =>
      diagnostics.map(({ code }) => code);
    assert.ok(rules(await editor.findings(({ version }) => version === 1)).includes("date-nonworking"));
    assert.match(await hoverText(editor, at(text, "2026-03-14", 2)), /in 12 days/);
    editor.setSettings({ asOf: "2026-03-13", rules: { "date-nonworking": "off" } });
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
    await editor.findings((published) => !rules(published).includes("date-nonworking"));
    assert.match(await hoverText(editor, at(text, "2026-03-14", 2)), /tomorrow/);
  });

  for (const [where, initializationOptions] of [
    ["the options of the start", { asOf: "2026-03-02" }],
    ["their section in the options of the start", { commplan: { asOf: "2026-03-02" } }],
  ] as const) {
    for (const settings of [null, {}, { asOf: null, rules: null }]) {
      it(`takes ${where} where a client that is asked answers ${JSON.stringify(settings)}`, async () => {
        const capabilities = { ...snippetCapabilities, workspace: { configuration: true } };
        const editor = await client({ capabilities, initializationOptions, settings });
        const text = `${head}milestones:\n  - { id: a, title: A, due: 2026-03-14 }\n`;
        await editor.open(uri, text);
        await editor.findings(({ version }) => version === 1);
        assert.match(await hoverText(editor, at(text, "2026-03-14", 2)), /in 12 days/);
        editor.setSettings({ asOf: "2026-03-13" });
        await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
        const told = editor.published.length;
        await editor.findings((published) => editor.published.indexOf(published) >= told);
        assert.match(await hoverText(editor, at(text, "2026-03-14", 2)), /tomorrow/);
      });
    }
  }

  it("sends no findings before it knows the settings, though it is asked other things", async () => {
    let tell: (settings: unknown) => void = () => undefined;
    const settings = new Promise((resolve) => {
      tell = resolve;
    });
    const capabilities = { ...snippetCapabilities, workspace: { configuration: true } };
    const editor = await client({ capabilities, settings });
    const text = `${head}milestones:\n  - { id: a, title: A, due: 2026-03-14, status: plannd }\n`;
    await editor.open(uri, text);
    assert.match(await hoverText(editor, at(text, "2026-03-14", 2)), /2026/);
    assert.deepEqual(editor.published, []);
    tell({ language: "zh-CN", asOf: "2026-03-02" });
    const { diagnostics } = await editor.findings(({ version }) => version === 1);
    assert.ok(diagnostics.some(({ message }) => /是否想写/.test(String(message))));
    assert.equal(editor.published.length, 1);
  });

  it("answers a request that was called off so", async () => {
    const editor = await client();
    const records = Array.from(
      { length: 3000 },
      (_, index) => `  - id: m${index}\n    title: M\n    due: 2026-04-01\n`,
    );
    await editor.open(uri, `${head}milestones:\n${records.join("")}`);
    const source = new CancellationTokenSource();
    const asked = editor.connection.sendRequest(
      HoverRequest.type,
      { textDocument, position: { line: 0, character: 0 } },
      source.token,
    );
    source.cancel();
    await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
    assert.match(await hoverText(editor, { line: 0, character: 2 }), /Format version/);
  });

  it("survives a request that makes no sense, says so in its log, and goes on", async () => {
    const editor = await client();
    const { connection } = editor;
    await editor.open(uri, plan);
    for (const method of [
      "completion",
      "hover",
      "definition",
      "references",
      "documentHighlight",
      "codeAction",
      "documentSymbol",
    ]) {
      assert.equal(
        await connection.sendRequest(`textDocument/${method}`, { textDocument: null }),
        null,
        method,
      );
    }
    assert.equal(await connection.sendRequest("textDocument/hover", { textDocument, position: null }), null);
    assert.ok(editor.log.some((line) => line.startsWith("Hover failed: TypeError")));
    assert.match(await hoverText(editor, { line: 0, character: 2 }), /Format version/);
  });

  it("survives garbage: unknown and closed documents, positions and edits outside of the text", async () => {
    const editor = await client();
    const { connection } = editor;
    const far = { line: 4_000_000, character: 4_000_000 };
    assert.equal(
      await connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: "file:///not/open" },
        position: far,
      }),
      null,
    );
    await editor.change("file:///not/open", 3, { text: "x" });
    await editor.close("file:///not/open");
    await editor.open(uri, plan);
    for (const position of [far, { line: -1, character: -1 }, { line: 2, character: 4_000_000 }]) {
      await connection.sendRequest(CompletionRequest.type, { textDocument, position });
      await connection.sendRequest(HoverRequest.type, { textDocument, position });
    }
    await editor.change(uri, 2, { range: { start: far, end: far }, text: "risks:\n  - id: r\n" });
    const { diagnostics } = await editor.findings(({ version }) => version === 2);
    const line = plan.split("\n").length;
    assert.ok(
      diagnostics.some((one) => one.range.start.line === line),
      JSON.stringify(diagnostics),
    );
    await editor.close(uri);
    assert.equal(await connection.sendRequest(HoverRequest.type, { textDocument, position: far }), null);
  });

  it("survives hostile texts", async () => {
    const editor = await client();
    const bomb = Array.from(
      { length: 30 },
      (_, level) => `x-${level}: &a${level} [${`*a${level - 1}, `.repeat(9)}]`,
    ).join("\n");
    for (const [index, text] of [
      `a: ${"[".repeat(20_000)}`,
      `${"- ".repeat(20_000)}a`,
      bomb,
      "\0\uFFFF\uD800".repeat(999),
    ].entries()) {
      const hostile = `file:///plans/${index}.commplan.yaml`;
      await editor.open(hostile, text);
      await editor.findings((published) => published.uri === hostile);
      const position = { line: 0, character: Math.min(text.length, 10_000) };
      await editor.connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri: hostile },
        position,
      });
      await editor.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: hostile } });
    }
    assert.equal(await editor.stop(), 0);
  });

  it("says what it can do, and nothing but the protocol", async () => {
    const editor = await client();
    assert.equal(editor.initialized.capabilities.positionEncoding, "utf-16");
    assert.equal(editor.initialized.capabilities.completionProvider?.triggerCharacters?.includes("["), true);
    assert.equal(await editor.stop(), 0);
    assert.equal(editor.errors(), "");
  });

  it("answers nothing before the greeting and after the goodbye, and says so", async () => {
    const hover = { textDocument, position: { line: 0, character: 0 } };
    const editor = await client({
      ...asOf,
      before: (connection) =>
        assert.rejects(connection.sendRequest(HoverRequest.type, hover), {
          code: ErrorCodes.ServerNotInitialized,
        }),
    });
    await editor.open(uri, plan);
    await editor.connection.sendRequest(ShutdownRequest.type);
    await assert.rejects(editor.connection.sendRequest(HoverRequest.type, hover), {
      code: ErrorCodes.InvalidRequest,
    });
    await editor.connection.sendNotification(ExitNotification.type);
    assert.equal(await exitCodeOf(editor.process), 0);
  });

  it("starts whatever a client says of its folders", async () => {
    const odd: unknown[] = [null, 7, {}, { uri: 7 }, { uri: "nowhere" }, { uri: "http://a/b" }];
    for (const workspaceFolders of [odd, [], 7, "x"]) {
      const editor = await client({ ...asOf, initialize: { workspaceFolders } });
      await editor.open(uri, plan);
      await editor.findings(({ version }) => version === 1);
      assert.equal(await editor.stop(), 0);
    }
  });

  it("ends with 1 when nobody said goodbye, and when its input ends", async () => {
    const editor = await client();
    await editor.connection.sendNotification(ExitNotification.type);
    assert.equal(await exitCodeOf(editor.process), 1);
    const other = await client();
    other.process.stdin.end();
    assert.equal(await exitCodeOf(other.process), 1);
  });

  it("ends when its editor is gone", async () => {
    const gone = spawnSync(process.execPath, ["-e", ""]).pid;
    const editor = await client({ processId: gone });
    assert.equal(await exitCodeOf(editor.process), 1);
  });

  it("is the same by the command line", async () => {
    const editor = await client({ ...asOf, command: [`${root}dist/cli.js`, "lsp", "--stdio"] });
    await editor.open(uri, plan.replace("in-progress", "in-progres"));
    const { diagnostics } = await editor.findings(({ version }) => version === 1);
    assert.ok(diagnostics.some(({ message }) => String(message).includes("in-progres")));
    assert.equal(await editor.stop(), 0);
  });
});

/** Rules may come to say more; what is plainly wrong stays. */
function errorsOf({ diagnostics }: PublishDiagnosticsParams): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === DiagnosticSeverity.Error);
}

function range(startLine: number, startCharacter: number, endLine: number, endCharacter: number): Range {
  return {
    start: { line: startLine, character: startCharacter },
    end: { line: endLine, character: endCharacter },
  };
}

/** The position some characters into the first occurrence of a text. */
function at(text: string, needle: string, into: number, from = 0): Position {
  return TextDocument.create(uri, "commplan", 1, text).positionAt(text.indexOf(needle, from) + into);
}

function rangeAt(text: string, needle: string, into: number, length: number): Range {
  return { start: at(text, needle, into), end: at(text, needle, into + length) };
}

async function hoverText(editor: Client, position: Position): Promise<string> {
  return JSON.stringify(await editor.connection.sendRequest(HoverRequest.type, { textDocument, position }));
}
