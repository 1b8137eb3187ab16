// The pictures of the walkthrough, in media/walkthrough: one for each step and language.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { samples } from "../host/paths.mjs";
import * as person from "./person.mjs";

/** The windows that the pictures are taken in. `suffix` ends the name of a file. One theme: the package stays small. */
export const looks = [
  { locale: "en", suffix: "" },
  { locale: "zh-cn", suffix: ".zh-cn" },
];

/** Small enough that its words can be read beside the text of a step. */
export const size = { width: 800, height: 600 };

const files = { en: "portal.commplan.yaml", "zh-cn": "riverside.commplan.yaml" };

/** Leaves in a folder of samples the one in the language of the window. */
export function prepare(folder, locale) {
  for (const [language, file] of Object.entries(files)) if (language !== locale) rmSync(join(folder, file));
}

const texts = {
  en: { newPlan: "New Plan", preview: "Open Report Preview", log: "Log That It Took Place" },
  "zh-cn": { newPlan: "新建沟通计划", preview: "打开报告预览", log: "记录已进行" },
};

const quickInput = { x: 52, y: 0, width: 620, height: 310 };

/**
 * @typedef {object} Step
 * @property {string} name of the step in the manifest
 * @property {{ x: number, y: number, width: number, height: number }} clip the part of the window that is kept
 * @property {(page: import("playwright-core").Page, locale: "en" | "zh-cn") => Promise<void>} play
 */

/** @type {readonly Step[]} */
export const steps = [
  {
    name: "make",
    clip: quickInput,
    play: async (page, locale) => {
      await openSidebar(page, 300);
      await person.startCommand(page, `CommPlan: ${texts[locale].newPlan}`);
      await page.locator(".quick-input-list .monaco-list-row").nth(4).waitFor();
      await page.keyboard.press("ArrowDown");
    },
  },
  {
    name: "check",
    clip: { x: 52, y: 100, width: 748, height: 400 },
    play: async (page, locale) => {
      const file = files[locale];
      await person.openFile(page, file);
      await page.keyboard.press("Control+B");
      // The last but one letter goes.
      await person.goToEndOf(page, textOf(file), "    status: in-progress");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Backspace");
      await person.squiggle(page);
      await page.keyboard.press("Escape");
      // Lenses and hints still come after a change, and would close it.
      await page.waitForTimeout(3_000);
      await person.hover(page);
    },
  },
  { name: "see", clip: { x: 0, y: 0, width: 582, height: 570 }, play: (page) => openSidebar(page, 620) },
  {
    name: "act",
    clip: quickInput,
    play: async (page, locale) => {
      await openSidebar(page, 620);
      await person.startCommand(page, `CommPlan: ${texts[locale].log}`);
      await page.locator(".quick-input-list .monaco-list-row").nth(1).waitFor();
      await page.keyboard.press("Enter");
      await page.waitForTimeout(1_000);
    },
  },
  {
    name: "report",
    clip: { x: 424, y: 0, width: 376, height: 570 },
    play: async (page, locale) => {
      await person.openFile(page, files[locale]);
      await page.keyboard.press("Control+B");
      await person.runCommand(page, `CommPlan: ${texts[locale].preview}`);
      const report = await person.webview(page);
      await report.locator("svg").first().scrollIntoViewIfNeeded();
    },
  },
];

async function openSidebar(page, width) {
  await person.openContainer(page, "CommPlan");
  await page.locator(".sidebar .pane .monaco-list-row").nth(3).waitFor();
  const sidebar = page.locator(".part.sidebar");
  // An editor under load does not always take hold of its edge at the first try.
  for (let tries = 0; tries < 4; tries += 1) {
    const edge = await sidebar.boundingBox();
    if (edge.x + edge.width > width - 20) break;
    await page.mouse.move(edge.x + edge.width, edge.y + edge.height / 2);
    await page.waitForTimeout(500);
    await page.mouse.down();
    await page.mouse.move(width, edge.y + edge.height / 2, { steps: 8 });
    await page.mouse.up();
  }
  await page.mouse.move(700, 560);
}

function textOf(file) {
  return readFileSync(join(samples, file), "utf8");
}
