import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { launchBrowser } from "../../scripts/host/browser.mjs";
import { analyze } from "../../src/plan/analyze.ts";
import { reportProfiles } from "../../src/plan/facts/report-profiles.ts";
import { buildReport } from "../../src/report/build.ts";
import { renderHtml, renderPreview } from "../../src/report/formats/html/render.ts";
import { assertAccessible } from "./accessible.mjs";

const logo = {
  mimeType: "image/svg+xml",
  bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"/>'),
};

/** The pages that people read; the preview stands in the colours of a dark editor, too. */
const pages = ["portal", "riverside"].flatMap((sample) => {
  const text = readFileSync(new URL(`../../samples/${sample}.commplan.yaml`, import.meta.url), "utf8");
  const { plan, asOf } = analyze(text, { asOf: "2026-07-17" });
  return ["en", "zh-CN"].flatMap((language) =>
    Object.keys(reportProfiles).flatMap((profile) => {
      const visibility = profile === "full" ? "internal" : "client";
      const look = { accent: "#ffcc00", logo };
      const report = buildReport(plan, { asOf, language, profile, visibility, look });
      const name = `${sample}, ${profile}, ${language}`;
      return [
        { name, html: renderHtml(report), body: "" },
        { name: `${name}, dark preview`, html: renderPreview(report, { nonce: "n" }), body: "vscode-dark" },
      ];
    }),
  );
});

/** What the editor gives a page in its themes of high contrast. */
const highContrast = [
  {
    name: "dark",
    body: "vscode-high-contrast",
    colours: { background: "#000000", foreground: "#ffffff", edge: "#6fc3df", link: "#21a6ff" },
  },
  {
    name: "light",
    body: "vscode-high-contrast vscode-high-contrast-light",
    colours: { background: "#ffffff", foreground: "#292929", edge: "#0f4a85", link: "#0f4a85" },
  },
].map(({ name, body, colours }) => {
  const { html } = pages.find((one) => one.name === "riverside, full, zh-CN, dark preview");
  const given = {
    "--vscode-editor-background": colours.background,
    "--vscode-foreground": colours.foreground,
    "--vscode-contrastBorder": colours.edge,
    "--vscode-textLink-foreground": colours.link,
  };
  return { name: `high contrast, ${name}`, html, body, given };
});

describe("the page of a report, judged by axe", function () {
  this.timeout(120_000);
  let browser;
  let page;
  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ bypassCSP: true });
  });
  after(() => browser?.close());

  for (const { name, html, body, given = {} } of [...pages, ...highContrast]) {
    it(`has no violation: ${name}`, async () => {
      await page.setContent(html);
      const background = await page.evaluate(dressed, { body, given });
      assert.ok(body !== "vscode-high-contrast" || background === "rgb(0, 0, 0)", background);
      assert.ok(!/light/.test(body) || background === "rgb(255, 255, 255)", background);
      await assertAccessible(page);
    });
  }

  it("asks for nothing from elsewhere and runs no script", async () => {
    const fresh = await browser.newPage();
    const asked = [];
    fresh.on("request", (request) => asked.push(request.url()));
    await fresh.setContent(pages[0].html);
    assert.deepEqual(
      asked.filter((url) => !url.startsWith("data:")),
      [],
    );
    assert.doesNotMatch(pages[0].html, /<script|javascript:|\son\w+=/i);
  });

  it("is as wide as its window and can be read on a phone", async () => {
    const phone = await browser.newPage({ viewport: { width: 390, height: 800 } });
    for (const { html } of [...pages.filter(({ body }) => body === ""), overlong()]) {
      await phone.setContent(html);
      const { scrollWidth, clientWidth } = await phone.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      assert.ok(scrollWidth <= clientWidth, `${scrollWidth} > ${clientWidth}`);
      assert.deepEqual(await phone.evaluate(hardToRead), []);
    }
  });

  it("says before the cells of a table what they are where it is too wide for the window, and only there", async () => {
    const window = await browser.newPage();
    await window.setContent(pages.find(({ name }) => name === "portal, client-progress, en").html);
    const titles = () =>
      window.evaluate(() =>
        ["#milestones .table", "#communications .table"].map((table) => {
          const cell = document.querySelector(`${table} tbody .cell-date`);
          return `${getComputedStyle(cell, "::before").content} ${getComputedStyle(cell).display}`;
        }),
      );
    const block = (title) => `"${title}" flow-root`;
    const shown = {};
    for (const width of [1280, 600, 390]) {
      await window.setViewportSize({ width, height: 800 });
      shown[width] = await titles();
    }
    assert.deepEqual(shown, {
      1280: ["none table-cell", "none table-cell"],
      600: [block("Baseline"), block("Last")],
      390: [block("Baseline"), block("Last")],
    });
  });
});

/** In the page: what the editor does to it, and the colour that it has then. */
function dressed({ body, given }) {
  document.body.className = body;
  for (const [name, value] of Object.entries(given)) document.documentElement.style.setProperty(name, value);
  return getComputedStyle(document.body).backgroundColor;
}

/** The page of a plan whose words are longer than a line. */
function overlong() {
  const [id, title] = ["R".repeat(81), "长".repeat(300)];
  const text = `commplan: 1\nproject: { name: A, client: B }\nrisks: [{ id: ${id}, title: ${title}, probability: 4, impact: 5 }]\n`;
  const { plan, asOf } = analyze(text, { asOf: "2026-07-17" });
  return { html: renderHtml(buildReport(plan, { asOf, language: "en", visibility: "client" })) };
}

/** In the page: cells of records that lie out of sight, and letters of pictures that are smaller than 9 pixels. */
function hardToRead() {
  const cells = [...document.querySelectorAll(".table:not(.grid) tbody :is(th, td)")]
    .filter((cell) => cell.getBoundingClientRect().right > innerWidth)
    .map((cell) => `out of sight: ${cell.textContent}`);
  const letters = [...document.querySelectorAll("svg.chart")].flatMap((chart) => {
    const { width } = chart.getBoundingClientRect();
    const size = (Number.parseFloat(chart.getAttribute("font-size")) * width) / chart.viewBox.baseVal.width;
    return size < 9 ? [`letters of ${size} pixels: ${chart.querySelector("title")?.textContent}`] : [];
  });
  return [...cells, ...letters];
}
