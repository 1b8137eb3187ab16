import { commands, env, l10n, UIKind, type Uri, window, workspace } from "vscode";
import type { FormatName } from "../../report/formats/index.ts";

/** Says where a report is and offers to open it, or to show it among the files. */
export async function offerToOpen(uri: Uri, format: FormatName): Promise<void> {
  const open = l10n.t("Open");
  const reveal = l10n.t("Show in Folder");
  const message = l10n.t("The report is in {0}.", workspace.asRelativePath(uri));
  const chosen = await window.showInformationMessage(message, open, reveal);
  if (chosen === open) await openers[format](uri);
  if (chosen === reveal) await commands.executeCommand(revealCommand(), uri);
}

/** Text opens in the editor; what is to be looked at in its own program, as its readers will see it. */
const openers: Readonly<Record<FormatName, (uri: Uri) => Thenable<unknown>>> = {
  html: (uri) => (isOnThisMachine() ? env.openExternal(uri) : window.showTextDocument(uri)),
  pdf: (uri) => (isOnThisMachine() ? env.openExternal(uri) : commands.executeCommand("vscode.open", uri)),
  markdown: (uri) => window.showTextDocument(uri),
  docx: openWithProgram,
  pptx: openWithProgram,
  xlsx: openWithProgram,
};

/** With the program that the system has for it; where that sees no files of here, the user fetches it. */
function openWithProgram(uri: Uri): Thenable<unknown> {
  return isOnThisMachine() ? env.openExternal(uri) : commands.executeCommand(revealCommand(), uri);
}

function revealCommand(): string {
  return isOnThisMachine() ? "revealFileInOS" : "revealInExplorer";
}

/** Elsewhere the user's browser and file manager do not see the file. */
function isOnThisMachine(): boolean {
  return env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}
