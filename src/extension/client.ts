import {
  type Disposable,
  type Event,
  EventEmitter,
  type LogOutputChannel,
  l10n,
  type WorkspaceEdit,
  window,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { plansChanged } from "../language/sidebar/protocol.ts";
import { tellError } from "./tell.ts";

/** The connection to the language server. */
export interface Client extends Disposable {
  /** The output channel, where server and extension log. */
  readonly log: LogOutputChannel;
  /** Starts the server unless it runs. What fails is said to the user. */
  readonly start: () => void;
  readonly restart: () => Promise<void>;
  /** Asks the server, which is started for it. Undefined where it cannot answer; the log says why. */
  readonly request: <Answer>(method: string, params?: object) => Promise<Answer | undefined>;
  /** An edit as the server writes it, for this editor. */
  readonly asEdit: (edit: unknown) => Promise<WorkspaceEdit | undefined>;
  /** Something of what the server tells of plans may have changed; also when it was started again. */
  readonly onPlansChanged: Event<void>;
}

/** A client that is made by `make`, when it is first started. */
export function createClient(make: (log: LogOutputChannel) => Promise<BaseLanguageClient>): Client {
  const log = window.createOutputChannel("CommPlan", { log: true });
  const changed = new EventEmitter<void>();
  let made: Promise<BaseLanguageClient> | undefined;
  const started = async () => {
    made ??= make(log).then((client) => {
      client.onNotification(plansChanged, () => changed.fire());
      return client;
    });
    const client = await made;
    if (client.needsStart()) {
      await client.start();
      changed.fire();
    } else await client.start();
    return client;
  };
  const guarded = async (act: () => Promise<unknown>) => {
    try {
      await act();
    } catch (error) {
      log.error("The language server could not be started.", error);
      const show = l10n.t("Show Output");
      const message = l10n.t("The CommPlan language server could not be started. The output says why.");
      if ((await tellError(message, show)) === show) log.show();
    }
  };
  return {
    log,
    onPlansChanged: changed.event,
    start: () => {
      if (made === undefined) void guarded(started);
    },
    restart: () =>
      guarded(async () => {
        const client = await made;
        if (client?.isRunning()) await client.stop();
        await started();
      }),
    request: async <Answer>(method: string, params?: object) => {
      const send = async (): Promise<Answer | undefined> =>
        (await (await started()).sendRequest<Answer | null>(method, params)) ?? undefined;
      try {
        return await send().catch(async (error: unknown) => {
          if (!isLost(error)) throw error;
          await settled(await made);
          // What is asked here changes nothing: the server that follows one that died can be asked the same.
          return send();
        });
      } catch (error) {
        log.error(`${method} failed.`, error);
        return undefined;
      }
    },
    asEdit: async (edit) => (await started()).protocol2CodeConverter.asWorkspaceEdit(edit as never),
    dispose: () =>
      void stop(made).finally(() => {
        changed.dispose();
        log.dispose();
      }),
  };
}

/** Whether a question is without an answer since the server is gone, not since it could not answer. */
function isLost(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code !== undefined && lostCodes.has(code);
}

/** Of the protocol: pending when the connection went, and sent when it had gone; of Node: nobody at the other end. */
const lostCodes: ReadonlySet<unknown> = new Set([-32_097, -32_096, "ERR_IPC_CHANNEL_CLOSED", "EPIPE"]);

/** How long a server that died is waited for, in milliseconds. */
const longestAbsence = 10_000;

/** Resolves when a client whose server was lost runs again, or will not. */
async function settled(client: BaseLanguageClient | undefined): Promise<void> {
  if (client === undefined) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(() => end(), longestAbsence);
    const listening = client.onDidChangeState(() => {
      if (client.isRunning() || client.needsStart()) end();
    });
    const end = () => {
      clearTimeout(timer);
      listening.dispose();
      resolve();
    };
  });
}

/** One that still starts cannot be stopped; its process ends with this one. */
async function stop(made: Promise<BaseLanguageClient> | undefined): Promise<void> {
  const client = await made?.catch(() => undefined);
  if (client?.isRunning()) await client.stop().catch(() => undefined);
}
