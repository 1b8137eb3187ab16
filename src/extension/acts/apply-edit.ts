import { l10n, type TextDocument, type Uri, window, workspace } from "vscode";
import type { ActReply } from "../../language/sidebar/protocol.ts";
import type { CommandContext } from "../commands/command.ts";
import { type Change, showChange, undoChange } from "./undo-change.ts";

type Edits = Extract<ActReply, { readonly kind: "edits" }>;

/**
 * Makes an edit of a plan that may be open or not. One that was saved is saved again, so that what the sidebar
 * shows is what the file says; one with unsaved changes stays unsaved. What was done can be undone from the message.
 */
export async function applyEdit(
  { client, lastChange }: Pick<CommandContext, "client" | "lastChange">,
  uri: Uri,
  { edit: written, done, version }: Edits,
): Promise<"done" | "stale" | "failed"> {
  const document = await opened(uri);
  if (document === undefined) return "failed";
  if (version === null ? document.isDirty : version !== document.version) return "stale";
  const wasSaved = !document.isDirty && !document.isUntitled;
  const before = document.getText();
  const edit = await client.asEdit(written);
  if (edit === undefined || !(await workspace.applyEdit(edit))) return "failed";
  const isSaved = wasSaved && (await document.save());
  const change = { document, before, after: document.getText(), wasSaved: isSaved };
  lastChange.tell(done, change);
  if (wasSaved && !isSaved) void tellUnsaved(change);
  return "done";
}

/** A plan that was deleted while questions were asked about it is not there to be opened. */
async function opened(uri: Uri): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    return undefined;
  }
}

/** A file that cannot be written keeps what was done in the editor, for the person to save elsewhere or to undo. */
async function tellUnsaved(change: Change): Promise<void> {
  const message = l10n.t("The change is made but could not be saved: the file may be read-only.");
  const [show, undo] = [l10n.t("Show"), l10n.t("Undo")];
  const chosen = await window.showWarningMessage(message, show, undo);
  if (chosen === show) await showChange(change);
  if (chosen === undo) await undoChange(change);
}
