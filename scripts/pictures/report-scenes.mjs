// The report in the editor, for docs/reports.md: what the preview's title bar switches, and how a report is issued.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { samples } from "../host/paths.mjs";
import { inBoth, speakerOf } from "./in-both.mjs";
import * as person from "./person.mjs";

const software = "portal.commplan.yaml";
const construction = "riverside.commplan.yaml";
const dark = "Default Dark Modern";

/** @type {readonly import("./scenes.mjs").Scene[]} */
export const reportScenes = [
  ...inBoth({
    name: "report-preview",
    shows: "a report with the switches in its title bar, and which records the client does not see",
    play: async (page, speaker) => {
      await openReport(page, construction, speaker);
      const report = await person.webview(page);
      await report.locator(".kept summary").click();
      await page.mouse.move(300, 500);
    },
  }),
  ...inBoth({
    name: "report-preview-dark",
    shows: "the internal report in a dark theme: what the client does not see is marked",
    settings: { "commplan.asOf": "2026-07-17", "workbench.colorTheme": dark },
    play: async (page, speaker) => {
      await openReport(page, construction, speaker);
      await inPreview(page, construction);
      await person.startCommand(page, `CommPlan: ${speaker.titled("command.switchVisibility.title")}`);
      await reportRow(page, speaker.either("Internal", "内部")).click();
      const report = await person.webview(page);
      await report.locator(".not-for-client").first().scrollIntoViewIfNeeded();
    },
  }),
  {
    name: "report-preview-paper",
    shows: "the report as on paper in a dark theme",
    settings: { "commplan.asOf": "2026-07-17", "workbench.colorTheme": dark },
    play: async (page) => {
      await openReport(page, software, inEnglish);
      await inPreview(page, software);
      await person.runCommand(page, "CommPlan: Show as on Paper");
    },
  },
  {
    name: "report-follows",
    shows: "the preview at the risk that the cursor in the plan is at",
    play: async (page) => {
      await openReport(page, software, inEnglish);
      await page.locator(".tab", { hasText: software }).click();
      await person.goToEndOf(page, textOf(software), "  - id: R-data");
      const report = await person.webview(page);
      await report.locator(".at-cursor").first().waitFor({ timeout: 10_000 });
    },
  },
  ...inBoth({
    name: "report-period",
    shows: "the periods that the report can be about",
    play: async (page, speaker) => {
      await openReport(page, speaker.file, speaker);
      await inPreview(page, speaker.file);
      await page.keyboard.press("Control+K");
      await page.keyboard.press("p");
      await reportRow(page, speaker.said("This period")).waitFor({ timeout: 10_000 });
    },
  }),
  {
    name: "report-issue",
    shows: "issuing a report: the question for which period",
    play: async (page) => {
      await person.openFile(page, software);
      await person.startCommand(page, "CommPlan: Issue Report");
      await person.reply(page, "Which one?", "Weekly");
      await person.asked(page, "For which period?");
    },
  },
  ...inBoth({
    name: "report-issued",
    shows: "the plan after a report was issued: what was recorded",
    play: async (page, { file, titled, said, either }) => {
      await person.openFile(page, file);
      await person.startCommand(page, `CommPlan: ${titled("command.issueReport.title")}`);
      await person.reply(page, either("Which one?", "选择哪一项？"), either("Weekly", "工程月报"));
      await person.reply(page, either("For which period?", "哪一期的报告？"));
      await person.reply(page, either("To whom", "发给哪些人？"));
      await person.reply(page, either("Who issues it?", "由谁发出？"));
      await page.locator(".quick-input-widget", { hasText: said("In which forms?") }).waitFor();
      await page.keyboard.press("Enter");
      const told = either("The report is in", "报告已保存到");
      await page.locator(".notification-toast", { hasText: told }).waitFor({ timeout: 20_000 });
      await person.goToEndOf(page, textOf(file), either("  - { id: board-pack", "  - id: quarterly-brief"));
    },
  }),
  ...inBoth({
    name: "report-forms",
    shows: "the forms that a report can be exported in, several at once",
    play: async (page, speaker) => {
      await person.openFile(page, speaker.file);
      await beginExport(page, speaker);
      await page.locator(".quick-input-widget", { hasText: speaker.said("In which forms?") }).waitFor();
    },
  }),
  {
    name: "report-issue.zh-CN",
    shows: "issuing a report in Chinese: to whom",
    locale: "zh-cn",
    play: async (page) => {
      await person.openFile(page, construction);
      await person.goToEndOf(page, textOf(construction), "reports:");
      await page.locator(".editor-instance", { hasText: "处引用" }).first().waitFor({ timeout: 15_000 });
      await person.startCommand(page, "CommPlan: 发出报告");
      await person.reply(page, "选择哪一项？", "工程月报");
      await person.reply(page, "哪一期的报告？");
      await person.asked(page, "发给哪些人？");
    },
  },
  ...inBoth({
    name: "report-honest",
    shows: "an export of a plan with errors asks first",
    play: async (page, speaker) => {
      await person.openFile(page, speaker.file);
      await person.goToEndOf(page, textOf(speaker.file), "reports:");
      await page.keyboard.type("x");
      await beginExport(page, speaker);
      await page.locator(".monaco-dialog-box").waitFor({ timeout: 15_000 });
    },
  }),
  ...inBoth({
    name: "report-colours",
    shows: "a colour better than the record: where the way to it leads, with the fix at hand",
    play: async (page, speaker) => {
      const colour = speaker.either("amber", "red");
      await person.openFile(page, speaker.file);
      await person.goBehind(page, textOf(speaker.file), `  time: { rag: ${colour}`);
      for (const _ of colour) await page.keyboard.press("Backspace");
      await page.keyboard.type("green");
      await page.keyboard.press("Escape");
      await person.squiggle(page, "warning");
      await beginExport(page, speaker);
      const box = page.locator(".monaco-dialog-box");
      await box.waitFor({ timeout: 15_000 });
      await box.locator(".monaco-button", { hasText: speaker.said("Show") }).click();
      await page.locator(".action-widget, .context-view .monaco-list").first().waitFor({ timeout: 10_000 });
    },
  }),
];

const inEnglish = speakerOf("en");

async function openReport(page, file, { titled }) {
  await person.openFile(page, file);
  await person.goToEndOf(page, textOf(file), "risks:");
  await person.runCommand(page, `CommPlan: ${titled("command.openPreview.title")}`);
  await page.keyboard.press("Control+B");
  await person.webview(page);
}

/** Asks for the export of the report that a plan is mostly about. */
async function beginExport(page, { titled, either }) {
  await person.startCommand(page, `CommPlan: ${titled("command.exportReport.title")}`);
  await reportRow(page, either("Weekly status", "工程月报")).click();
}

function reportRow(page, text) {
  return page.locator(".quick-input-list .monaco-list-row", { hasText: text }).first();
}

/** Puts the focus into the preview, as a click on its tab does. */
async function inPreview(page, file) {
  const name = file.split(".")[0];
  await page.locator(".tab", { hasText: new RegExp(`^\\s*(Report |报告：)${name}`) }).click();
}

function textOf(sample) {
  return readFileSync(join(samples, sample), "utf8");
}
