// Mermaid, which draws charts in wikis, as its npm package carries it for a browser.
import { join } from "node:path";
import { ensureDownload, installPackages } from "./download.mjs";

const carried = "11.17.2";

/**
 * The script that draws, in one file.
 * @param {{ tell?: (detail: string) => void }} [options]
 * @returns {Promise<string>} its path
 */
export async function ensureMermaid({ tell } = {}) {
  const folder = await ensureDownload(
    `mermaid-${carried}`,
    { "downloading Mermaid": (target) => installPackages(target, [`mermaid@${carried}`]) },
    tell,
  );
  return join(folder, "node_modules", "mermaid", "dist", "mermaid.min.js");
}
