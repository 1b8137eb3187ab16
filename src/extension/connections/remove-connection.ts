import { l10n } from "vscode";
import { argumentKeys } from "../commands/argument.ts";
import type { Command } from "../commands/command.ts";
import { tellInformation, tellWarning } from "../tell.ts";
import { chooseConnection } from "./choose-connection.ts";
import { connections } from "./connection.ts";
import { forbid } from "./consent.ts";
import { eraseConnection } from "./setting.ts";
import { createVault, isSameHolder } from "./vault.ts";

/** `{connection?, confirmed?}`: removes a connection, its token, and with the last one of a server the leave to ask it. Plans stay as they are. */
export const removeConnection: Command = async (context, argument): Promise<boolean> => {
  const given = argumentKeys(argument);
  const title = l10n.t("Remove which connection?");
  const connection = await chooseConnection(context, given["connection"], { canAdd: false, title });
  if (connection === undefined) return false;
  const { name, tool, root } = connection;
  if (given["confirmed"] !== true) {
    const remove = l10n.t("Remove");
    const message = l10n.t("Remove the connection “{0}”?", name);
    const detail = l10n.t("Its token is deleted, too. What was imported from it stays in your plans.");
    if ((await tellWarning(message, { modal: true, detail }, remove)) !== remove) return false;
  }
  const others = connections().usable.filter((one) => one.name !== name);
  const isShared = others.some((one) => isSameHolder(one, connection));
  if (!isShared) await createVault(context.extension).set(connection, undefined);
  if (!others.some((one) => one.tool === tool && one.root.origin === root.origin))
    await forbid(context.extension, tool, root);
  await eraseConnection(name);
  void tellInformation(l10n.t("The connection “{0}” and its token are removed.", name));
  return true;
};
