import { commands, l10n, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import type { ToImport } from "../../webview/import-messages.ts";
import type { CommandContext } from "../commands/command.ts";
import { languageSetting } from "../settings.ts";
import { tellError, tellWarning } from "../tell.ts";
import { askedAgain } from "./asked-again.ts";
import { pageStyle } from "./page-style.ts";
import type { ReviewRequest } from "./review-import.ts";
import { createImportSession, type ImportSession } from "./session.ts";

interface OpenPage {
  readonly panel: WebviewPanel;
  readonly session: ImportSession;
  readonly request: ReviewRequest;
  /** Ends the session, and leaves the page for another. */
  readonly leave: () => void;
}

/** The pages that are open, by their plan and source. */
const pages = new Map<string, OpenPage>();

/** Opens the page of an import, or brings it to the front. */
export async function openImportPage(context: CommandContext, request: ReviewRequest): Promise<void> {
  const { source } = request;
  const open = pages.get(keyOf(request));
  open?.panel.reveal();
  if (open) return askAgain(context, open, request);
  const title = l10n.t("Import {0}", source.title);
  const panel = window.createWebviewPanel("commplan.import", title, ViewColumn.Active, {
    enableFindWidget: true,
  });
  return showImportPage(context, panel, request);
}

/** What was open already is read again, or begins anew as is asked for now. */
async function askAgain(context: CommandContext, open: OpenPage, request: ReviewRequest): Promise<void> {
  const again = askedAgain({ request: open.request, ...open.session.said() }, request);
  if (again.act === "read") return open.session.read();
  if (again.act === "ask" && !(await mayBeginAnew(request.source.title))) return;
  // It may have been closed, or begun anew, while the person thought.
  if (pages.get(keyOf(request)) !== open) return openImportPage(context, request);
  open.leave();
  return showImportPage(context, open.panel, again.request);
}

async function mayBeginAnew(title: string): Promise<boolean> {
  const begin = l10n.t("Begin Anew");
  const question = l10n.t(
    "The import of {0} is open, with answers of yours. Begin it anew, as it is asked for now?",
    title,
  );
  const detail = l10n.t("What you said on the page is lost. The plan is not changed.");
  return (await tellWarning(question, { modal: true, detail }, begin)) === begin;
}

/**
 * Makes a panel that the editor brings back the page that it was. An editor may bring it back long after the window was loaded
 * anew, once its tab is looked at: where the same import was begun again meanwhile, that page is the one.
 */
export async function bringBackImportPage(
  context: CommandContext,
  panel: WebviewPanel,
  request: ReviewRequest,
): Promise<void> {
  const open = pages.get(keyOf(request));
  if (open === undefined) return showImportPage(context, panel, request);
  panel.dispose();
  open.panel.reveal();
}

function keyOf({ plan, source }: ReviewRequest): string {
  return `${plan.toString()} ${source.id}`;
}

/** Makes a panel the page of an import, and reads its source. */
async function showImportPage(
  context: CommandContext,
  panel: WebviewPanel,
  request: ReviewRequest,
): Promise<void> {
  const { plan, source } = request;
  const key = keyOf(request);
  const { extensionUri } = context.extension;
  panel.webview.options = {
    enableScripts: true,
    localResourceRoots: [Uri.joinPath(extensionUri, "dist")],
  };
  const icon = (theme: string) => Uri.joinPath(extensionUri, "media", `import-${theme}.svg`);
  panel.iconPath = { light: icon("light"), dark: icon("dark") };
  const isOpen = () => pages.get(key)?.panel === panel;
  const tell = (message: ToImport) => {
    if (isOpen()) void panel.webview.postMessage(message);
  };
  const session = createImportSession({
    ...{ ...request, context, tell },
    close: () => void closePage(panel),
  });
  const leave = () => {
    pages.delete(key);
    for (const part of parts) part.dispose();
  };
  const parts = [
    session,
    context.plans.onDidChange(() => session.followPlan()),
    panel.webview.onDidReceiveMessage((message: unknown) =>
      guarded(context, session.receive(asMessage(message))),
    ),
    panel.onDidDispose(leave),
  ];
  pages.set(key, { panel, session, request, leave });
  context.imports.add(panel, plan);
  const script = panel.webview.asWebviewUri(Uri.joinPath(extensionUri, "dist", "import.js"));
  const html = await pageHtml(source.title, script);
  // It may have been closed meanwhile.
  if (!isOpen()) return;
  panel.webview.html = html;
  guarded(context, session.read());
}

/** Whoever closes the page from within goes on in what lay below it: where a page is disposed of, nothing has the focus. */
async function closePage(panel: WebviewPanel): Promise<void> {
  if (panel.active) await commands.executeCommand("workbench.action.closeActiveEditor");
  // A pinned tab may have stayed.
  panel.dispose();
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
