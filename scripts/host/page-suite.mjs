// Runs a mocha suite inside the extension host behind a page of VS Code, and brings its output here.
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { format } from "node:util";

/** Stands before each line of the suite, between VS Code's own lines. The same in `test/host/mark.ts`. */
const mark = "[suite] ";

/**
 * @param {import("playwright-core").Page} page
 * @param {string} address of a window that runs the suite by itself, started with the driver of smoke tests
 * @param {number} limit in milliseconds
 * @returns {Promise<{ code: number, log: string, files: readonly { relativePath: string, contents: string }[] }>}
 *   log: what VS Code said besides; files: the logs of the window
 */
export async function runSuiteInPage(page, address, limit) {
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
    process.stdout.write(`${text.slice(at).replaceAll(mark, "")}\n`);
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
  await page.goto(address);
  const end = await Promise.race([exit, crash, late]);
  settled.abort();
  // A suite of which nothing was heard has proved nothing.
  const { code, files, why } = isHeard
    ? end
    : { why: "Nothing was heard of the suite.", ...end, code: end.code || 1 };
  if (why) console.error(why);
  return { code, log, files };
}
