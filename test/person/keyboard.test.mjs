import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as person from "../../scripts/pictures/person.mjs";
import { command, line, place, press, reply, run, told, walk } from "./walk.mjs";
import { useWindows } from "./window.mjs";

// Each way through the product without a mouse: what a person does, and where the keyboard is then.
const plan = "riverside.commplan.yaml";

/** @typedef {import("./walk.mjs").Window} Window */

/** Another program writes the plan. @param {(text: string) => string} change */
const written = (change) => (/** @type {Window} */ window) =>
  writeFileSync(join(window.folder, plan), change(window.read(plan)));

const openPlan = (/** @type {Window} */ { page }) => person.openFile(page, plan);
const openPreview = async (/** @type {Window} */ window) => {
  await openPlan(window);
  await person.runCommand(window.page, "CommPlan: Open Report Preview");
  const report = await person.webview(window.page);
  await report.locator("h1").first().waitFor();
};
const openOverview = async (/** @type {Window} */ window) => {
  await openPlan(window);
  await person.runCommand(window.page, "CommPlan: Open Timeline and Risk Matrix");
  const picture = await person.webview(window.page);
  await picture.locator(".chart-mark").first().waitFor();
};
const openImport = async (/** @type {Window} */ { page, folder }) => {
  writeFileSync(join(folder, "register.csv"), "Risk,Probability,Impact\nPostal codes arrive late,3,4\n");
  await person.openImport(page, plan, "register.csv");
};
/** From the top of the page of the preview to the first row of its first table. */
const toTheFirstTable = async (/** @type {Window} */ window) => {
  for (let step = 0; step < 60; step += 1) {
    await window.page.keyboard.press("Tab");
    if (/^page tr /.test(await place(window))) return;
  }
};

