// Speaks to the language server in a worker of the browser. A bundle of its own, loaded when there is a plan.
import { type LogOutputChannel, type Uri, workspace } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { answering, clientName, clientOptions } from "../client-options.ts";

/** The client of the server in that file, which runs in a worker of its own; findings link to the pages in `docs`. */
export function languageClientWeb(file: Uri, docs: Uri, log: LogOutputChannel): LanguageClient {
  let endLast = (): void => {};
  const start = async () => {
    // A worker outlives the conversation with it.
    endLast();
    const { worker, end } = await workerOf(file);
    endLast = end;
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return answering(new LanguageClient(...clientName, start, clientOptions(docs, log)));
}

/** The file may lie where no browser reads, so its text is what the worker starts from. */
async function workerOf(file: Uri): Promise<{ readonly worker: Worker; readonly end: () => void }> {
  const code = new Blob([Uint8Array.from(await workspace.fs.readFile(file))], { type: "text/javascript" });
  const address = URL.createObjectURL(code);
  const worker = new Worker(address, { name: "CommPlan" });
  const end = () => {
    worker.terminate();
    URL.revokeObjectURL(address);
  };
  return { worker, end };
}
