import { commands, l10n, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import type { ToImport } from "../../webview/import-messages.ts";
import type { CommandContext } from "../commands/command.ts";
import { languageSetting } from "../settings.ts";
import { tellError } from "../tell.ts";
import { pageStyle } from "./page-style.ts";
import type { ReviewRequest } from "./review-import.ts";
import { createImportSession, type ImportSession } from "./session.ts";

interface OpenPage {
  readonly panel: WebviewPanel;
  readonly session: ImportSession;
}

/** The pages that are open, by their plan and source. A page is not kept over a restart: its source may need a person. */
const pages = new Map<string, OpenPage>();

/** Opens the page of an import, or brings it to the front. */
export async function openImportPage(
  context: CommandContext,
  { plan, source, choice }: ReviewRequest,
): Promise<void> {
  const key = `${plan.toString()} ${source.id}`;
  const open = pages.get(key);
  if (open) {
    open.panel.reveal();
    void open.session.read();
    return;
  }
  const { extensionUri } = context.extension;
  const panel = window.createWebviewPanel(
    "commplan.import",
    l10n.t("Import {0}", source.title),
    ViewColumn.Active,
    {
      enableScripts: true,
      enableFindWidget: true,
      localResourceRoots: [Uri.joinPath(extensionUri, "dist")],
    },
  );
  const icon = (theme: string) => Uri.joinPath(extensionUri, "media", `import-${theme}.svg`);
  panel.iconPath = { light: icon("light"), dark: icon("dark") };
  const tell = (message: ToImport) => void panel.webview.postMessage(message);
  const session = createImportSession({
    ...{ context, plan, source, choice, tell },
    close: () => void closePage(panel),
  });
  pages.set(key, { panel, session });
  const following = context.plans.onDidChange(() => session.followPlan());
  panel.onDidDispose(() => {
    pages.delete(key);
    following.dispose();
    session.dispose();
  });
  panel.webview.onDidReceiveMessage((message: unknown) =>
    guarded(context, session.receive(asMessage(message))),
  );
  panel.webview.html = await pageHtml(
    source.title,
    panel.webview.asWebviewUri(Uri.joinPath(extensionUri, "dist", "import.js")),
  );
  guarded(context, session.read());
}

/** Whoever closes the page from within goes on in what lay below it: where a page is disposed of, nothing has the focus. */
async function closePage(panel: WebviewPanel): Promise<void> {
  if (panel.active) await commands.executeCommand("workbench.action.closeActiveEditor");
  else panel.dispose();
}

/** The page: a strict Content-Security-Policy, and the script that shows what the session tells. */
async function pageHtml(title: string, script: Uri): Promise<string> {
  const { editorStyle, scriptedPage } = await import("../late/report.ts");
  return scriptedPage({
    ...{
      title,
      language: languageSetting(),
      content: [],
      nonce: crypto.randomUUID(),
      script: script.toString(),
    },
    style: `${editorStyle()}\n${pageStyle}`,
  });
}

function guarded({ client }: CommandContext, act: Promise<void>): void {
  act.catch((error: unknown) => {
    client.log.error("The import failed.", error);
    void tellError(l10n.t("The import failed, and nothing was written. The output says why."));
  });
}

function asMessage(message: unknown): Readonly<Record<string, unknown>> {
  return typeof message === "object" && message !== null ? { ...message } : {};
}
