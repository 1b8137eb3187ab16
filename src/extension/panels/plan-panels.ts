import { type Disposable, type ExtensionContext, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import type { PlanFile } from "../plan-file.ts";
import type { Plans } from "../plans.ts";
import { isPath, showRecord } from "../show-record.ts";

/** What a page shows of a plan; the rest is its kind's. */
export interface PlanRequest {
  readonly plan: Uri;
}

/** A page beside the editor that shows a plan and follows its edits. */
export interface PanelKind<Request extends PlanRequest> {
  readonly viewType: string;
  /** The name of its script in `dist`. */
  readonly script: string;
  /** The beginning of the names of its icons in `media`. */
  readonly icon: string;
  readonly title: (request: Request) => string;
  readonly page: (file: PlanFile, request: Request, script: Uri) => Promise<string>;
  /** The message with what the page shows now. */
  readonly content: (file: PlanFile, request: Request) => Promise<object>;
  /** The request in what a page kept; undefined where it is none, as an older version may have kept anything. */
  readonly restored: (state: unknown) => Request | undefined;
  /** Answers what a page says beyond asking for content and for a record: with what it shows from then on. */
  readonly answer?: (message: Readonly<Record<string, unknown>>, request: Request) => Request | undefined;
  /** What an open page shows once it is opened again for something else; both together if absent. */
  readonly changed?: (shown: Request, request: Request) => Request;
  /** Keeps what a page shows from now on, for the next time that it is opened. */
  readonly remember?: (request: Request) => void;
}

/** The pages of one kind, one for each plan. */
export interface PlanPanels<Request extends PlanRequest> extends Disposable {
  /** Opens a plan's page beside the editor, or brings it to the front and changes what it shows. */
  readonly open: (request: Request) => Promise<void>;
  /** Shows something else on a plan's page that is open: nothing of what it showed before is kept. */
  readonly replace: (request: Request) => Promise<void>;
  /** What a plan's page shows. */
  readonly of: (plan: Uri) => Request | undefined;
  /** What the page in front shows. */
  readonly active: () => Request | undefined;
  /** Says something to a plan's page, where it is in sight and not in front. */
  readonly tell: (plan: Uri, message: object) => void;
  /** Shows all pages as they are now, since something beyond the plans has changed. */
  readonly refresh: () => Promise<void>;
}

interface OpenPanel<Request> {
  readonly panel: WebviewPanel;
  readonly file: PlanFile;
  request: Request;
  /** What the page was last told, to tell it only what is new. */
  told: string;
  /** Closed, while something was worked out for it: it cannot even be asked whether it is in sight. */
  isGone: boolean;
}

export function registerPlanPanels<Request extends PlanRequest>(
  context: ExtensionContext,
  plans: Plans,
  kind: PanelKind<Request>,
): PlanPanels<Request> {
  const opened = new Map<string, OpenPanel<Request>>();
  const settings = { enableScripts: true, localResourceRoots: [Uri.joinPath(context.extensionUri, "dist")] };
  const icon = (theme: string) => Uri.joinPath(context.extensionUri, "media", `${kind.icon}-${theme}.svg`);

  const update = async (open: OpenPanel<Request>) => {
    // A hidden page is not there: its script asks when it comes back.
    if (open.isGone || !open.panel.visible) return;
    const message = await kind.content(open.file, open.request);
    if (open.isGone) return;
    const telling = JSON.stringify(message);
    if (telling === open.told) return;
    open.told = telling;
    await open.panel.webview.postMessage(message);
  };

  const receive = async (open: OpenPanel<Request>, message: unknown) => {
    const said = asMessage(message);
    if (said["kind"] === "ready") {
      open.told = "";
      await update(open);
    } else if (said["kind"] === "reveal") {
      const at = said["at"];
      if (isPath(at)) await showRecord(open.file, at, columnOf(open.request.plan));
    } else {
      open.request = kind.answer?.(said, open.request) ?? open.request;
      await update(open);
    }
  };

  const change = async (open: OpenPanel<Request>, request: Request) => {
    open.request = request;
    open.panel.title = kind.title(request);
    kind.remember?.(request);
    await update(open);
  };

  const refresh = async () => {
    for (const open of opened.values()) await update(open);
  };

  const follow = async (panel: WebviewPanel, request: Request) => {
    const key = request.plan.toString();
    const open: OpenPanel<Request> = {
      panel,
      file: plans.get(request.plan),
      request,
      told: "",
      isGone: false,
    };
    opened.set(key, open);
    panel.webview.options = settings;
    panel.title = kind.title(request);
    panel.iconPath = { light: icon("light"), dark: icon("dark") };
    panel.onDidDispose(() => {
      open.isGone = true;
      opened.delete(key);
    });
    panel.webview.onDidReceiveMessage((message: unknown) => receive(open, message));
    const script = Uri.joinPath(context.extensionUri, "dist", `${kind.script}.js`);
    const page = await kind.page(open.file, request, panel.webview.asWebviewUri(script));
    if (!open.isGone) panel.webview.html = page;
  };

  const serializer = window.registerWebviewPanelSerializer(kind.viewType, {
    deserializeWebviewPanel: async (panel, state: unknown) => {
      const request = kind.restored(state);
      const open = request && opened.get(request.plan.toString());
      // One that is brought back late, once its tab is looked at, may have been opened anew meanwhile.
      if (request === undefined || open) panel.dispose();
      else await follow(panel, request);
      open?.panel.reveal();
    },
  });
  const following = plans.onDidChange(refresh);

  return {
    open: async (request) => {
      const open = opened.get(request.plan.toString());
      if (open === undefined) {
        const place = { viewColumn: ViewColumn.Beside, preserveFocus: true };
        const title = kind.title(request);
        const options = { ...settings, enableFindWidget: true };
        await follow(window.createWebviewPanel(kind.viewType, title, place, options), request);
        kind.remember?.(request);
        return;
      }
      open.panel.reveal(undefined, true);
      await change(open, kind.changed?.(open.request, request) ?? { ...open.request, ...request });
    },
    replace: async (request) => {
      const open = opened.get(request.plan.toString());
      if (open) await change(open, request);
    },
    of: (plan) => opened.get(plan.toString())?.request,
    active: () => [...opened.values()].find(({ panel }) => panel.active)?.request,
    tell: (plan, message) => {
      const { panel } = opened.get(plan.toString()) ?? {};
      if (panel?.visible && !panel.active) void panel.webview.postMessage(message);
    },
    refresh,
    dispose: () => {
      for (const part of [serializer, following]) part.dispose();
      for (const { panel } of opened.values()) panel.dispose();
    },
  };
}

/** A plan's file as the titles of pages show it. */
export function shortName({ path }: Uri): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.commplan\.ya?ml$/i, "");
}

function asMessage(message: unknown): Readonly<Record<string, unknown>> {
  return typeof message === "object" && message !== null ? { ...message } : {};
}

/** Where the plan is open, so that a click does not open it a second time over the page. */
function columnOf(plan: Uri): ViewColumn {
  const key = plan.toString();
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === key);
  return editor?.viewColumn ?? ViewColumn.One;
}
