import assert from "node:assert/strict";
import {
  DocumentLinkRequest,
  FoldingRangeRequest,
  LSPErrorCodes,
  type Position,
  PrepareRenameRequest,
  RenameRequest,
  SelectionRangeRequest,
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

  it("does not promise to prepare a rename to an editor that does not ask", async () => {
    const { initialized } = await opened(plan);
    assert.equal(initialized.capabilities.renameProvider, true);
  });
});

/** The position some characters into the first occurrence of a text. */
function at(text: string, needle: string, into: number): Position {
  return TextDocument.create(uri, "commplan", 1, text).positionAt(text.indexOf(needle) + into);
}
