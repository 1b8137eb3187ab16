import process from "node:process";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "../server.ts";
import { serveStdio } from "../stdio.ts";
import { systemRuntime } from "../system-runtime.ts";

/** Serves the editor that started this process, until it is gone. */
export function serve(): void {
  if (process.argv.includes("--stdio")) {
    void serveStdio();
    return;
  }
  startServer(createConnection(ProposedFeatures.all), systemRuntime);
  // Without its editor it has nobody to serve.
  process.on("disconnect", () => process.exit(0));
}
