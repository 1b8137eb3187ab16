import { l10n, Range, type TextDocument, WorkspaceEdit, window, workspace } from "vscode";
import { exists } from "../files.ts";
import type { TextPlace } from "../sidebar/find-in-tree.ts";
import { tellWarning } from "../tell.ts";

/** What an act has made of a plan. */
export interface Change {
  readonly document: TextDocument;
  readonly before: string;
  readonly after: string;
  /** Whether the file was saved with it, and so is saved again without it. */
  readonly wasSaved: boolean;
}

/** Shows the plan where it was changed. */
export async function showChange({ document, before, after }: Change): Promise<void> {
  const current = await opened(document);
  if (current === undefined) {
    void tellWarning(l10n.t("This plan cannot be read. It may have been moved or deleted."));
    return;
  }
  const { start } = changedRange(current, before, after);
  await window.showTextDocument(current, { selection: new Range(start, start) });
}

/** Where a plan was changed. */
export function changedPlace({ document, before, after }: Change): TextPlace {
  const { line, character } = document.positionAt(commonStart(before, after));
  return { plan: document.uri.toString(), position: { line, character } };
}

/**
 * Takes a change back, unless the plan has changed since: then its own undo is the only one that takes no more.
 *
 * @returns whether it is taken back; else the person is told why not
 */
export async function undoChange({ document, before, after, wasSaved }: Change): Promise<boolean> {
  const current = await opened(document);
  if (current === undefined || current.getText() !== after) {
    void tellWarning(l10n.t("The plan has changed since. Undo it in the editor."));
    return false;
  }
  const edit = new WorkspaceEdit();
  edit.replace(current.uri, changedRange(current, before, after), changedText(before, after));
  const isUndone = await workspace.applyEdit(edit);
  // A plan that was moved or deleted since is not made again under its old name.
  if (isUndone && wasSaved && (await exists(current.uri))) await current.save();
  return isUndone;
}

/** Whether a change was taken back already, as by the editor's own undo: the plan says what it said before. */
export async function isTakenBack({ document, before }: Change): Promise<boolean> {
  return (await opened(document))?.getText() === before;
}

/** An editor lets go of the text of a plan that nobody looks at. */
async function opened(document: TextDocument): Promise<TextDocument | undefined> {
  if (!document.isClosed) return document;
  try {
    return await workspace.openTextDocument(document.uri);
  } catch {
    return undefined;
  }
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonEnd(a: string, b: string, start: number): number {
  let length = 0;
  const most = Math.min(a.length, b.length) - start;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}

function changedRange(document: TextDocument, before: string, after: string): Range {
  const start = commonStart(before, after);
  const end = after.length - commonEnd(before, after, start);
  return new Range(document.positionAt(start), document.positionAt(end));
}

function changedText(before: string, after: string): string {
  const start = commonStart(before, after);
  return before.slice(start, before.length - commonEnd(before, after, start));
}
