import assert from "node:assert/strict";
import { unzipSync } from "fflate";
import { buildReport, type ReportOptions } from "../../src/report/build.ts";
import { formats } from "../../src/report/formats/index.ts";
import type { Item } from "../../src/report/formats/pptx/layout/flow.ts";
import { layoutSlides } from "../../src/report/formats/pptx/layout/slides.ts";
import { body } from "../../src/report/formats/pptx/look.ts";
import type { Paragraph } from "../../src/report/formats/pptx/paragraphs.ts";
import type { Report } from "../../src/report/report.ts";
import { planOf } from "../plan/facts/plan-of.ts";
import { partsOf } from "../support/office-text.ts";
import { elementsOf, parseXml } from "../support/strict-xml.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { readPptx, slidesOf } from "./read-pptx.ts";
import { bridge, reportOf } from "./report-of.ts";

type BarePlan = Parameters<typeof planOf>[0];

function built(plan: BarePlan, options: Partial<ReportOptions> = {}): Report {
  return buildReport(planOf(plan), { asOf: "2026-05-15", ...options });
}

async function bytesOf(report: Report): Promise<Uint8Array> {
  return (await formats.pptx.render(report)) as Uint8Array;
}

const many = {
  milestones: Array.from({ length: 120 }, (_, index) => ({
    id: `M-${index}`,
    title: `Milestone number ${index} with a name of its own`,
    due: `2026-${String((index % 12) + 1).padStart(2, "0")}-15`,
    baseline: "2026-05-01",
    slip: { cause: `Cause ${index}`, recovery: "Two shifts until it is done. ".repeat(index % 9) },
  })),
  risks: Array.from({ length: 80 }, (_, index) => ({
    id: `R-${index}`,
    title: `风险${index}：主要设备到货延迟`,
    probability: (index % 5) + 1,
    impact: (index % 4) + 1,
    response: "增派人员，调整工序。".repeat(index % 12),
  })),
};

