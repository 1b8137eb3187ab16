// The server as a worker of an editor that runs in a browser: it has no files of its own and asks its editor for them.

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from "vscode-languageserver/browser";
import { editorFiles, editorFingerprint } from "./editor-files.ts";
import { lateFingerprints } from "./late-fingerprints.ts";
import { startServer } from "./server.ts";

const port: never = globalThis as never;
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(port),
  new BrowserMessageWriter(port),
);

startServer(connection, {
  now: () => new Date(),
  later(action, milliseconds) {
    const timer = setTimeout(action, milliseconds);
    return () => clearTimeout(timer);
  },
  files: editorFiles(connection),
  late: lateFingerprints(editorFingerprint(connection)),
});
