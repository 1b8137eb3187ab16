import type { Uri, WebviewPanel } from "vscode";

/** Which pages of imports are open: for the whole extension, while what makes them loads late. */
export interface ImportPages {
  /** Takes in a page of a plan, until it is closed. */
  readonly add: (panel: WebviewPanel, plan: Uri) => void;
  /** The plan of the page in front. */
  readonly active: () => Uri | undefined;
}

export function createImportPages(): ImportPages {
  const open = new Map<WebviewPanel, Uri>();
  return {
    add: (panel, plan) => {
      open.set(panel, plan);
      panel.onDidDispose(() => open.delete(panel));
    },
    active: () => [...open].find(([panel]) => panel.active)?.[1],
  };
}
