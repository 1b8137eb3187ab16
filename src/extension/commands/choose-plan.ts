import { l10n, type QuickPickItem, type Uri, window } from "vscode";
import { textIn } from "../../plan/facts/text.ts";
import { asWritten } from "../as-written.ts";
import type { PlanFile } from "../plan-file.ts";
import { isPlanDocument, shownPath } from "../plan-files.ts";
import { languageSetting } from "../settings.ts";
import { tellInformation } from "../tell.ts";
import { uriArgument } from "./argument.ts";
import type { CommandContext } from "./command.ts";

/**
 * The plan that is meant: the one named, else that of the page or editor in front, else the one that the sidebar is
 * about, else the only one, else the one that the user picks. Undefined where there is none, which the user is told,
 * or none is picked.
 */
export async function choosePlan(context: CommandContext, named: unknown): Promise<PlanFile | undefined> {
  const { plans } = context;
  const uri = uriArgument(named) ?? planInFront(context);
  if (uri) return plans.get(uri);
  const all = await plans.all();
  if (all.length === 0) {
    void tellInformation(l10n.t("There is no communication plan in this workspace yet."));
    return undefined;
  }
  return all.length === 1 ? all[0] : pick(all);
}

/** The plan of the page or editor in front, else the one that the sidebar is about. */
export function planInFront({ preview, overview, imports, state }: CommandContext): Uri | undefined {
  const shown = preview.active()?.plan ?? overview.active()?.plan ?? imports.active();
  return shown ?? editedPlan() ?? uriArgument(state.focus());
}

function editedPlan(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document && isPlanDocument(document) ? document.uri : undefined;
}

async function pick(files: readonly PlanFile[]): Promise<PlanFile | undefined> {
  const language = languageSetting();
  const item = async (file: PlanFile): Promise<QuickPickItem & { readonly file: PlanFile }> => {
    const path = shownPath(file.uri);
    const name = textIn((await file.analysis())?.plan.project?.name, language);
    return { file, label: asWritten(name || path), description: name ? asWritten(path) : "" };
  };
  const items = Promise.all(files.map(item));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("Which plan?"),
    matchOnDescription: true,
  });
  return chosen?.file;
}
