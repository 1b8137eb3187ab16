import assert from "node:assert/strict";
import * as person from "../../scripts/pictures/person.mjs";
import { useWindows } from "./window.mjs";

// The story of a first day, by keyboard in the window of a real VS Code: what these tests see, a person sees.
const sample = "riverside.commplan.yaml";

describe("in the window", function () {
  this.timeout(120_000);
  const window = useWindows("w");

  it("the sample has no finding, and its milestones and risks stand in the sidebar", async () => {
    const { page } = window;
    await person.openFile(page, sample);
    await person.openContainer(page, "CommPlan");
    for (const view of ["Milestones", "Risks"]) await person.treeFilled(page, view);
    const rows = await page.locator(".sidebar .monaco-list-row").allInnerTexts();
    assert.ok(
      rows.some((row) => row.includes("进水泵房底板混凝土完成")),
      rows.join("\n"),
    );
    assert.ok(
      rows.some((row) => row.includes("River flood") && row.includes("Critical")),
      rows.join("\n"),
    );
    assert.equal(
      await page.locator(".editor-instance .squiggly-error, .editor-instance .squiggly-warning").count(),
      0,
    );
  });

  it("a slip shows under the value, and the keyboard mends it", async () => {
    const { page, read } = window;
    await person.openFile(page, sample);
    await person.goToEndOf(page, read(sample), "    status: planned");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Backspace");
    await person.type(page, "d");
    // What is suggested comes by itself; closed before it is there, it would come later and be in the way.
    const suggestions = page.locator(".suggest-widget.visible");
    await suggestions.waitFor();
    await page.keyboard.press("Escape");
    await suggestions.waitFor({ state: "hidden" });
    await person.squiggle(page);
    await page.keyboard.press("ArrowLeft");
    await person.showActions(page, "planned");
    await page.keyboard.press("Enter");
    await page.locator(".editor-instance .squiggly-error").waitFor({ state: "detached" });
    const before = read(sample);
    await page.keyboard.press("Control+S");
    await saved(page);
    assert.equal(read(sample), before);
  });

  it("the preview shows the report, follows the edits, and leads back to the line", async () => {
    const { page, read } = window;
    await person.openFile(page, sample);
    await person.runCommand(page, "CommPlan: Open Report Preview");
    const report = await person.webview(page);
    await report.locator("h1", { hasText: "滨河新区污水处理厂一期工程" }).waitFor();
    await report.getByText("围护桩及止水帷幕完成").first().waitFor();
    assert.equal(await report.getByText("误期违约金").count(), 0, "notes stay with the team");
    await page.locator(`.tab[data-resource-name="${sample}"]`).click();
    await person.goToEndOf(page, read(sample), "    title: 围护桩及止水帷幕完成");
    await person.type(page, " X1");
    await report.getByText("围护桩及止水帷幕完成 X1").first().waitFor();
    // A risk names the milestone, too, and leads to itself.
    const milestone = report.locator(`[data-at^='["milestones",']`, { hasText: "围护桩及止水帷幕完成 X1" });
    await milestone.first().click();
    const line = read(sample).split("\n").indexOf("    title: 围护桩及止水帷幕完成") + 1;
    await page.locator(".statusbar", { hasText: new RegExp(`Ln (${line}|${line - 1}),`) }).waitFor();
  });

  it("the report is written where the user says, after a question before it takes another's place", async () => {
    const { page, has, read, folder } = window;
    await person.openFile(page, sample);
    await exportAs(page, "HTML", `${folder}/report.html`);
    await until(() => has("report.html"));
    assert.match(read("report.html"), /^<!DOCTYPE html>/i);
    assert.doesNotMatch(read("report.html"), /<script|误期违约金|138-0000/);
  });
});

async function exportAs(page, format, path) {
  await page.keyboard.press("F1");
  await person.answer(page, ">CommPlan: Export Report");
  const input = page.locator(".quick-input-widget input[type=text]");
  for (let step = 0; step < 6; step += 1) {
    await input.waitFor();
    const title = await page.locator(".quick-input-widget").innerText();
    if (await page.locator(".quick-input-list .monaco-list-row", { hasText: format }).count()) {
      await input.fill(format);
      await page.keyboard.press("Enter");
    } else if ((await input.inputValue()).includes("/")) {
      await input.fill(path);
      await page.keyboard.press("Enter");
      return;
    } else {
      assert.ok(title, "the command asks something");
      await page.keyboard.press("Enter");
    }
    await page.waitForTimeout(400);
  }
}

async function saved(page) {
  await page.locator(".tab.active.dirty").waitFor({ state: "detached" });
}

async function until(condition) {
  const end = Date.now() + 15_000;
  while (!condition()) {
    assert.ok(Date.now() < end, "it did not come about in 15 s");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
