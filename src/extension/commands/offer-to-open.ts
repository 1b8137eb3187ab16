import { commands, env, l10n, UIKind, Uri, window, workspace } from "vscode";
import { asWritten } from "../as-written.ts";
import { inOneLine } from "../in-one-line.ts";
import type { WrittenFile } from "../reports/write-reports.ts";
import { tellInformation } from "../tell.ts";

/** Says where reports are and offers to open one, or to show them among the files. */
export async function offerToOpen(written: readonly WrittenFile[], more = ""): Promise<void> {
  const [first] = written;
  if (first === undefined) return;
  const open = l10n.t("Open");
  const reveal = l10n.t("Show in Folder");
  const place = workspace.asRelativePath(written.length === 1 ? first.uri : Uri.joinPath(first.uri, ".."));
  const message =
    written.length === 1
      ? l10n.t("The report is in {0}.", place)
      : l10n.t("{0} files of the report are in {1}.", written.length, place);
  const hint =
    env.uiKind === UIKind.Web && l10n.t("To get it, choose Download from its menu in the Explorer.");
  const chosen = await tellInformation(inOneLine([message, more, hint]), open, reveal);
  if (chosen === reveal) await commands.executeCommand(revealCommand(), first.uri);
  if (chosen !== open) return;
  const file = written.length === 1 ? first : await pick(written);
  if (file) await openFile(file);
}

async function pick(written: readonly WrittenFile[]): Promise<WrittenFile | undefined> {
  const items = written.map((file) => ({ label: asWritten(file.uri.path.replace(/^.*\//, "")), file }));
  return (await window.showQuickPick(items, { title: l10n.t("Which file?") }))?.file;
}

/**
 * Markdown opens in this editor; the rest in the program that the system has for it, as its readers will see it. Where
 * that sees no files of here, the user fetches the file: its source is nothing to look at.
 */
async function openFile({ uri, mimeType }: WrittenFile): Promise<void> {
  if (mimeType === "text/markdown") await window.showTextDocument(uri);
  else if (isOnThisMachine()) await env.openExternal(uri);
  else await commands.executeCommand(revealCommand(), uri);
}

function revealCommand(): string {
  return isOnThisMachine() ? "revealFileInOS" : "revealInExplorer";
}

/** Elsewhere the user's browser and file manager do not see the file. */
function isOnThisMachine(): boolean {
  return env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}
