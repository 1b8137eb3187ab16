import { commands, l10n, Uri, type WebviewPanel } from "vscode";
import { told } from "../../exchange/review/told.ts";
import type { CommandContext } from "../commands/command.ts";
import { tellInformation } from "../tell.ts";
import { fileSource } from "./from-file.ts";
import { type KeptImport, keptFrom } from "./kept-import.ts";
import { bringBackImportPage } from "./panels.ts";
import type { ImportSource } from "./source.ts";

/**
 * Brings a page back after the window was loaded anew, with what the person had said of it. A file is read again; another
 * tool is asked only when they say so.
 */
export async function restoreImport(
  context: CommandContext,
  panel: WebviewPanel,
  state: unknown,
): Promise<void> {
  const kept = keptFrom(state);
  if (kept === undefined) {
    panel.dispose();
    void tellInformation(
      l10n.t("The page of an import could not be brought back. It had not imported anything; import again."),
    );
    return;
  }
  const { mapping, encoding, left, leaveOut, saveMap, isAnswered } = kept;
  const plan = Uri.parse(kept.plan);
  await bringBackImportPage(context, panel, {
    plan,
    source: sourceOf(kept, plan),
    choice: { ...kept.choice, mapping },
    ...{ encoding, left, leaveOut, isAnswered },
    ...(saveMap !== undefined && { saveMap: { file: saveMap, mayOverwrite: false } }),
  });
}

function sourceOf(kept: KeptImport, plan: Uri): ImportSource {
  return kept.source.startsWith(ofConnection) ? asleep(kept, plan) : fileSource(Uri.parse(kept.source));
}

/** How the id of a connection as a source begins. */
const ofConnection = "commplan.connection ";

/** Another tool that is not asked until the person reads again, which then goes the way of every sync. */
function asleep({ source, title }: KeptImport, plan: Uri): ImportSource {
  let isAsked = false;
  return {
    ...{ id: source, title, isAsleep: true },
    read: async () => {
      if (isAsked)
        void commands.executeCommand("commplan.sync", {
          plan,
          connection: source.slice(ofConnection.length),
        });
      isAsked = true;
      return { problem: told.asleep };
    },
  };
}
