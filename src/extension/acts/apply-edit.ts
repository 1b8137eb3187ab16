import { l10n, Range, type TextDocument, type Uri, WorkspaceEdit, window, workspace } from "vscode";
import type { ActReply } from "../../language/sidebar/protocol.ts";
import type { Client } from "../client.ts";

type Edits = Extract<ActReply, { readonly kind: "edits" }>;

/**
 * Makes an edit of a plan that may be open or not. One that was saved is saved again, so that what the sidebar
 * shows is what the file says; one with unsaved changes stays unsaved. What was done can be undone from the message.
 */
export async function applyEdit(
  client: Client,
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
  if (wasSaved && !(await document.save())) void tellUnsaved(document, before);
  else void tell(document, before, done, wasSaved);
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
async function tellUnsaved(document: TextDocument, before: string): Promise<void> {
  const after = document.getText();
  const message = l10n.t("The change is made but could not be saved: the file may be read-only.");
  await act(await window.showWarningMessage(message, show(), undo()), document, { before, after });
}

async function tell(document: TextDocument, before: string, done: string, wasSaved: boolean): Promise<void> {
  const after = document.getText();
  const isInSight = window.visibleTextEditors.some((editor) => editor.document === document);
  // Where the change is in sight, its own undo is at hand.
  if (isInSight) return void window.setStatusBarMessage(`$(check) ${done}`, 8_000);
  await act(await window.showInformationMessage(done, show(), undo()), document, { before, after, wasSaved });
}

const show = () => l10n.t("Show");
const undo = () => l10n.t("Undo");

interface Change {
  readonly before: string;
  readonly after: string;
  readonly wasSaved?: boolean;
}

async function act(
  chosen: string | undefined,
  document: TextDocument,
  { before, after, wasSaved = false }: Change,
): Promise<void> {
  if (chosen === show()) await window.showTextDocument(document);
  if (chosen === undo()) await putBack(document, before, after, wasSaved);
}

async function putBack(
  document: TextDocument,
  before: string,
  after: string,
  wasSaved: boolean,
): Promise<void> {
  if (document.isClosed || document.getText() !== after) {
    void window.showWarningMessage(l10n.t("The plan has changed since. Undo it in the editor."));
    return;
  }
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, changedRange(document, before, after), changedText(before, after));
  if ((await workspace.applyEdit(edit)) && wasSaved) await document.save();
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
