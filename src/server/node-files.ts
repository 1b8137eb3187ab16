import type { Dirent } from "node:fs";
import { lstat, open, readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FolderEntry, WorkspaceFiles } from "./runtime.ts";

/** The files of this machine. Addresses that are none of them name nothing. */
export const systemFiles: WorkspaceFiles = {
  async list(folder) {
    try {
      const entries = await readdir(pathOf(folder), { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
    } catch {
      return [];
    }
  },
  async read(file) {
    try {
      return new TextDecoder().decode(await bytesOf(pathOf(file)));
    } catch {
      return undefined;
    }
  },
};

function pathOf(uri: string): string {
  if (!uri.startsWith("file:")) throw new RangeError(uri);
  return fileURLToPath(uri);
}

function kindOf(entry: Dirent): FolderEntry["kind"] {
  if (entry.isFile()) return "file";
  return entry.isDirectory() ? "folder" : "other";
}

/** More than any text that the analysis reads: what is longer gets the same answer without its rest. */
const mostBytes = 32_000_000;

async function bytesOf(path: string): Promise<Uint8Array> {
  // A pipe would be waited for without end.
  if (!(await lstat(path)).isFile()) throw new RangeError(path);
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(Math.min(size, mostBytes));
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await file.close();
  }
}
