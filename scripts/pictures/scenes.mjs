// What the pictures of the docs show. One entry, one PNG in docs/images: what to do before it is taken.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { riverside, samples } from "../host/paths.mjs";
import { connectionScenes } from "./connection-scenes.mjs";
import { importScenes } from "./import-scenes.mjs";
import { languageScenes } from "./language-scenes.mjs";
import * as person from "./person.mjs";
import { reportScenes } from "./report-scenes.mjs";

const construction = "riverside.commplan.yaml";
const software = "portal.commplan.yaml";

/**
 * @typedef {object} Scene
 * @property {string} name of the file, without `.png`
 * @property {string} shows for the one who reads this list
 * @property {object} [settings] of the folder, where they are others than those of the samples
 * @property {boolean} [isWeb] taken in VS Code for the Web, without a server
 * @property {(page: import("playwright-core").Page) => Promise<void>} play from a tidy window to the picture
 * @property {"en" | "zh-CN"} [language] of what the extension says; the editor's own if absent
 * @property {{ width: number, height: number }} [size] of the window
 * @property {(folder: string) => void} [prepare] puts beside the samples what the scene needs
 * @property {string} [shown] the element that the picture is of; the whole window if absent
 * @property {{ top: number, height: number }} [part] of that element, in pixels from its top; all of it if absent
 */

/** A Monday on which some things are overdue, in each kind of theme. */
const themes = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  contrast: "Default High Contrast",
};

/** @type {readonly Scene[]} */
export const scenes = [
  {
    name: "overview",
    shows: "the Chinese sample, with the four trees of the workspace beside it",
    play: async (page) => {
      await openSidebar(page, construction);
      await person.goToEndOf(page, textOf(construction), "  - id: M-04");
    },
  },
  {
    name: "finding",
    shows: "a misspelt status: the squiggle, what it says, and the fix",
    play: async (page) => {
      await person.openFile(page, construction);
      // The last but one letter goes; what is suggested then would lie over the hover.
      await person.goToEndOf(page, textOf(construction), "    status: planned");
      await page.keyboard.press("ArrowLeft");
      await page.keyboard.press("Backspace");
      await person.squiggle(page);
      await page.keyboard.press("Escape");
      await person.hover(page);
    },
  },
  {
    name: "completion",
    shows: "the people who may own a milestone, with their names and parts",
    play: async (page) => {
      await person.openFile(page, construction);
      await person.goToEndOf(page, textOf(construction), "    owner: chen-yi");
      for (const _ of "chen-yi") await page.keyboard.press("Backspace");
      await person.complete(page);
    },
  },
  {
    name: "sidebar",
    shows: "where two projects stand, beside the English sample",
    play: async (page) => {
      await openSidebar(page, software);
      await person.goToEndOf(page, textOf(software), "risks:");
    },
  },
  {
    name: "web",
    shows: "a report is exported in VS Code for the Web, where the browser prints it",
    isWeb: true,
    play: async (page) => {
      await page
        .locator(".explorer-folders-view", { hasText: construction })
        .getByText(construction)
        .dblclick();
      await person.understood(page);
      await person.openContainer(page, "CommPlan");
      await person.runCommand(page, "CommPlan: Open Report Preview");
      await person.beginCommand(page, "CommPlan: Export Report");
      const rows = page.locator(".quick-input-list .monaco-list-row");
      await rows.filter({ hasText: "Monthly progress report" }).waitFor();
      await page.keyboard.press("Enter");
      await rows.filter({ hasText: "For a PDF, print this page from your browser." }).waitFor();
    },
  },
  {
    name: "preview",
    shows: "the client report beside the plan",
    play: async (page) => {
      await person.openFile(page, construction);
      await person.goToEndOf(page, textOf(construction), "milestones:");
      await person.runCommand(page, "CommPlan: Open Report Preview");
      const report = await person.webview(page);
      await report.locator("#milestones").evaluate((section) => section.scrollIntoView());
      await page.keyboard.press("Control+B");
    },
  },
  ...Object.entries(themes).map(([name, theme]) => ({
    name: `sidebar-${name}`,
    shows: `the four views on a Monday, in ${theme}`,
    settings: { "commplan.asOf": "2026-07-27", "workbench.colorTheme": theme },
    play: (page) => openSidebar(page, software),
  })),
  {
    name: "sidebar-act",
    shows: "the question what a communication told the client of, after two others",
    settings: { "commplan.asOf": "2026-07-27" },
    play: async (page) => {
      await openSidebar(page, software);
      await person.focusView(page, "Communications");
      await person.goToRow(page, /^Plan Northmere/);
      await person.goToRow(page, /^Communication Weekly status mail/);
      await person.takeFromMenu(page, "Log That It Took Place");
      await person.reply(page, "On which day");
      await person.reply(page, "Who took part?");
      await person.reply(page, "Who held it");
      await person.asked(page, "Which risks");
    },
  },
  ...connectionScenes,
  ...importScenes,
  ...languageScenes,
  ...reportScenes,
];

async function openSidebar(page, file) {
  await person.openFile(page, file);
  await person.openContainer(page, "CommPlan");
  for (const view of ["Milestones", "Risks", "Communications", "Feedback"])
    await person.treeFilled(page, view);
  // A tree is read in a wider sidebar; and the name of the icon would lie over it.
  const edge = (await page.locator(".part.sidebar").boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(edge.x + edge.width, edge.y + edge.height / 2);
  await page.mouse.down();
  await page.mouse.move(edge.x + edge.width + 170, edge.y + edge.height / 2, { steps: 8 });
  await page.mouse.up();
  await page.mouse.move(1100, 400);
}

function textOf(sample) {
  return readFileSync(sample === construction ? riverside : join(samples, sample), "utf8");
}
