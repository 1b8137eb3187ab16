import assert from "node:assert/strict";
import * as person from "../../scripts/pictures/person.mjs";
import { useWindows } from "./window.mjs";

// The pictures of a plan, by keyboard and mouse in the window of a real VS Code.
const sample = "riverside.commplan.yaml";

describe("the overview in the window", function () {
  this.timeout(120_000);
  const window = useWindows("o");

  async function overview() {
    const { page } = window;
    await person.openFile(page, sample);
    await person.runCommand(page, "CommPlan: Open Timeline and Risk Matrix");
    const picture = await person.webview(page);
    await picture.locator(".chart-mark").first().waitFor();
    return picture;
  }

  /** @param {string} text @param {string} start */
  const lineOf = (text, start) => text.split("\n").findIndex((line) => line.startsWith(start)) + 1;

  it("the keyboard goes from mark to mark, and Enter to the record", async () => {
    const { page, read } = window;
    const picture = await overview();
    await picture.locator("[data-picture=risk-matrix]").focus();
    await page.keyboard.press("Tab");
    await picture.locator('.chart-mark:focus[aria-label^="Milestone"]').waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    const second = picture.locator(".chart-mark:focus[data-at='[\"milestones\",1]']");
    await second.waitFor();
    await page.keyboard.press("Enter");
    const line = lineOf(read(sample), "milestones:");
    const place = await statusOf(page, (at) => at > line);
    assert.match(read(sample).split("\n")[place - 1] ?? "", /M-02/);
  });

  it("a click on a risk goes to it", async () => {
    const { page, read } = window;
    const picture = await overview();
    await picture.locator("[data-picture=risk-matrix]").click();
    await picture.getByRole("link", { name: /^Risk R-01/ }).click();
    const line = lineOf(read(sample), "risks:");
    const place = await statusOf(page, (at) => at > line);
    assert.match(read(sample).split("\n")[place - 1] ?? "", /R-01/);
  });

  it("what is typed shows", async () => {
    const { page, read } = window;
    const picture = await overview();
    await page.locator(`.tab[data-resource-name="${sample}"]`).click();
    await person.goToEndOf(page, read(sample), "    title: 围护桩及止水帷幕完成");
    await person.type(page, " X1");
    await picture.getByRole("link", { name: /围护桩及止水帷幕完成 X1/ }).waitFor();
  });
});

/** The line of the cursor, once it is one that is waited for. */
async function statusOf(page, isThere) {
  const status = page.locator("#status\\.editor\\.selection");
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const line = Number(
      /Ln (\d+)/.exec((await status.textContent({ timeout: 15_000 }).catch(() => "")) ?? "")?.[1],
    );
    if (isThere(line)) return line;
    await page.waitForTimeout(100);
  }
  throw new Error("The cursor did not move.");
}
