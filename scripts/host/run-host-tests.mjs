// npm run test:host: the packaged extension, in the real VS Code of the server, with test/host as its suite.
// With `--restricted` its folder is not trusted, and the suite is test/host/restricted.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { ensureBrowser, launchBrowser } from "./browser.mjs";
import { bundleTests } from "./bundle-tests.mjs";
import { ourErrors, readable } from "./our-errors.mjs";
import { runSuiteInPage } from "./page-suite.mjs";
import { out, root } from "./paths.mjs";
import { ensurePackaged } from "./product.mjs";
import { step } from "./progress.mjs";
import { PlainError } from "./run.mjs";
import { driver, makeTestWorkspace, testEnvironment, testSettings, untrusted } from "./test-workspace.mjs";
import { ensureServer, installExtension, pageAddress, startServer } from "./vscode-server.mjs";

const limit = 4 * 60_000;
const evidence = join(out, "host");

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(`\n${error.message}\n\nTo try again: npm run test:host`);
  process.exitCode = 2;
}

async function main(args) {
  const vsix = await ensurePackaged();
  const { version } = await step("Prepare VS Code", (tell) => ensureServer({ tell }));
  const suite = await step("Bundle the tests", bundleTests);
  const place = makeTestWorkspace();
  rmSync(evidence, { recursive: true, force: true });
  // The extension prints with the browser that shows its editor.
  const { program } = await ensureBrowser();
  let browser;
  let server;
  try {
    browser = await step("Start a browser", (tell) => launchBrowser({ tell }));
    await step("Install the extension", () => installExtension(vsix, place.data));
    server = await step(`Start VS Code 1${version.slice(1)}`, () =>
      startServer({
        dataDir: place.data,
        settings: args.includes("--restricted") ? { ...testSettings, ...untrusted } : testSettings,
        extraArgs: ["--enable-smoke-test-driver"],
        env: { ...testEnvironment(args), COMMPLAN_TEST_IN_PAGE: "1", COMMPLAN_BROWSER: program },
      }),
    );
    const page = await browser.newPage({ viewport: { width: 1440, height: 1600 } });
    const purpose = { extensionDevelopmentPath: driver, extensionTestsPath: suite };
    const result = await runSuiteInPage(page, pageAddress(server, place.workspace, purpose), limit);
    const ours = result.code === 0 ? ourErrors(logs(place.data, result.files)) : [];
    for (const entry of new Set(ours.map(readable))) console.error(`In the log of VS Code: ${entry}`);
    if (result.code !== 0 || ours.length > 0) await keepEvidence(page, place.data, server.log, result);
    return result.code || (ours.length > 0 ? 1 : 0);
  } finally {
    await browser?.close();
    await server?.stop();
    place.remove();
  }
}

/** The logs of the window and of the server. */
function logs(dataDir, files) {
  return [
    ...files.map((file) => file.contents),
    ...logFiles(dataDir).map((file) => readFileSync(file, "utf8")),
  ];
}

async function keepEvidence(page, dataDir, serverLog, { log, files }) {
  mkdirSync(evidence, { recursive: true });
  await page.screenshot({ path: join(evidence, "window.png") }).catch(() => undefined);
  writeFileSync(join(evidence, "page.log"), log);
  cpSync(serverLog, join(evidence, "server.log"));
  for (const { relativePath, contents } of files) {
    const file = join(evidence, "window", relativePath);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }
  for (const file of logFiles(dataDir)) cpSync(file, join(evidence, "logs", relative(logsIn(dataDir), file)));
  console.error(`\nA picture of the window and all logs are in ${relative(root, evidence)}/.`);
}

function logFiles(dataDir) {
  const folder = logsIn(dataDir);
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".log"))
    .map((name) => join(folder, name));
}

function logsIn(dataDir) {
  return join(dataDir, "data", "logs");
}
