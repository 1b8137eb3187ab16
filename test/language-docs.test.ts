import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { type ClientCapabilities, PositionEncodingKind } from "vscode-languageserver";
import { capabilitiesFor } from "../src/server/capabilities.ts";
import { root } from "./support/folders.ts";

/** The requests behind each capability; none for what is not a feature of its own. */
const methods: Readonly<Record<string, readonly string[]>> = {
  positionEncoding: [],
  textDocumentSync: [],
  workspace: [],
  executeCommandProvider: [],
  diagnosticProvider: ["textDocument/publishDiagnostics", "textDocument/diagnostic", "workspace/diagnostic"],
  completionProvider: ["textDocument/completion"],
  hoverProvider: ["textDocument/hover"],
  codeActionProvider: ["textDocument/codeAction", "codeAction/resolve"],
  documentSymbolProvider: ["textDocument/documentSymbol"],
  definitionProvider: ["textDocument/definition"],
  referencesProvider: ["textDocument/references"],
  documentHighlightProvider: ["textDocument/documentHighlight"],
  renameProvider: ["textDocument/rename", "textDocument/prepareRename"],
  foldingRangeProvider: ["textDocument/foldingRange"],
  selectionRangeProvider: ["textDocument/selectionRange"],
  documentLinkProvider: ["textDocument/documentLink"],
  semanticTokensProvider: [
    "textDocument/semanticTokens/full",
    "textDocument/semanticTokens/full/delta",
    "textDocument/semanticTokens/range",
  ],
  inlayHintProvider: ["textDocument/inlayHint", "inlayHint/resolve"],
  codeLensProvider: ["textDocument/codeLens", "codeLens/resolve"],
  workspaceSymbolProvider: ["workspace/symbol"],
  callHierarchyProvider: [
    "textDocument/prepareCallHierarchy",
    "callHierarchy/incomingCalls",
    "callHierarchy/outgoingCalls",
  ],
  documentFormattingProvider: ["textDocument/formatting"],
  documentRangeFormattingProvider: ["textDocument/rangeFormatting"],
  documentOnTypeFormattingProvider: ["textDocument/onTypeFormatting"],
};

const everything: ClientCapabilities = {
  general: { positionEncodings: [PositionEncodingKind.UTF16] },
  textDocument: { diagnostic: {}, rename: { prepareSupport: true } },
  workspace: { diagnostics: { refreshSupport: true } },
};

describe("the pages on the language server", () => {
  for (const page of ["language.md", "language.zh-CN.md"]) {
    it(`tell in ${page} of each feature that the server announces, and of no other`, () => {
      const announced = capabilitiesFor({
        capabilities: everything,
        processId: null,
        rootUri: null,
      });
      const expected = Object.keys(announced).flatMap((name) => {
        const known = methods[name];
        assert.ok(known, `${name} wants a line in this test, and a row in the pages.`);
        return known;
      });
      const text = readFileSync(`${root}docs/${page}`, "utf8");
      const told = [
        ...text.matchAll(
          /`((?:textDocument|workspace|callHierarchy|codeAction|codeLens|inlayHint)\/[\w/]+)`/g,
        ),
      ];
      assert.deepEqual(told.map(([, method]) => method).sort(), expected.sort());
    });

    it(`compare the same three servers in each row of ${page}`, () => {
      const text = readFileSync(`${root}docs/${page}`, "utf8");
      const rows = text.split("\n").filter((line) => line.startsWith("|"));
      assert.ok(rows.length > 25);
      for (const row of rows) assert.equal(row.split("|").length, 6, row);
    });
  }
});
