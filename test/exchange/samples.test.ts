import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { importSections } from "../../src/exchange/sheet.ts";
import { analyze } from "../../src/plan/analyze.ts";
import { buildReport } from "../../src/report/build.ts";
import { formats } from "../../src/report/formats/index.ts";
import { root } from "../support/folders.ts";
import { runs } from "../support/properties.ts";
import { asOf, imported, textAfter } from "./imported.ts";

const names = readdirSync(`${root}samples`).filter((name) => name.endsWith(".commplan.yaml"));
const plans = names.map((name) => readFileSync(`${root}samples/${name}`, "utf8"));

const titles = [
  "Title",
  "标题",
  "Due",
  "截止时间",
  "Status",
  "Owner",
  "Key",
  "Probability",
  "影响",
  "Received",
  "From",
  "Side",
  "Name",
  "Text",
  "Confidential",
  "Progress",
];
const cells = [
  "",
  "Piles",
  "Done",
  "已关闭",
  "2026-03-05",
  "03/04/2026",
  "3",
  "60%",
  "0.5",
  "=1+1",
  "client",
  "Yes",
  "Li Wei",
  "a: b",
  "R-01",
  "M1",
  "'",
  '"',
];

describe("importing into the samples", () => {
  it("changes nothing where nothing is new", () => {
    for (const plan of plans) assert.equal(textAfter(plan, "Title,Status\n"), plan);
  });

  it("takes plans that were cut and patched anywhere, or says why not", () => {
    const source = "Key,Title,Due,Status,Owner\nM-01,A,2026-01-01,Done,x\nW-01,Piles,2026-01-02,To do,y\n";
    const piece = fc.constantFrom("", "\n", "  ", "- ", ": ", "[", "}", "*a", "&a ", '"', "#", "<<: *a\n");
    fc.assert(
      fc.property(
        fc.constantFrom(...plans),
        fc.constantFrom(...importSections),
        fc.array(fc.tuple(fc.nat(30_000), fc.nat(40), piece), { maxLength: 3 }),
        (plan, section, cuts) => {
          const text = cuts.reduce(
            (all, [at, length, put]) => all.slice(0, at) + put + all.slice(at + length),
            plan,
          );
          imported(text, source, { section });
        },
      ),
      { numRuns: runs(60) },
    );
  }).timeout(120_000);

  for (const language of ["en", "zh-CN"] as const) {
    for (const name of ["xlsx", "csv"] as const) {
      it(`changes nothing by the registers that were made of them (${name}, ${language})`, async () => {
        const { render, sections } = formats[name];
        for (const plan of plans) {
          const options = { asOf, sections, language, visibility: "internal" } as const;
          const report = buildReport(analyze(plan, { asOf }).plan, options);
          const outcome = imported(plan, (await render(report)) as Uint8Array);
          assert.ok(typeof outcome !== "string");
          assert.equal(outcome.text, plan);
          const rows = outcome.tables.flatMap((table) => table.rows);
          assert.ok(rows.length > 30, "the registers were read");
          assert.ok(rows.every(({ verdict }) => verdict === "unchanged"));
        }
      }).timeout(60_000);
    }

    it(`changes nothing by the CSV file of one register (${language})`, async () => {
      const { single } = formats.csv;
      assert.ok(single);
      for (const plan of plans) {
        for (const section of importSections) {
          const sections = [single.registers.get(section) ?? ""];
          const options = { asOf, sections, language, visibility: "internal" } as const;
          const report = buildReport(analyze(plan, { asOf }).plan, options);
          const outcome = imported(plan, await single.render(report), { section });
          if (typeof outcome === "string") assert.equal(outcome, "There is no table with content in it.");
          else assert.equal(outcome.text, plan);
        }
      }
    }).timeout(60_000);
  }

  it("keeps every line that no row is about, whatever the table", () => {
    const row = fc.array(fc.constantFrom(...cells), { minLength: 6, maxLength: 6 });
    const table = fc.tuple(
      fc.uniqueArray(fc.constantFrom(...titles), { minLength: 6, maxLength: 6 }),
      fc.array(row, { maxLength: 5 }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...plans),
        fc.constantFrom(...importSections),
        table,
        (plan, section, [head, rows]) => {
          const source = [head, ...rows]
            .map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(";"))
            .join("\n");
          const outcome = imported(plan, source, { section });
          if (typeof outcome === "string") return;
          const updated = outcome.tables
            .flatMap(({ rows: all }) => all)
            .flatMap(({ changes }) => changes).length;
          const after = new Set(outcome.text.split("\n"));
          const gone = plan.split("\n").filter((line) => !after.has(line));
          assert.ok(gone.length <= updated, gone.join("\n"));
        },
      ),
      { numRuns: runs(60) },
    );
  }).timeout(120_000);
});
