import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { buildSync } from "esbuild";
import { launchBrowser } from "../../scripts/host/browser.mjs";
import { root } from "../../scripts/host/paths.mjs";
import { importSheets } from "../../src/exchange/import.ts";
import { readSheets } from "../../src/exchange/read/index.ts";
import { firstMapping } from "../../src/exchange/review/first-mapping.ts";
import { reviewPage } from "../../src/exchange/review/page.ts";
import { pageStyle } from "../../src/extension/import/page-style.ts";
import { analyze } from "../../src/plan/analyze.ts";
import { buildReport } from "../../src/report/build.ts";
import { editorStyle } from "../../src/report/formats/html/editor-style.ts";
import { renderOverview, renderOverviewPage } from "../../src/report/formats/html/overview.ts";
import { renderPreview, renderPreviewContent, scriptedPage } from "../../src/report/formats/html/render.ts";
import { buildOverview } from "../../src/report/overview/overview.ts";
import { editorThemes } from "./editor-themes.mjs";
import { openPage, scriptOf } from "./page-window.mjs";

// Each page of the extension without a mouse: where the keyboard is after some keys, and after the page has changed under it.

const asOf = "2026-07-17";
const text = readFileSync(new URL("../../samples/riverside.commplan.yaml", import.meta.url), "utf8");
/** The plan without a record. */
const without = (id) => {
  const record = new RegExp(`^ {2}- (?:\\{ )?id: ${id}\\b.*\\n(?: {4}.*\\n)*`, "m");
  assert.match(text, record);
  return text.replace(record, "");
};

const renamed = (id, title) =>
  text.replace(new RegExp(`(id: ${id}\\n(?: {4}.*\\n)*? {4}title: ).*`), `$1${title}`);
/** A risk that stands first in the file and last in a report. */
const minor = "  - { id: R-0, title: Minor, probability: 1, impact: 1, owner: li-guodong, status: open }\n";

const report = (plan) =>
  buildReport(analyze(plan, { asOf }).plan, { asOf, language: "en", visibility: "internal" });
const kept = { text: "One is kept.", kinds: "Risks 1", records: [{ title: "First", at: ["risks", 2] }] };
const ofReport = (plan, more = {}) => ({
  kind: "content",
  html: renderPreviewContent(report(plan)),
  language: "en",
  kept,
  state: { plan: "file:///a.commplan.yaml" },
  ...more,
});
const ofPicture = (plan, picture, more = {}) => ({
  kind: "content",
  html: renderOverview(buildOverview(analyze(plan, { asOf }).plan, { asOf, language: "en", picture }), 900),
  language: "en",
  state: { plan: "file:///a.commplan.yaml", picture },
  ...more,
});
const table = `Key,Risk,Probability,Impact,Status
R-91,First,4,3,Open
R-92,Second,2,2,Watching
R-93,Third,2,4,Open
`;
const ofImport = (source, more = {}) => {
  const { sheets, encoding } = readSheets(new TextEncoder().encode(source));
  const { mapping } = firstMapping(sheets, undefined);
  return reviewPage({
    ...{ source: "register.csv", target: "a.commplan.yaml", sheets, mapping, encoding, language: "en" },
    analysis: analyze(text, { asOf }),
    result: importSheets(text, sheets, { asOf, mapping }),
    isGuessed: () => true,
    ...more,
  });
};

const pages = {
  preview: () => renderPreview(report(text), { nonce: "n" }),
  overview: () => renderOverviewPage({ language: "en", project: "P" }, { nonce: "n" }),
  import: () => {
    const style = `${editorStyle()}\n${pageStyle}`;
    return scriptedPage({ title: "Import", language: "en", style, content: [], nonce: "n" });
  },
};
const scripts = Object.fromEntries(Object.keys(pages).map((name) => [name, scriptOf(name)]));

