import { l10n, type Uri } from "vscode";
import { exists } from "../files.ts";
import { tellWarning } from "../tell.ts";

/** Asks where files are there already; true where none is. */
export async function mayOverwrite(files: readonly Uri[]): Promise<boolean> {
  const there: Uri[] = [];
  // A place that cannot be looked at cannot be written either: the writing says what is wrong with it.
  for (const uri of files) if (await exists(uri).catch(() => false)) there.push(uri);
  const [first] = there;
  if (first === undefined) return true;
  const overwrite = l10n.t("Overwrite");
  const question =
    there.length === 1
      ? l10n.t("“{0}” exists already. Overwrite it?", first.fsPath)
      : l10n.t("{0} of the files exist already. Overwrite them?", there.length);
  return (await tellWarning(question, { modal: true }, overwrite)) === overwrite;
}
