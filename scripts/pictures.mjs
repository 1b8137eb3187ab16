// npm run pictures [-- NAME…]: the pictures of the docs, taken of the packaged extension in a real VS Code.
import { copyFileSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { launchBrowser } from "./host/browser.mjs";
import { bundleWebTests } from "./host/bundle-tests.mjs";
import { speak } from "./host/locale.mjs";
import { out, root, samples } from "./host/paths.mjs";
import { ensurePackaged } from "./host/product.mjs";
import { step } from "./host/progress.mjs";
import { PlainError } from "./host/run.mjs";
import { makeTestWorkspace } from "./host/test-workspace.mjs";
import { filesIn, unpack } from "./host/unpacked.mjs";
import { ensureServer, installExtension, pageAddress, startServer } from "./host/vscode-server.mjs";
import { startWebWorkbench, webPlace } from "./host/web-workbench.mjs";
import { workbenchReady } from "./pictures/person.mjs";
import { scenes } from "./pictures/scenes.mjs";
import { smallPng } from "./pictures/small-png.mjs";
import * as tour from "./pictures/tour.mjs";

const images = join(root, "docs", "images");
const walkthrough = join(root, "media", "walkthrough");
const wholeWindow = { width: 1440, height: 900 };
/** For what is drawn a moment later: a cursor, a fading box, the minimap. */
const settle = 2_500;

const settings = {
  // The day at which the samples are written.
  "commplan.asOf": "2026-07-17",
  "editor.cursorBlinking": "solid",
  "editor.hover.above": false,
  "editor.minimap.enabled": false,
  "editor.stickyScroll.enabled": false,
  "window.commandCenter": false,
  "workbench.layoutControl.enabled": false,
  "workbench.reduceMotion": "on",
};

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof PlainError)) throw error;
  console.error(`\n${error.message}\n\nTo try again: npm run pictures`);
  process.exitCode = 2;
}

async function main(names) {
  const known = [...scenes, ...tour.steps].map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    const list = known.map((name) => `  ${name}`).join("\n");
    throw new PlainError(`There is no picture “${unknown.join("”, “")}”. There are:\n${list}`);
  }
  const isWanted = ({ name }) => names.length === 0 || names.includes(name);
  const vsix = await ensurePackaged();
  await step("Prepare VS Code", (tell) => ensureServer({ tell }));
  mkdirSync(images, { recursive: true });
  mkdirSync(walkthrough, { recursive: true });
  const browser = await step("Start a browser", (tell) => launchBrowser({ tell }));
  try {
    const docs = scenes.filter(isWanted);
    let failed = 0;
    for (const look of tour.looks) {
      const spoken = docs.filter(({ locale = "en" }) => locale === look.locale);
      const [web, desktop] = [true, false].map((isWeb) =>
        spoken.filter((scene) => (scene.isWeb === true) === isWeb).map(shotOf),
      );
      if (web.length > 0) failed += await takeOnWeb(browser, vsix, look, web);
      if (desktop.length > 0) failed += await takeAll(browser, vsix, look, desktop);
    }
    const steps = tour.steps.filter(isWanted);
    for (const look of steps.length > 0 ? tour.looks : [])
      failed += await takeAll(
        browser,
        vsix,
        look,
        steps.map((one) => tourShotOf(one, look)),
      );
    return failed > 0 ? 1 : 0;
  } finally {
    await browser.close();
  }
}

/** What a picture is taken of, and where it goes. */
function shotOf({
  name,
  play,
  prepare = () => undefined,
  settings: own,
  language,
  locale,
  size = wholeWindow,
  ...of
}) {
  const { shown, part } = of;
  const spoken = language && { "commplan.asOf": settings["commplan.asOf"], "commplan.language": language };
  return {
    ...{ name, play, viewport: size, prepare, settings: spoken ?? own, locale },
    keep: async (page) => {
      const png = await page.screenshot({ ...(shown && { clip: await placeOf(page, shown, part) }) });
      writeFileSync(join(images, `${name}.png`), await smallPng(page, png, 256));
    },
  };
}

