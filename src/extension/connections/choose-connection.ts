import { l10n, type QuickPickItem, QuickPickItemKind, window } from "vscode";
import { asWritten } from "../as-written.ts";
import { textArgument } from "../commands/argument.ts";
import type { CommandContext } from "../commands/command.ts";
import { tellError, tellInformation, tellWarning } from "../tell.ts";
import { addConnection } from "./add-connection.ts";
import { type Connection, connections } from "./connection.ts";

/**
 * The connection that is meant: the one named, else the one that the person picks, the one used last for this first, or sets up now.
 * What is wrong in the settings is told. Undefined where there is none.
 */
export async function chooseConnection(
  context: CommandContext,
  named: unknown,
  {
    last,
    canAdd,
    title,
  }: { readonly last?: string | undefined; readonly canAdd: boolean; readonly title: string },
): Promise<Connection | undefined> {
  const { usable, problems } = connections();
  const name = textArgument(named);
  if (name !== undefined) {
    const found = usable.find((one) => one.name === name);
    if (found === undefined) {
      const names = usable.map((one) => one.name).join(", ");
      const problem = problems.find((one) => one.includes(name));
      void tellError(
        problem ?? l10n.t("There is no connection “{0}”. There is: {1}.", name, names === "" ? "–" : names),
      );
    }
    return found;
  }
  if (problems[0] !== undefined) void tellWarning(problems[0]);
  if (usable.length === 0 && canAdd) return added(context);
  if (usable.length === 0) {
    void tellInformation(l10n.t("There is no connection to another tool."));
    return undefined;
  }
  const sorted = usable.toSorted((a, b) => Number(b.name === last) - Number(a.name === last));
  const items: (QuickPickItem & { readonly connection?: Connection })[] = sorted.map((connection) => ({
    label: asWritten(connection.name),
    description: `${connection.tool.name} · ${connection.root.host}`,
    connection,
  }));
  const another: QuickPickItem = { label: `$(add) ${l10n.t("Add Connection…")}` };
  const line: QuickPickItem = { label: "", kind: QuickPickItemKind.Separator };
  const chosen: (QuickPickItem & { readonly connection?: Connection }) | undefined =
    await window.showQuickPick(canAdd ? [...items, line, another] : items, {
      title,
      matchOnDescription: true,
    });
  return chosen === another ? added(context) : chosen?.connection;
}

async function added(context: CommandContext): Promise<Connection | undefined> {
  const name = await addConnection(context, { isQuiet: true });
  return connections().usable.find((one) => one.name === name);
}
