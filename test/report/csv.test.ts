import assert from "node:assert/strict";
import { strFromU8, unzipSync } from "fflate";
import { csvRows } from "../../src/exchange/read/csv.ts";
import { cleanText } from "../../src/exchange/values/clean.ts";
import type { ReportOptions } from "../../src/report/build.ts";
import { type Format, formats } from "../../src/report/formats/index.ts";
import { imported } from "../exchange/imported.ts";
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