/** In the page: what has the keyboard, in short. */
function focused() {
  const place = document.activeElement;
  if (place === null || place === document.body) return "nothing";
  const at = place.getAttribute("data-at");
  if (at !== null) return `${place.localName} ${JSON.parse(at).join(".")}`;
  return `${place.localName} ${place.getAttribute("aria-label") ?? place.textContent.trim()}`;
}

/** Places in the pages by what they are. */
const places = {
  "the line over the page": ".kept summary",
  "the contents": '.contents a[href="#risks"]',
  "a chart's table": ".data summary",
  "the calendar's table": "#communications .data summary",
  "the first risk": '[aria-labelledby="risks-heading"] tr[data-at]',
  "the last risk": '[aria-labelledby="risks-heading"] > .table tr[data-at="[\\"risks\\",7]"]',
  "the only opportunity": '[aria-labelledby="risks-heading"] > .table tr[data-at="[\\"risks\\",3]"]',
  "the first mark": ".chart-mark",
  "the last mark": ".chart-mark >> nth=-1",
  "the table below": "summary",
  "the way to add": "[data-add]",
  "the status's column": 'select[aria-label^="Status"]',
  "the second row": '[aria-label="Take “Second”"]',
  "the new ones": ".group summary",
  "take none": "[data-take=none]",
  apply: "[data-act=apply]",
  undo: "[data-act=undo]",
};

const plan = ofReport(text);
const timeline = ofPicture(text, "timeline");
const empty = "commplan: 1\nproject: { name: P }\n";
const reviewed = ofImport(table);

/** The page and what it shows, where the keyboard is, the keys, and where it is then. */
const walks = [
  ["preview", plan, "the first risk", "ArrowDown", "tr risks.1"],
  ["preview", plan, "the first risk", "ArrowDown ArrowDown ArrowUp", "tr risks.1"],
  ["preview", plan, "the first risk", "ArrowUp", "tr risks.0"],
  ["preview", plan, "the first risk", "End Home", "tr risks.0"],
  ["preview", plan, "the first risk", "Tab", "tr risks.3"],
  ["preview", plan, "the first risk", "Shift+ArrowDown", "tr risks.0"],
  ["preview", plan, "the first risk", "ArrowDown Shift+Tab Tab", "tr risks.1"],
  ["preview", plan, "the contents", "Enter", "h2 Risks"],
  ["preview", plan, "the contents", "Enter Tab Tab Tab", "tr risks.0"],
  ["preview", plan, "the line over the page", "Enter Tab", "span risks.2"],
  ["overview", timeline, "the first mark", "ArrowDown", "g milestones.1"],
  ["overview", timeline, "the first mark", "End", "g milestones.10"],
  ["overview", timeline, "the first mark", "Tab", "summary The same as a table"],
  ["overview", timeline, "the table below", "Enter Tab", "tr milestones.0"],
  ["overview", timeline, "the table below", "Enter Tab End", "tr milestones.10"],
  ["overview", timeline, "the table below", "Shift+Tab", "g milestones.0"],
];

