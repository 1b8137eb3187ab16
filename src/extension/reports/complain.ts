import { commands, l10n, window } from "vscode";
import type { WritingOutcome } from "./write-reports.ts";

/** Tells what went wrong or was left out, with the way to name a browser where that is what is missing. */
export async function complain(
  { complaints, isBrowserMissing }: WritingOutcome,
  more: string | undefined,
): Promise<void> {
  const sentences = [...complaints, ...(more === undefined ? [] : [more])];
  if (sentences.length === 0) return;
  const choose = l10n.t("Choose a Browser");
  const buttons = isBrowserMissing ? [choose] : [];
  const chosen = await window.showWarningMessage(sentences.join(" "), ...buttons);
  if (chosen === choose)
    await commands.executeCommand("workbench.action.openSettings", "commplan.browser.path");
}
