import { type LogOutputChannel, l10n, type Uri } from "vscode";
import {
  type BaseLanguageClient,
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
} from "vscode-languageclient";
import { planLanguage, planSchemes } from "./plan-files.ts";
import { mayRestart } from "./restarts.ts";
import { serveFiles } from "./serve-files.ts";
import { settingsSection } from "./settings.ts";
import { showReferencesCommand } from "./show-references.ts";
import { tellError, tellWarning } from "./tell.ts";

/** How a language server is spoken with, wherever it runs; findings link to the pages in `docs`. */
export function clientOptions(docs: Uri, log: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: planSchemes().map((scheme) => ({ scheme, language: planLanguage })),
    initializationOptions: {
      sidebar: true,
      docs: docs.toString(),
      referencesCommand: showReferencesCommand,
      actCommands: "commplan.",
    },
    outputChannel: log,
    errorHandler: restartAndSaySo(log),
  };
}

/** What every client answers its server. */
export function answering<Client extends BaseLanguageClient>(client: Client): Client {
  serveFiles(client);
  return client;
}

/** The name of the connection in settings and logs. */
export const clientName = [settingsSection, "CommPlan"] as const;

/** A server that died is started again, and the user hears of it; one that keeps dying stays down. */
function restartAndSaySo(log: LogOutputChannel): ErrorHandler {
  const deaths: number[] = [];
  return {
    error: (error) => {
      log.error("The connection to the language server failed.", error);
      return { action: ErrorAction.Continue };
    },
    closed: (): CloseHandlerResult => {
      deaths.push(performance.now());
      const restarts = mayRestart(deaths);
      void tell(restarts, log);
      return { action: restarts ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
    },
  };
}

async function tell(restarts: boolean, log: LogOutputChannel): Promise<void> {
  const show = l10n.t("Show Output");
  const chosen = restarts
    ? await tellWarning(l10n.t("The CommPlan language server stopped. It has been started again."), show)
    : await tellError(
        l10n.t(
          "The CommPlan language server keeps stopping and stays off. “CommPlan: Restart Language Server” starts it again.",
        ),
        show,
      );
  if (chosen === show) log.show();
}
