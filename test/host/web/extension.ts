import * as vscode from "vscode";
import { memoryFiles } from "./memory-files.ts";

/** Serves the workspace of the tests from memory, as it is on the disk when the window opens. It has no search. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const files = memoryFiles();
  const address = vscode.Uri.joinPath(context.extensionUri, "../files.json").toString(true);
  const answer = await fetch(address);
  const given: Readonly<Record<string, string>> = await answer.json();
  for (const [path, content] of Object.entries(given)) {
    files.put(
      path,
      Uint8Array.from(atob(content), (character) => character.charCodeAt(0)),
    );
  }
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider("commplan-test", files, { isCaseSensitive: true }),
  );
}
