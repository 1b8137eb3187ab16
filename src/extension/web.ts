import { type ExtensionContext, Uri } from "vscode";
import { createClient } from "./client.ts";
import { activateShared, type CommPlanApi } from "./extension.ts";
import { loadLateFrom } from "./load-late.ts";
import { webHost } from "./reports/web-host.ts";
import { registerRulePages } from "./rule-pages.ts";

/** Where a browser runs the extension: the server is a worker, and nothing is at hand but the editor's own files. */
export function activate(context: ExtensionContext): CommPlanApi {
  const dist = Uri.joinPath(context.extensionUri, "dist");
  loadLateFrom(dist);
  const docs = registerRulePages(context);
  return activateShared(
    context,
    createClient(async (log) =>
      (await import("./late/language-client-web.ts")).languageClientWeb(dist, docs, log),
    ),
    webHost,
  );
}
