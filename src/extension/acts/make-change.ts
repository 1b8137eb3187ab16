import { l10n, type TextDocument, type WorkspaceEdit, workspace } from "vscode";
import type { CommandContext } from "../commands/command.ts";
import { exists } from "../files.ts";
import { tellWarning } from "../tell.ts";
import { type Change, showChange, undoChange } from "./undo-change.ts";

/**
 * Changes a plan by one edit that can be undone. A plan that was saved is saved again, so that what the sidebar shows is
 * what the file says; one with unsaved changes stays unsaved.
 *
 * @param done says what was done, in the past tense
 * @returns undefined where the editor refuses it, or the plan's file is gone: then nothing is changed
 */
export async function makeChange(
  { lastChange }: Pick<CommandContext, "lastChange">,
  document: TextDocument,
  { edit, done }: { readonly edit: WorkspaceEdit; readonly done: string },
): Promise<Change | undefined> {
  // The editor keeps the text of a plan that was moved or deleted: saved, it would be there twice, or again.
  if (!document.isUntitled && !(await exists(document.uri))) return undefined;
  const wasSaved = !document.isDirty && !document.isUntitled;
  const before = document.getText();
  if (!(await workspace.applyEdit(edit))) return undefined;
  const isSaved = wasSaved && (await document.save());
  const change = { document, before, after: document.getText(), wasSaved: isSaved };
  lastChange.tell(done, change);
  if (wasSaved && !isSaved) void tellUnsaved(change);
  return change;
}

/** A file that cannot be written keeps what was done in the editor, for the person to save elsewhere or to undo. */
async function tellUnsaved(change: Change): Promise<void> {
  const message = l10n.t("The change is made but could not be saved: the file may be read-only.");
  const [show, undo] = [l10n.t("Show"), l10n.t("Undo")];
  const chosen = await tellWarning(message, show, undo);
  if (chosen === show) await showChange(change);
  if (chosen === undo) await undoChange(change);
}
