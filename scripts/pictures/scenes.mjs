// What the pictures of the docs show. One entry, one PNG in docs/images: what to do before it is taken.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { riverside, samples } from "../host/paths.mjs";
import { connectionScenes } from "./connection-scenes.mjs";
import { importScenes } from "./import-scenes.mjs";
import { inBoth, speakerOf } from "./in-both.mjs";
import { languageScenes } from "./language-scenes.mjs";
import * as person from "./person.mjs";
import { reportScenes } from "./report-scenes.mjs";
import { prepare as leaveOnePlan } from "./tour.mjs";

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
 * @property {"en" | "zh-cn"} [locale] of the editor, English if absent
 * @property {{ width: number, height: number }} [size] of the window
 * @property {(folder: string) => void} [prepare] puts beside the samples what the scene needs
 * @property {string} [shown] the element that the picture is of; the whole window if absent
 * @property {{ top: number, height: number }} [part] of that element, in pixels from its top; all of it if absent
 */

const inEnglish = speakerOf("en");

/** A Monday on which some things are overdue, in each kind of theme. */
const themes = {
  light: "Default Light Modern",
  dark: "Default Dark Modern",
  contrast: "Default High Contrast",
};

/** @type {readonly Scene[]} */
export const scenes = [
  ...inBoth({
    name: "overview",
    shows: "the Chinese sample, with the four trees of the workspace beside it",
    play: async (page, speaker) => {
      await openSidebar(page, construction, speaker);
      await person.goToEndOf(page, textOf(construction), "  - id: M-04");
    },
  }),
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
  ...inBoth({
    name: "completion",
    shows: "the people who may own a milestone, with their names and parts",
    play: async (page) => {
      await person.openFile(page, construction);
      await person.goToEndOf(page, textOf(construction), "    owner: chen-yi");
      for (const _ of "chen-yi") await page.keyboard.press("Backspace");
      await person.complete(page);
    },
  }),
  {
    name: "sidebar",
    shows: "where two projects stand, beside the English sample",
    play: async (page) => {
      await openSidebar(page, software, inEnglish);
      await person.goToEndOf(page, textOf(software), "risks:");
    },
  },
  ...inBoth({
    name: "web",
    shows: "a report is exported in VS Code for the Web, where the browser prints it",
    isWeb: true,
    play: async (page, { file, titled, said, either }) => {
      await page.locator(".explorer-folders-view", { hasText: file }).getByText(file).dblclick();
      await person.understood(page);
      await person.openContainer(page, "CommPlan");
      await person.runCommand(page, `CommPlan: ${titled("command.openPreview.title")}`);
      await person.beginCommand(page, `CommPlan: ${titled("command.exportReport.title")}`);
      const rows = page.locator(".quick-input-list .monaco-list-row");
      await rows
        .filter({ hasText: either("Weekly status", "工程月报") })
        .first()
        .waitFor();
      await page.keyboard.press("Enter");
      await rows.filter({ hasText: said("For a PDF, print this page from your browser.") }).waitFor();
    },
  }),
  {
    name: "preview",
    shows: "the client report beside the plan",
    play: async (page) => {
      await person.openFile(page, construction);
      await person.goToEndOf(page, textOf(construction), "milestones:");
      await person.runCommand(page, "CommPlan: Open Report Preview");
      await person.hideSidebar(page);
      const report = await person.webview(page);
      // The page is set anew in the room that it has then.
      await page.waitForTimeout(2_000);
      await report.locator("#milestones").evaluate((section) => section.scrollIntoView());
    },
  },
  ...Object.entries(themes).flatMap(([name, theme]) =>
    inBoth({
      name: `sidebar-${name}`,
      shows: `the four views on a Monday, in ${theme}`,
      settings: { "commplan.asOf": "2026-07-27", "workbench.colorTheme": theme },
      prepare: (folder, { locale }) => leaveOnePlan(folder, locale),
      play: (page, speaker) => openSidebar(page, speaker.file, speaker),
    }),
  ),
  ...inBoth({
    name: "sidebar-act",
    shows: "the question what a communication told the client of, after two others",
    settings: { "commplan.asOf": "2026-07-27" },
    play: async (page, speaker) => {
      const { titled, either } = speaker;
      await openSidebar(page, speaker.file, speaker);
      await person.focusView(page, titled("view.communications.name"));
      await person.goToRow(page, either(/^Plan Northmere/, /^计划“滨河/));
      await person.goToRow(page, either(/^Communication Weekly status mail/, /^沟通事项“监理例会/));
      await person.takeFromMenu(page, titled("command.logCommunication.title"));
      await person.reply(page, either("On which day", "哪一天进行的？"));
      await person.reply(page, either("Who took part?", "哪些人参加？"));
      await person.reply(page, either("Who held it", "由团队中谁负责进行？"));
      await person.asked(page, either("Which risks", "沟通中告知了哪些"));
    },
  }),
  ...connectionScenes,
  ...importScenes,
  ...languageScenes,
  ...reportScenes,
];

async function openSidebar(page, file, { titled }) {
  await person.openFile(page, file);
  await person.openContainer(page, "CommPlan");
  for (const view of ["milestones", "risks", "communications", "feedback"])
    await person.treeFilled(page, titled(`view.${view}.name`));
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
