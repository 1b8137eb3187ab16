// Builds and packages the product, only when something changed since.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { root, vsix } from "./paths.mjs";
import { skipped, step } from "./progress.mjs";
import { npm } from "./run.mjs";

/** An interrupted build lacks one of them, or leaves an old one. */
const built = [
  "extension.cjs",
  "extension-web.cjs",
  "server.js",
  "server-web.js",
  "server-core.cjs",
  "cli.js",
  "preview.js",
  "overview.js",
].map((name) => join(root, "dist", name));
const sources = [
  "src",
  "schemas",
  "media",
  "l10n",
  "scripts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
const packaged = [
  ...[
    "dist",
    "schemas",
    "media",
    "l10n",
    "docs/rules",
    "package.json",
    "package.nls.json",
    "package.nls.zh-cn.json",
  ],
  ...["README.md", "CHANGELOG.md", "LICENSE", ".vscodeignore"],
];
/** Written by the build itself, and what runs the product rather than being part of it. */
const ignored = new Set([
  ...["generated", "host", "pictures", "start.mjs", "pictures.mjs", "commplan.vsix"],
  ...["whole-pictures.mjs", "test-node.mjs"],
]);

/** Installs exactly what the lock file names, if something of it is missing. */
export function install() {
  return step("Install packages", async () => {
    const missing = missingPackage();
    if (missing === undefined) return skipped("already there");
    await npm(["ci", "--no-audit", "--no-fund"], { cwd: root });
  });
}

/** Builds `dist/`, if a source is newer. */
export function build() {
  return step("Build", async () => {
    if (isFresh(built, sources)) return skipped("up to date");
    await npm(["run", "build"], { cwd: root });
  });
}

/** Packages `dist/commplan.vsix`, if something in it is newer. */
export function packageExtension() {
  return step("Package the extension", async () => {
    if (isFresh([vsix], packaged)) return skipped("up to date");
    await npm(["run", "package"], { cwd: root });
  });
}

/**
 * The packaged extension to run: COMMPLAN_VSIX, else our own, built and packaged if need be.
 * @returns {Promise<string>}
 */
export async function ensurePackaged() {
  const named = process.env["COMMPLAN_VSIX"];
  if (named) return named;
  await build();
  await packageExtension();
  return vsix;
}

/** npm keeps a lock file of what it installed; an install that was interrupted leaves none. */
function missingPackage() {
  const wanted = lockedPackages(join(root, "package-lock.json"));
  const there = lockedPackages(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(wanted)
    .filter(([path, entry]) => path !== "" && !entry.optional && !entry.devOptional)
    .map(([path]) => path)
    .find((path) => there[path]?.version !== wanted[path]?.version);
}

function lockedPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).packages : {};
}

function isFresh(targets, inputs) {
  if (!targets.every((target) => existsSync(target))) return false;
  const made = Math.min(...targets.map((target) => statSync(target).mtimeMs));
  return inputs.every((input) => newest(join(root, input)) <= made);
}

/** The newest change at or below a path; of folders too, because that is what a removed file changes. */
function newest(path) {
  const state = statSync(path, { throwIfNoEntry: false });
  if (!state) return 0;
  if (!state.isDirectory()) return state.mtimeMs;
  const below = readdirSync(path).filter((name) => !ignored.has(name));
  return Math.max(containsOutput(path) ? 0 : state.mtimeMs, ...below.map((name) => newest(join(path, name))));
}

/** The package is written into `dist` itself, which so is always newer. */
function containsOutput(folder) {
  return folder === join(root, "dist");
}
