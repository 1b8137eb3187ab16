// Speaks to the language server in a worker of the browser. A bundle of its own, loaded when there is a plan.
import { type LogOutputChannel, type Uri, workspace } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from "vscode-languageclient/browser";
import { answering, clientName, clientOptions } from "../client-options.ts";

/** The client of the server in that file, which runs in a worker of its own; findings link to the pages in `docs`. */
export function languageClientWeb(file: Uri, docs: Uri, log: LogOutputChannel): LanguageClient {
  let last: Worker | undefined;
  const start = async () => {
    // A worker outlives the conversation with it.
    last?.terminate();
    last = await workerOf(file);
    return { reader: new BrowserMessageReader(last), writer: new BrowserMessageWriter(last) };
  };
  return answering(new LanguageClient(...clientName, start, clientOptions(docs, log)));
}

/** The file may lie where no browser reads, so its text is what the worker starts from. */
async function workerOf(file: Uri): Promise<Worker> {
  const code = new Blob([Uint8Array.from(await workspace.fs.readFile(file))], { type: "text/javascript" });
  return new Worker(URL.createObjectURL(code), { name: "CommPlan" });
}
