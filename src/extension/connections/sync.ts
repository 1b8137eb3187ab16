import { commands, l10n, type Uri } from "vscode";
import type { ConnectError } from "../../connect/http/connect-error.ts";
import { asWritten } from "../as-written.ts";
import { argumentKeys } from "../commands/argument.ts";
import type { Command, CommandContext } from "../commands/command.ts";
import { chooseTarget } from "../import/choose-target.ts";
import { tellError, tellInformation } from "../tell.ts";
import { enterCredentials } from "./ask-credentials.ts";
import { chooseConnection } from "./choose-connection.ts";
import type { Connection } from "./connection.ts";
import { isTrusted, mayAsk } from "./consent.ts";
import { tellFailure } from "./failure.ts";
import { lastConnections } from "./last-connections.ts";
import { connectionSource, withProgress } from "./source.ts";
import { createVault } from "./vault.ts";

/**
 * `{plan?, connection?, apply?, dryRun?, allow?}`: asks another tool again for what it holds and shows what that does to a plan, to be
 * picked from; `apply` takes all of it over without the page and gives what came of it as data, and so does `dryRun`, which changes
 * nothing. `allow` is the host that may be asked where that was not allowed before.
 */
export const sync: Command = async (context, argument) => {
  if (!isTrusted()) return undefined;
  const given = argumentKeys(argument);
  const plan = await chooseTarget(context, given["plan"]);
  if (plan === undefined) return undefined;
  const memory = lastConnections(context.extension.workspaceState);
  const title = l10n.t("Sync with which connection?");
  const last = memory.of(plan);
  const connection = await chooseConnection(context, given["connection"], { last, canAdd: true, title });
  if (connection === undefined || !(await isReady(context, connection, given["allow"]))) return undefined;
  await memory.keep(plan, connection.name);
  const again = (): Thenable<unknown> =>
    commands.executeCommand("commplan.sync", { ...given, plan, connection: connection.name });
  let failed = false;
  const source = connectionSource({
    connection,
    entry: () => createVault(context.extension).get(connection),
    timezone: () => timezoneOf(context, plan),
    onFailure: (failure) => {
      failed = true;
      void help(context, { connection, failure, again });
    },
  });
  const { importSilently, reviewImport } = await import("../late/import.ts");
  if (given["apply"] !== true && given["dryRun"] !== true) return reviewImport(context, { plan, source });
  const outcome = await importSilently(context, {
    ...{ plan, choice: {}, isDry: given["dryRun"] === true, leaveOut: [] },
    source: withProgress(source, l10n.t("Syncing with {0}", asWritten(connection.name))),
  });
  if ("problem" in outcome && !failed) void tellError(outcome.problem);
  if ("isWritten" in outcome && !outcome.isWritten && given["dryRun"] !== true)
    void tellInformation(l10n.t("The plan has all that “{0}” holds: nothing was changed.", connection.name));
  return outcome;
};

/** Whether it can be asked: the person allows it, and there is what gets one in. */
async function isReady(
  { extension }: CommandContext,
  connection: Connection,
  allow: unknown,
): Promise<boolean> {
  const { tool, root } = connection;
  if (!(await mayAsk(extension, tool, root, allow))) return false;
  const vault = createVault(extension);
  if ((await vault.get(connection)) !== undefined) return true;
  const credentials = await enterCredentials(connection);
  if (credentials !== undefined) await vault.set(connection, credentials);
  return credentials !== undefined;
}

async function timezoneOf({ plans }: CommandContext, plan: Uri): Promise<string> {
  return (await plans.get(plan).analysis())?.timezone ?? "UTC";
}

interface Failed {
  readonly connection: Connection;
  readonly failure: ConnectError;
  readonly again: () => Thenable<unknown>;
}

/** Does what helps, and asks again after that. */
async function help({ extension }: CommandContext, { connection, failure, again }: Failed): Promise<void> {
  const remedy = await tellFailure(failure, ["credentials", "address", "project", "settings", "again"]);
  if (remedy === undefined) return;
  if (remedy === "again") return void (await again());
  if (remedy !== "credentials") {
    return void (await commands.executeCommand("workbench.action.openSettings", "commplan.connections"));
  }
  const credentials = await enterCredentials(connection);
  if (credentials === undefined) return;
  await createVault(extension).set(connection, credentials);
  await again();
}
