import { commands, l10n, type QuickPickItem, QuickPickItemKind, ThemeColor, ThemeIcon, window } from "vscode";
import { requests, type WireAttention } from "../../language/sidebar/protocol.ts";
import { asWritten } from "../as-written.ts";
import { argumentKeys, uriArgument } from "../commands/argument.ts";
import type { Command } from "../commands/command.ts";
import { sidebarCommand } from "../sidebar/index.ts";

interface AttentionItem extends QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

/** `{plan?}`: lists what needs attention, of that plan, else of the one in focus or of all; Enter goes to the record. */
export const showAttention: Command = async ({ client, state }, argument) => {
  const plan = uriArgument(argumentKeys(argument)["plan"])?.toString() ?? state.focus();
  const rows = await client.request<readonly WireAttention[]>(requests.attention, plan ? { plan } : {});
  if (rows === undefined) return;
  const showsPlans = new Set(rows.map((row) => row.plan)).size > 1;
  const items: readonly AttentionItem[] = [
    ...rows.flatMap((row, index) => [...headingItem(row, rows[index - 1], showsPlans), rowItem(row)]),
    ...(rows.length > 0 ? [{ label: "", kind: QuickPickItemKind.Separator }] : []),
    {
      label: rows.length > 0 ? l10n.t("Show in the Sidebar") : l10n.t("Nothing needs attention today."),
      iconPath: new ThemeIcon(rows.length > 0 ? "list-tree" : "check"),
      alwaysShow: true,
      run: () => commands.executeCommand(sidebarCommand),
    },
  ];
  const title = l10n.t("What Needs Attention");
  const chosen = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t("Enter goes to the record"),
    matchOnDetail: true,
  });
  await chosen?.run?.();
};

/** Of several plans, their names; of one, why its records are there. */
function headingItem(
  row: WireAttention,
  before: WireAttention | undefined,
  showsPlans: boolean,
): readonly AttentionItem[] {
  const isSame = row.plan === before?.plan && (showsPlans || row.kind === before.kind);
  if (isSame) return [];
  return [{ label: asWritten(showsPlans ? row.planName : row.heading), kind: QuickPickItemKind.Separator }];
}

function rowItem({ label, description, icon, plan, at }: WireAttention): AttentionItem {
  return {
    label: asWritten(label),
    // On a line of its own: beside the title and the heading what is late would be cut off.
    detail: asWritten(description),
    iconPath: new ThemeIcon(icon.name, icon.color ? new ThemeColor(icon.color) : undefined),
    run: () => commands.executeCommand("commplan.revealRecord", { plan, at }),
  };
}
