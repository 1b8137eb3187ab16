// Speaks to the language server. A bundle of its own, loaded when there is a plan.
import type { LogOutputChannel, Uri } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { answering, clientName, clientOptions } from "../client-options.ts";

/** The client of the server in that module, which runs in a process of its own; findings link to the pages in `docs`. */
export function languageClient(module: string, docs: Uri, log: LogOutputChannel): LanguageClient {
  const server = { module, transport: TransportKind.ipc, options: { execArgv: [smallNursery] } };
  return answering(new LanguageClient(...clientName, server, clientOptions(docs, log)));
}

/**
 * Node enlarges the space for new objects while one types, to what is never needed again: kept at 4 MB, the server holds
 * 30 to 50 MB less, and is as fast (docs/performance.md).
 */
const smallNursery = "--max-semi-space-size=4";