describe("slides", () => {
  for (const language of ["en", "zh-CN"] as const) {
    it(`hold all that a long report says, nothing below their edge, in ${language}`, () => {
      const slides = layoutSlides(
        built(many, { language, sections: ["milestones", "risks"] }).sections,
        language,
      );
      for (const { title, items } of slides) {
        assert.ok(items.length > 0, title);
        for (const { kind, y, height } of items)
          assert.ok(
            y >= body.top && y + height <= body.bottom + 0.01,
            `${title}: ${kind} ends at ${y + height}`,
          );
      }
      const tables = slides.flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === "table" ? [item] : [])),
      );
      const text = tables.map(textOfItem).join("\n");
      for (const { title } of [...many.milestones, ...many.risks]) assert.ok(text.includes(title), title);
      for (const { table } of tables) assert.ok(table.header, "the titles are repeated");
      const rows = slides.flatMap(({ items }) =>
        items.flatMap((item) => (item.kind === "timeline" ? item.chart.rows : [])),
      );
      // The section shows the milestones nearest to the as-of date; they take more than one slide.
      assert.ok(rows.length >= 30 && new Set(rows.map(({ label }) => label)).size === rows.length);
    });
  }

  it("part what is higher than a slide, and lose none of it", () => {
    const words = Array.from({ length: 2_000 }, (_, index) => `w${index}`);
    for (const text of [words.join(" "), "长".repeat(10_000), "x".repeat(10_000), words.join("\n")]) {
      const report = built({
        status: { summary: text },
        risks: [{ id: "R", title: "Risk", probability: 1, impact: 1, response: text }],
      });
      const sections = report.sections.filter(({ id }) => id === "summary" || id === "risks");
      const slides = layoutSlides(sections, "en");
      for (const { items } of slides)
        for (const { y, height } of items)
          assert.ok(y + height <= body.bottom + 0.01, `ends at ${y + height}`);
      const items = slides.flatMap((slide) => slide.items);
      const paragraphs = items.flatMap((item) => (item.kind === "text" ? item.paragraphs : []));
      const risks = items.flatMap((item) =>
        item.kind === "table" && item.table.header ? item.table.rows : [],
      );
      const columns = columnsOf(risks.map(({ cells }) => cells.map((cell) => cell.paragraphs)));
      for (const all of [paragraphs.map(textOfParagraph).join(""), columns.join("")])
        assert.ok(all.replace(/\s/g, "").includes(text.replace(/\s/g, "")), text.slice(0, 20));
    }
  });

  it("number the slides of a section, and put together those that say nothing", async () => {
    const report = built({ milestones: many.milestones }, { profile: "client-progress" });
    const titles = layoutSlides(report.sections, "en").map(({ title }) => title);
    const milestones = titles.filter((title) => title.startsWith("Milestones"));
    assert.equal(milestones[1], `Milestones (2/${milestones.length})`);
    assert.equal(titles.at(-1), "Further sections");
    assert.equal(titles.filter((title) => title === "Issues").length, 0);
    assert.match(readPptx(await bytesOf(report)), /Issues \| None to report\./);
  });

  it("let short neighbours share a slide, each below its heading", () => {
    const text = (id: string) =>
      ({ id, title: `Section ${id}`, blocks: [{ kind: "text", content: [id] }] }) as const;
    const long = { kind: "text", content: ["A line.\n".repeat(18)] } as const;
    const sections = [
      text("a"),
      text("b"),
      { ...text("c"), blocks: [long] },
      text("d"),
      ...["e", "f", "g"].map(text),
    ];
    const slides = layoutSlides(sections, "en");
    assert.deepEqual(
      slides.map(({ title }) => title),
      ["Section a · Section b", "Section c", "Section d · Section e · Section f", "Section g"],
    );
    assert.deepEqual(slides[0]?.items.map(textOfItem), ["Section a", "a", "Section b", "b"]);
  });

  it("are sound XML with ids of their own, whatever a plan says", async () => {
    for (const text of hostileTexts) {
      const bytes = await bytesOf(
        built({
          project: { name: text, client: text, code: text, summary: text },
          policy: { risk: { scale: ["low", text] } },
          stakeholders: [{ id: "p", name: text, side: "client" }],
          phases: [{ id: "ph", name: text, start: "2026-01-01", end: "2026-12-01" }],
          milestones: [
            {
              id: "m",
              title: text,
              due: "2026-05-20",
              acceptance: text,
              owner: "p",
              evidence: ['https://example.com/?a=1&b="2"'],
            },
          ],
          risks: [{ id: "R", title: text, probability: 1, impact: text, response: text }],
          status: { summary: text, overall: { rag: "red", evidence: text } },
        }),
      );
      for (const [name, xml] of partsOf(bytes)) {
        const root = parseXml(xml);
        if (!/^ppt\/slides\/[^/]+$/.test(name)) continue;
        const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
        assert.equal(new Set(ids).size, ids.length, name);
        for (const paragraph of elementsOf(root, "a:p")) {
          const looks = paragraph.children.flatMap((child, at) =>
            typeof child === "object" && child.name === "a:pPr" ? [at] : [],
          );
          assert.ok(looks.length === 0 || (looks.length === 1 && looks[0] === 0), `${name}: ${looks}`);
        }
      }
    }
  });

  it("say what marks and tables show, in the report's language, on its own date", async () => {
    const bytes = await bytesOf(reportOf(bridge, { language: "zh-CN" }));
    const slides = slidesOf(bytes);
    assert.ok(slides.some((xml) => /name="Mark" descr="里程碑/.test(xml)));
    assert.ok(slides.some((xml) => /name="Table" descr="风险清单/.test(xml)));
    const lines = [...partsOf(bytes)].filter(([name]) => /^ppt\/slides?/.test(name));
    assert.deepEqual(
      [...new Set(lines.flatMap(([, xml]) => xml.match(/ lang="[^"]*"/g) ?? []))],
      [' lang="zh-CN"'],
    );
    const core = partsOf(bytes).get("docProps/core.xml") ?? "";
    assert.deepEqual([...new Set(core.match(/\d{4}-\d\d-\d\dT[^<]*/g))], ["2026-05-15T00:00:00Z"]);
  });

  it("show a picture also where no SVG is known, and a logo at its proportions", async () => {
    const plain = reportOf(bridge);
    const logo = { mimeType: "image/png", bytes: pngOf(400, 100) } as const;
    const bytes = await bytesOf({ ...plain, meta: { ...plain.meta, look: { logo } } });
    const names = Object.keys(unzipSync(bytes)).filter((name) => name.startsWith("ppt/media/"));
    const kinds = names.map((name) => name.replace(/.*\./, ""));
    assert.equal(
      kinds.filter((kind) => kind === "emf").length,
      kinds.filter((kind) => kind === "svg").length,
    );
    assert.ok(kinds.includes("emf") && kinds.includes("png"), kinds.join());
    const relations = [...partsOf(bytes)]
      .filter(([name]) => name.endsWith(".rels"))
      .map(([, xml]) => xml)
      .join("");
    for (const name of names) assert.ok(relations.includes(`/${name.split("/").at(-1)}"`), name);
    const [cover = ""] = slidesOf(bytes);
    const [, width, height] = /<p:pic>.*?<a:ext cx="(\d+)" cy="(\d+)"/s.exec(cover) ?? [];
    assert.equal(Math.round(Number(width) / Number(height)), 4);
    const broken = { mimeType: "image/png", bytes: new Uint8Array([1, 2, 3]) } as const;
    const without = await bytesOf({ ...plain, meta: { ...plain.meta, look: { logo: broken } } });
    assert.doesNotMatch(slidesOf(without)[0] ?? "", /<p:pic>/);
  });

  it("name no part that is not there", async () => {
    const bytes = await bytesOf(reportOf(bridge));
    const names = new Set(Object.keys(unzipSync(bytes)));
    const types = partsOf(bytes).get("[Content_Types].xml") ?? "";
    const listed = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name = ""]) => name);
    assert.ok(listed.length > 10);
    assert.deepEqual(
      listed.filter((name) => !names.has(name)),
      [],
    );
  });

  it("have nothing in their notes but the number", async () => {
    const notes = [...partsOf(await bytesOf(reportOf(bridge)))].filter(([name]) =>
      /notesSlide\d+\.xml$/.test(name),
    );
    assert.ok(notes.length > 5);
    for (const [, xml] of notes) assert.match(xml.replace(/<[^>]*>/g, "").trim(), /^\d+$/);
  });
});

/** The head of a PNG, which says how large it is. */
function pngOf(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

function textOfItem(item: Item): string {
  switch (item.kind) {
    case "text":
    case "notice":
      return item.paragraphs.map(textOfParagraph).join("\n");
    case "table":
      return columnsOf(item.table.rows.map(({ cells }) => cells.map((cell) => cell.paragraphs))).join("\n");
    default:
      return "";
  }
}

/** The texts of a table column by column, so that a cell that goes on in the next row is one text. */
function columnsOf(rows: readonly (readonly (readonly Paragraph[])[])[]): readonly string[] {
  return (rows[0] ?? []).map((_, column) =>
    rows.map((cells) => (cells[column] ?? []).map(textOfParagraph).join("\n")).join("\n"),
  );
}

function textOfParagraph({ runs }: Paragraph): string {
  return runs.map(({ text }) => text).join("");
}
