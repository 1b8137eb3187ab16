import { access, chmod, constants, rename, stat } from "node:fs/promises";

/**
 * Puts a file in the place of another, or where none is, in one step: at any moment the old one is there or the new one.
 * It takes over the permissions. A file that nobody may write is meant to stay. Rejects with what the file system says.
 */
export async function replaceFile(from: string, to: string): Promise<void> {
  const known = await stat(to).catch(() => undefined);
  if (known !== undefined) {
    // Taking its place needs no leave of the file itself; and an administrator has leave for everything.
    if ((known.mode & 0o222) === 0)
      throw Object.assign(new Error("EACCES: permission denied"), { code: "EACCES" });
    await access(to, constants.W_OK);
    await chmod(from, known.mode);
  }
  await rename(from, to);
}
