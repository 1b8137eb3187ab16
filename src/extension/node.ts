import { type ExtensionContext, Uri } from "vscode";
import { createClient } from "./client.ts";
import { activateShared, type CommPlanApi } from "./extension.ts";
import { desktopHost } from "./reports/desktop-host.ts";

/** Where Node runs the extension: the server is a process of its own. */
export function activate(context: ExtensionContext): CommPlanApi {
  const module = context.asAbsolutePath("dist/server.js");
  const docs = Uri.joinPath(context.extensionUri, "docs/rules");
  return activateShared(
    context,
    createClient(async (log) =>
      (await import("./late/language-client.ts")).languageClient(module, docs, log),
    ),
    desktopHost,
  );
}
