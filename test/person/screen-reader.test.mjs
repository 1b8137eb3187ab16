import assert from "node:assert/strict";
import * as person from "../../scripts/pictures/person.mjs";
import { inFrames, withoutName } from "../../scripts/pictures/screen-reader.mjs";
import { wordsOf } from "../../scripts/pictures/whole-walk.mjs";
import { useVsCode } from "./window.mjs";

// What a screen reader has to go by, in a Chinese window: each line, box and page by keyboard alone.
const sample = "riverside.commplan.yaml";
const say = wordsOf("zh-cn");
const views = ["milestones", "risks", "communications", "feedback"];

describe("for a screen reader", function () {
  this.timeout(120_000);
  const vsCode = useVsCode("screen-reader-");
  /** @type {Awaited<ReturnType<typeof vsCode.open>>} */
  let window;
  before(async () => {
    window = await vsCode.open("window", { language: "zh-cn" });
    await person.openFile(window.page, sample);
  });

  const nameless = () => inFrames(window.page, withoutName);

  it("what has no name is found", async () => {
    const { page } = window;
    await page.evaluate(() => {
      const main = document.createElement("main");
      const button = document.createElement("button");
      button.style.cssText = "position: fixed; width: 9px; height: 9px";
      main.append(button);
      document.body.append(main);
    });
    assert.match(await nameless(), /^<button style="[^"]*"><\/button>$/);
    await page.evaluate(() => document.querySelector("body > main")?.remove());
  });

  it("every line of every view is a sentence in Chinese", async () => {
    const { page } = window;
    await person.openContainer(page, "CommPlan");
    for (const view of views) {
      const name = say(`view.${view}.name`);
      await person.treeFilled(page, name);
      const rows = page.locator(`.sidebar .monaco-list[aria-label^="${name}"] [role=treeitem]`);
      const labels = await rows.evaluateAll((all) => all.map((row) => row.getAttribute("aria-label") ?? ""));
      assert.ok(labels.length > 0, name);
      for (const label of labels)
        assert.match(label, /[\u4e00-\u9fff].*[\u4e00-\u9fff]/, `${name}: ${label}`);
    }
    assert.equal(await nameless(), "");
  });

  it("a question says its title, its step and what is asked", async () => {
    const { page } = window;
    await person.startCommand(page, `CommPlan: ${say("command.closeRisk.title")}`);
    await person.asked(page, "选择哪一项");
    const box = page.locator(".quick-input-widget");
    assert.match((await box.locator(".quick-input-title").textContent()) ?? "", /关闭风险.*1\/\d/);
    const rows = box.locator(
      ".quick-input-list [role=option], .quick-input-list [role=listitem], .quick-input-list .monaco-list-row",
    );
    for (const label of await rows.evaluateAll((all) =>
      all.map((row) => row.getAttribute("aria-label") ?? ""),
    ))
      assert.match(label, /[\u4e00-\u9fff]/);
    assert.equal(await nameless(), "");
    await page.keyboard.press("Escape");
  });

  it("an act that fits nothing says so", async () => {
    const { page } = window;
    await person.startCommand(page, `CommPlan: ${say("command.acknowledgeFeedback.title")}`);
    const toast = page.locator(".notification-toast", { hasText: "目前没有适用此操作的记录" });
    await toast.waitFor();
    await page.keyboard.press("Escape");
  });

  it("the report has a language, headings in their order, and names for its pictures", async () => {
    const { page } = window;
    await person.runCommand(page, `CommPlan: ${say("command.openPreview.title")}`);
    const report = await person.webview(page);
    await report.locator("h1").first().waitFor();
    assert.equal(await report.locator("html").getAttribute("lang"), "zh-CN");
    const levels = await report
      .locator("h1, h2, h3, h4")
      .evaluateAll((all) => all.map(({ tagName }) => Number(tagName.slice(1))));
    for (const [index, level] of levels.entries())
      assert.ok(level <= (levels[index - 1] ?? 0) + 1, `h${level} behind h${levels[index - 1]}`);
    const spoken = await report.locator("main").ariaSnapshot();
    assert.match(spoken, /heading "滨河新区污水处理厂一期工程" \[level=1\]/);
    assert.match(spoken, /- img ".*[\u4e00-\u9fff]/);
    assert.equal(await nameless(), "");
    await person.runCommand(page, "View: Close Editor");
  });

  it("the timeline's marks say what they stand for", async () => {
    const { page } = window;
    await person.openFile(page, sample);
    await person.runCommand(page, `CommPlan: ${say("command.openOverview.title")}`);
    const picture = await person.webview(page);
    await picture.locator(".chart-mark").first().waitFor();
    const marks = await picture
      .locator(".chart-mark")
      .evaluateAll((all) => all.map((mark) => mark.getAttribute("aria-label") ?? ""));
    assert.ok(marks.length > 5);
    for (const mark of marks) assert.match(mark, /^里程碑.*[\u4e00-\u9fff]/);
    assert.equal(await nameless(), "");
  });
});
