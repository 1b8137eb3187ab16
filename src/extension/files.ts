import { type CancellationToken, env, FileSystemError, FileType, l10n, UIKind, Uri, workspace } from "vscode";
import { type FileProblem, fileProblemOf } from "./file-problem.ts";
import { ToldFailure } from "./told-failure.ts";
import { type FileStore, writeBeside } from "./write-beside.ts";

/** A file could not be written. */
export class WriteFailure extends ToldFailure {
  constructor(uri: Uri, cause: unknown) {
    super(sentences[fileProblemOf(cause)](uri.fsPath), { cause });
  }
}

const sentences: Readonly<Record<FileProblem, (file: string) => string>> = {
  "disk-full": (file) => l10n.t("“{0}” could not be written: the disk is full.", file),
  "in-use": (file) =>
    l10n.t(
      "“{0}” could not be written: it is open in another program, such as Word. Close it there and try again.",
      file,
    ),
  denied: (file) =>
    l10n.t(
      "“{0}” could not be written: it is protected, or open in another program, such as Word. Close it there, or choose another name or folder.",
      file,
    ),
  "read-only": (file) =>
    l10n.t("“{0}” could not be written: the disk is read-only. Choose another folder.", file),
  "name-too-long": (file) =>
    l10n.t("“{0}” could not be written: its name is too long. Choose a shorter one.", file),
  folder: (file) =>
    l10n.t("“{0}” could not be written: there is a folder of that name. Choose another one.", file),
  unknown: (file) =>
    l10n.t(
      "“{0}” could not be written. Its folder may be read-only, the disk full, or the file open in another program.",
      file,
    ),
};

/** Whether there is a file or folder. */
export async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === "FileNotFound") return false;
    throw error;
  }
}

/** What writing a file takes from the machine that the extension runs on. */
export interface DiskHost {
  /** Puts a file of the disk in the place of another in one step. */
  readonly replace?: (from: Uri, to: Uri) => Promise<void>;
}

/**
 * Writes a whole file or nothing: beside it first, then in its place. Folders that miss are made. False where it was called
 * off; rejects with a `WriteFailure`. The host has to be named: what a disk can do must not be forgotten.
 */
export async function writeWhole(
  uri: Uri,
  bytes: Uint8Array,
  { replace }: DiskHost,
  token?: CancellationToken,
): Promise<boolean> {
  const folder = Uri.joinPath(uri, "..");
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  const hidden = `.${name.slice(0, 40)}.${crypto.randomUUID().slice(0, 8)}`;
  const places = {
    place: uri,
    beside: Uri.joinPath(folder, `${hidden}.tmp`),
    aside: Uri.joinPath(folder, `${hidden}.before.tmp`),
  };
  try {
    if (isChosenInBrowser(uri)) {
      if (token?.isCancellationRequested) return false;
      await workspace.fs.writeFile(uri, bytes);
      return true;
    }
    await workspace.fs.createDirectory(folder);
    const able = { ...store, replace: uri.scheme === "file" ? replace : undefined };
    return await writeBeside(able, places, bytes, () => token?.isCancellationRequested === true);
  } catch (error) {
    throw new WriteFailure(uri, error);
  }
}

const store: FileStore<Uri> = {
  isFolder: async (uri) =>
    (await exists(uri)) && ((await workspace.fs.stat(uri)).type & FileType.Directory) !== 0,
  isThere: exists,
  write: (uri, bytes) => workspace.fs.writeFile(uri, bytes),
  rename: (from, to) => workspace.fs.rename(from, to),
  remove: discard,
};

/**
 * Whether it is a file of this computer that a page of the web was given: it may write that one and nothing beside it, and
 * the browser puts it in its place whole.
 */
function isChosenInBrowser({ scheme }: Uri): boolean {
  return scheme === "file" && env.uiKind === UIKind.Web && env.remoteName === undefined;
}

/** The SHA-256 of bytes in hexadecimal digits. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", Uint8Array.from(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function discard(uri: Uri): Promise<void> {
  if (await exists(uri)) await workspace.fs.delete(uri);
}
