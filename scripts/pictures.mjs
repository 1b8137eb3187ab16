// npm run pictures [-- NAME…]: the pictures of the docs, taken of the packaged extension in a real VS Code.
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { launchBrowser } from "./host/browser.mjs";
import { out, root, samples } from "./host/paths.mjs";
import { ensurePackaged } from "./host/product.mjs";
import { step } from "./host/progress.mjs";
import { PlainError } from "./host/run.mjs";
import { makeTestWorkspace } from "./host/test-workspace.mjs";
import { ensureServer, installExtension, pageAddress, startServer } from "./host/vscode-server.mjs";
import { workbenchReady } from "./pictures/person.mjs";
import { scenes } from "./pictures/scenes.mjs";

const images = join(root, "docs", "images");
const size = { width: 1440, height: 900 };
/** For what is drawn a moment later: a cursor, a fading box, the minimap. */
const settle = 2_500;

const settings = {
  // The day at which the samples are written.
  "commplan.asOf": "2026-07-17",
  "editor.cursorBlinking": "solid",
  "editor.minimap.enabled": false,
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
  const unknown = names.filter((name) => !scenes.some((scene) => scene.name === name));
  if (unknown.length > 0) {
    const known = scenes.map((scene) => `  ${scene.name}: ${scene.shows}`).join("\n");
    throw new PlainError(`There is no scene “${unknown.join("”, “")}”. There are:\n${known}`);
  }
  const wanted = names.length > 0 ? scenes.filter((scene) => names.includes(scene.name)) : scenes;
  const vsix = await ensurePackaged();
  await step("Prepare VS Code", (tell) => ensureServer({ tell }));
  const place = makeTestWorkspace();
  mkdirSync(images, { recursive: true });
  let browser;
  let server;
  try {
    browser = await step("Start a browser", (tell) => launchBrowser({ tell }));
    await step("Install the extension", () => installExtension(vsix, place.data));
    server = await step("Start VS Code", () => startServer({ dataDir: place.data, settings }));
    let failed = 0;
    for (const scene of wanted) failed += (await take(browser, server, place.folder, scene)) ? 0 : 1;
    return failed > 0 ? 1 : 0;
  } finally {
    await browser?.close();
    await server?.stop();
    place.remove();
  }
}

/**
 * Takes one picture, in a window and a folder of its own, so that no scene sees what another left.
 * @returns {Promise<boolean>} whether the scene could be played; a picture of where it stopped is kept if not
 */
async function take(browser, server, folder, { name, play, settings: own }) {
  const workspace = join(folder, name, "samples");
  cpSync(samples, workspace, { recursive: true });
  if (own) writeFileSync(join(workspace, ".vscode", "settings.json"), JSON.stringify(own));
  const page = await browser.newPage({ viewport: size, colorScheme: "light" });
  try {
    await step(`Picture ${name}`, async () => {
      await page.goto(pageAddress(server, workspace));
      await workbenchReady(page);
      await play(page);
      await page.waitForTimeout(settle);
      await page.screenshot({ path: join(images, `${name}.png`) });
    });
    return true;
  } catch (error) {
    const file = join(out, "pictures", `${name}.png`);
    await page.screenshot({ path: file });
    console.error(`${error.message}\nWhere it stopped: ${relative(root, file)}`);
    return false;
  } finally {
    await page.close();
  }
}
