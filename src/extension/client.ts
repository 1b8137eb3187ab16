import { type Disposable, type LogOutputChannel, l10n, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

/** The connection to the language server. */
export interface Client extends Disposable {
  /** The output channel, where server and extension log. */
  readonly log: LogOutputChannel;
  /** Starts the server unless it runs. What fails is said to the user. */
  readonly start: () => void;
  readonly restart: () => Promise<void>;
}

/** A client that is made by `make`, when it is first started. */
export function createClient(make: (log: LogOutputChannel) => Promise<LanguageClient>): Client {
  const log = window.createOutputChannel("CommPlan", { log: true });
  let made: Promise<LanguageClient> | undefined;
  const started = async () => {
    made ??= make(log);
    const client = await made;
    if (client.needsStart()) await client.start();
    return client;
  };
  const guarded = async (act: () => Promise<unknown>) => {
    try {
      await act();
    } catch (error) {
      log.error("The language server could not be started.", error);
      const show = l10n.t("Show Output");
      const message = l10n.t("The CommPlan language server could not be started. The output says why.");
      if ((await window.showErrorMessage(message, show)) === show) log.show();
    }
  };
  return {
    log,
    start: () => {
      if (made === undefined) void guarded(started);
    },
    restart: () =>
      guarded(async () => {
        const client = await made;
        if (client?.isRunning()) await client.stop();
        await started();
      }),
    dispose: () => void stop(made).finally(() => log.dispose()),
  };
}

/** One that still starts cannot be stopped; its process ends with this one. */
async function stop(made: Promise<LanguageClient> | undefined): Promise<void> {
  const client = await made?.catch(() => undefined);
  if (client?.isRunning()) await client.stop().catch(() => undefined);
}
