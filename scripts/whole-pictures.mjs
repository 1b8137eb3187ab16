// npm run whole-pictures [-- LOOK… [STOP…]]: the whole product as a person sees it, in out/whole/LOOK/, with the words of
// each stop beside its picture: to look at before a release, in both languages, high contrast and at 200 %.
import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "./host/browser.mjs";
import { speak } from "./host/locale.mjs";
import { out, samples } from "./host/paths.mjs";
import { ensurePackaged } from "./host/product.mjs";
import { makeTestWorkspace } from "./host/test-workspace.mjs";
import { ensureServer, installExtension, pageAddress, startServer } from "./host/vscode-server.mjs";
import { workbenchReady } from "./pictures/person.mjs";
import { inFrames, said, withoutName } from "./pictures/screen-reader.mjs";
import { prepareStop, stops, wordsOf } from "./pictures/whole-walk.mjs";

const themes = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  contrast: "Default High Contrast",
  "contrast-light": "Default High Contrast Light",
};

/** A look is a language, a theme, and how large: the window of a browser at 200 % has half the room. */
const looks = Object.fromEntries(
  ["zh-cn", "en"].flatMap((locale) => [
    ...Object.entries(themes).map(([name, theme]) => [`${locale}-${name}`, { locale, theme, zoom: 1 }]),
    [`${locale}-200`, { locale, theme: themes.light, zoom: 2 }],
  ]),
);
const files = { en: "portal.commplan.yaml", "zh-cn": "riverside.commplan.yaml" };

const args = process.argv.slice(2);
const chosen = args.filter((name) => name in looks);
const wanted = args.filter((name) => !(name in looks));
const vsix = await ensurePackaged();
await ensureServer();
const browser = await launchBrowser({ tell: () => undefined });
try {
  for (const name of chosen.length > 0 ? chosen : Object.keys(looks)) await walk(name, looks[name]);
} finally {
  await browser.close();
}

async function walk(look, { locale, theme, zoom }) {
  const place = makeTestWorkspace();
  const folder = join(out, "whole", look);
  if (wanted.length === 0) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let server;
  try {
    await installExtension(vsix, place.data);
    const settings = {
      "commplan.asOf": "2026-07-17",
      "workbench.colorTheme": theme,
      "workbench.reduceMotion": "on",
      "editor.minimap.enabled": false,
    };
    server = await startServer({ dataDir: place.data, extraArgs: speak(place.data, locale), settings });
    for (const stop of stops.filter(({ name }) => wanted.length === 0 || wanted.includes(name)))
      await visit(server, stop, { place, folder, locale, zoom });
  } finally {
    await server?.stop();
    place.remove();
  }
}

async function visit(server, stop, { place, folder, locale, zoom }) {
  const workspace = join(place.folder, "stops", stop.name);
  cpSync(samples, workspace, { recursive: true });
  prepareStop(workspace, stop, files[locale]);
  const viewport = { width: 1440 / zoom, height: 900 / zoom };
  const page = await browser.newPage({ viewport, deviceScaleFactor: zoom });
  try {
    await page.goto(pageAddress(server, workspace));
    await workbenchReady(page);
    await stop.go({ page, file: files[locale], say: wordsOf(locale) });
    await page.waitForTimeout(1_000);
    console.log(`✓ ${stop.name}`);
  } catch (error) {
    console.log(`✗ ${stop.name}: ${String(error.message).split("\n")[0]}`);
  }
  await page.screenshot({ path: join(folder, `${stop.name}.png`) });
  writeFileSync(join(folder, `${stop.name}.txt`), await inFrames(page, said));
  const nameless = await inFrames(page, withoutName);
  if (nameless) console.log(`  without a name for a screen reader:\n${nameless.replace(/^/gm, "    ")}`);
  await page.close();
}
