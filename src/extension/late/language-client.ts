// Speaks to the language server. A bundle of its own, loaded when there is a plan.
import { type LogOutputChannel, l10n, type Uri } from "vscode";
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  LanguageClient,
  TransportKind,
} from "vscode-languageclient/node";
import { planLanguage, planSchemes } from "../plan-files.ts";
import { mayRestart } from "../restarts.ts";
import { settingsSection } from "../settings.ts";
import { showReferencesCommand } from "../show-references.ts";
import { tellError, tellWarning } from "../tell.ts";

/** The client of the server in that module, which runs in a process of its own; findings link to the pages in `docs`. */
export function languageClient(module: string, docs: Uri, log: LogOutputChannel): LanguageClient {
  return new LanguageClient(
    settingsSection,
    "CommPlan",
    { module, transport: TransportKind.ipc, options: { execArgv: [smallNursery] } },
    {
      documentSelector: planSchemes().map((scheme) => ({ scheme, language: planLanguage })),
      initializationOptions: {
        sidebar: true,
        docs: docs.toString(),
        referencesCommand: showReferencesCommand,
        actCommands: "commplan.",
      },
      outputChannel: log,
      errorHandler: restartAndSaySo(log),
    },
  );
}

/**
 * Node enlarges the space for new objects while one types, to what is never needed again: kept at 4 MB, the server holds
 * 30 to 50 MB less, and is as fast (docs/performance.md).
 */
const smallNursery = "--max-semi-space-size=4";

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
