import process from "node:process";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import type { Language } from "../plan/words.ts";
import { startServer } from "./server.ts";
import { systemRuntime } from "./system-runtime.ts";

/**
 * Serves over standard input and output, for any editor. Never comes back: the process ends with `exit` (0 after
 * `shutdown`, else 1), with its input, or with the editor. The language, and the folder with the pages of the rules, are for
 * editors that name none of their own.
 */
export function serveStdio(language: Language = "en", docs?: string): Promise<never> {
  keepProtocolClean();
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  startServer(connection, { ...systemRuntime, language, ...(docs !== undefined && { docs }) });
  return new Promise(() => {});
}

/** Standard output carries the protocol: what a library prints would break it. */
function keepProtocolClean(): void {
  const print = (...values: readonly unknown[]) =>
    void process.stderr.write(`${values.map(String).join(" ")}\n`);
  Object.assign(console, { log: print, info: print, debug: print });
}
