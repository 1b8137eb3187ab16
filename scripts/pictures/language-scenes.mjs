// Ten edits for docs/language.md, each in both languages: docs/images/language/NAME.png and NAME.zh-CN.png.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { samples } from "../host/paths.mjs";
import * as person from "./person.mjs";

/** @typedef {import("playwright-core").Page} Page */

/**
 * @typedef {object} Edit
 * @property {string} name
 * @property {string} shows
 * @property {number} [above] how many pixels more above the cursor belong to the picture
 * @property {number} [below] how many pixels below the cursor belong to the picture
 * @property {readonly [behind: string, typed?: string]} en where the cursor goes in the English sample, and what is typed
 * @property {readonly [behind: string, typed?: string]} zh the same in the Chinese one
 * @property {(page: Page, typed: string, language: "en" | "zh-CN") => Promise<void>} play
 */

/** Until all that is known of what was typed stands there. */
const still = 2_000;

/** @type {readonly Edit[]} */
const edits = [
  {
    name: "slip",
    shows: "a state as people say it: what is wrong, and the word of the format",
    en: ["baseline: 2026-07-24\n    status: ", "in progress"],
    zh: ["baseline: 2026-07-10\n    status: ", "进行中"],
    play: async (page, typed) => {
      await overwrite(page, typed);
      await person.squiggle(page);
      await page.waitForTimeout(still);
      await page.keyboard.press("ArrowLeft");
      // A late suggestion would lie behind the card.
      await page.keyboard.press("Escape");
      await person.hover(page);
    },
  },
  {
    name: "misspelt-id",
    shows: "an id that nobody has: who was meant, or a record for someone new",
    en: ["progress: 70\n    owner: ", "thomas"],
    zh: ["status: in-progress\n    owner: ", "cheng-yi"],
    play: async (page, typed) => {
      await overwrite(page, typed);
      await person.squiggle(page);
      await page.waitForTimeout(still);
      await page.keyboard.press("ArrowLeft");
      await person.showActions(page);
    },
  },
  {
    name: "date",
    shows: "a date as people say it",
    en: ["phase: migration\n    due: ", "next fri"],
    zh: ["title: 进水泵房底板混凝土完成\n    phase: 基坑工程\n    due: ", "下周五"],
    play: async (page, typed) => {
      await overwrite(page, typed);
      await person.complete(page);
      await person.readSuggestion(page);
    },
  },
  {
    name: "cadence",
    shows: "a cadence word by word, with its next dates",
    en: ["tool: meet\n    cadence: ", "monthly on the last "],
    zh: ["deputy: sun-peng\n    cadence: ", "monthly on the last "],
    play: async (page, typed) => {
      await overwrite(page, typed);
      await person.complete(page);
      for (let row = 0; row < 5; row += 1) await page.keyboard.press("ArrowDown");
      await person.readSuggestion(page);
    },
  },
  {
    name: "record",
    shows: "a whole record, its stops in reading order",
    en: ["milestones: [M-rehearsal, M-live]\n    phase: migration", "- ri"],
    zh: ["milestones: [M-04, M-05]\n    phase: 基坑工程", "- 风险"],
    play: async (page, typed) => {
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      // Enter goes on with the record: a new one begins further left.
      await page.keyboard.press("Shift+Tab");
      await person.type(page, typed);
      await person.complete(page);
      await person.readSuggestion(page);
    },
  },
  {
    name: "risk-card",
    below: 275,
    shows: "a risk in the matrix of the policy",
    en: ["impact: 5"],
    zh: ["impact: 很高"],
    play: (page) => person.hover(page),
  },
  {
    name: "milestone-card",
    below: 275,
    shows: "a milestone with its slip and what waits for it",
    en: ["- id: M-billing"],
    zh: ["depends-on: [M-04"],
    play: (page) => person.hover(page),
  },
  {
    name: "move",
    below: 275,
    shows: "a milestone moved with what waits for it",
    en: ["phase: migration\n    due: ", "2026-09-25"],
    zh: ["pit inspection }\n    phase: 基坑工程\n    due: ", "2026-08-12"],
    play: async (page, typed) => {
      await overwrite(page, typed);
      await page.waitForTimeout(still);
      await person.showActions(page);
    },
  },
  {
    name: "exception",
    above: 160,
    below: 90,
    shows: "a finding that the team lives with: for how long, and why",
    en: ["phase: migration\n    due: ", "2026-09-27"],
    zh: ["title: 进水泵房底板混凝土完成\n    phase: 基坑工程\n    due: ", "2026-08-16"],
    play: async (page, typed) => {
      for (const _ of typed) await page.keyboard.press("Shift+ArrowRight");
      await person.type(page, typed);
      await page.keyboard.press("Escape");
      await page.waitForTimeout(still);
      await page.locator(".squiggly-warning, .squiggly-info, .squiggly-hint").first().waitFor();
      await person.showActions(page);
    },
  },
  {
    name: "hints",
    shows: "names, weekdays, levels and what is late, in the text",
    en: ["  - { id: M-audit"],
    zh: ["  - { id: M-08"],
    play: async () => {},
  },
];

const editions = [
  { language: "en", key: "en", ending: "", file: "portal.commplan.yaml" },
  { language: "zh-CN", key: "zh", ending: ".zh-CN", file: "riverside.commplan.yaml" },
];

/** @type {readonly import("./scenes.mjs").Scene[]} */
export const languageScenes = edits.flatMap((edit) =>
  editions.map(({ language, key, ending, file }) => ({
    name: `language/${edit.name}${ending}`,
    shows: edit.shows,
    language,
    size: { width: 900, height: 640 },
    shown: ".editor-instance",
    // The line of the cursor comes to the middle of the window.
    part: { top: 165 - (edit.above ?? 0), height: 115 + (edit.above ?? 0) + (edit.below ?? 185) },
    play: async (page) => {
      const [behind, typed = ""] = edit[key];
      await person.openFile(page, file);
      await person.hideSidebar(page);
      await person.understood(page);
      await person.goBehind(page, readFileSync(join(samples, file), "utf8"), behind);
      await edit.play(page, typed, language);
    },
  })),
);

/** Writes over the rest of the line and puts away what was offered meanwhile. @param {Page} page @param {string} text */
async function overwrite(page, text) {
  await page.keyboard.press("Shift+End");
  await person.type(page, text);
  await page.keyboard.press("Escape");
}
