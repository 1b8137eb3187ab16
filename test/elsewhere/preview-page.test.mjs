import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { launchBrowser } from "../../scripts/host/browser.mjs";
import { analyze } from "../../src/plan/analyze.ts";
import { buildReport } from "../../src/report/build.ts";
import { renderPreview, renderPreviewContent } from "../../src/report/formats/html/render.ts";
import { assertAccessible } from "./accessible.mjs";
import { openPage, scriptOf } from "./page-window.mjs";

const script = scriptOf("preview");

const text = readFileSync(new URL("../../samples/riverside.commplan.yaml", import.meta.url), "utf8");
const { plan, asOf } = analyze(text, { asOf: "2026-07-17" });
const report = buildReport(plan, { asOf, language: "en", visibility: "internal" });
const kept = {
  text: "Two records are not for the client.",
  kinds: "Risks 2",
  records: [
    { title: "</script><b>First</b>", at: ["risks", 2] },
    { title: "Second", at: ["risks", 3] },
  ],
  mark: "Not shown to the client",
};
const content = {
  kind: "content",
  html: renderPreviewContent(report),
  language: "en",
  kept,
  state: { plan: "file:///a.commplan.yaml" },
};

describe("the script of the preview", function () {
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
    const html = renderPreview(report, { nonce: "n" });
    const size = { width: 900, height: 700 };
    opened = await openPage(browser, { html, script, size, theme: "vscode-dark" });
    page = opened.page;
    for (const message of messages) await tell(message);
  }

  const tell = (message) => opened.tell(message);
  const said = () => opened.said();

  it("says what readers do not see as text, and leads to it", async () => {
    await open(content);
    await page.locator(".kept summary").click();
    const items = page.locator(".kept li");
    assert.deepEqual(await items.allInnerTexts(), ["</script><b>First</b>", "Second"]);
    await items.nth(1).click();
    assert.deepEqual((await said()).at(-1), { kind: "reveal", at: ["risks", 3] });
    // The list stays open when the plan is edited.
    await tell(content);
    assert.equal(await items.count(), 2);
    assert.ok(await items.first().isVisible());
  });

  it("marks it in the report, and nothing else", async () => {
    await open(content);
    const marked = await page
      .locator("main .not-for-client")
      .evaluateAll((all) => [...new Set(all.map((one) => JSON.parse(one.dataset.at).slice(0, 2).join(".")))]);
    assert.deepEqual(marked.sort(), ["risks.2", "risks.3"]);
    await tell({ ...content, kept: { ...kept, mark: undefined } });
    assert.equal(await page.locator(".not-for-client").count(), 0);
  });

  it("comes to the place of the cursor, stays where that is in sight, and leaves the rest alone", async () => {
    await open(content);
    await tell({ kind: "place", at: ["risks", 3, "title"] });
    const at = page.locator(".at-cursor");
    assert.deepEqual(JSON.parse(await at.getAttribute("data-at")).slice(0, 2), ["risks", 3]);
    const scrolled = await page.evaluate(() => window.scrollY);
    assert.ok(scrolled > 300, String(scrolled));
    await tell({ kind: "place", at: ["risks", 3, "owner"] });
    assert.equal(await page.evaluate(() => window.scrollY), scrolled);
    await tell({ kind: "place", at: ["glossary", 99] });
    assert.equal(await page.evaluate(() => window.scrollY), scrolled);
  });

  it("looks like paper when asked, in a dark editor too, and has no violation by axe either way", async () => {
    const inks = [];
    for (const paper of [false, true]) {
      await open({ ...content, state: { ...content.state, paper } });
      inks.push(await page.evaluate(() => getComputedStyle(document.querySelector("h1")).color));
      await assertAccessible(page);
    }
    assert.notEqual(inks[0], inks[1]);
    assert.equal(await page.evaluate(() => globalThis.said.at(-1).paper), true);
  });
});