/** The page and what it shows, where the keyboard is, what the page shows then, and where the keyboard is then. */
const changes = [
  ["preview", plan, "the line over the page", ofReport(without("R-01")), "summary One is kept. Risks 1"],
  ["preview", plan, "the line over the page", ofReport(text, { kept: undefined }), "a About this report"],
  ["preview", plan, "the contents", ofReport(without("R-01")), "a Risks"],
  ["preview", plan, "a chart's table", ofReport(without("R-01")), "summary The same as a table"],
  ["preview", plan, "the first risk", ofReport(text, { notice: "One error." }), "tr risks.0"],
  ["preview", plan, "the first risk", ofReport(text.replace("id: R-01", "id: R-1")), "tr risks.0"],
  ["preview", plan, "the first risk", ofReport(renamed("R-01", "Flood")), "tr risks.0"],
  ["preview", plan, "the first risk", ofReport(text.replace(/^risks:\n/m, `risks:\n${minor}`)), "tr risks.1"],
  ["preview", plan, "the first risk", ofReport(without("R-01")), "tr risks.0"],
  ["preview", plan, "the last risk", ofReport(without("R-08")), "tr risks.6"],
  ["preview", plan, "the only opportunity", ofReport(without("R-04")), "tr risks.6"],
  ["preview", plan, "the first risk", ofReport(empty), "a Changes since the last report"],
  [
    "overview",
    timeline,
    "the first mark",
    ofPicture(text, "timeline", { notice: "One error." }),
    "g milestones.0",
  ],
  ["overview", timeline, "the last mark", ofPicture(without("M-11"), "timeline"), "g milestones.9"],
  ["overview", timeline, "the first mark", ofPicture(empty, "timeline"), "button Risk matrix"],
  [
    "overview",
    timeline,
    "the table below",
    ofPicture(without("M-11"), "timeline"),
    "summary The same as a table",
  ],
  ["overview", ofPicture(empty, "timeline"), "the way to add", timeline, "button Risk matrix"],
  ["import", reviewed, "the status's column", ofImport(table.replaceAll("Open", "Closed")), "select Status"],
  ["import", reviewed, "the second row", ofImport(table.replace("2,2", "3,2")), "input Take “Second”"],
  ["import", reviewed, "the second row", ofImport(table.replace(/R-92.*\n/, "")), "input Take “Third”"],
  ["import", reviewed, "the new ones", ofImport(table.replace("2,2", "3,2")), "summary New"],
  ["import", reviewed, "take none", ofImport(table.replace("2,2", "3,2")), "button Take none"],
  ["import", reviewed, "apply", ofImport(table, { done: "Imported." }), "button Show in the Plan"],
  ["import", ofImport(table, { done: "Imported." }), "undo", reviewed, "button Import"],
  ["import", reviewed, "apply", ofImport("Key\n"), "button Read Again"],
];

