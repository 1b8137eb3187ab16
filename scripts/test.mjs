// npm test: everything that must hold, on a bare clone too. The last line counts all tests, `N passed, N failed`,
// and those that another editor would be needed for and that did not run, `N skipped`.
import { spawn } from "node:child_process";
import { root } from "./host/paths.mjs";
import { build, install, packageExtension } from "./host/product.mjs";
import { step } from "./host/progress.mjs";
import { npm, PlainError, run } from "./host/run.mjs";

/**
 * Options: `--no-host` leaves out the real editors, for a quick look while working; `--oldest` adds the oldest VS Code
 * that is promised, which takes two minutes more.
 */
const withHost = !process.argv.includes("--no-host");
const withOldest = process.argv.includes("--oldest");
const mocha = "node_modules/mocha/bin/mocha.js";

const counts = { passed: 0, failed: 0, skipped: 0 };

try {
  await main();
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(`\n${error.message}\n`);
  counts.failed += 1;
}
if (counts.skipped > 0) console.log(`\n${counts.skipped} skipped: what their host has not, as they say.`);
// Alone in its line, for whoever counts.
console.log(`\n${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;

async function main() {
  await install();
  await check("Compile the validator", () =>
    run(process.execPath, ["scripts/make-validator.mjs"], { cwd: root }),
  );
  await check("Types", () => npm(["run", "--silent", "types"], { cwd: root }));
  await check("Format and lint", () => npm(["run", "--silent", "lint"], { cwd: root }));
  await build();
  await packageExtension();
  await suite("Tests", [mocha, "test/**/*.test.ts"]);
  if (!withHost) return;
  await suite("Tests in other editors and with other programs", [
    mocha,
    "--reporter",
    "spec",
    "test/elsewhere/**/*.test.mjs",
  ]);
  await suite("Tests in the extension host of a real VS Code", ["scripts/host/run-host-tests.mjs"]);
  await suite("Tests in a folder that is not trusted", ["scripts/host/run-host-tests.mjs", "--restricted"]);
  await suite("The same tests in VS Code for the Web", ["scripts/host/run-web-tests.mjs"]);
  if (withOldest)
    await suite("The same in the oldest VS Code that is promised", ["scripts/host/run-oldest.mjs"]);
  await suite("Tests by keyboard and eye in its window", [
    mocha,
    "--reporter",
    "spec",
    "test/person/**/*.test.mjs",
  ]);
}

/** A check that has no tests of its own counts as one. */
async function check(name, action) {
  try {
    await step(name, action);
    counts.passed += 1;
  } catch (error) {
    if (!(error instanceof PlainError)) throw error;
    console.error(`\n${error.message}\n`);
    counts.failed += 1;
  }
}

/** Runs a mocha suite as it speaks, and adds up what its closing lines count. */
async function suite(name, args) {
  console.log(`\n${name}`);
  const { code, text } = await streamed(args);
  const passed = total(text, "passing");
  const failed = total(text, "failing");
  counts.skipped += total(text, "pending");
  counts.passed += passed;
  counts.failed += failed;
  // A suite that died, or that ran nothing, has not passed.
  if ((code !== 0 && failed === 0) || passed + failed === 0) counts.failed += 1;
}

function total(text, word) {
  return [...text.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, "gm"))].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  );
}

function streamed(args) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
    let text = "";
    child.stdout.setEncoding("utf8").on("data", (chunk) => {
      text += chunk;
      process.stdout.write(chunk);
    });
    child.on("close", (code) => resolve({ code, text }));
  });
}
