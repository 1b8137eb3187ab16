import assert from "node:assert/strict";
import exceljs, { type Workbook } from "exceljs";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { readSheets } from "../../src/exchange/read/index.ts";
import { analyze } from "../../src/plan/analyze.ts";
import { buildReport } from "../../src/report/build.ts";
import { formats } from "../../src/report/formats/index.ts";
import { runs } from "../support/properties.ts";
import { asOf, imported, textAfter, verdictsOf } from "./imported.ts";

const plan = `commplan: 1
project: { name: Bridge, client: Northmere }
`;

async function workbook(fill: (book: Workbook) => void): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const day = new Date(Date.UTC(2026, 2, 5));

describe("importing an Excel workbook", () => {
  for (const date1904 of [false, true]) {
    it(`reads days and shares by their number formats, counted from ${date1904 ? 1904 : 1900}`, async () => {
      const bytes = await workbook((book) => {
        book.properties.date1904 = date1904;
        const sheet = book.addWorksheet("Plan");
        sheet.addRow(["Title", "Start", "Due", "Progress", "Key"]);
        const row = sheet.addRow(["Piles", day, new Date(Date.UTC(2026, 2, 6, 12)), 0.6, 7]);
        row.getCell(2).numFmt = 'yyyy"年"m"月"d"日";@';
        row.getCell(3).numFmt = "d/m/yy h:mm";
        row.getCell(4).numFmt = "0%";
      });
      assert.match(
        textAfter(plan, bytes),
        /title: Piles\n {4}start: 2026-03-05\n {4}due: 2026-03-06\n {4}progress: 60\n {4}external: \{ tool: spreadsheet, key: "7" \}\n/,
      );
    });
  }

  it("takes the last results of formulas, text in several faces, and no hidden sheet", async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet("工作项");
      sheet.addRow(["导出于 3 月 5 日"]);
      sheet.addRow([]);
      sheet.addRow(["标题", "截止时间"]);
      sheet.addRow([
        { richText: [{ text: "桩" }, { text: "基", font: { bold: true } }] },
        { formula: "TODAY()", result: day },
      ]);
      sheet.getCell("B4").numFmt = "yyyy/m/d";
      book.addWorksheet("Hidden", { state: "hidden" }).addRows([
        ["Title", "Status"],
        ["Secret", "Done"],
      ]);
      book.addWorksheet("Notes").addRow(["Nothing here"]);
    });
    const outcome = imported(plan, bytes);
    assert.ok(typeof outcome !== "string");
    assert.equal(outcome.text, `${plan}work:\n  - id: 桩基\n    title: 桩基\n    due: 2026-03-05\n`);
    assert.deepEqual(
      outcome.skipped.map(({ table, reason }) => `${table}: ${reason.en.slice(0, 30)}`),
      ["Hidden: it is hidden; it is taken wher", "Notes: No row of titles was found amo"],
    );
    assert.match(textAfter(plan, bytes, { table: "Hidden" }), /title: Secret/);
    assert.match(
      String(imported(plan, bytes, { table: "No" })),
      /^There is no table “No”; there is “工作项”, “Hidden” and “Notes”\./,
    );
  });

  it("takes what is merged downwards for each of its rows, but for titles", async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet("Work");
      sheet.addRows([
        ["Owner", "Title", "Status"],
        ["Li Wei", "Piles", "Done"],
        ["", "", "To do"],
        ["", "Deck", "To do"],
      ]);
      sheet.mergeCells("A2:A4");
      sheet.mergeCells("B2:B3");
    });
    const people = `${plan}stakeholders:\n  - { id: li, name: Li Wei, side: team }\n`;
    const outcome = imported(people, bytes);
    assert.deepEqual(verdictsOf(outcome), ["2 new", "3 rejected: it has no title", "4 new"]);
    assert.ok(typeof outcome !== "string");
    assert.match(outcome.text, /title: Deck\n {4}status: planned\n {4}owner: li\n/);
  });

  it("takes several sheets, those first that others refer to", async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet("Tasks").addRows([
        ["Title", "Milestone"],
        ["Piles", "Foundation"],
      ]);
      book.addWorksheet("Milestones").addRows([
        ["Title", "Due"],
        ["Foundation", "2026-03-05"],
      ]);
    });
    assert.equal(
      textAfter(plan, bytes),
      `${plan}milestones:\n  - id: foundation\n    title: Foundation\n    due: 2026-03-05\nwork:\n  - id: piles\n    title: Piles\n    milestone: foundation\n`,
    );
  });

  it("knows a register of a plan by its columns' names, whatever became of their titles and order", async () => {
    const own = `${plan}stakeholders:
  - { id: amy, name: Amy, side: team }
milestones:
  - { id: M-1, title: Piles, due: 2026-06-01, owner: amy }
  - { id: M-2, title: Deck, due: 2026-07-01, depends-on: [M-1] }
actions:
  - { id: A-1, title: Call, owner: amy, due: 2026-06-01 }
`;
    const { render, sections } = formats.xlsx;
    const report = buildReport(analyze(own, { asOf }).plan, { asOf, sections, visibility: "internal" });
    const book = new exceljs.Workbook();
    await book.xlsx.load(Buffer.from((await render(report)) as Uint8Array) as never);
    const milestones = book.getWorksheet("Milestones");
    const actions = book.getWorksheet("Actions");
    assert.ok(milestones && actions);
    const titles = (milestones.getRow(1).values as readonly unknown[]).map(String);
    const cell = (row: number, title: string) => milestones.getRow(row).getCell(titles.indexOf(title));
    cell(1, "Title").value = "What";
    cell(1, "Due date").value = "Wann?";
    cell(1, "No.").value = "Ref";
    cell(1, "Depends on").value = "After";
    cell(2, "Title").value = "Piles and caps";
    cell(3, "Due date").value = new Date(Date.UTC(2026, 6, 9));
    // A sheet of other records stays one when it gets another name, which Excel writes into the names as well.
    actions.name = "Jobs";
    book.definedNames.model = book.definedNames.model.map(({ name, ranges }) => ({
      name,
      ranges: ranges.map((range) => range.replace(/^'?Actions'?!/, "'Jobs'!")),
    }));
    const outcome = imported(own, new Uint8Array(await book.xlsx.writeBuffer()));
    assert.ok(typeof outcome !== "string");
    assert.equal(
      outcome.text,
      own.replace("title: Piles,", "title: Piles and caps,").replace("due: 2026-07-01,", "due: 2026-07-09,"),
    );
    assert.ok(outcome.tables.every(({ mapping }) => mapping.section !== "work" || mapping.table === "Work"));
  });

  it("is refused in words where it is none, or would grow without measure", () => {
    const bomb = zipSync({ "xl/workbook.xml": strToU8(" ".repeat(210_000_000)) }, { level: 1 });
    assert.match(String(imported(plan, bomb)), /^The workbook unpacks to more than 200 MB/);
    assert.match(
      String(imported(plan, zipSync({ "word/document.xml": strToU8("<a/>") }))),
      /^This is no Excel workbook/,
    );
    assert.match(
      String(imported(plan, Buffer.from("d0cf11e0a1b11ae1", "hex"))),
      /^This is a file of an old Excel/,
    );
    const entity = '<!DOCTYPE x [<!ENTITY a "b">]><workbook><sheet name="&a;" id="r1"/></workbook>';
    assert.equal(
      String(imported(plan, zipSync({ "xl/workbook.xml": strToU8(entity) }))),
      "There is no table with content in it.",
    );
  });

  it("takes any damage", async () => {
    const whole = await workbook((book) => {
      book.addWorksheet("Work").addRows([
        ["Title", "Status"],
        ["Piles", "Done"],
      ]);
    });
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.integer({ min: 0, max: 255 }),
        fc.boolean(),
        (at, byte, isCut) => {
          const bytes = isCut ? whole.slice(0, at) : whole.with(at, byte);
          assert.ok(readSheets(bytes));
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