/** By what is gone through: what a person does, and where the keyboard is then. */
const walks = {
  "a tree, its text, and back": [
    [line("Milestones", /^Milestone Excavation/), /^tree Milestones: Milestone Excavation/],
    [press("Enter"), /^text riverside/],
    [press("Control+0"), /^tree Milestones: Milestone Excavation/],
    [press("ArrowDown"), /^tree Milestones: Milestone 进水泵房底板/],
  ],
  "the choices of a tree": [
    [line("Risks", /^Risk River/), /^tree Risks: Risk River/],
    [command("CommPlan: Sort Risks"), /^box Sort by/],
    [press("Escape"), /^tree Risks: Risk River/],
    [command("CommPlan: Filter Risks"), /^box Filter/],
    [press("Escape"), /^tree Risks: Risk River/],
  ],
  "an act that takes a line away": [
    [line("Risks", /^Risk 柳湾/), /^tree Risks: Risk 柳湾/],
    [({ page }) => person.takeFromMenu(page, "Close Risk"), /^box Close Risk.*1\/2/],
    [press("Enter"), /^box Close Risk.*2\/2/],
    [({ page }) => person.goBack(page), /^box Close Risk.*1\/2/],
    [press("Enter"), /^box Close Risk.*2\/2/],
    [reply("Why can it be closed?", "Settled"), /^tree Risks: Risk Late shipment/],
    [told(/Closed the risk “柳湾/), /^tree Risks: Risk Late shipment/],
    [press("ArrowDown"), /^tree Risks: Risk 土方/],
    [press("Control+Z"), /^tree Risks: Risk 柳湾/],
    [told(/Undone: Closed the risk “柳湾/), /^tree Risks: Risk 柳湾/],
  ],
  "an act that moves a line to another group": [
    [line("Feedback", /^Closed: 5/), /^tree Feedback: Closed: 5/],
    [press("ArrowRight"), /^tree Feedback: Closed: 5/],
    [line("Feedback", /渗漏处理得快/), /^tree Feedback: Feedback 渗漏处理得快/],
    [({ page }) => person.takeFromMenu(page, "Close Feedback"), /^box Close Feedback/],
    [reply("What became of it?", "Thanks given"), /^box Close Feedback.*2\/2/],
    [reply("On which day was the client told?"), /^tree Feedback: Feedback 渗漏处理得快.*Closed/],
    [told(/Closed “渗漏/), /^tree Feedback: Feedback 渗漏处理得快.*Closed/],
    [press("ArrowUp"), /^tree Feedback: Feedback .*Closed/],
    [press("Control+Z"), /^tree Feedback: Feedback 渗漏处理得快/],
    [press("ArrowDown"), /^tree Feedback: Closed: 5/],
  ],
  "the report, a record of it, and back": [
    [openPreview, /^text riverside/],
    [press("Control+2"), /^page nothing/],
    [toTheFirstTable, /^page tr /],
    [press("ArrowDown"), /^page tr status\.time/],
    [press("Enter"), /^text riverside/],
    [press("Control+2"), /^page tr status\.time/],
    [written((text) => text.replace("标高并完成验槽", "标高 X1")), /^page tr status\.time/],
    [press("Control+F"), /^find/],
    [press("Escape"), /^page tr status\.time/],
    [press("Control+K r"), /^box Which report/],
    [press("Escape"), /^page tr status\.time/],
    [run("File: New Untitled Text File"), /^text /],
    [press("Control+W"), /^page tr status\.time/],
    [press("Control+1"), /^text riverside/],
  ],
  "the timeline, the risk matrix, and a record": [
    [openOverview, /^text riverside/],
    [press("Control+2"), /^page nothing/],
    [press("Tab Tab Tab"), /^page g milestones\.0/],
    [press("End"), /^page g milestones\.10/],
    [
      written((text) => text.replace(/ {2}- (?:\{ )?id: M-11\b.*\n(?: {4}.*\n)*/, "")),
      /^page g milestones\.9/,
    ],
    [press("Shift+Tab Enter"), /^page button Risk matrix/],
    [theMatrix, /^page button Risk matrix/],
    [press("Tab"), /^page g risks\.0/],
    [press("Enter"), /^text riverside/],
    [press("Control+2"), /^page g risks\.0/],
  ],
  "an import, its undo, and the plan below it": [
    [openImport, /^page nothing/],
    [press("Shift+Tab Shift+Tab Shift+Tab Shift+Tab"), /^page button Import/],
    [press("Enter"), /^page button Show in the Plan/],
    [press("Tab Enter"), /^page button Import/],
    [press("Enter"), /^page button Show in the Plan/],
    [press("Tab Tab Enter"), /^text riverside/],
  ],
  "an export, a step back, and out": [
    [openPlan, /^text riverside/],
    [command("CommPlan: Export Report"), /^box Which report\?.*1\/2/],
    [press("Enter"), /^box In which forms\?.*2\/2/],
    [({ page }) => person.goBack(page), /^box Which report\?.*1\/2/],
    [press("Escape"), /^text riverside/],
  ],
  "a new plan, a step back, and out": [
    [openPlan, /^text riverside/],
    [command("CommPlan: New Plan"), /^box New Plan.*1\/3/],
    [press("Enter"), /^box New Plan.*2\/3/],
    [({ page }) => person.goBack(page), /^box New Plan.*1\/3/],
    [press("Escape"), /^text riverside/],
  ],
  "the status bar, what needs attention, and a record": [
    [openPlan, /^text riverside/],
    [({ page }) => person.understood(page), /^text riverside/],
    [press("F6"), /^status/],
    [toTheNumbers, /^status .*milestone late/],
    [press("Enter"), /^box What Needs Attention/],
    [press("Escape"), /^text riverside|^status/],
  ],
};

describe("without a mouse", function () {
  this.timeout(180_000);
  const window = useWindows("k");
  for (const [name, steps] of Object.entries(walks)) it(name, () => walk(window, steps));
});

/** Waits until the other picture is drawn. @param {Window} window */
async function theMatrix({ page }) {
  const picture = await person.webview(page);
  await picture.locator('.chart-mark[aria-label^="Risk"]').first().waitFor();
}

/** Along the status bar to the numbers of the plan. @param {Window} window */
async function toTheNumbers(window) {
  for (let step = 0; step < 12; step += 1) {
    await window.page.keyboard.press("ArrowRight");
    if (/milestone late/.test(await place(window))) return;
  }
}
