// npm run test:web: the packaged extension, in VS Code for the Web, with test/host as its suite. What a browser has not
// is left out by the table in test/host/web/not-here.ts.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { launchBrowser } from "./browser.mjs";
import { bundleWebTests } from "./bundle-tests.mjs";
import { ourErrors, readable } from "./our-errors.mjs";
import { runSuiteInPage } from "./page-suite.mjs";
import { out, root } from "./paths.mjs";
import { ensurePackaged } from "./product.mjs";
import { step } from "./progress.mjs";
import { PlainError } from "./run.mjs";
import { startStandIn } from "./stand-in.mjs";
import { makeTestWorkspace, testEnvironment, testSettings } from "./test-workspace.mjs";
import { filesIn, unpack } from "./unpacked.mjs";
import { ensureServer } from "./vscode-server.mjs";
import { startWebWorkbench, webPlace } from "./web-workbench.mjs";

const limit = 4 * 60_000;
const evidence = join(out, "web");

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(`\n${error.message}\n\nTo try again: npm run test:web`);
  process.exitCode = 2;
}

async function main(args) {
  const vsix = await ensurePackaged();
  await step("Prepare VS Code", (tell) => ensureServer({ tell }));
  const { COMMPLAN_TEST_GREP: grep = "" } = testEnvironment(args);
  const standIn = await step("Start a stand-in for another tool", () => startStandIn("gitlab"));
  const tests = await step("Bundle the tests", () => bundleWebTests({ grep, standIn: standIn.address }));
  const work = makeTestWorkspace();
  rmSync(evidence, { recursive: true, force: true });
  let browser;
  let workbench;
  try {
    browser = await step("Start a browser", (tell) => launchBrowser({ tell }));
    workbench = await step("Serve VS Code for the Web", () =>
      startWebWorkbench({
        extensions: { [webPlace]: unpack(vsix, join(work.folder, "product")), tests: tests.folder },
        development: { extension: "tests", tests: tests.suite },
        folder: "commplan-test:/workspace",
        files: () => filesIn(work.workspace, "/workspace"),
        settings: testSettings,
      }),
    );
    const page = await browser.newPage({ viewport: { width: 1440, height: 1600 } });
    const result = await runSuiteInPage(page, workbench.url, limit);
    const ours = result.code === 0 ? ourErrors(result.files.map(({ contents }) => contents)) : [];
    for (const entry of new Set(ours.map(readable))) console.error(`In the log of VS Code: ${entry}`);
    if (result.code !== 0 || ours.length > 0) await keepEvidence(page, result);
    return result.code || (ours.length > 0 ? 1 : 0);
  } finally {
    await browser?.close();
    await workbench?.stop();
    standIn.stop();
    work.remove();
  }
}

async function keepEvidence(page, { log, files }) {
  mkdirSync(evidence, { recursive: true });
  await page.screenshot({ path: join(evidence, "window.png") }).catch(() => undefined);
  writeFileSync(join(evidence, "page.log"), log);
  for (const { relativePath, contents } of files) {
    const file = join(evidence, "window", relativePath);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }
  console.error(`\nA picture of the window and all logs are in ${relative(root, evidence)}/.`);
}
