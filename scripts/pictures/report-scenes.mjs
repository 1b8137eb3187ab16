// The report in the editor, for docs/reports.md: what the preview's title bar switches, and how a report is issued.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { samples } from "../host/paths.mjs";
import * as person from "./person.mjs";

const software = "portal.commplan.yaml";
const construction = "riverside.commplan.yaml";
const dark = "Default Dark Modern";

/** @type {readonly import("./scenes.mjs").Scene[]} */
export const reportScenes = [
  {
    name: "report-preview",
    shows: "a report with the switches in its title bar, and which records the client does not see",
    play: async (page) => {
      await openReport(page, construction);
      const report = await person.webview(page);
      await report.locator(".kept summary").click();
      await page.mouse.move(300, 500);
    },
  },
  {
    name: "report-preview-dark",
    shows: "the internal report in a dark theme: what the client does not see is marked",
    settings: { "commplan.asOf": "2026-07-17", "workbench.colorTheme": dark },
    play: async (page) => {
      await openReport(page, construction);
      await switchTo(page, "Choose Who the Report Is For", "Internal", "Report riverside");
      const report = await person.webview(page);
      await report.locator(".not-for-client").first().scrollIntoViewIfNeeded();
    },
  },
  {
    name: "report-preview-paper",
    shows: "the report as on paper in a dark theme",
    settings: { "commplan.asOf": "2026-07-17", "workbench.colorTheme": dark },
    play: async (page) => {
      await openReport(page);
      await inPreview(page);
      await person.runCommand(page, "CommPlan: Show as on Paper");
    },
  },
  {
    name: "report-follows",
    shows: "the preview at the risk that the cursor in the plan is at",
    play: async (page) => {
      await openReport(page);
      await page.locator(".tab", { hasText: software }).click();
      await person.goToEndOf(page, readFileSync(join(samples, software), "utf8"), "  - id: R-data");
      const report = await person.webview(page);
      await report.locator(".at-cursor").first().waitFor({ timeout: 10_000 });
    },
  },
  {
    name: "report-period",
    shows: "the periods that the report can be about",
    play: async (page) => {
      await openReport(page);
      await inPreview(page);
      await page.keyboard.press("Control+K");
      await page.keyboard.press("p");
      await page
        .locator(".quick-input-list .monaco-list-row", { hasText: "This period" })
        .waitFor({ timeout: 10_000 });
    },
  },
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
  {
    name: "report-issued",
    shows: "the plan after a report was issued: what was recorded",
    play: async (page) => {
      await person.openFile(page, software);
      await person.startCommand(page, "CommPlan: Issue Report");
      await person.reply(page, "Which one?", "Weekly");
      await person.reply(page, "For which period?");
      await person.reply(page, "To whom");
      await person.reply(page, "Who issues it?");
      await page.locator(".quick-input-widget", { hasText: "In which forms?" }).waitFor();
      await page.keyboard.press("Enter");
      await page.locator(".notification-toast", { hasText: "The report is in" }).waitFor({ timeout: 20_000 });
      await person.goToEndOf(page, readFileSync(join(samples, software), "utf8"), "  - { id: board-pack");
    },
  },
  {
    name: "report-forms",
    shows: "the forms that a report can be exported in, several at once",
    play: async (page) => {
      await person.openFile(page, software);
      await person.startCommand(page, "CommPlan: Export Report");
      await page.locator(".quick-input-list .monaco-list-row", { hasText: "Weekly status" }).click();
      await page.locator(".quick-input-widget", { hasText: "In which forms?" }).waitFor();
    },
  },
  {
    name: "report-issue.zh-CN",
    shows: "issuing a report in Chinese: to whom",
    language: "zh-CN",
    play: async (page) => {
      await person.openFile(page, construction);
      await person.goToEndOf(page, readFileSync(join(samples, construction), "utf8"), "reports:");
      await page.locator(".editor-instance", { hasText: "处引用" }).first().waitFor({ timeout: 15_000 });
      await person.startCommand(page, "CommPlan: Issue Report");
      await person.reply(page, "选择哪一项？", "工程月报");
      await person.reply(page, "哪一期的报告？");
      await person.asked(page, "发给哪些人？");
    },
  },
  {
    name: "report-honest",
    shows: "an export of a plan with errors asks first",
    play: async (page) => {
      await person.openFile(page, software);
      await person.goToEndOf(page, readFileSync(join(samples, software), "utf8"), "reports:");
      await page.keyboard.type("x");
      await person.startCommand(page, "CommPlan: Export Report");
      await page.locator(".quick-input-list .monaco-list-row", { hasText: "Weekly status" }).click();
      await page.locator(".monaco-dialog-box").waitFor({ timeout: 15_000 });
    },
  },
  {
    name: "report-colours",
    shows: "a colour better than the record: where the way to it leads, with the fix at hand",
    play: async (page) => {
      await person.openFile(page, software);
      const text = readFileSync(join(samples, software), "utf8");
      const line = text.split("\n").find((one) => one.startsWith("  time: { rag: amber")) ?? "";
      await person.goToEndOf(page, text, "  time: { rag: amber");
      await page.keyboard.press("Home");
      for (const _ of line.trimStart().slice(0, "time: { rag: amber".length))
        await page.keyboard.press("ArrowRight");
      for (const _ of "amber") await page.keyboard.press("Backspace");
      await page.keyboard.type("green");
      await page.keyboard.press("Escape");
      await person.squiggle(page);
      await person.startCommand(page, "CommPlan: Export Report");
      await page.locator(".quick-input-list .monaco-list-row", { hasText: "Weekly status" }).click();
      const box = page.locator(".monaco-dialog-box");
      await box.waitFor({ timeout: 15_000 });
      await box.locator(".monaco-button", { hasText: "Show" }).click();
      await page.locator(".action-widget, .context-view .monaco-list").first().waitFor({ timeout: 10_000 });
    },
  },
];

async function openReport(page, file = software) {
  await person.openFile(page, file);
  await person.goToEndOf(page, readFileSync(join(samples, file), "utf8"), "risks:");
  await person.runCommand(page, "CommPlan: Open Report Preview");
  await page.keyboard.press("Control+B");
  await person.webview(page);
}

/** Puts the focus into the preview, as a click on its tab does. */
async function inPreview(page, title = "Report portal") {
  await page.locator(".tab", { hasText: title }).click();
}

async function switchTo(page, command, choice, title) {
  await inPreview(page, title);
  await person.startCommand(page, `CommPlan: ${command}`);
  const row = page.locator(".quick-input-list .monaco-list-row", { hasText: choice }).first();
  await row.click();
}
