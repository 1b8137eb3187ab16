import type { Range, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { TextDocuments } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { offsetOf } from "../language/position.ts";
import { encodedLines, type PositionEncoding } from "./position-encoding.ts";

/**
 * The texts of the open documents, kept by incremental edits whose positions are in the client's encoding. Ranges
 * outside of a text are brought inside.
 */
export function createTextDocuments(encoding: () => PositionEncoding): TextDocuments<TextDocument> {
  return new TextDocuments({
    create: (uri, languageId, version, content) => TextDocument.create(uri, languageId, version, content),
    update: (document, changes, version) => updated(document, changes, version, encoding()),
  });
}

/** A document after changes that a client made one after the other. */
export function updated(
  document: TextDocument,
  changes: readonly TextDocumentContentChangeEvent[],
  version: number,
  encoding: PositionEncoding,
): TextDocument {
  for (const change of changes) TextDocument.update(document, [brought(document, change, encoding)], version);
  return document;
}

function brought(
  document: TextDocument,
  change: TextDocumentContentChangeEvent,
  encoding: PositionEncoding,
): TextDocumentContentChangeEvent {
  if (!("range" in change)) return change;
  return { text: change.text, range: inside(document, change.range, encoding) };
}

function inside(document: TextDocument, { start, end }: Range, encoding: PositionEncoding): Range {
  const lines = encodedLines(document, encoding);
  return {
    start: document.positionAt(offsetOf(lines, start)),
    end: document.positionAt(offsetOf(lines, end)),
  };
}
