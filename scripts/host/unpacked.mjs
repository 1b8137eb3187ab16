// The packaged extension as a folder, and a folder as data: what a page without a server needs.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";

/**
 * Unpacks the extension of a package into a folder.
 * @param {string} vsix
 * @param {string} folder that is not there yet
 * @returns {string} the folder
 */
export function unpack(vsix, folder) {
  const top = "extension/";
  for (const [name, content] of Object.entries(unzipSync(new Uint8Array(readFileSync(vsix))))) {
    if (!name.startsWith(top) || name.endsWith("/")) continue;
    const file = join(folder, name.slice(top.length));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/**
 * All files of a folder in Base64, by their paths below `top`.
 * @param {string} folder
 * @param {string} top e.g. "/workspace"
 * @returns {Record<string, string>}
 */
export function filesIn(folder, top) {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => [
        `${top}/${name.replaceAll("\\", "/")}`,
        readFileSync(join(folder, name)).toString("base64"),
      ]),
  );
}
