import type { InitializeParams, WorkspaceFoldersChangeEvent } from "vscode-languageserver";
import { uriKey } from "./uri-key.ts";

/** The folders that a client has open at the start, by URI; older clients know one at most. */
export function foldersOf({
  workspaceFolders,
  rootUri,
}: Pick<InitializeParams, "workspaceFolders" | "rootUri">): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

/** The folders after some were closed and others opened. */
export function withChange(
  folders: readonly string[],
  { added, removed }: WorkspaceFoldersChangeEvent,
): readonly string[] {
  const gone = new Set([...removed, ...added].map(({ uri }) => uriKey(uri)));
  return [...folders.filter((folder) => !gone.has(uriKey(folder))), ...added.map(({ uri }) => uri)];
}
