import { commands, type Disposable, l10n, workspace } from "vscode";
import { isRealDate } from "../plan/time/dates.ts";
import { settingsSection } from "./settings.ts";
import { tellWarning } from "./tell.ts";

/** Says so when the as-of date of the settings is no day: plans would be judged at today without a word. */
export function registerSettingsCheck(): Disposable {
  void check();
  return workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(`${settingsSection}.asOf`)) void check();
  });
}

async function check(): Promise<void> {
  const date = workspace.getConfiguration(settingsSection).get<string>("asOf")?.trim() ?? "";
  if (date === "" || isRealDate(date)) return;
  const open = l10n.t("Open Settings");
  const message = l10n.t(
    "“{0}” in the setting commplan.asOf is no day, so plans are judged at today. Write a day such as 2026-03-31, or nothing.",
    date,
  );
  if ((await tellWarning(message, open)) === open) {
    await commands.executeCommand("workbench.action.openSettings", `${settingsSection}.asOf`);
  }
}
