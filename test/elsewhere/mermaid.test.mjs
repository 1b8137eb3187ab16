import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { launchBrowser } from "../../scripts/host/browser.mjs";
import { ensureMermaid } from "../../scripts/host/mermaid.mjs";
import { analyze } from "../../src/plan/analyze.ts";
import { buildReport } from "../../src/report/build.ts";
import { renderMermaid } from "../../src/report/formats/mermaid/render.ts";
import { hostileTexts } from "../report/hostile-texts.ts";
import { root } from "../support/folders.ts";

const samples = readdirSync(`${root}samples`).filter((name) => name.endsWith(".commplan.yaml"));

/** What begins like a line of Mermaid's language, or holds its marks. */
const words = [
  ...["title: x", "Section 5", "dateFormat", "2026-05-01 handover", "click here", "--- x", "%%{init}%%"],
  ...[
    "a%b 50% done",
    "style: #fff;x",
    "classDef:a#b;c",
    "call me",
    "end",
    "# x",
    "; x",
    "done, 2026",
    "weekend",
  ],
];

describe("a chart in Mermaid, by Mermaid itself", function () {
  this.timeout(120_000);
  let browser;
  let page;

  before(async () => {
    const script = await ensureMermaid();
    browser = await launchBrowser();
    page = await browser.newPage();
    await page.setContent('<div id="drawn"></div>');
    await page.addScriptTag({ path: script });
  });
  after(async () => browser?.close());

  /** The texts of a chart as it is drawn; what cannot be drawn rejects. */
  const drawn = (chart) =>
    page.evaluate(async (text) => {
      const { mermaid, document } = globalThis;
      mermaid.initialize({ startOnLoad: false });
      const { svg } = await mermaid.render("chart", text);
      const place = document.querySelector("#drawn");
      place.innerHTML = svg;
      return [...place.querySelectorAll("text")].map((node) => node.textContent.trim());
    }, chart);

  const chartOf = (text, asOf, language) => {
    const options = { asOf, language, sections: ["gantt"], visibility: "internal" };
    return renderMermaid(buildReport(analyze(text, { asOf }).plan, options));
  };

  for (const name of samples) {
    for (const language of ["en", "zh-CN"]) {
      it(`draws every row of ${name}, ${language}`, async () => {
        const chart = chartOf(readFileSync(`${root}samples/${name}`, "utf8"), "2026-07-17", language);
        const rows = [...chart.matchAll(/^ {4}(?!section|title|acc|date|axis)([^:\n]+) :/gm)];
        assert.ok(rows.length > 5);
        const texts = await drawn(chart);
        for (const [, label] of rows) assert.ok(texts.includes(label), label);
      });
    }
  }

  it("shows texts as they are, whatever they mean to it", async () => {
    const asIs = [...hostileTexts, ...words].filter((text) => text.length < 60);
    const records = asIs.map(
      (text, at) => `  - { id: M-${at}, title: ${JSON.stringify(text)}, due: 2026-06-01 }\n`,
    );
    const head = 'commplan: 1\nproject: { name: "=a: #b; <i>", client: N }\n';
    const texts = await drawn(chartOf(`${head}milestones:\n${records.join("")}`, "2026-05-15", "en"));
    const plain = (text) => text.replace(/[\p{Cc}\p{Cf}\p{Cs}\uFFFD\uFFFE\uFFFF\s]+/gu, "");
    const shown = new Set(texts.map(plain));
    for (const text of asIs) assert.ok(shown.has(plain(text)), text);
    assert.ok(shown.has(plain("=a: #b; <i> – as of 15 May 2026")));
  });
});
