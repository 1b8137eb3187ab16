import { type CancellationToken, FileSystemError, l10n, Uri, workspace } from "vscode";
import { ToldFailure } from "./told-failure.ts";

/** A file could not be written. */
export class WriteFailure extends ToldFailure {
  constructor(uri: Uri, cause: unknown) {
    const sentence = l10n.t(
      "“{0}” could not be written. Its folder may be read-only, the disk full, or the file open in another program.",
      uri.fsPath,
    );
    super(sentence, { cause });
  }
}

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

/** Writes a whole file or nothing: beside it first, then in its place. Folders that miss are made. */
export async function writeWhole(uri: Uri, bytes: Uint8Array, token?: CancellationToken): Promise<boolean> {
  const folder = Uri.joinPath(uri, "..");
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  const beside = Uri.joinPath(folder, `.${name}.${crypto.randomUUID().slice(0, 8)}.tmp`);
  try {
    await workspace.fs.createDirectory(folder);
    await workspace.fs.writeFile(beside, bytes);
    if (!token?.isCancellationRequested) {
      await workspace.fs.rename(beside, uri, { overwrite: true });
      return true;
    }
  } catch (error) {
    await discard(beside).catch(() => undefined);
    throw new WriteFailure(uri, error);
  }
  await discard(beside);
  return false;
}

async function discard(uri: Uri): Promise<void> {
  if (await exists(uri)) await workspace.fs.delete(uri);
}
