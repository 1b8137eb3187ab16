import { l10n, Range, type TextDocument, WorkspaceEdit, window, workspace } from "vscode";
import type { Migrated } from "../../plan/migrate/migrate-text.ts";
import { languageSetting } from "../settings.ts";
import { tellInformation, tellWarning } from "../tell.ts";
import { argumentKeys } from "./argument.ts";
import { choosePlan } from "./choose-plan.ts";
import type { Command, CommandContext } from "./command.ts";

/**
 * `{plan?, dryRun?}`: brings a plan to the newest version of the format. Gives the versions and how many places change;
 * undefined where it cannot be done, which the person is told. The text stays unsaved, to be looked at first.
 */
export const migratePlan: Command = async (context, argument) => {
  const { plan, dryRun } = argumentKeys(argument);
  const file = await choosePlan(context, plan);
  if (file === undefined) return undefined;
  const document = await opened(file.uri);
  if (document === undefined) return undefined;
  const { migrateText } = await import("../late/analysis.ts");
  const result = migrateText(document.getText());
  if ("problem" in result) {
    void tellWarning(result.problem[languageSetting()]);
    return undefined;
  }
  const { from, to, edits } = result;
  if (edits.length === 0)
    void tellInformation(
      l10n.t("The plan is in version {0} of the format, the newest one. There is nothing to do.", to),
    );
  else if (dryRun !== true && !(await write(context, document, result))) return undefined;
  return { from, to, changes: edits.length };
};

async function write(
  { lastChange }: CommandContext,
  document: TextDocument,
  { from, to, edits }: Migrated,
): Promise<boolean> {
  const before = document.getText();
  const edit = new WorkspaceEdit();
  for (const { start, end, newText } of edits)
    edit.replace(document.uri, new Range(document.positionAt(start), document.positionAt(end)), newText);
  await window.showTextDocument(document);
  if (!(await workspace.applyEdit(edit))) {
    void tellWarning(l10n.t("The plan could not be changed. Nothing was lost; try again."));
    return false;
  }
  const done =
    from === to
      ? l10n.t("The version of the format is written as it should be: {0}.", to)
      : l10n.t("The plan was brought from version {0} to version {1} of the format.", from, to);
  lastChange.tell(done, { document, before, after: document.getText(), wasSaved: false });
  return true;
}

async function opened(uri: TextDocument["uri"]): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(uri);
  } catch {
    void tellWarning(l10n.t("This plan cannot be read. It may have been moved or deleted."));
    return undefined;
  }
}
