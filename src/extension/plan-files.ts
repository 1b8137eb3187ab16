import { type TextDocument, type Uri, workspace } from "vscode";

/** The language id of plans. */
export const planLanguage = "commplan";

/** Where plans are. */
export const planGlob = "**/{*.commplan.yaml,*.commplan.yml,.commplan.yaml}";

/** Where nobody's own plans are. */
export const excludedGlob = "**/{node_modules,.git}/**";

/**
 * The schemes that hold files to work on, `vscode-vfs` those of repositories that are not on this machine; not the old
 * side of a comparison, which has a scheme of its own.
 */
export function planSchemes(): readonly string[] {
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme);
  return [...new Set(["file", "untitled", "vscode-vfs", ...folders])];
}

export function isPlanDocument({ languageId, uri }: TextDocument): boolean {
  return languageId === planLanguage && planSchemes().includes(uri.scheme);
}

/** Whether a file that a watcher names is one that a search would find. */
export function isWithinPlans({ path }: Uri): boolean {
  return !/\/(?:node_modules|\.git)\//.test(path);
}

/** A plan's file as people see it: its path in the workspace. */
export function shownPath(uri: Uri): string {
  return workspace.asRelativePath(uri);
}
