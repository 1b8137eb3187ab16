import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import {
  type ClientCapabilities,
  ConfigurationRequest,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  InlayHintRefreshRequest,
  LogMessageNotification,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver-protocol/node";
import { root } from "../support/folders.ts";

/** The built server, as it ships. */
const server = [`${root}dist/server.js`, "--stdio"];

export interface ClientOptions {
  /** The program's arguments, the built server's unless said otherwise. */
  readonly command?: readonly string[];
  readonly locale?: string;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** What the client answers when it is asked for its settings; a promise keeps the server waiting. */
  readonly settings?: unknown;
  readonly processId?: number | null;
  /** What else the greeting says, right or wrong. */
  readonly initialize?: Readonly<Record<string, unknown>>;
  /** What is sent before the greeting. */
  readonly before?: (connection: ProtocolConnection) => Promise<void>;
  /** The folders of the workspace, by URI. */
  readonly folders?: readonly string[];
}

/** An editor at the other end of the built server's standard input and output. */
export interface Client {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** What the server logged. */
  readonly log: readonly string[];
  /** All findings that were published, in their order. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** What the server wrote that is no protocol. */
  readonly errors: () => string;
  open(uri: string, text: string, version?: number): Promise<void>;
  change(uri: string, version: number, ...changes: readonly TextDocumentContentChangeEvent[]): Promise<void>;
  close(uri: string): Promise<void>;
  /** The first findings of a document that fit, published already or still to come. */
  findings(fits: (published: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams>;
  setSettings(settings: unknown): void;
  /** Resolves when the server has had this client ask again that often for what it keeps. */
  refreshed(method: string, times: number): Promise<void>;
  /** What the server has asked to be told of. */
  registration(method: string): Promise<Registration>;
  /** Says goodbye; the exit code. */
  stop(): Promise<number | null>;
  readonly process: ChildProcessByStdio<Writable, Readable, Readable>;
}

export const snippetCapabilities: ClientCapabilities = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true } },
    publishDiagnostics: { relatedInformation: true },
  },
  workspace: { workspaceEdit: { documentChanges: true } },
};

/** Starts the server and greets it. */
export async function startClient(options: ClientOptions = {}): Promise<Client> {
  const { command = server, locale = "en", capabilities = snippetCapabilities } = options;
  const child = spawn(process.execPath, [...command], { stdio: ["pipe", "pipe", "pipe"] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  const log: string[] = [];
  let errors = "";
  let { settings } = options;
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  connection.onNotification(PublishDiagnosticsNotification.type, (one) => {
    published.push(one);
    for (const look of waiting) look();
  });
  connection.onNotification(LogMessageNotification.type, ({ message }) => void log.push(message));
  connection.onRequest(ConfigurationRequest.type, async ({ items }) => {
    const known = await settings;
    return items.map(() => known ?? null);
  });
  const registered: Registration[] = [];
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations);
    for (const look of waiting) look();
  });
  /** Resolves when a look finds something, now or after what still comes in. */
  const found = <Found>(find: () => Found | undefined) =>
    new Promise<Found>((resolve) => {
      const look = () => {
        const one = find();
        if (one === undefined) return;
        waiting.delete(look);
        resolve(one);
      };
      waiting.add(look);
      look();
    });
  const refreshes: string[] = [];
  for (const { method } of [DiagnosticRefreshRequest.type, InlayHintRefreshRequest.type]) {
    connection.onRequest(method, () => {
      refreshes.push(method);
      for (const look of waiting) look();
      return null;
    });
  }
  connection.listen();
  await options.before?.(connection);
  const gone = once(child, "exit").then(([code]): never => {
    throw new Error(`The server ended with ${code} before it answered.\n${errors}`);
  });
  gone.catch(() => undefined);
  const greeting = connection.sendRequest(InitializeRequest.type, {
    processId: options.processId ?? null,
    rootUri: null,
    workspaceFolders: options.folders?.map((folder) => ({ uri: folder, name: folder })) ?? null,
    locale,
    capabilities,
    initializationOptions: options.initializationOptions,
    ...options.initialize,
  });
  const initialized = await Promise.race([greeting, gone]);
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    initialized,
    log,
    published,
    errors: () => errors,
    process: child,
    open: (uri, text, version = 1) =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: "commplan", version, text },
      }),
    change: (uri, version, ...changes) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges: [...changes],
      }),
    close: (uri) =>
      connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    findings: (fits) => found(() => published.find(fits)),
    refreshed: (wanted, times) =>
      found(() => refreshes.filter((method) => method === wanted).length >= times || undefined).then(
        () => undefined,
      ),
    registration: (wanted) => found(() => registered.find(({ method }) => method === wanted)),
    setSettings(value) {
      settings = value;
    },
    async stop() {
      const ended = exitCodeOf(child);
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      return ended;
    },
  };
}

/** The exit code of a process, once it has ended. */
export async function exitCodeOf(child: Client["process"]): Promise<number | null> {
  if (child.exitCode === null) await once(child, "exit");
  return child.exitCode;
}
