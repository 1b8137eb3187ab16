import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { ensureBrowser } from "../../scripts/host/browser.mjs";
import { printPage } from "../../src/node/print-page.ts";
import { analyze } from "../../src/plan/analyze.ts";
import { buildReport } from "../../src/report/build.ts";
import { formats } from "../../src/report/formats/index.ts";

describe("a PDF, printed by a browser", function () {
  this.timeout(120_000);
  let browser;
  before(async () => {
    const found = await ensureBrowser();
    Object.assign(process.env, found.env);
    browser = found.program;
  });

  for (const language of ["en", "zh-CN"]) {
    it(`has tags, an outline and pages, and is the same every time: ${language}`, async () => {
      const first = await pdfOf(language);
      const text = first.toString("latin1");
      assert.match(text, /^%PDF-1/);
      for (const part of [/\/StructTreeRoot/, /\/Outlines/, /\/CreationDate \(D:20260717000000/]) {
        assert.match(text, part);
      }
      assert.match(text, new RegExp(`/Lang \\(${language}\\)`));
      assert.ok(text.match(/\/Type \/Page\b/g).length > 3);
      assert.ok(first.equals(await pdfOf(language)));
    });
  }

  it("asks for nothing from elsewhere and runs no script", async () => {
    const asked = [];
    const server = createServer((request, response) => {
      asked.push(request.url);
      response.end();
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = `http://127.0.0.1:${server.address().port}`;
    const script = "<script>document.write('<h2>ran</h2>')</script>";
    const pdf = await printPage(`<h1>x</h1><img src="${address}/x.png">${script}`, { browser });
    server.close();
    server.closeAllConnections();
    assert.ok(pdf.length > 1000);
    assert.deepEqual(asked, []);
  });

  async function pdfOf(language) {
    const text = readFileSync(new URL("../../samples/riverside.commplan.yaml", import.meta.url), "utf8");
    const { plan, asOf } = analyze(text, { asOf: "2026-07-17" });
    const report = buildReport(plan, { asOf, language });
    const print = (html) => printPage(html, { browser });
    return Buffer.from(await formats.pdf.render(report, { print }));
  }
});
