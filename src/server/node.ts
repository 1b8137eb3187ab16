// The server as a program: `--node-ipc` in a child of the editor, `--stdio` for any other.
import process from "node:process";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { startServer } from "./server.ts";
import { serveStdio } from "./stdio.ts";
import { systemRuntime } from "./system-runtime.ts";

if (process.argv.includes("--stdio")) void serveStdio();
else {
  startServer(createConnection(ProposedFeatures.all), systemRuntime);
  // Without its editor it has nobody to serve.
  process.on("disconnect", () => process.exit(0));
}
