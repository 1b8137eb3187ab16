import { l10n, Uri, window, workspace } from "vscode";
import type { Analysis } from "../../plan/analyze.ts";
import type { PlanFile } from "../plan-file.ts";
import { exportFolderSetting } from "../settings.ts";
import { uriArgument } from "./argument.ts";
import { fileNameFrom } from "./file-name.ts";

export interface ExportTarget {
  readonly file: PlanFile;
  readonly analysis: Analysis;
  /** The id of the report, "" for the standard one. */
  readonly report: string;
  /** Of the format, without a dot. */
  readonly extension: string;
}

/** The file that an argument names: a URI, an absolute path, or one relative to the plan's folder. */
export function namedDestination(plan: Uri, named: unknown): Uri | undefined {
  return uriArgument(named, plan.scheme === "untitled" ? workspaceFolder() : Uri.joinPath(plan, ".."));
}

/** Asks where to save; the dialog starts in the folder of the settings, else beside the plan. */
export async function chooseDestination({
  file,
  analysis,
  report,
  extension,
}: ExportTarget): Promise<Uri | undefined> {
  const folder = exportFolder(file.uri);
  const name = [planName(file.uri), report && fileNameFrom(report), analysis.asOf].filter(Boolean).join("-");
  return window.showSaveDialog({
    title: l10n.t("Export Report"),
    saveLabel: l10n.t("Export"),
    filters: { [extension.toUpperCase()]: [extension] },
    ...(folder && { defaultUri: Uri.joinPath(folder, `${name}.${extension}`) }),
  });
}

function exportFolder(plan: Uri): Uri | undefined {
  const base = workspace.getWorkspaceFolder(plan)?.uri ?? workspaceFolder();
  const beside = plan.scheme === "untitled" ? base : Uri.joinPath(plan, "..");
  return uriArgument(exportFolderSetting(plan), base ?? beside) ?? beside;
}

function workspaceFolder(): Uri | undefined {
  return workspace.workspaceFolders?.[0]?.uri;
}

function planName({ path }: Uri): string {
  const file = path.slice(path.lastIndexOf("/") + 1);
  return file.replace(/\.?commplan\.ya?ml$/, "") || "report";
}
