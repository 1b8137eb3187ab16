import type { WorkspaceEdit } from "vscode-languageserver-types";
import type { TextEdit } from "../plan/finding.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import { rangeOf } from "./position.ts";

/** Edits of a plan as an editor applies them: to this version of the document only, where it knows versions. */
export function workspaceEdit(
  { uri, version, lines }: PlanDocument,
  edits: readonly TextEdit[],
  { versionedEdits }: EditorOptions,
): WorkspaceEdit {
  const textEdits = edits.map((edit) => ({ range: rangeOf(lines, edit), newText: edit.newText }));
  return versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: textEdits }] }
    : { changes: { [uri]: textEdits } };
}
