import process from "node:process";
import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { editorFiles, editorFingerprint, filesByScheme } from "../editor-files.ts";
import { lateFingerprints } from "../late-fingerprints.ts";
import { systemFiles } from "../node-files.ts";
import { startServer } from "../server.ts";
import { serveStdio } from "../stdio.ts";
import { systemRuntime } from "../system-runtime.ts";

/** Serves the editor that started this process, until it is gone. */
export function serve(): void {
  if (process.argv.includes("--stdio")) {
    void serveStdio();
    return;
  }
  const connection = createConnection(ProposedFeatures.all);
  // The folders of a virtual workspace are no files of this machine: the editor reads them.
  startServer(connection, {
    ...systemRuntime,
    files: filesByScheme(systemFiles, editorFiles(connection)),
    late: lateFingerprints(editorFingerprint(connection)),
  });
  // Without its editor it has nobody to serve.
  process.on("disconnect", () => process.exit(0));
}
