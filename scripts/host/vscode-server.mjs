// A real VS Code without a desktop: the server that the npm package `code-server` carries.
import { spawn } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { ensureDownload, installFlags, installPackages } from "./download.mjs";
import { ensureNode } from "./node.mjs";
import { lastLines, npm, PlainError, run, withOnPath } from "./run.mjs";
import { quietSettings } from "./settings.mjs";

/** code-server 4.N.M carries VS Code 1.N.M. */
const newestVersion = "4.139.1";

/** The oldest that `engines.vscode` promises, as far as npm has it. */
export const oldestVersion = "4.100.3";

const host = "127.0.0.1";
const startLimit = 60_000;
const leash = fileURLToPath(new URL("leash.mjs", import.meta.url));

/**
 * Installs the VS Code server, and the Node that it wants, into `.vscode-test/`. Asks nothing but the npm registry.
 * @param {{ version?: string, tell?: (detail: string) => void }} [options]
 * @returns {Promise<{ version: string, node: string, main: string }>} node: the program that runs `main`
 */
export async function ensureServer({ version = process.env["COMMPLAN_VSCODE"] || newestVersion, tell } = {}) {
  if (process.platform === "win32") {
    throw new PlainError(
      "The VS Code server does not run on Windows. Install VS Code so that “code” is on the PATH.",
    );
  }
  const folder = await ensureDownload(
    `code-server-${version}`,
    {
      "downloading VS Code": (target) => installPackages(target, [`code-server@${version}`]),
      "downloading what VS Code needs": async (target) => {
        const node = await nodeFor(target, tell);
        await npm([...installFlags, "--omit=dev"], { cwd: vscodeIn(target), env: withOnPath(node) });
      },
      "putting a file search in its place": ensureRipgrep,
      "building its native modules": async (target) =>
        buildNative(vscodeIn(target), await nodeFor(target, tell)),
    },
    tell,
  );
  return {
    version,
    node: await nodeFor(folder, tell),
    main: join(vscodeIn(folder), "out", "server-main.js"),
  };
}

/**
 * Starts the server on a free port of this machine and waits until it answers. It ends with `stop()`, and with us.
 * @param {{ dataDir: string, port?: number, settings?: object, extraArgs?: readonly string[], env?: NodeJS.ProcessEnv, version?: string }} options
 *   settings: user settings on top of ours, kept in `dataDir`
 * @returns {Promise<{ url: string, authority: string, log: string, stop: () => Promise<void> }>} log: the file with what the server says
 */
export async function startServer({ dataDir, port, settings = {}, extraArgs = [], env = {}, version }) {
  const server = await ensureServer(version ? { version } : {});
  writeSettings(dataDir, settings);
  const chosen = port ?? (await freePort());
  const log = join(dataDir, "server.log");
  const output = openSync(log, "w");
  const child = spawn(
    process.execPath,
    [leash, server.node, server.main, ...flags(chosen), ...dataFlags(dataDir), ...extraArgs],
    { stdio: ["pipe", output, output], env: { ...process.env, ...env } },
  );
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const authority = `${host}:${chosen}`;
  const url = `http://${authority}/`;
  const stop = async () => {
    child.stdin.destroy();
    await ended;
  };
  try {
    await answers(url, child);
  } catch (error) {
    await stop();
    throw new PlainError(`${error.message}\n${lastLines(readFileSync(log, "utf8"))}`);
  }
  return { url, authority, log, stop };
}

/**
 * Installs a packaged extension for a server's data folder.
 * @param {string} vsix
 * @param {string} dataDir
 * @param {{ version?: string }} [options]
 */
export async function installExtension(vsix, dataDir, { version } = {}) {
  const server = await ensureServer(version ? { version } : {});
  await run(server.node, [server.main, "--install-extension", vsix, "--force", ...dataFlags(dataDir)]);
}

/**
 * The address of a page of the workbench.
 * @param {{ url: string, authority: string }} server
 * @param {string} folder an absolute path
 * @param {Readonly<Record<string, string>>} [payload] paths by purpose, e.g. `openFile` or `extensionTestsPath`
 */
export function pageAddress(server, folder, payload = {}) {
  const remote = (path) => `vscode-remote://${server.authority}${encodeURI(path)}`;
  const entries = Object.entries(payload).map(([purpose, path]) => [purpose, remote(path)]);
  const search = new URLSearchParams({ folder });
  if (entries.length > 0) search.set("payload", JSON.stringify(entries));
  // The workbench reads `+` as itself, not as a space.
  const readable = search.toString().replaceAll("+", "%20").replaceAll("%2F", "/").replaceAll("%3A", ":");
  return `${server.url}?${readable}`;
}

function flags(port) {
  return [
    ...["--host", host, "--port", String(port)],
    ...["--without-connection-token", "--accept-server-license-terms", "--disable-telemetry"],
  ];
}

function dataFlags(dataDir) {
  return ["--server-data-dir", dataDir, "--extensions-dir", join(dataDir, "extensions")];
}

function writeSettings(dataDir, settings) {
  const file = join(dataDir, "data", "User", "settings.json");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...quietSettings, ...settings }, undefined, 2)}\n`);
}

function vscodeIn(folder) {
  return join(folder, "node_modules", "code-server", "lib", "vscode");
}

/** The Node that this code-server wants. */
function nodeFor(folder, tell) {
  const { engines } = readJson(join(folder, "node_modules", "code-server", "package.json"));
  return ensureNode(/\d+/.exec(engines.node)?.[0], tell);
}

/** Versions before the search came with VS Code fetched it by an install script; without it nothing is found. */
async function ensureRipgrep(folder) {
  const modules = join(vscodeIn(folder), "node_modules", "@vscode");
  const wanted = join(modules, "ripgrep", "bin", "rg");
  if (!existsSync(join(modules, "ripgrep")) || existsSync(wanted)) return;
  const name = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  await installPackages(folder, [name]);
  mkdirSync(dirname(wanted), { recursive: true });
  copyFileSync(join(folder, "node_modules", name, "bin", "rg"), wanted);
}

/** Only what we use: the log files, and the watch that ends the extension host with its server. */
async function buildNative(vscode, node) {
  const env = { ...withOnPath(node), npm_config_yes: "true" };
  try {
    await npm(["rebuild", "@vscode/spdlog", "@vscode/native-watchdog", "--loglevel=error"], {
      cwd: vscode,
      env,
    });
  } catch (error) {
    // It runs without them, only without log files: no reason to stop for want of a compiler.
    console.warn(`VS Code runs without log files here: ${error.message.split("\n")[0]}`);
  }
}

async function answers(url, child) {
  const limit = Date.now() + startLimit;
  while (Date.now() < limit) {
    if (child.exitCode !== null) throw new Error("The VS Code server ended before it answered.");
    if (await responds(url)) return;
    await pause(100);
  }
  throw new Error(`The VS Code server did not answer within ${startLimit / 1000} s.`);
}

function responds(url) {
  return new Promise((resolve) => {
    get(url, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).on("error", () => resolve(false));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on("error", reject);
    probe.listen(0, host, () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function readJson(file) {
  return JSON.parse(readFileSync(file, "utf8"));
}
