import {
  type Disposable,
  type ExtensionContext,
  l10n,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from "vscode";
import type { Visibility } from "../../plan/plan.ts";
import type { FromPreview } from "../../webview/messages.ts";
import type { PlanFile } from "../plan-file.ts";
import type { Plans } from "../plans.ts";
import { isPath, showRecord } from "../show-record.ts";
import { contentMessage, pageHtml } from "./page.ts";
import { isPreviewState } from "./state.ts";

export interface PreviewRequest {
  readonly plan: Uri;
  readonly report?: string;
  readonly visibility?: Visibility;
}

/** The previews of reports, one for each plan. */
export interface Preview extends Disposable {
  /** Opens a plan's preview beside the editor, or brings it to the front and changes what it shows. */
  readonly open: (request: PreviewRequest) => Promise<void>;
  /** What the preview in front shows. */
  readonly active: () => PreviewRequest | undefined;
}

const viewType = "commplan.preview";

interface OpenPanel {
  readonly panel: WebviewPanel;
  readonly file: PlanFile;
  request: PreviewRequest;
  /** What the page was last told, to tell it only what is new. */
  told: string;
}

export function registerPreview(context: ExtensionContext, plans: Plans): Preview {
  const opened = new Map<string, OpenPanel>();
  const settings = { enableScripts: true, localResourceRoots: [Uri.joinPath(context.extensionUri, "dist")] };

  const icon = (theme: string) => Uri.joinPath(context.extensionUri, "media", `preview-${theme}.svg`);

  const follow = async (panel: WebviewPanel, request: PreviewRequest) => {
    const key = request.plan.toString();
    const open: OpenPanel = { panel, file: plans.get(request.plan), request, told: "" };
    opened.set(key, open);
    panel.webview.options = settings;
    panel.title = titleOf(request);
    panel.iconPath = { light: icon("light"), dark: icon("dark") };
    panel.onDidDispose(() => opened.delete(key));
    panel.webview.onDidReceiveMessage((message: FromPreview) => receive(open, message));
    const script = Uri.joinPath(context.extensionUri, "dist", "preview.js");
    panel.webview.html = await pageHtml(open.file, request, panel.webview.asWebviewUri(script));
  };

  const serializer = window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (panel, state: unknown) => {
      if (isPreviewState(state)) await follow(panel, { ...state, plan: Uri.parse(state.plan, true) });
      else panel.dispose();
    },
  });
  const following = plans.onDidChange(async () => {
    for (const open of opened.values()) await update(open);
  });

  return {
    open: async (request) => {
      const open = opened.get(request.plan.toString());
      if (open === undefined) {
        const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
        await follow(window.createWebviewPanel(viewType, titleOf(request), place, settings), request);
        return;
      }
      open.request = { ...open.request, ...request };
      open.panel.title = titleOf(open.request);
      open.panel.reveal(undefined, true);
      await update(open);
    },
    active: () => [...opened.values()].find(({ panel }) => panel.active)?.request,
    dispose: () => {
      for (const part of [serializer, following]) part.dispose();
      for (const { panel } of opened.values()) panel.dispose();
    },
  };
}

async function receive(open: OpenPanel, message: FromPreview): Promise<void> {
  if (message.kind === "ready") {
    open.told = "";
    await update(open);
  } else if (isPath(message.at)) {
    await showRecord(open.file, message.at, columnOf(open.request.plan));
  }
}

async function update(open: OpenPanel): Promise<void> {
  // A hidden page is not there: its script asks when it comes back.
  if (!open.panel.visible) return;
  const message = await contentMessage(open.file, open.request);
  const telling = JSON.stringify(message);
  if (telling === open.told) return;
  open.told = telling;
  await open.panel.webview.postMessage(message);
}

function titleOf({ plan, visibility }: PreviewRequest): string {
  const name = plan.path.slice(plan.path.lastIndexOf("/") + 1).replace(/\.commplan\.ya?ml$/, "");
  const title = l10n.t("Report {0}", name);
  return visibility === undefined || visibility === "client"
    ? title
    : `${title} (${audiences()[visibility]})`;
}

function audiences(): Readonly<Record<Visibility, string>> {
  return { client: l10n.t("client"), team: l10n.t("team"), internal: l10n.t("internal") };
}

/** Where the plan is open, so that a click does not open it a second time over the preview. */
function columnOf(plan: Uri): ViewColumn {
  const key = plan.toString();
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
  return editor?.viewColumn ?? ViewColumn.One;
}
