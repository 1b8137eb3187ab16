import { l10n, Uri, window, workspace } from "vscode";
import type { PlanFile } from "../plan-file.ts";
import { exportFolderSetting } from "../settings.ts";
import { uriArgument } from "./argument.ts";
import type { ChosenFormat } from "./choose-formats.ts";
import { fileNameFrom } from "./file-name.ts";

/** The file or folder that an argument names: a URI, an absolute path, or one relative to the plan's folder. */
export function namedDestination(plan: Uri, named: unknown): Uri | undefined {
  return uriArgument(named, plan.scheme === "untitled" ? workspaceFolder() : Uri.joinPath(plan, ".."));
}

/** A file for each format. */
export type Destination = (format: ChosenFormat) => Uri;

/**
 * Asks where to save: one file by its name, several by their folder.
 *
 * @param name of the files, without an ending
 * @param last the folder that was taken last
 */
export async function chooseDestination(
  { uri }: PlanFile,
  formats: readonly ChosenFormat[],
  name: string,
  last: string | undefined,
): Promise<Destination | undefined> {
  const folder = uriArgument(last) ?? exportFolder(uri);
  const [only] = formats;
  if (only && formats.length === 1) {
    const { extension } = only.format;
    const file = await window.showSaveDialog({
      title: l10n.t("Export Report"),
      saveLabel: l10n.t("Export"),
      filters: { [extension.toUpperCase()]: [extension] },
      ...(folder && { defaultUri: Uri.joinPath(folder, `${name}.${extension}`) }),
    });
    return file && (() => file);
  }
  const [chosen] =
    (await window.showOpenDialog({
      title: l10n.t("To which folder?"),
      openLabel: l10n.t("Export"),
      canSelectFiles: false,
      canSelectFolders: true,
      ...(folder && { defaultUri: folder }),
    })) ?? [];
  return chosen && inFolder(chosen, name);
}

/** Files of one name in a folder. */
export function inFolder(folder: Uri, name: string): Destination {
  return ({ format }) => Uri.joinPath(folder, `${name}.${format.extension}`);
}

/** The folder of the settings, else the one of the plan. */
export function exportFolder(plan: Uri): Uri | undefined {
  const base = workspace.getWorkspaceFolder(plan)?.uri ?? workspaceFolder();
  const beside = plan.scheme === "untitled" ? base : Uri.joinPath(plan, "..");
  return uriArgument(exportFolderSetting(plan), base ?? beside) ?? beside;
}

/** What the files of a report are called, without an ending. One that is not for the client says so. */
export function reportFileName(plan: Uri, parts: readonly (string | undefined)[]): string {
  return [planName(plan), ...parts.map((part) => part && fileNameFrom(part))].filter(Boolean).join("-");
}

function workspaceFolder(): Uri | undefined {
  return workspace.workspaceFolders?.[0]?.uri;
}

function planName({ path }: Uri): string {
  const file = path.slice(path.lastIndexOf("/") + 1);
  return file.replace(/\.?commplan\.ya?ml$/i, "") || "report";
}
