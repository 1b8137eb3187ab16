import type { Position, Range, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";

/** The texts of the open documents, kept by incremental edits. Ranges outside of a text are brought inside. */
export function createTextDocuments(): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
    update(document, changes, version) {
      for (const change of changes) TextDocument.update(document, [brought(document, change)], version);
      return document;
    },
  });
}

function brought(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
): TextDocumentContentChangeEvent {
  if (!("range" in change)) return change;
  return { text: change.text, range: inside(document, change.range) };
}

function inside(document: TextDocument, { start, end }: Range): Range {
  const nearest = (position: Position) => document.positionAt(document.offsetAt(position));
  return { start: nearest(start), end: nearest(end) };
}
