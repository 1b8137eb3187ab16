import { commands, l10n, type QuickPickItem, QuickPickItemKind, Uri, window } from "vscode";
import { textIn } from "../../plan/facts/text.ts";
import { asWritten } from "../as-written.ts";
import { uriArgument } from "../commands/argument.ts";
import { planInFront } from "../commands/choose-plan.ts";
import type { CommandContext } from "../commands/command.ts";
import { shownPath } from "../plan-files.ts";
import { languageSetting } from "../settings.ts";

/**
 * The plan that something is imported into: the one named, else that of the page or editor in front or of the sidebar, else
 * the one that the person picks or makes now.
 */
export async function chooseTarget(context: CommandContext, named: unknown): Promise<Uri | undefined> {
  const known = uriArgument(named) ?? planInFront(context);
  if (known) return known;
  const language = languageSetting();
  const plans = await Promise.all(
    (await context.plans.all()).map(async (file): Promise<Item> => {
      const path = shownPath(file.uri);
      const name = textIn((await file.analysis())?.plan.project?.name, language);
      return { label: asWritten(name || path), description: name ? asWritten(path) : "", uri: file.uri };
    }),
  );
  const fresh: Item = { label: `$(new-file) ${l10n.t("New Plan…")}` };
  const line: Item = { label: "", kind: QuickPickItemKind.Separator };
  const items = plans.length > 0 ? [...plans, line, fresh] : [fresh];
  const chosen = await window.showQuickPick(items, {
    title: l10n.t("Import into which plan?"),
    matchOnDescription: true,
  });
  if (chosen === undefined) return undefined;
  if (chosen !== fresh) return chosen.uri;
  const made = await commands.executeCommand("commplan.newPlan");
  return made instanceof Uri ? made : undefined;
}

interface Item extends QuickPickItem {
  readonly uri?: Uri;
}
