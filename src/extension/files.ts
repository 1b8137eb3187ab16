import { type CancellationToken, FileSystemError, Uri, workspace } from "vscode";

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
  await workspace.fs.createDirectory(folder);
  try {
    await workspace.fs.writeFile(beside, bytes);
    if (!token?.isCancellationRequested) {
      await workspace.fs.rename(beside, uri, { overwrite: true });
      return true;
    }
  } catch (error) {
    await discard(beside);
    throw error;
  }
  await discard(beside);
  return false;
}

async function discard(uri: Uri): Promise<void> {
  if (await exists(uri)) await workspace.fs.delete(uri);
}
