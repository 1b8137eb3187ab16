import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { launchBrowser } from "../../scripts/host/browser.mjs";
import { analyze } from "../../src/plan/analyze.ts";
import { reportProfiles } from "../../src/plan/facts/report-profiles.ts";
import { buildReport } from "../../src/report/build.ts";
import { renderHtml, renderPreview } from "../../src/report/formats/html/render.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

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

describe("the page of a report, judged by axe", function () {
  this.timeout(120_000);
  let browser;
  let page;
  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ bypassCSP: true });
  });
  after(() => browser?.close());

  for (const { name, html, body } of pages) {
    it(`has no violation: ${name}`, async () => {
      await page.setContent(html);
      await page.evaluate((theme) => theme && document.body.classList.add(theme), body);
      await page.evaluate(axe);
      const { violations, passes } = await page.evaluate(() => globalThis.axe.run());
      assert.ok(passes.length > 15, "axe looked at the page");
      assert.deepEqual(
        violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html.slice(0, 160)}`),
        [],
      );
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
    for (const { html } of pages.filter(({ body }) => body === "")) {
      await phone.setContent(html);
      const { scrollWidth, clientWidth } = await phone.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        clientWidth: document.documentElement.clientWidth,
      }));
      assert.ok(scrollWidth <= clientWidth, `${scrollWidth} > ${clientWidth}`);
    }
  });
});
