import { Range, type TextDocument, WorkspaceEdit } from "vscode";
import type { ImportOutcome } from "../../exchange/outcome.ts";

/** What an import does, as one edit of the open plan. */
export function editOf(document: TextDocument, { edits }: ImportOutcome): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { start, end, newText } of edits)
    edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), newText);
  return edit;
}
