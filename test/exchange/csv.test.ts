import assert from "node:assert/strict";
import fc from "fast-check";
import { importInto } from "../../src/exchange/import.ts";
import { csvRows } from "../../src/exchange/read/csv.ts";
import { runs } from "../support/properties.ts";
import { asOf, imported, textAfter, verdictsOf } from "./imported.ts";

const plan = `commplan: 1
project: { name: Bridge, client: Northmere }
`;

const withWork = (lines: string) => `${plan}work:\n${lines}`;
const chinese = "标题,状态,截止时间\n桩基施工,进行中,2026年3月5日\n";
const chineseAfter = withWork(
  "  - id: 桩基施工\n    title: 桩基施工\n    status: in-progress\n    due: 2026-03-05\n",
);

describe("importing a table as text", () => {
  it("reads UTF-8 with and without a mark, GBK and UTF-16", () => {
    assert.equal(textAfter(plan, chinese), chineseAfter);
    assert.equal(textAfter(plan, `\uFEFF${chinese}`), chineseAfter);
    assert.equal(textAfter(plan, Buffer.from(`\uFEFF${chinese}`, "utf16le")), chineseAfter);
    assert.equal(textAfter(plan, Buffer.from(`\uFEFF${chinese}`, "utf16le").swap16()), chineseAfter);
    assert.equal(textAfter(plan, inGbk(chinese)), chineseAfter);
  });

  for (const [name, separator] of Object.entries({ commas: ",", semicolons: ";", tabs: "\t" })) {
    it(`is parted by ${name}`, () => {
      const source = `${["Title", "Status", "Due"].join(separator)}\r\n${["Piles", "Done", "2026/3/5"].join(separator)}`;
      const after = withWork("  - id: piles\n    title: Piles\n    status: done\n    due: 2026-03-05\n");
      assert.equal(textAfter(plan, source), after);
    });
  }

  it("takes quotes, line breaks in cells and quotes that are never closed", () => {
    assert.deepEqual(
      csvRows('a,"b ""c""\r\nd",e\n\n,,\n"x,y').map(({ number, cells }) => [number, ...cells]),
      [
        [1, "a", 'b "c"\r\nd', "e"],
        [4, '"x', "y"],
      ],
    );
  });

  it("finds the titles below what stands above them", () => {
    const source = "Export of 5 March\n\nTitle,Status\nPiles,Done\n";
    assert.deepEqual(verdictsOf(imported(plan, source)), ["4 new"]);
  });

  it("writes what looks like a formula, a number or YAML as the text that it is", () => {
    const titles = [
      "=1+1",
      "007",
      "true",
      "a: b",
      "- x",
      "# no",
      "</script>",
      "\u202eabc",
      "👷 安全",
      "'",
      '"',
      "{a}",
      "*x",
      "null",
      "2026-03-05",
    ];
    const source = ["Title,Status", ...titles.map((title) => `"${title.replaceAll('"', '""')}",Done`)].join(
      "\n",
    );
    const outcome = imported(plan, source);
    assert.ok(typeof outcome !== "string");
    assert.deepEqual(
      verdictsOf(outcome),
      titles.map((_, index) => `${index + 2} new`),
    );
  });

  it("takes 5,000 rows, and the same again", () => {
    const rows = Array.from(
      { length: 5000 },
      (_, index) => `K-${index},Item ${index % 70},Done,2026-03-0${1 + (index % 9)}`,
    );
    const outcome = imported(plan, `Key,Title,Status,Due\n${rows.join("\n")}\n`);
    assert.ok(typeof outcome !== "string");
    assert.equal(outcome.tables[0]?.rows.filter(({ verdict }) => verdict === "new").length, 5000);
  }).timeout(60_000);

  it("takes any bytes and any plan", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        imported(plan, bytes);
        imported(plan, Buffer.concat([Buffer.from("Title,Status,Due,Key\n"), bytes]));
      }),
      { numRuns: runs(200) },
    );
  });

  it("takes any text in its cells", () => {
    const cell = fc
      .string({ unit: "binary", maxLength: 20 })
      .map((text) => `"${text.replaceAll('"', '""')}"`);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 6 }), (rows) => {
        imported(plan, ["Title,Status,Due,Key", ...rows.map((row) => row.join(","))].join("\n"));
      }),
      { numRuns: runs(200) },
    );
  });

  it("warns of a table that is as long as Jira exports at most", () => {
    const notes = (count: number) => {
      const rows = Array.from({ length: count }, (_, at) => `PAY-${at},Voucher ${at}\n`);
      const bytes = new TextEncoder().encode(`Issue key,Summary\n${rows.join("")}`);
      const result = importInto("commplan: 1\nproject: { name: A, client: B }\n", bytes, { asOf });
      assert.ok("outcome" in result);
      return result.outcome.tables.flatMap((table) => table.notes.map(({ en }) => en));
    };
    assert.match(notes(1000).join(), /^Jira exports 1,?000 items at once/);
    assert.deepEqual(notes(999), []);
  });
});

/** Nothing here can write GBK: the bytes of each character are looked for among those that are read as it. */
function inGbk(text: string): Uint8Array {
  const decoder = new TextDecoder("gb18030");
  const bytesOf = new Map<string, readonly number[]>();
  for (let lead = 0xb0; lead <= 0xf7; lead++) {
    for (let trail = 0xa1; trail <= 0xfe; trail++)
      bytesOf.set(decoder.decode(Uint8Array.from([lead, trail])), [lead, trail]);
  }
  return Uint8Array.from([...text].flatMap((mark) => bytesOf.get(mark) ?? [mark.charCodeAt(0)]));
}
