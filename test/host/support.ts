import { setTimeout as pause } from "node:timers/promises";
import * as vscode from "vscode";

const pollPause = 25;
const pollLimit = 10_000;

/** Opens a plan of the test workspace in an editor and shows it. `name` is relative to the workspace. */
export async function openPlan(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(planUri(name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

/** The address of a file in the test workspace. */
export function planUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error("The test window has no folder open.");
  return vscode.Uri.joinPath(folder.uri, name);
}

type Pending = undefined | null | false;

/**
 * Asks `condition` until it gives something, and gives that. `what` completes the sentence “Waited 10 s for …”;
 * `limit` is in milliseconds. An error that the condition throws counts as not yet, and is told at the end.
 */
export async function until<T>(
  condition: () => T | Pending | Thenable<T | Pending>,
  what: string,
  limit: number = pollLimit,
): Promise<T> {
  const end = Date.now() + limit;
  let last: unknown;
  do {
    try {
      const value = await condition();
      if (value !== undefined && value !== null && value !== false) return value;
      last = value;
    } catch (error) {
      last = error;
    }
    await pause(pollPause);
  } while (Date.now() < end);
  throw new Error(`Waited ${limit / 1000} s for ${what}; last seen: ${String(last)}.`, { cause: last });
}

/** Replaces the first `search` in the document, as an edit that is not saved. */
export async function replaceText(
  document: vscode.TextDocument,
  search: string,
  replacement: string,
): Promise<void> {
  const start = document.getText().indexOf(search);
  if (start < 0) throw new Error(`“${search}” is not in ${document.uri.path}.`);
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + search.length));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, range, replacement);
  if (!(await vscode.workspace.applyEdit(edit)))
    throw new Error(`The edit of ${document.uri.path} was refused.`);
}

/** The findings of ours that the window shows for a file, in the order of their lines. */
export function diagnosticsOf(uri: vscode.Uri): readonly vscode.Diagnostic[] {
  return vscode.languages
    .getDiagnostics(uri)
    .toSorted((one, other) => one.range.start.compareTo(other.range.start));
}

/** Closes every tab; what was not saved is thrown away, so that no dialog asks. */
export async function closeAll(): Promise<void> {
  // Only what is ours: the editor keeps a settings file of its own open, and at times unsaved, while it starts.
  const isOurs = ({ isDirty, uri }: vscode.TextDocument) =>
    isDirty && vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  for (const document of vscode.workspace.textDocuments.filter(isOurs)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand("workbench.action.files.revert");
  }
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}
