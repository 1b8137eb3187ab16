// npm start: from a bare clone to a real plan in a real VS Code. Node built-ins only before the packages are there.
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { cache, cli, out, riverside, root, samples, vsix } from "./host/paths.mjs";
import { build, install, packageExtension } from "./host/product.mjs";
import { step } from "./host/progress.mjs";
import { onPath, PlainError, run } from "./host/run.mjs";
import { ensureServer, installExtension, pageAddress, startServer } from "./host/vscode-server.mjs";

const oldestNode = [20, 19];
const report = join(out, "riverside.html");

try {
  await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(`\n${error.message}\n\nTo try again: npm start`);
  process.exitCode = 1;
}

async function main(args) {
  checkNode();
  await install();
  await build();
  await packageExtension();
  const asOf = asOfDate(riverside);
  await check(asOf);
  await writeReport(asOf);
  if (args.includes("--once") || !process.stdout.isTTY) return;
  if (await openDesktop()) return;
  await serve(asOf);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new PlainError(
    `CommPlan is built with Node.js ${oldestNode.join(".")} or newer; this is ${process.versions.node}.`,
  );
}

/** A sample pins the day it is judged at in its first line. */
function asOfDate(plan) {
  const [first = ""] = readFileSync(plan, "utf8").split("\n", 1);
  const date = /^# as-of: (\d{4}-\d{2}-\d{2})\s*$/.exec(first)?.[1];
  if (!date) throw new PlainError(`The first line of ${named(plan)} should be “# as-of: YYYY-MM-DD”.`);
  return date;
}

async function check(asOf) {
  // 1: there are findings, which is what we are here to show.
  const findings = await step(`Check ${named(riverside)} as of ${asOf}`, () =>
    run(process.execPath, [cli, "check", named(riverside), "--as-of", asOf], { cwd: root, accept: [0, 1] }),
  );
  console.log(indented(findings.stdout.trim() || "No findings."));
}

async function writeReport(asOf) {
  mkdirSync(out, { recursive: true });
  rmSync(report, { force: true });
  const args = ["report", named(riverside), "--format", "html", "--out", named(report), "--as-of", asOf];
  await step("Write its report", () => run(process.execPath, [cli, ...args], { cwd: root }));
  console.log(indented(named(report)));
}

/** @returns {Promise<boolean>} whether the VS Code of the desktop took it */
async function openDesktop() {
  const code = onPath(["code"]);
  if (!code) return false;
  const options = { shell: process.platform === "win32" };
  try {
    await step("Install the extension in VS Code", () =>
      run(code, ["--install-extension", vsix, "--force"], options),
    );
    await step("Open the samples in VS Code", () => run(code, ["--new-window", samples, riverside], options));
    return true;
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    console.log(
      `\n${error.message}\nVS Code of the desktop could not be used; its server is started instead.\n`,
    );
    return false;
  }
}

async function serve(asOf) {
  const dataDir = join(cache, "start");
  await step("Prepare the VS Code server", (tell) => ensureServer({ tell }));
  await step("Install the extension", () => installExtension(vsix, dataDir));
  const server = await step("Start VS Code", () =>
    startServer({ dataDir, settings: { "commplan.asOf": asOf } }),
  );
  console.log(`\nOpen in a browser:  ${pageAddress(server, samples, { openFile: riverside })}`);
  console.log(`It shows ${named(samples)}/ with ${basename(riverside)} as of ${asOf}. Ctrl+C ends it.`);
  await Promise.race(["SIGINT", "SIGTERM", "SIGHUP"].map((signal) => once(process, signal)));
  console.log();
  await step("Stop VS Code", () => server.stop());
}

function named(path) {
  return relative(root, path);
}

function indented(text) {
  return text.replace(/^(?=.)/gm, "  ");
}
