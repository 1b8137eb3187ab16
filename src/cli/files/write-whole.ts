import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { pid } from "node:process";

/**
 * Writes a file whole or not at all: a temporary file beside it takes its place. The file behind a link is
 * replaced, not the link, and keeps its permissions. Throws what the file system throws.
 */
export function writeWhole(name: string, content: string | Uint8Array): void {
  const known = statSync(name, { throwIfNoEntry: false });
  if (known?.isDirectory()) throw Object.assign(new Error("A folder."), { code: "EISDIR" });
  // A pipe or device, such as /dev/stdout, is written to as it is.
  if (known !== undefined && !known.isFile()) {
    writeFileSync(name, content);
    return;
  }
  const target = known === undefined ? name : realpathSync(name);
  // Taking its place needs no leave of the file itself; one that is read-only is meant to stay.
  if (known !== undefined) accessSync(target, constants.W_OK);
  // A name of the greatest length has no room for more.
  const temporary = join(dirname(target), `.${basename(target).slice(0, 40)}.${pid}.tmp`);
  try {
    const file = openSync(temporary, "wx");
    try {
      if (known !== undefined) fchmodSync(file, known.mode);
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
