import assert from "node:assert/strict";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { csvRows } from "../../src/exchange/read/csv.ts";
import { cleanText } from "../../src/exchange/values/clean.ts";
import { guarded, unguarded } from "../../src/plan/facts/formula-guard.ts";
import type { ReportOptions } from "../../src/report/build.ts";
import { csvText } from "../../src/report/formats/csv/cell.ts";
import { type Format, formats } from "../../src/report/formats/index.ts";
import { imported } from "../exchange/imported.ts";
import { runs } from "../support/properties.ts";
import { hostileTexts } from "./hostile-texts.ts";
import { bridge, reportOf } from "./report-of.ts";

const single = singleOf(formats.csv);

/** The file of one register of a plan. */
async function csvOf(plan: string, section: string, options: Partial<ReportOptions> = {}): Promise<string> {
  return single.render(reportOf(plan, { ...options, sections: [single.registers.get(section) ?? ""] }));
}

const head = "commplan: 1\nproject: { name: Bridge, client: Northmere }\n";

const likeFormulas = [
  "=1+1",
  "@SUM(A1)",
  "+49 30 1234",
  "- first\n- second",
  "|calc",
  "'=1+1",
  "''-x",
  "＝1＋1",
  "'quoted'",
  "-5",
];

/** What texts are made of that try to become more than one cell. */
const pieces = [
  ...[";", "\n", "\r\n", "\t", ",", '"', "'", "''", " ", "\u3000", "\u200b", "\u0000"],
  ...["=", "+", "-", "@", "|", "＝", "＋", "－", "＠", "(", "!", "（", "1+1", "cmd", "a", "桩"],
];

/**
 * The cells that a spreadsheet makes of a text where it parts lines at a separator of its own: quotes count only where a cell
 * begins with one, and what follows the second is a character like any other.
 */
function cellsInSpreadsheet(text: string, separator: string): readonly string[] {
  const cells: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    let cell = "";
    if (text[at] === '"') {
      for (at += 1; at < text.length && (text[at] !== '"' || text[at + 1] === '"'); at += 1) {
        if (text[at] === '"') at += 1;
        cell += text[at] ?? "";
      }
      at += 1;
    }
    for (; at < text.length && text[at] !== separator && !/[\r\n]/.test(text[at] ?? ""); at += 1)
      cell += text[at] ?? "";
    cells.push(cell);
  }
  return cells;
}

