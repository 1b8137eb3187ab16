import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createMessageConnection, type MessageConnection } from "vscode-languageserver-protocol/node";
import type { Contestant } from "./contestants.ts";

/** What a server published for a document. */
export interface Published {
  readonly uri: string;
  /** When, in the milliseconds of `performance.now()`. */
  readonly at: number;
  /** Undefined where the server does not say. */
  readonly version: number | undefined;
  readonly findings: readonly { readonly range: { readonly start: { readonly line: number } } }[];
}

/** A running server and the connection to it. */
export interface Session {
  readonly connection: MessageConnection;
  /** From the start of the process to the answer to `initialize`, in milliseconds. */
  readonly initialized: number;
  /** Waits for the next findings that fit. Those published before the call do not count. */
  readonly nextFindings: (fits: (published: Published) => boolean) => Promise<Published>;
  /** The most memory that the process has held so far, in bytes. */
  readonly peakMemory: () => number;
  /** The memory that the process holds now, in bytes. */
  readonly memory: () => number;
  readonly end: () => Promise<void>;
  /** As an editor ends it: a server may keep for the next start what it likes. */
  readonly leave: () => Promise<void>;
}

/** How long one answer may take, in milliseconds. */
const longestWait = 60_000;

const running = new Set<ChildProcess>();
// However this process ends, no server stays behind.
process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/**
 * Starts a server and brings it to where it takes documents.
 *
 * @param folder the URI of the workspace, where there is one
 * @param options what the editor says of itself beyond the protocol
 */
export async function startSession(
  node: string,
  { file, settings, nodeOptions = [] }: Contestant,
  folder?: string,
  options?: object,
): Promise<Session> {
  const begin = performance.now();
  const child = spawn(node, [...nodeOptions, file, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  running.add(child);
  const ended = new Promise<void>((resolve) => child.on("close", () => resolve()));
  void ended.then(() => running.delete(child));
  const connection = createMessageConnection(child.stdout, child.stdin);
  const waiting = new Set<(published: Published) => void>();
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishParams) => {
    const published = {
      uri: params.uri,
      at: performance.now(),
      version: params.version,
      findings: params.diagnostics,
    };
    for (const take of [...waiting]) take(published);
  });
  connection.onRequest("workspace/configuration", ({ items }: ConfigurationParams) =>
    items.map(({ section }) => settings[section ?? ""] ?? {}),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("window/workDoneProgress/create", () => null);
  connection.listen();
  await limited(
    connection.sendRequest("initialize", {
      ...{ processId: process.pid, rootUri: folder ?? null, capabilities },
      ...(options && { initializationOptions: options }),
    }),
  );
  const initialized = performance.now() - begin;
  await connection.sendNotification("initialized", {});
  await connection.sendNotification("workspace/didChangeConfiguration", { settings });
  return {
    connection,
    initialized,
    nextFindings: (fits) =>
      limited(
        new Promise((resolve) => {
          const take = (published: Published) => {
            if (!fits(published)) return;
            waiting.delete(take);
            resolve(published);
          };
          waiting.add(take);
        }),
      ),
    peakMemory: () => memoryOf(child.pid, "VmHWM"),
    memory: () => memoryOf(child.pid, "VmRSS"),
    async end() {
      connection.dispose();
      child.kill("SIGKILL");
      await ended;
    },
    async leave() {
      await limited(connection.sendRequest("shutdown"));
      await connection.sendNotification("exit");
      await limited(ended);
      connection.dispose();
    },
  };
}

interface PublishParams {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: Published["findings"];
}

interface ConfigurationParams {
  readonly items: readonly { readonly section?: string }[];
}

/** What an editor such as VS Code says of itself, as far as either server asks. */
const capabilities = {
  workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
  textDocument: {
    synchronization: { dynamicRegistration: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ["markdown", "plaintext"] } },
    hover: { contentFormat: ["markdown", "plaintext"] },
  },
};

/** A wait that ends. */
export function limited<Result>(answer: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`No answer within ${longestWait / 1000} s.`)),
      longestWait,
    );
    answer.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** A line of what Linux knows of a process, in bytes. */
function memoryOf(pid: number | undefined, line: "VmHWM" | "VmRSS"): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(new RegExp(`^${line}:\\s+(\\d+) kB$`, "m").exec(status)?.[1]) * 1024;
}
