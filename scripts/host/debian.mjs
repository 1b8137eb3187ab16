// Programs of Debian that are no dependency of ours, unpacked into `.vscode-test/`: installing them needs root.
import { existsSync, mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureDownload } from "./download.mjs";
import { onPath, PlainError, run } from "./run.mjs";

/**
 * Makes sure that packages are unpacked, with what they need and this machine lacks. Nothing is installed.
 * @param {string} name the folder in `.vscode-test/`
 * @param {readonly string[]} packages
 * @param {(detail: string) => void} [tell]
 * @returns {Promise<string>} the folder that stands for `/`
 */
export async function ensureDebian(name, packages, tell) {
  if (!["apt-get", "dpkg-deb"].every((tool) => onPath([tool]))) {
    throw new PlainError(`${packages[0]} is not on the PATH, and this is no Debian to take it from.`);
  }
  const folder = await ensureDownload(
    name,
    {
      "downloading from Debian": (target) => download(target, packages),
      "unpacking it": unpack,
    },
    tell,
  );
  return join(folder, "root");
}

/** The folders below `root` in which its programs look for libraries, as a search path. */
export function librariesIn(root) {
  const below = join(root, "usr", "lib");
  const own = readdirSync(below).filter((name) => name.includes("-linux-"));
  return [...own.map((name) => join(below, name)), below, process.env["LD_LIBRARY_PATH"]]
    .filter(Boolean)
    .join(":");
}

async function download(folder, packages) {
  const cache = join(folder, "apt");
  const lists = join(cache, "lists");
  for (const part of [join(cache, "archives", "partial"), join(lists, "partial")]) {
    mkdirSync(part, { recursive: true });
  }
  const own = [
    "-q",
    "-o",
    `Dir::Cache=${cache}`,
    "-o",
    "Debug::NoLocking=1",
    "-o",
    "APT::Sandbox::User=root",
  ];
  const get = ["install", "--download-only", "--reinstall", "--no-install-recommends", "-y", ...packages];
  try {
    await run("apt-get", [...own, ...get]);
  } catch {
    // A machine that never asked for the lists has none, and one that asked long ago has old ones.
    const fresh = [...own, "-o", `Dir::State::lists=${lists}`];
    await run("apt-get", [...fresh, "update"]);
    await run("apt-get", [...fresh, ...get]);
  }
}

async function unpack(folder) {
  const archives = join(folder, "apt", "archives");
  for (const name of readdirSync(archives).filter((file) => file.endsWith(".deb"))) {
    await run("dpkg-deb", ["-x", join(archives, name), join(folder, "root")]);
  }
  if (!existsSync(join(folder, "root"))) throw new PlainError(`Nothing was downloaded into ${folder}.`);
  rmSync(join(folder, "apt"), { recursive: true });
}
