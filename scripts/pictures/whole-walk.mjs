// A walk through the whole product: each stop is something that a person sees. The titles are those of the manifest, so
// that the same walk goes in every language.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, samples } from "../host/paths.mjs";
import * as person from "./person.mjs";

/** @typedef {{ page: import("playwright-core").Page, file: string, say: (key: string) => string }} Walker */

/**
 * @typedef {object} Stop
 * @property {string} name
 * @property {boolean} [isEmpty] whether the folder has no plan
 * @property {(walker: Walker) => Promise<void>} go
 */

/** Where the record of a milestone that slips begins in each sample. */
const lateMilestones = {
  "portal.commplan.yaml": "  - id: M-billing",
  "riverside.commplan.yaml": "  - id: M-04",
};

const views = ["milestones", "risks", "communications", "feedback"];

/** Commands that ask something of the plan in front. */
const asking = [
  ...["newPlan", "exportReport", "issueReport", "openPreview", "showAttention"],
  ...[
    "markMilestoneDone",
    "markWorkDone",
    "markActionDone",
    "rescheduleMilestone",
    "setOwner",
    "setProgress",
  ],
  ...["closeRisk", "riskOccurred", "resolveIssue", "makeDecision", "logCommunication", "acknowledgeFeedback"],
  ...["answerFeedback", "decideFeedback", "closeFeedback", "tellClient", "recordMinutes"],
  ...["addMilestone", "addWork", "addRisk", "addIssue", "addCommunication", "addAction", "addFeedback"],
  ...["addDecision", "addReport", "groupMilestones", "sortRisks", "filterCommunications", "filterFeedback"],
].filter((name) => name !== "openPreview");

/** @type {readonly Stop[]} */
export const stops = [
  {
    name: "empty",
    isEmpty: true,
    go: async ({ page }) => {
      await person.openContainer(page, "CommPlan");
      await page
        .locator(".sidebar .welcome-view-content a, .sidebar .welcome-view-content .monaco-button")
        .first()
        .waitFor();
    },
  },
  {
    name: "tour",
    isEmpty: true,
    go: async ({ page, say }) => {
      await person.beginCommand(page, `CommPlan: ${say("command.takeTour.title")}`);
      await page.locator(".getting-started-step").first().waitFor();
    },
  },
  { name: "sidebar", go: openSidebar },
  ...views.map((view) => ({ name: `menu-${view}`, go: (walker) => menuIn(walker, view) })),
  {
    name: "card",
    go: async (walker) => {
      await openSidebar(walker);
      await firstRecord(walker, "risks");
      await person.card(walker.page);
    },
  },
  ...asking.map((name) => ({
    name: `ask-${name}`,
    go: async ({ page, file, say }) => {
      await person.openFile(page, file);
      await person.understood(page);
      await person.beginCommand(page, `CommPlan: ${say(`command.${name}.title`)}`);
      await page.waitForTimeout(1_500);
    },
  })),
  {
    name: "hover",
    go: async ({ page, file }) => {
      await inPlan(page, file, lateMilestones[file]);
      await person.hover(page);
    },
  },
  {
    name: "completion",
    go: async ({ page, file }) => {
      await inPlan(page, file, "risks:");
      await page.keyboard.press("Enter");
      await person.complete(page);
    },
  },
  {
    name: "actions",
    go: async ({ page, file }) => {
      await inPlan(page, file, "    status: ");
      await page.keyboard.press("Backspace");
      await person.squiggle(page);
      await page.keyboard.press("Escape");
      await person.showActions(page);
    },
  },
  {
    name: "problems",
    go: async ({ page, file }) => {
      await inPlan(page, file, "commplan: 1");
      await page.keyboard.press("Backspace");
      await page.keyboard.type("2");
      await person.squiggle(page);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+Shift+M");
      await page.waitForTimeout(1_500);
    },
  },
  {
    name: "preview",
    go: async ({ page, file, say }) => {
      await person.openFile(page, file);
      await person.runCommand(page, `CommPlan: ${say("command.openPreview.title")}`);
      await person.webview(page);
    },
  },
  ...["timeline", "risk-matrix"].map((picture) => ({
    name: `overview-${picture}`,
    go: async ({ page, file, say }) => {
      await person.openFile(page, file);
      await person.runCommand(page, `CommPlan: ${say("command.openOverview.title")}`);
      const content = await person.webview(page);
      if (picture === "risk-matrix") await content.locator("button, [role=tab]").nth(1).click();
    },
  })),
  {
    name: "settings",
    go: async ({ page }) => {
      await page.keyboard.press("Control+Comma");
      await page.locator(".settings-editor .monaco-list-row").first().waitFor();
      await page.keyboard.type("@ext:commplan.commplan");
      await page.waitForTimeout(2_500);
    },
  },
  {
    name: "commands",
    go: async ({ page, file }) => {
      await person.openFile(page, file);
      await page.keyboard.press("F1");
      await page.keyboard.type("CommPlan");
      await page.waitForTimeout(1_500);
    },
  },
];

/** Leaves in a copy of the samples only what the stop is about. */
export function prepareStop(folder, { isEmpty }, file) {
  for (const name of ["riverside.commplan.yaml", "portal.commplan.yaml"])
    if (isEmpty || name !== file) rmSync(join(folder, name), { force: true });
}

/** The words of the manifest in a language. */
export function wordsOf(locale) {
  const words = JSON.parse(
    readFileSync(join(root, `package.nls${locale === "en" ? "" : `.${locale}`}.json`), "utf8"),
  );
  return (key) => words[key] ?? key;
}

async function openSidebar({ page, file, say }) {
  await person.openFile(page, file);
  await person.openContainer(page, "CommPlan");
  for (const view of views) await person.treeFilled(page, say(`view.${view}.name`));
}

async function firstRecord({ page, say }, view) {
  const tree = page.locator(`.sidebar .monaco-list[aria-label^="${say(`view.${view}.name`)}"]`);
  await tree.locator(".monaco-list-row").first().click();
  for (let step = 0; step < 4; step += 1) {
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
  }
}

async function menuIn(walker, view) {
  await openSidebar(walker);
  await firstRecord(walker, view);
  await walker.page.keyboard.press("Shift+F10");
  await walker.page.locator(".context-view .monaco-menu .action-item").first().waitFor();
}

async function inPlan(page, file, start) {
  await person.openFile(page, file);
  await person.understood(page);
  await person.goToEndOf(page, readFileSync(join(samples, file), "utf8"), start);
}
