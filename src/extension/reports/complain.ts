import { commands, l10n } from "vscode";
import { inOneLine } from "../in-one-line.ts";
import { tellWarning } from "../tell.ts";
import type { PrintRemedy } from "./sources.ts";
import type { WritingOutcome } from "./write-reports.ts";

/** Tells what went wrong or was left out, with the way out where there is one. */
export async function complain(
  { complaints, remedy }: WritingOutcome,
  more: string | undefined,
): Promise<void> {
  const sentences = [...complaints, ...(more === undefined ? [] : [more])];
  if (sentences.length === 0) return;
  const way = remedy && remedies()[remedy];
  const chosen = await tellWarning(inOneLine(sentences), ...(way ? [way.title] : []));
  if (way && chosen === way.title) await commands.executeCommand(...way.command);
}

interface Remedy {
  readonly title: string;
  readonly command: readonly [string, ...unknown[]];
}

function remedies(): Readonly<Record<PrintRemedy, Remedy>> {
  return {
    "choose-browser": {
      title: l10n.t("Choose a Browser"),
      command: ["workbench.action.openSettings", "commplan.browser.path"],
    },
    "trust-workspace": {
      title: l10n.t("Manage Workspace Trust"),
      command: ["workbench.trust.manage"],
    },
  };
}
