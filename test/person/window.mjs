// A window of a real VS Code with the packaged extension, on a copy of the samples, for tests by keyboard and eye.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../../scripts/host/browser.mjs";
import { out, samples } from "../../scripts/host/paths.mjs";
import { ensurePackaged } from "../../scripts/host/product.mjs";
import { makeTestWorkspace } from "../../scripts/host/test-workspace.mjs";
import {
  ensureServer,
  installExtension,
  pageAddress,
  startServer,
} from "../../scripts/host/vscode-server.mjs";
import * as person from "../../scripts/pictures/person.mjs";

/**
 * Starts VS Code once for a suite.
 * @returns {Promise<{ open: (name: string, options?: { settings?: object, language?: string }) => Promise<{ page: import("playwright-core").Page, read: (file: string) => string, has: (file: string) => boolean, folder: string, close: () => Promise<void> }>, stop: () => Promise<void> }>}
 *   open: a new window on a folder of its own, with settings of the folder, in a language of VS Code; `read` gives a file of that folder as it is on disk
 */
async function startWindows() {
  const vsix = await ensurePackaged();
  await ensureServer();
  const place = makeTestWorkspace();
  const browser = await launchBrowser({ tell: () => undefined });
  await installExtension(vsix, place.data);
  const server = await startServer({ dataDir: place.data, settings: { "commplan.asOf": "2026-07-17" } });
  const open = async (name, { settings, language } = {}) => {
    const folder = join(place.folder, "windows", name);
    cpSync(samples, folder, { recursive: true });
    if (settings) writeFileSync(join(folder, ".vscode", "settings.json"), JSON.stringify(settings));
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: "light" });
    // Its own words stay English without a language pack; extensions are told the language all the same.
    if (language) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)}`);
    await page.goto(pageAddress(server, folder));
    await person.workbenchReady(page);
    return {
      page,
      folder,
      read: (file) => readFileSync(join(folder, file), "utf8"),
      has: (file) => existsSync(join(folder, file)),
      close: () => page.close(),
    };
  };
  const stop = async () => {
    await browser.close();
    await server.stop();
    place.remove();
  };
  return { open, stop };
}

/**
 * Starts VS Code for a mocha suite. Of a test that fails a picture of the window opened last is kept.
 * @param {string} prefix for the names of pictures and folders, which other suites have not
 * @returns {{ open: Awaited<ReturnType<typeof startWindows>>["open"] }}
 */
export function useVsCode(prefix) {
  /** @type {Awaited<ReturnType<typeof startWindows>>} */
  let windows;
  /** @type {Awaited<ReturnType<typeof windows.open>> | undefined} */
  let last;
  before(async () => {
    windows = await startWindows();
  });
  after(() => windows?.stop());
  afterEach(async function () {
    if (this.currentTest?.state === "failed" && last)
      await keepPicture(last.page, `${prefix}${nameOf(this.currentTest)}`);
  });
  return {
    open: async (name, options) => {
      last = await windows.open(`${prefix}${name}`, options);
      return last;
    },
  };
}

/**
 * Gives each test of a mocha suite a new window on a folder of its own; of a test that fails a picture is kept.
 * @param {string} prefix for the names of the folders, which other suites have not
 * @returns {Awaited<ReturnType<Awaited<ReturnType<typeof startWindows>>["open"]>>} the window of the test that runs
 */
export function useWindows(prefix) {
  const vsCode = useVsCode(prefix);
  const current = /** @type {Awaited<ReturnType<typeof vsCode.open>>} */ ({});
  beforeEach(async function () {
    Object.assign(current, await vsCode.open(nameOf(this.currentTest)));
  });
  afterEach(() => current.close());
  return current;
}

/** The title of a test as a name of a file. @param {Mocha.Test | undefined} test */
function nameOf(test) {
  return test?.title.replace(/\W+/g, "-");
}

/** Keeps a picture of a window in which a test failed, and says what it shows to who has the log only. */
async function keepPicture(page, name) {
  const folder = join(out, "person");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), await page.screenshot());
  for (const line of await page.evaluate(whatIsSeen)) console.error(`    ${line}`);
}

/** In the page: what a person looks at first, and where the keyboard goes. */
function whatIsSeen() {
  const textOf = (selector) =>
    [...document.querySelectorAll(selector)]
      .filter((element) => element.getClientRects().length > 0)
      .map((element) => `${element.value ?? ""} ${element.innerText}`.replace(/\s+/g, " ").trim());
  const { tagName, className, ariaLabel } = document.activeElement ?? {};
  return [
    `the focus: ${tagName} ${className} ${ariaLabel ?? ""}`,
    ...textOf(".quick-input-widget").map((text) => `asked: ${text}`),
    ...textOf(".quick-input-widget input[type=text]").map((text) => `typed: ${text}`),
    ...textOf(".notification-toast").map((text) => `told: ${text}`),
    ...textOf(".monaco-dialog-box").map((text) => `dialog: ${text}`),
    ...textOf(".tab.active").map((text) => `in front: ${text}`),
  ];
}
