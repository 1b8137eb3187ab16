// Runs a mocha suite inside the extension host behind a page of VS Code, and brings its output here.
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { format } from "node:util";
import { pageAddress } from "./vscode-server.mjs";

/** Stands before each line of the suite, between VS Code's own lines. The same in `test/host/index.ts`. */
const mark = "[suite] ";

/**
 * @param {import("playwright-core").Page} page
 * @param {{ url: string, authority: string }} server started with `--enable-smoke-test-driver`
 * @param {{ workspace: string, driver: string, suite: string, limit: number }} options absolute paths; limit in ms
 * @returns {Promise<{ code: number, log: string, files: readonly { relativePath: string, contents: string }[] }>}
 *   log: what VS Code said besides; files: the logs of the window
 */
export async function runSuiteInPage(page, server, { workspace, driver, suite, limit }) {
  let log = "";
  let isHeard = false;
  await page.exposeFunction("codeAutomationLog", (type, args) => {
    const text = format(...args);
    const at = text.indexOf(mark);
    if (at < 0) {
      log += `[${type}] ${text}\n`;
      return;
    }
    isHeard = true;
    process.stdout.write(`${text.slice(at + mark.length)}\n`);
  });
  const exit = new Promise((resolve) => {
    page.exposeFunction("codeAutomationExit", (code, files = []) => resolve({ code, files }));
  });
  const crash = Promise.race([once(page, "crash"), once(page, "close")]).then(() => ({
    code: 1,
    files: [],
    why: "The page of VS Code crashed or was closed.",
  }));
  const settled = new AbortController();
  const late = pause(limit, undefined, { signal: settled.signal }).then(
    () => ({ code: 124, files: [], why: `The suite did not end within ${limit / 1000} s.` }),
    () => undefined,
  );
  await page.goto(
    pageAddress(server, workspace, { extensionDevelopmentPath: driver, extensionTestsPath: suite }),
  );
  const end = await Promise.race([exit, crash, late]);
  settled.abort();
  // A suite of which nothing was heard has proved nothing.
  const { code, files, why } = isHeard
    ? end
    : { why: "Nothing was heard of the suite.", ...end, code: end.code || 1 };
  if (why) console.error(why);
  return { code, log, files };
}
