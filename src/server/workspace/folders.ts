import type { InitializeParams, WorkspaceFoldersChangeEvent } from "vscode-languageserver";
import { asMapping } from "../settings.ts";
import { uriKey } from "./uri-key.ts";

/** The folders that a client has open at the start, by URI; older clients know one at most. */
export function foldersOf({
  workspaceFolders,
  rootUri,
}: Pick<InitializeParams, "workspaceFolders" | "rootUri">): readonly string[] {
  const said: unknown = workspaceFolders ?? [{ uri: rootUri }];
  return (Array.isArray(said) ? said : [])
    .map((folder) => asMapping(folder)["uri"])
    .filter((uri) => typeof uri === "string");
}

/** The folders after some were closed and others opened. */
export function withChange(
  folders: readonly string[],
  { added, removed }: WorkspaceFoldersChangeEvent,
): readonly string[] {
  const gone = new Set([...removed, ...added].map(({ uri }) => uriKey(uri)));
  return [...folders.filter((folder) => !gone.has(uriKey(folder))), ...added.map(({ uri }) => uri)];
}
