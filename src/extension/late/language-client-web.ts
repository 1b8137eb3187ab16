// Speaks to the language server in a worker of the browser. A bundle of its own, loaded when there is a plan.
import { type LogOutputChannel, Uri, workspace } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { answering, clientName, clientOptions } from "../client-options.ts";

/** The client of the server in the files of `dist`, which runs in a worker of its own; findings link to the pages in `docs`. */
export function languageClientWeb(dist: Uri, docs: Uri, log: LogOutputChannel): LanguageClient {
  let endLast = (): void => {};
  const start = async () => {
    // A worker outlives the conversation with it.
    endLast();
    const { worker, end } = await workerOf(dist);
    endLast = end;
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return answering(new LanguageClient(...clientName, start, clientOptions(docs, log)));
}

/**
 * The files may lie where no browser reads, so their text is what the worker starts from: the core of the server, and the
 * program around it, which takes the core for a module.
 */
async function workerOf(dist: Uri): Promise<{ readonly worker: Worker; readonly end: () => void }> {
  const [core = "", program = ""] = await Promise.all(
    ["server-core.cjs", "server-web.js"].map(async (name) =>
      new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(dist, name))),
    ),
  );
  const code = [
    "const module = { exports: {} };",
    `((module, exports, require) => {${core}\n})(module, module.exports);`,
    `((require) => {${program}\n})(() => module.exports);`,
  ];
  const address = URL.createObjectURL(new Blob([code.join("\n")], { type: "text/javascript" }));
  const worker = new Worker(address, { name: "CommPlan" });
  const end = () => {
    worker.terminate();
    URL.revokeObjectURL(address);
  };
  return { worker, end };
}
