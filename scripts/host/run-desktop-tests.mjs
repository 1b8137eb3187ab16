// npm run test:desktop: the same suite as test:host, in the VS Code of the desktop, which this downloads.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from "@vscode/test-electron";
import { bundleTests } from "./bundle-tests.mjs";
import { cache } from "./paths.mjs";
import { ensurePackaged } from "./product.mjs";
import { step } from "./progress.mjs";
import { PlainError, run } from "./run.mjs";
import { quietSettings } from "./settings.mjs";
import { driver, makeTestWorkspace, testEnvironment, testSettings } from "./test-workspace.mjs";

const limit = 4 * 60_000;

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(`\n${error.message}\n\nTo try again: npm run test:desktop`);
  process.exitCode = 2;
}

async function main(args) {
  const vsix = await ensurePackaged();
  const program = await step("Prepare VS Code", ensureDesktop);
  const suite = await step("Bundle the tests", bundleTests);
  const place = makeTestWorkspace();
  const folders = ["--user-data-dir", place.data, "--extensions-dir", join(place.folder, "extensions")];
  const user = join(place.data, "User");
  mkdirSync(user, { recursive: true });
  writeFileSync(join(user, "settings.json"), JSON.stringify({ ...quietSettings, ...testSettings }));
  const late = setTimeout(() => {
    console.error(`The suite did not end within ${limit / 1000} s.`);
    process.exit(124);
  }, limit);
  try {
    const [command, ...own] = resolveCliArgsFromVSCodeExecutablePath(program);
    const cliArgs = own.filter((arg) => !/^--(user-data|extensions)-dir/.test(arg));
    await step("Install the extension", () =>
      run(command, [...cliArgs, ...folders, "--install-extension", vsix, "--force"], {
        shell: process.platform === "win32",
      }),
    );
    return await runTests({
      vscodeExecutablePath: program,
      extensionDevelopmentPath: driver,
      extensionTestsPath: suite,
      extensionTestsEnv: testEnvironment(args),
      launchArgs: [place.workspace, ...folders, "--disable-workspace-trust", "--no-sandbox"],
    });
  } finally {
    clearTimeout(late);
    place.remove();
  }
}

/** COMMPLAN_VSCODE_DESKTOP names a program, COMMPLAN_VSCODE_DESKTOP_VERSION a version; else the newest. */
async function ensureDesktop() {
  const named = process.env["COMMPLAN_VSCODE_DESKTOP"];
  if (named) return named;
  try {
    return await downloadAndUnzipVSCode({
      cachePath: cache,
      version: process.env["COMMPLAN_VSCODE_DESKTOP_VERSION"] ?? "stable",
    });
  } catch (error) {
    throw new PlainError(
      `VS Code for the desktop could not be downloaded (${error.message}).\nWithout a way to it, run the same tests in the VS Code server: npm run test:host`,
    );
  }
}