describe("the pages by keyboard", function () {
  this.timeout(60_000);
  let browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  /** A page that shows `message`, with the keyboard at a place. */
  async function open(name, message, place, look = {}) {
    const opened = await openPage(browser, { html: pages[name](), script: scripts[name], ...look });
    await opened.tell(message);
    if (place !== undefined) {
      // As a person who came by keyboard: what has the focus is shown.
      await opened.page.keyboard.press("Shift");
      await opened.page
        .locator(places[place])
        .first()
        .evaluate((element) => element.focus());
      assert.notEqual(await opened.page.evaluate(focused), "nothing", place);
    }
    return { ...opened, focused: () => opened.page.evaluate(focused) };
  }

  for (const [name, message, from, keys, then] of walks)
    it(`${name}: ${from}, ${keys} → ${then}`, async () => {
      const { page, focused: where } = await open(name, message, from);
      for (const key of keys.split(" ")) await page.keyboard.press(key);
      assert.equal(await where(), then);
    });

  for (const [name, message, from, next, then] of changes)
    it(`${name}: ${from}, and the page changes → ${then}`, async () => {
      const { page, tell, focused: where } = await open(name, message, from);
      await tell(next);
      // The browser itself takes the focus from what is disabled or hidden when it draws next.
      await page.evaluate(
        () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      assert.match(await where(), new RegExp(`^${then}`));
    });

  it("comes back to where it was when its window is come back to, but takes no focus from the editor", async () => {
    const { page, tell, focused: where } = await open("preview", plan, "the first risk");
    // As the editor does with a page that is left and come back to.
    await page.evaluate(() => {
      document.activeElement.blur();
      document.hasFocus = () => false;
    });
    await tell(ofReport(renamed("R-01", "Flood")));
    assert.equal(await where(), "nothing");
    await page.evaluate(() => {
      document.hasFocus = () => true;
      window.dispatchEvent(new FocusEvent("focus"));
    });
    assert.equal(await where(), "tr risks.0");
  });

  it("is where a person left it when it comes back from behind another tab", async () => {
    const first = await open("preview", plan, "a chart's table");
    await first.page.keyboard.press("Enter");
    await first.page.locator(places["the first risk"]).first().focus();
    // It is kept a moment later.
    await first.page.waitForFunction(() => globalThis.said.at(-1).place?.focus?.includes("risks"));
    const top = await first.page.evaluate(() => window.scrollY);
    assert.ok(top > 500, String(top));
    const state = (await first.said()).at(-1);
    const again = await open("preview", plan, undefined, { state });
    assert.equal(await again.focused(), "tr risks.0");
    assert.equal(await again.page.evaluate(() => window.scrollY), top);
    assert.equal(await again.page.locator("main details[open]").count(), 1);
    const other = ofReport(text, { state: { plan: "file:///b.commplan.yaml" } });
    assert.equal(await (await open("preview", other, undefined, { state })).focused(), "nothing");
  });

  it("finds open what was left open, whatever stands before it by now", async () => {
    const withoutFeedback = ofReport(text.replace(/^feedback:\n(?:[ \n].*\n|\n)*/m, ""));
    const opened = (page) =>
      page.locator("details[open]").evaluateAll((all) => all.map((fold) => fold.getAttribute("data-fold")));
    const fold = "communications contact-calendar";
    const first = await open("preview", withoutFeedback, "the calendar's table");
    await first.page.keyboard.press("Enter");
    await first.page.waitForFunction(() => globalThis.said.at(-1).place?.open?.length === 1);
    const state = (await first.said()).at(-1);
    await first.tell(plan);
    assert.deepEqual(await opened(first.page), [fold]);
    assert.match(await first.focused(), /^summary /);
    assert.equal(
      await first.page.evaluate(() => document.activeElement.closest("section").id),
      "communications",
    );
    const again = await open("preview", plan, undefined, { state });
    assert.deepEqual(await opened(again.page), [fold]);
    const older = { ...state, place: { ...state.place, open: [0, 2] } };
    assert.deepEqual(await opened((await open("preview", plan, undefined, { state: older })).page), []);
  });

  it("is where it was left also where its state was put together in another order meanwhile", async () => {
    const { place } = (await (await open("preview", plan, "the first risk")).said()).at(-1);
    const was = { ...place, focus: 'tr[data-at="[\\"risks\\",0]"]' };
    const state = { plan: "file:///a.commplan.yaml", period: "before", language: "en", place: was };
    const message = ofReport(text, { state: { plan: state.plan, language: "en", period: "before" } });
    assert.equal(await (await open("preview", message, undefined, { state })).focused(), "tr risks.0");
  });

  it("asks of few places where they lie, however long a table is", async () => {
    const rows = Array.from({ length: 600 }, (_, at) => `  - { id: R-${at + 100}, title: Risk ${at} }\n`);
    const message = ofReport(text.replace(/^risks:\n/m, `risks:\n${rows.join("")}`));
    const { page, tell, focused: where } = await open("preview", message, "the first risk");
    await page.evaluate(() => {
      const { compareDocumentPosition } = Node.prototype;
      globalThis.asked = 0;
      Node.prototype.compareDocumentPosition = function (other) {
        globalThis.asked += 1;
        return compareDocumentPosition.call(this, other);
      };
    });
    await tell({ ...message, notice: "One error." });
    assert.match(await where(), /^tr risks/);
    const asked = await page.evaluate(() => globalThis.asked);
    assert.ok(asked < 50, String(asked));
  });

  it("goes to the plan by Enter, from a row and from a mark", async () => {
    for (const [name, message, place, at] of [
      ["preview", plan, "the first risk", ["risks", 0]],
      ["overview", timeline, "the first mark", ["milestones", 0]],
    ]) {
      const { page, said } = await open(name, message, place);
      await page.keyboard.press("Enter");
      assert.deepEqual((await said()).at(-1), { kind: "reveal", at });
    }
  });

  it("shows beside a mark what a mouse would be shown, until Escape", async () => {
    const { page } = await open("overview", timeline, "the first mark");
    const tip = page.locator(".tip");
    await tip.waitFor();
    await page.keyboard.press("End");
    const label = await page.locator(".chart-mark:focus").getAttribute("aria-label");
    await page.locator(".tip", { hasText: label }).waitFor();
    const [shown, mark] = [await tip.boundingBox(), await page.locator(".chart-mark:focus").boundingBox()];
    assert.ok(
      shown.y >= mark.y + mark.height || shown.y + shown.height <= mark.y,
      "it does not lie on its mark",
    );
    await page.keyboard.press("Escape");
    await tip.waitFor({ state: "hidden" });
    assert.match(await page.evaluate(() => document.activeElement.getAttribute("class")), /chart-mark/);
  });

  it("ends by Escape what works, and says once what has begun and what came of it", async () => {
    const { page, tell, said, focused: where } = await open("import", reviewed, "take none");
    const heard = () => page.locator("[role=status]").textContent();
    await tell({ kind: "working", text: "Reading …", cancel: "Cancel" });
    assert.equal(await heard(), "Reading …");
    await tell({ kind: "working", text: "Reading 1,000 …", cancel: "Cancel" });
    assert.equal(await heard(), "Reading …");
    await page.keyboard.press("Escape");
    assert.deepEqual((await said()).at(-1), { kind: "cancel" });
    await page.getByRole("button", { name: "Cancel" }).focus();
    await tell(ofImport(table, { notice: "Stopped." }));
    assert.equal(await where(), "button Take none");
    assert.equal(await heard(), "Stopped.");
    await tell(ofImport(table, { done: "Imported." }));
    assert.equal(await heard(), "Imported.");
  });

  for (const [name, message] of [
    ["preview", { ...plan, notice: "One error." }],
    ["overview", timeline],
    ["import", ofImport(table, { isGuessed: () => false })],
  ])
    it(`leaves what stays alone, so that a screen reader reads on: ${name}`, async () => {
      const { page, tell } = await open(name, message);
      await page.evaluate(() => {
        globalThis.touched = [];
        new MutationObserver((records) => {
          for (const { type, target, attributeName } of records)
            globalThis.touched.push(`${type} ${target.nodeName} ${attributeName}`);
        }).observe(document.querySelector("main"), {
          ...{ attributes: true, childList: true, characterData: true, subtree: true },
        });
      });
      await tell(message);
      assert.deepEqual(await page.evaluate(() => [...new Set(globalThis.touched)]), []);
    });

  it("says after any change what a page made anew says", async () => {
    const hostile =
      '- { id: R-x, title: "</script>=1+1 \\u202E 😀 \\uD800", probability: 1, impact: 1, status: open }';
    const many = Array.from(
      { length: 300 },
      (_, at) => `  - { id: R-${at + 100}, title: Same, probability: ${1 + (at % 5)}, impact: 2 }`,
    );
    const states = [
      text,
      empty,
      text.replace(/^risks:\n/m, `risks:\n  ${hostile}\n`),
      text.replace(/^risks:\n/m, `risks:\n${many.join("\n")}\n`),
      text.replace(/^risks:\n/m, `risks:\n${many.toReversed().join("\n")}\n`),
      without("R-01"),
      "",
    ];
    const { page, tell } = await open("preview", plan, "the first risk");
    const stops = () =>
      page.evaluate(() =>
        [...document.querySelectorAll("main table")].map(
          (table) => table.querySelectorAll('[data-at][tabindex="0"]').length,
        ),
      );
    for (const state of [...states, ...states.toReversed()]) {
      const message = ofReport(state);
      await tell(message);
      const patched = await page.evaluate(content);
      assert.ok(
        (await stops()).every((count) => count <= 1),
        "a table is one stop",
      );
      const fresh = await open("preview", message);
      const anew = await fresh.page.evaluate(content);
      await fresh.page.close();
      assert.equal(patched === anew, true, `${state.length} characters`);
    }
  });

  it("stays at its record where one of the same name goes before it", async () => {
    const twins = ["one", "two"].map(
      (owner) =>
        `  - { id: R-${owner}, title: Twin, probability: 5, impact: 5, status: open, response: Watch ${owner} }\n`,
    );
    const withTwins = (lines) => ofReport(text.replace(/^risks:\n/m, `risks:\n${lines.join("")}`));
    const { page, tell } = await open("preview", withTwins(twins));
    const rows = page.locator('[aria-labelledby="risks-heading"] tr[data-at]', { hasText: "Twin" });
    await rows.nth(1).evaluate((row) => row.focus());
    const said = () => page.evaluate(() => document.activeElement.textContent);
    assert.match(await said(), /R-two/);
    await tell(withTwins(twins.slice(1)));
    assert.match(await said(), /R-two/);
  });

  it("keeps what is typed and not sent yet", async () => {
    const page = await browser.newPage({ bypassCSP: true });
    await page.setContent('<main><input value="a" data-control="x"></main>');
    await page.addScriptTag({ content: patchScript });
    await page.locator("input").focus();
    await page.keyboard.press("End");
    await page.keyboard.type("bc");
    const patched = (html) =>
      page.evaluate((html) => {
        const template = document.createElement("template");
        template.innerHTML = html;
        globalThis.patch.patchChildren(document.querySelector("main"), template.content);
        return document.querySelector("input").value;
      }, html);
    assert.equal(await patched('<p>New</p><input value="a" data-control="x">'), "abc");
    assert.equal(await patched('<input value="z" data-control="x">'), "z");
  });

  for (const look of editorThemes)
    it(`shows where it is, and each stop has a name: ${look.name}`, async () => {
      for (const [name, message] of [
        ["preview", plan],
        ["overview", timeline],
        ["overview", ofPicture(text, "risk-matrix")],
        ["overview", ofPicture(empty, "timeline")],
        ["import", ofImport(table, { done: "Imported." })],
      ]) {
        const { page } = await open(name, message, undefined, look);
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll("details")) fold.open = true;
        });
        const kinds = new Set();
        for (let stop = 0; stop < 120; stop += 1) {
          await page.keyboard.press("Tab");
          const seen = await page.evaluate(indication);
          if (seen === undefined) break;
          kinds.add(seen.kind);
          assert.ok(seen.name !== "", `${name}: ${seen.kind} has no name`);
          assert.ok(seen.contrast >= 3, `${name}: ${seen.kind} ${seen.name} ${seen.shown} ${seen.contrast}`);
        }
        assert.ok(kinds.size > 1, [...kinds].join());
      }
    });
});