function tourShotOf({ name, clip, play }, { locale, suffix }) {
  return {
    name: `${name}${suffix}`,
    play: (page) => play(page, locale),
    keep: async (page) => {
      const small = await smallPng(page, await page.screenshot({ clip }));
      writeFileSync(join(walkthrough, `${name}${suffix}.png`), small);
    },
    viewport: tour.size,
    prepare: (folder) => tour.prepare(folder, locale),
  };
}

/**
 * Takes pictures in one VS Code.
 * @returns {Promise<number>} how many could not be taken
 */
async function takeAll(browser, vsix, { locale = "en" }, shots) {
  const place = makeTestWorkspace();
  let server;
  try {
    await step("Install the extension", () => installExtension(vsix, place.data));
    server = await step("Start VS Code", () =>
      startServer({
        dataDir: place.data,
        extraArgs: speak(place.data, locale),
        settings,
      }),
    );
    let failed = 0;
    const open = (workspace) => pageAddress(server, workspace);
    for (const shot of shots) failed += (await take(browser, open, place.folder, shot)) ? 0 : 1;
    return failed;
  } finally {
    await server?.stop();
    place.remove();
  }
}

/**
 * Takes pictures in VS Code for the Web, each of a folder in memory.
 * @returns {Promise<number>} how many could not be taken
 */
async function takeOnWeb(browser, vsix, { locale }, shots) {
  const place = makeTestWorkspace();
  const { folder: memory } = await bundleWebTests({});
  let opened = "";
  const product = unpack(vsix, join(place.folder, "product"));
  // An extension that comes with the workbench has one language there.
  if (locale !== "en")
    copyFileSync(join(product, `package.nls.${locale}.json`), join(product, "package.nls.json"));
  const workbench = await step("Serve VS Code for the Web", () =>
    startWebWorkbench({
      extensions: { [webPlace]: product, memory },
      folder: "commplan-test:/samples",
      files: () => filesIn(opened, "/samples"),
      settings,
    }),
  );
  try {
    let failed = 0;
    const open = (workspace) => {
      opened = workspace;
      return workbench.url;
    };
    for (const shot of shots) failed += (await take(browser, open, place.folder, shot)) ? 0 : 1;
    return failed;
  } finally {
    await workbench.stop();
    place.remove();
  }
}

/** The part of an element that a picture is of, in the window. */
async function placeOf(page, shown, { top = 0, height } = {}) {
  const box = await page.locator(shown).first().boundingBox();
  return { ...box, y: box.y + top, height: height ?? box.height - top };
}

/**
 * Takes one picture, in a window and a folder of its own, so that no scene sees what another left.
 * @returns {Promise<boolean>} whether the scene could be played; a picture of where it stopped is kept if not
 */
async function take(browser, open, folder, { name, play, keep, viewport, prepare, settings: own, locale }) {
  const workspace = join(folder, name, "samples");
  cpSync(samples, workspace, { recursive: true });
  prepare(workspace);
  if (own) writeFileSync(join(workspace, ".vscode", "settings.json"), JSON.stringify(own));
  const page = await browser.newPage({ viewport, colorScheme: "light" });
  // Where no server says so, the window itself has its language.
  if (locale)
    await page.addInitScript(
      (language) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language }),
      locale,
    );
  try {
    await step(`Picture ${name}`, async () => {
      await page.goto(open(workspace));
      await workbenchReady(page);
      await play(page);
      await page.waitForTimeout(settle);
      await keep(page);
    });
    return true;
  } catch (error) {
    const file = join(out, "pictures", `${name}.png`);
    mkdirSync(dirname(file), { recursive: true });
    await page.screenshot({ path: file });
    console.error(`${error.message}\nWhere it stopped: ${relative(root, file)}`);
    return false;
  } finally {
    await page.close();
  }
}
