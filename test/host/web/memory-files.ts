import * as vscode from "vscode";

interface Entry {
  readonly content: Uint8Array | undefined;
  readonly ctime: number;
  readonly mtime: number;
}

/** A file system in memory; what has no content is a folder. */
export interface MemoryFiles extends vscode.FileSystemProvider {
  /** A file with the folders that it needs, said to nobody. */
  readonly put: (path: string, content: Uint8Array) => void;
}

export function memoryFiles(): MemoryFiles {
  const entries = new Map<string, Entry>();
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const { FileChangeType, FileSystemError, FileType } = vscode;
  let now = 1;

  const keyOf = ({ path }: vscode.Uri) => path.replace(/\/+$/, "");
  const parentOf = (key: string) => key.slice(0, key.lastIndexOf("/"));
  const isBelow = (key: string, folder: string) => key.startsWith(`${folder}/`);
  const tell = (...changes: readonly (readonly [vscode.FileChangeType, vscode.Uri])[]) =>
    changed.fire(changes.map(([type, uri]) => ({ type, uri })));
  const set = (key: string, content: Uint8Array | undefined) => {
    now += 1;
    entries.set(key, { content, ctime: entries.get(key)?.ctime ?? now, mtime: now });
  };
  const makeFolders = (key: string) => {
    for (let folder = key; folder !== ""; folder = parentOf(folder)) {
      if (!entries.has(folder)) set(folder, undefined);
    }
  };
  const found = (uri: vscode.Uri): Entry => {
    const entry = entries.get(keyOf(uri));
    if (entry === undefined) throw FileSystemError.FileNotFound(uri);
    return entry;
  };
  const mustBeFolder = (uri: vscode.Uri) => {
    const parent = entries.get(parentOf(keyOf(uri)));
    if (parent === undefined) throw FileSystemError.FileNotFound(uri);
    if (parent.content !== undefined) throw FileSystemError.FileNotADirectory(uri);
  };

  return {
    put(path, content) {
      makeFolders(parentOf(path));
      set(path, content);
    },
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat(uri) {
      const { content, ctime, mtime } = found(uri);
      const type = content === undefined ? FileType.Directory : FileType.File;
      return { type, ctime, mtime, size: content?.length ?? 0 };
    },
    readDirectory(uri) {
      if (found(uri).content !== undefined) throw FileSystemError.FileNotADirectory(uri);
      const folder = keyOf(uri);
      return [...entries]
        .filter(([key]) => key !== folder && parentOf(key) === folder)
        .map(([key, { content }]) => [
          key.slice(folder.length + 1),
          content === undefined ? FileType.Directory : FileType.File,
        ]);
    },
    createDirectory(uri) {
      mustBeFolder(uri);
      if (entries.has(keyOf(uri))) throw FileSystemError.FileExists(uri);
      set(keyOf(uri), undefined);
      tell([FileChangeType.Created, uri]);
    },
    readFile(uri) {
      const { content } = found(uri);
      if (content === undefined) throw FileSystemError.FileIsADirectory(uri);
      return content;
    },
    writeFile(uri, content, { create, overwrite }) {
      const key = keyOf(uri);
      const before = entries.get(key);
      mustBeFolder(uri);
      if (before === undefined && !create) throw FileSystemError.FileNotFound(uri);
      if (before !== undefined && before.content === undefined) throw FileSystemError.FileIsADirectory(uri);
      if (before !== undefined && create && !overwrite) throw FileSystemError.FileExists(uri);
      set(key, content);
      tell([before === undefined ? FileChangeType.Created : FileChangeType.Changed, uri]);
    },
    delete(uri) {
      found(uri);
      const key = keyOf(uri);
      for (const one of [...entries.keys()]) if (one === key || isBelow(one, key)) entries.delete(one);
      tell([FileChangeType.Deleted, uri]);
    },
    rename(from, to, { overwrite }) {
      found(from);
      mustBeFolder(to);
      if (entries.has(keyOf(to)) && !overwrite) throw FileSystemError.FileExists(to);
      const [old, fresh] = [keyOf(from), keyOf(to)];
      for (const [key, { content }] of [...entries]) {
        if (key !== old && !isBelow(key, old)) continue;
        entries.delete(key);
        set(fresh + key.slice(old.length), content);
      }
      tell([FileChangeType.Deleted, from], [FileChangeType.Created, to]);
    },
  };
}
