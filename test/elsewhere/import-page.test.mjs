import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { launchBrowser } from "../../scripts/host/browser.mjs";
import { importSheets } from "../../src/exchange/import.ts";
import { readSheets } from "../../src/exchange/read/index.ts";
import { firstMapping } from "../../src/exchange/review/first-mapping.ts";
import { reviewPage } from "../../src/exchange/review/page.ts";
import { pageStyle } from "../../src/extension/import/page-style.ts";
import { analyze } from "../../src/plan/analyze.ts";
import { editorStyle } from "../../src/report/formats/html/editor-style.ts";
import { scriptedPage } from "../../src/report/formats/html/render.ts";
import { assertAccessible } from "./accessible.mjs";
import { openPage, scriptOf } from "./page-window.mjs";

const script = scriptOf("import");

const asOf = "2026-07-17";
const plan = readFileSync(new URL("../../samples/riverside.commplan.yaml", import.meta.url), "utf8");
const source = `编号,风险描述,可能性,影响,责任人,状态,登记日期
R-91,</script><b>汛期停工</b>,4,3,nobody,进行中,03/04/2026
R-92,\u202Eevil\u202C 😀,2,2,,???,2026/3/5
R-93,,2,2,,打开,
`;

/** What the page shows of an import. */
function contentOf(table, language, more = {}) {
  const { sheets, encoding } = readSheets(new TextEncoder().encode(table));
  const { mapping } = firstMapping(sheets, undefined);
  return reviewPage({
    ...{ source: "register.csv", target: "riverside.commplan.yaml", sheets, mapping, encoding, language },
    analysis: analyze(plan, { asOf }),
    result: importSheets(plan, sheets, { asOf, mapping }),
    isGuessed: () => true,
    ...more,
  });
}

describe("the page of an import", function () {
  this.timeout(60_000);
  let browser;
  let page;
  let opened;

  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  /** The page in a window of the editor that gets these messages; what it says back is in `said`. */
  async function open(...messages) {
    const style = `${editorStyle()}\n${pageStyle}`;
    const html = scriptedPage({ title: "Import", language: "en", style, content: [], nonce: "n" });
    opened = await openPage(browser, { html, script });
    page = opened.page;
    for (const message of messages) await tell(message);
  }

  const tell = (message) => opened.tell(message);
  const said = () => opened.said();
  const selectOf = (name) => page.locator(`select[aria-label^="${name}"]`);

  it("shows hostile text as text, without marks that turn its direction", async () => {
    await open(contentOf(source, "en"));
    const titles = await page.locator(".row-title").allInnerTexts();
    assert.ok(titles.includes("</script><b>汛期停工</b>"), titles.join("\n"));
    assert.ok(titles.includes("evil 😀"));
    assert.doesNotMatch(await page.locator("main").innerText(), /\u202E/);
  });

  it("says what a person changes, and keeps the keyboard where it is when the answer comes", async () => {
    await open(contentOf(source, "zh-CN"));
    await selectOf("状态").focus();
    await selectOf("状态").selectOption({ label: "不导入" });
    const change = (await said()).at(-1);
    assert.deepEqual(
      [change.kind, JSON.parse(change.id), change.value],
      ["set", ["column", "", "risks", "状态", ""], ""],
    );
    await tell(contentOf(source.replaceAll("2,2", "3,2"), "zh-CN"));
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute("aria-label")),
      "状态 导入为",
    );
  });

  it("names each row in the tick that leaves it out, and leaves all out at once", async () => {
    await open(contentOf(source, "en"));
    await page.getByRole("checkbox", { name: "Take “evil 😀”" }).uncheck();
    assert.deepEqual((await said()).at(-1), { kind: "take", ids: ['["","3"]'], isTaken: false });
    await page.getByRole("button", { name: "Take none" }).click();
    assert.deepEqual((await said()).at(-1), { kind: "take", ids: ['["","2"]', '["","3"]'], isTaken: false });
  });

  it("keeps closed what was closed", async () => {
    await open(contentOf(source, "en"));
    await page.locator(".group summary", { hasText: "New" }).click();
    await tell(contentOf(source.replace("4,3", "4,4"), "en"));
    assert.equal(await page.locator(".group", { hasText: "New" }).first().getAttribute("open"), null);
  });

  it("shows a thousand rows by the hundred", async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `K-${index},Risk ${index},2,3`);
    await open(contentOf(`Key,Risk,Probability,Impact\n${rows.join("\n")}\n`, "en"));
    assert.equal(await page.locator("[data-row]").count(), 100);
    await page.getByRole("button", { name: "Show 500 more" }).click();
    assert.equal(await page.locator("[data-row]").count(), 600);
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute("aria-label")),
      "Take “Risk 100”",
    );
  });

  it("shows more rows while it works, which goes on, and leaves alone what was answered meanwhile", async () => {
    const rows = Array.from({ length: 700 }, (_, index) => `K-${index},Risk ${index},2,3`);
    await open(contentOf(`Key,Risk,Probability,Impact\n${rows.join("\n")}\n`, "en"));
    await page.locator("[data-row]").nth(1).uncheck();
    await page.locator("[data-control]").first().selectOption({ index: 1 });
    const chosen = await page.locator("[data-control]").first().inputValue();
    await tell({ kind: "working", text: "Comparing …", cancel: "Cancel" });
    await page.getByRole("button", { name: "Show 500 more" }).click();
    assert.equal(await page.locator("[data-row]").count(), 600);
    assert.equal(await page.locator(".working").evaluate((line) => line.hidden), false);
    assert.equal(await page.locator("main").getAttribute("aria-busy"), "true");
    assert.equal(await page.locator("[data-row]").nth(1).isChecked(), false);
    assert.equal(await page.locator("[data-control]").first().inputValue(), chosen);
    await page.getByRole("button", { name: "Show 100 more" }).click();
    assert.equal(await page.locator("[data-row]").count(), 700);
    assert.equal(await page.locator(".more").count(), 0);
  });

  it("can be ended while it works, and offers the way back once it is done", async () => {
    await open({ kind: "working", text: "Reading …", cancel: "Cancel" });
    await page.getByRole("button", { name: "Cancel" }).click();
    assert.deepEqual((await said()).at(-1), { kind: "cancel" });
    await tell(contentOf(source, "en", { done: "Imported: 2 new." }));
    const focused = page.getByRole("button", { name: "Show in the Plan" });
    assert.ok(await focused.evaluate((button) => button === document.activeElement));
    assert.ok(!(await page.locator(".working").isVisible()));
    for (const [name, kind] of [
      ["Undo", "undo"],
      ["Show in the Plan", "show"],
      ["Close", "close"],
    ]) {
      await page.getByRole("button", { name, exact: true }).click();
      assert.deepEqual((await said()).at(-1), { kind });
    }
  });

  for (const language of ["en", "zh-CN"])
    it(`has no violation by axe: ${language}`, async () => {
      await open(contentOf(source, language, { done: "1", notice: "2" }));
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      await assertAccessible(page);
    });
});
