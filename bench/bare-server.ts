// A language server that knows nothing: it keeps the text, finds one word in it, and answers every question with a word
// of its own. What it takes, the protocol and Node take: no server that is made with the same library is below it.
import process from "node:process";
import { createConnection, TextDocumentSyncKind, TextDocuments } from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";

const connection = createConnection(process.stdin, process.stdout);
const documents = new TextDocuments(TextDocument);
const mistake = "plannedx";

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    completionProvider: {},
    hoverProvider: true,
  },
}));
connection.onCompletion(() => [{ label: "planned" }]);
connection.onHover(() => ({ contents: "planned" }));
documents.onDidChangeContent(({ document }) => {
  const at = document.getText().indexOf(mistake);
  const range = { start: document.positionAt(at), end: document.positionAt(at + mistake.length) };
  const { uri, version } = document;
  const diagnostics = at < 0 ? [] : [{ range, message: "mistake" }];
  void connection.sendDiagnostics({ uri, version, diagnostics });
});
documents.listen(connection);
connection.listen();