describe("CSV", () => {
  it("is UTF-8 with its mark, CR LF, days as numbers, judgements without signs", async () => {
    const plan = `${head}milestones:
  - { id: M-1, title: "桩基, A", baseline: 2026-03-01, due: 2026-06-30, progress: 40 }
  - { id: M-2, title: 'The "deck"', baseline: 2026-07-10, due: 2026-07-01, acceptance: "a\\nb" }
`;
    const [titles, ...lines] = (await csvOf(plan, "milestones")).split("\r\n");
    assert.equal(
      titles,
      "\uFEFFNo.,Title,Status,Lateness,Baseline,Due date,Reached on,Slip (days),Progress,Owner,Phase,Depends on,Contractual,Cause of the slip,Recovery,Acceptance,Evidence",
    );
    assert.deepEqual(lines, [
      'M-1,"桩基, A",Planned,Very late,2026-03-01,2026-06-30,,121,40%,,,,,,,,',
      'M-2,"The ""deck""",Planned,,2026-07-10,2026-07-01,,-9,,,,,,,,"a\nb",',
      "",
    ]);
  });

  it("keeps what looks like a formula a text, and gives it back as it was", async () => {
    const records = likeFormulas.map(
      (text, index) =>
        `  - { id: R-${index}, title: ${JSON.stringify(text)}, response: ${JSON.stringify(text)}, probability: 2, impact: 3 }\n`,
    );
    const csv = await csvOf(`${head}risks:\n${records.join("")}`, "risks");
    const cells = csvRaw(csv).flat();
    for (const cell of cells) assert.doesNotMatch(cell, /^[=+\-@|\t\r\n＝＋－＠]/);
    assert.equal(cells.filter((cell) => cell.startsWith("'")).length, 2 * likeFormulas.length);
    const outcome = imported(`${head}risks: []\n`, csv, { section: "risks" });
    assert.ok(typeof outcome !== "string");
    const back = await csvOf(outcome.text, "risks");
    assert.deepEqual(titlesIn(back), titlesIn(csv));
    assert.deepEqual(
      titlesIn(csv),
      likeFormulas.map((text) => text.replace("\n", " ")),
    );
  });

  for (const separator of [",", ";", "\t"]) {
    it(`begins no formula where a spreadsheet parts lines at ${JSON.stringify(separator)}`, () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
          const text = parts.join("");
          // Not the first cell of its line: its quote is none where lines are parted otherwise.
          const line = `R-1,${csvText(text)},${csvText(`x${text}`)}\r\n`;
          for (const cell of cellsInSpreadsheet(line, separator)) {
            const begun = cell.replace(/^[\s\p{Cc}\p{Cf}"]+/u, "");
            assert.doesNotMatch(begun, /^[=+\-@|＝＋－＠]/, JSON.stringify([text, cell]));
          }
        }),
        { numRuns: runs(500) },
      );
    });
  }

  it("gives every text back as it was", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (parts) => {
        const text = parts.join("");
        assert.equal(unguarded(guarded(text)), text);
        const [, row] = csvRows(`A,B,C\na,${csvText(text)},b\n`);
        assert.equal(row?.cells[1], text.replace(/\r\n?/g, "\n"), JSON.stringify(text));
      }),
      { numRuns: runs(500) },
    );
  });

  it("leaves alone what begins nothing", () => {
    for (const text of ["Piles, +3 days", "5 - 2", "a;b", "x; 'quoted'", "it's; so"])
      assert.equal(guarded(text), text);
    assert.equal(guarded("Piles;=1+1"), "Piles;'=1+1");
    assert.equal(guarded("x;\"=cmd|' /C calc'!A0"), "x;\"'=cmd|' /C calc'!A0");
    assert.equal(guarded("Piles\n-2+cmd|' /C calc'!A0"), "Piles\n'-2+cmd|' /C calc'!A0");
  });

  for (const text of hostileTexts) {
    it(`has ${JSON.stringify(text.slice(0, 30))} in one cell`, async () => {
      const plan = `${head}risks:\n  - { id: R-1, title: Piles, response: ${JSON.stringify(text)} }\n`;
      const rows = csvRows(await csvOf(plan, "risks"));
      assert.equal(rows.length, 2);
      const cells = rows[1]?.cells ?? [];
      assert.equal(cells.length, rows[0]?.cells.length);
      assert.ok(cells.some((cell) => cleanText(cell).length >= cleanText(text).length - 2));
    });
  }

  it("is an archive of all registers, those without a record included, with the same bytes every time", async () => {
    const { render, sections } = formats.csv;
    const make = async () => (await render(reportOf(bridge, { sections }))) as Uint8Array;
    const files = unzipSync(await make());
    assert.deepEqual(
      Object.keys(files),
      [...single.registers.keys()].map((section) => `${section}.csv`),
    );
    for (const [name, bytes] of Object.entries(files)) {
      const section = name.replace(".csv", "");
      assert.equal(`\uFEFF${strFromU8(bytes).replace(/^\uFEFF/, "")}`, await csvOf(bridge, section));
    }
    assert.deepEqual(await make(), await make());
  });
});

function singleOf(format: Format) {
  assert.ok(format.single);
  return format.single;
}

/** The cells of a file as any other program reads them: with the apostrophes. */
function csvRaw(text: string): readonly (readonly string[])[] {
  return text
    .replace(/^\uFEFF/, "")
    .split("\r\n")
    .filter(Boolean)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, inQuotes, plain]) =>
        (inQuotes ?? plain ?? "").replaceAll('""', '"'),
      ),
    );
}

function titlesIn(csv: string): readonly string[] {
  const [titles, ...rows] = csvRows(csv);
  const index = titles?.cells.indexOf("Title") ?? -1;
  return rows.map(({ cells }) => (cells[index] ?? "").replace(/\s+/g, " "));
}
