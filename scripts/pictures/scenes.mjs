// What the pictures of the docs show. One entry, one PNG in docs/images: what to do before it is taken.
import { readFileSync } from "node:fs";
import { riverside } from "../host/paths.mjs";
import * as person from "./person.mjs";

const sample = "riverside.commplan.yaml";

/**
 * @typedef {object} Scene
 * @property {string} name of the file, without `.png`
 * @property {string} shows for the one who reads this list
 * @property {(page: import("playwright-core").Page) => Promise<void>} play from a tidy window to the picture
 */

/** @type {readonly Scene[]} */
export const scenes = [
  {
    name: "editor-and-sidebar",
    shows: "the Chinese sample, with the milestones and risks of the workspace beside it",
    play: async (page) => {
      await person.openFile(page, sample);
      await person.openContainer(page, "CommPlan");
      for (const view of ["Milestones", "Risks"]) await person.treeFilled(page, view);
    },
  },
  {
    name: "completion",
    shows: "the keys that a milestone still lacks, with their documentation",
    play: async (page) => {
      await person.openFile(page, sample);
      await person.goTo(page, behind("milestones:"));
      await page.keyboard.press("Enter");
      await person.type(page, "- ");
      await person.complete(page);
    },
  },
  {
    name: "report-preview",
    shows: "the client report beside the plan",
    play: async (page) => {
      await person.openFile(page, sample);
      await person.runCommand(page, "CommPlan: Open Report Preview");
      await person.webview(page);
    },
  },
];

/** Where the first line of the sample that begins with `start` goes on behind it. */
function behind(start) {
  const index = readFileSync(riverside, "utf8")
    .split("\n")
    .findIndex((line) => line.startsWith(start));
  if (index < 0) throw new Error(`No line of the sample begins with “${start}”.`);
  return { line: index + 1, column: start.length + 1 };
}
