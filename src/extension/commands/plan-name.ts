import { l10n, Uri } from "vscode";
import { exists } from "../files.ts";
import { planFileName } from "./file-name.ts";

/** The file that a new plan will be, or why there can be none by that name, as a sentence. */
export type JudgedName = { readonly uri: Uri; readonly file: string } | { readonly problem: string };

/** More is no name but a description; it would not fit on the cover of a report. */
const longestName = 200;

/** Judges what a person calls their project, before its plan is made in a folder. */
export async function judgeName(folder: Uri, name: string): Promise<JudgedName> {
  if (name.trim() === "") return { problem: l10n.t("Type the name of the project.") };
  if (name.trim().length > longestName)
    return { problem: l10n.t("The name is longer than {0} characters. Choose a shorter one.", longestName) };
  const file = planFileName(name);
  if (file === undefined) return { problem: l10n.t("The name needs at least one letter or digit.") };
  const uri = Uri.joinPath(folder, file);
  try {
    if (await exists(uri)) return { problem: l10n.t("“{0}” exists already. Choose another name.", file) };
  } catch {
    return { problem: l10n.t("“{0}” could not be written.", uri.fsPath) };
  }
  return { uri, file };
}