const patchScript = buildSync({
  absWorkingDir: root,
  entryPoints: ["src/webview/patch.ts"],
  bundle: true,
  format: "iife",
  globalName: "patch",
  write: false,
}).outputFiles[0].text;

/** In the page: all that it says, but for where the keyboard would come to. */
function content() {
  const copy = document.querySelector("main").cloneNode(true);
  for (const one of copy.querySelectorAll("[tabindex]")) one.removeAttribute("tabindex");
  return copy.innerHTML;
}

/** In the page: how what has the keyboard is shown, and how well that can be told from what it lies on. */
function indication() {
  const place = document.activeElement;
  if (place === null || place === document.body) return undefined;
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const light = (colour) => {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const linear = [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((byte) =>
      byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
  };
  const area = place.querySelector(":scope > .chart-area");
  const look = () => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(place);
    const isOutlined = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1;
    return area ? getComputedStyle(area).stroke : isOutlined ? outlineColor : "none";
  };
  const withFocus = look();
  place.blur();
  const shown = look() === withFocus ? "none" : withFocus;
  place.focus();
  const [one, other] = [light(shown), light(getComputedStyle(document.body).backgroundColor)].sort(
    (a, b) => b - a,
  );
  return {
    kind: `${place.localName}.${place.getAttribute("class") ?? ""}`,
    name: place.getAttribute("aria-label") ?? (place.labels?.[0]?.textContent || place.textContent.trim()),
    shown,
    contrast: shown === "none" ? 0 : (one + 0.05) / (other + 0.05),
  };
}
