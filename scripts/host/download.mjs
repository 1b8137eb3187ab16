// Packages of the npm registry that are no dependency of ours, kept in `.vscode-test/`.
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { cache } from "./paths.mjs";
import { npm } from "./run.mjs";

/**
 * Makes sure that a folder of the cache is complete. A stamp file names the steps that were finished, so that
 * an install that was interrupted goes on where it stopped, and a complete one costs nothing.
 * @param {string} name the folder in `.vscode-test/`
 * @param {Readonly<Record<string, (folder: string) => Promise<unknown>>>} steps in their order
 * @param {(detail: string) => void} [tell]
 * @returns {Promise<string>} the folder
 */
export async function ensureDownload(name, steps, tell = () => {}) {
  const folder = join(cache, name);
  const stamp = join(folder, "complete.json");
  const isComplete = () => Object.keys(steps).every((key) => readStamp(stamp).includes(key));
  if (isComplete()) return folder;
  mkdirSync(folder, { recursive: true });
  const release = await lock(join(folder, "lock"));
  try {
    for (const [key, action] of Object.entries(steps)) {
      const done = readStamp(stamp);
      if (done.includes(key)) continue;
      tell(key);
      await action(folder);
      writeFileSync(stamp, JSON.stringify([...done, key]));
    }
  } finally {
    release();
  }
  return folder;
}

/**
 * Installs packages into a folder of the cache, without running their scripts: those would download more.
 * @param {string} folder
 * @param {readonly string[]} packages
 */
export async function installPackages(folder, packages) {
  if (!existsSync(join(folder, "package.json"))) {
    writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  }
  await npm([...installFlags, ...packages], { cwd: folder });
}

export const installFlags = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];

/** @returns {readonly string[]} */
function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return [];
  }
}

/** Two runs at the same time must not install into the same folder. A lock whose owner is gone does not count. */
async function lock(file) {
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      if (!isAlive(Number(readFileSync(file, "utf8")))) rmSync(file, { force: true });
      else await pause(500);
    }
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
