import assert from "node:assert/strict";
import { importSteps } from "../../src/exchange/import.ts";
import { type Mapping, readMapping } from "../../src/exchange/map/mapping.ts";
import { summaryOf } from "../../src/exchange/review/page.ts";
import { asOf, imported, textAfter, verdictsOf } from "./imported.ts";

const plan = `commplan: 1
project: { name: Bridge, client: Northmere }
stakeholders:
  - { id: li-wei, name: { en: Li Wei, zh-CN: 李伟 }, side: team }
`;

const mixed = `编号,标题,类型,状态,负责人,概率,影响程度
A-1,支付接口,需求,进行中,李伟,,
A-2,按钮错位,缺陷,已解决,李伟,,
A-3,供应商延期,风险,新建,李伟,4,3
A-4,回归测试,任务,未开始,,,
`;

describe("a table with items of several kinds", () => {
  it("is parted by the kinds that its column names: defects are issues, risks risks, all else is work", () => {
    const outcome = imported(plan, mixed);
    assert.ok(typeof outcome !== "string");
    assert.deepEqual(
      outcome.tables.map(({ mapping, rows }) => [mapping.section, mapping.rows, rows.map(({ key }) => key)]),
      [
        ["work", { column: "类型", except: ["缺陷", "风险"] }, ["A-1", "A-4"]],
        ["risks", { column: "类型", values: ["风险"] }, ["A-3"]],
        ["issues", { column: "类型", values: ["缺陷"] }, ["A-2"]],
      ],
    );
  });

  it("goes where a mapping says, and rows of no kind that it names are told", () => {
    const mapping: Mapping = {
      tables: [
        {
          table: "",
          section: "issues",
          rows: { column: "类型", values: ["缺陷"] },
          columns: { 编号: "external.key", 标题: "title", 类型: null },
        },
      ],
    };
    const outcome = imported(plan, mixed, { mapping });
    assert.ok(typeof outcome !== "string");
    assert.deepEqual(verdictsOf(outcome), ["3 new"]);
    assert.deepEqual(
      outcome.tables[0]?.notes.map(({ en }) => en),
      ["Rows of other kinds were left out (“类型”): “需求” (1), “风险” (1) and “任务” (1)."],
    );
    assert.deepEqual(readMapping(JSON.stringify(mapping)), { mapping });
  });

  it("goes as a whole where a section is asked for", () => {
    assert.deepEqual(verdictsOf(imported(plan, mixed, { section: "work" })), [
      "2 new",
      "3 new",
      "4 new",
      "5 new",
    ]);
  });

  for (const rows of [
    {},
    { column: 1 },
    { column: "a", values: "b" },
    { column: "a", values: [1] },
    "a",
    { column: "a", values: [], except: [] },
  ])
    it(`is told where a mapping says it wrongly: ${JSON.stringify(rows)}`, () => {
      const read = readMapping(JSON.stringify({ tables: [{ section: "work", columns: {}, rows }] }));
      assert.ok("problem" in read);
      assert.equal(read.problem.en, "“rows” in the mapping is not as it should be.");
    });
});

describe("rows that a person leaves out", () => {
  const source =
    "Key,Title,Due,Milestone\nA-1,Piles,2026-03-01,\nA-2,Deck,2026-04-01,\nA-3,Rails,2026-05-01,\n";

  it("are told with what would become of them, and nothing of them is written", () => {
    const all = imported(plan, source, { section: "work" });
    const outcome = imported(plan, source, { section: "work", leaveOut: [{ table: "", row: 3 }] });
    assert.ok(typeof outcome !== "string" && typeof all !== "string");
    assert.deepEqual(verdictsOf(outcome), verdictsOf(all));
    assert.deepEqual(
      outcome.tables[0]?.rows.map(({ isLeftOut }) => isLeftOut === true),
      [false, true, false],
    );
    assert.match(summaryOf(outcome).en, /\b1 left out$/);
    assert.doesNotMatch(summaryOf(all).en, /left out/);
    assert.equal(outcome.text, all.text.replace(/ {2}- id: \S+\n {4}title: Deck\n(?: {4}.*\n)+/, ""));
  });

  it("leave the plan as it is where they would change it", () => {
    const before = textAfter(plan, source, { section: "work" });
    const newer = source.replace("2026-04-01", "2026-04-08").replace("2026-05-01", "2026-05-08");
    const outcome = imported(before, newer, { section: "work", leaveOut: [{ table: "", row: 3 }] });
    assert.ok(typeof outcome !== "string");
    assert.equal(outcome.text, before.replace("2026-05-01", "2026-05-08"));
    assert.deepEqual(outcome.tables[0]?.rows[1]?.changes, [
      { key: "due", from: "2026-04-01", to: "2026-04-08" },
    ]);
  });
});

describe("what a person says of a source", () => {
  it("takes a text for what it is said to be written as", () => {
    const bytes = new Uint8Array(
      Buffer.from("title,due\n", "latin1")
        .toString("latin1")
        .split("")
        .map((mark) => mark.charCodeAt(0)),
    );
    const big5 = new Uint8Array([...bytes, 0xb3, 0xa1, 0x2c, 0x0a]);
    assert.match(textAfter(plan, big5, { section: "work", encoding: "big5" }), /title: 部\n/);
    const mapping: Mapping = {
      encoding: "big5",
      tables: [{ table: "", section: "work", columns: { title: "title" } }],
    };
    assert.match(textAfter(plan, big5, { mapping }), /title: 部\n/);
    assert.deepEqual(readMapping(JSON.stringify(mapping)), { mapping });
    assert.ok("problem" in readMapping(JSON.stringify({ ...mapping, encoding: "klingon" })));
  });

  it("gives new records the visibility that is asked for, unless their rows say another", () => {
    const source = "Title,Status,Confidential\nPiles,To do,no\nDeck,To do,yes\n";
    const text = textAfter(plan, source, { visibility: "team" });
    assert.match(text, /title: Piles\n {4}status: planned\n(?: {4}.*\n)* {4}visibility: team\n/);
    assert.match(text, /title: Deck\n {4}status: planned\n(?: {4}.*\n)* {4}visibility: internal\n/);
  });

  it("takes a word for nothing where it stands for nothing", () => {
    const mapping: Mapping = {
      tables: [
        {
          table: "",
          section: "work",
          columns: { Title: "title", Status: "status" },
          values: { status: { "?": "" } },
        },
      ],
    };
    const outcome = imported(plan, "Title,Status\nPiles,?\n", { mapping });
    assert.ok(typeof outcome !== "string");
    assert.deepEqual(outcome.tables[0]?.rows[0]?.notes, []);
    assert.doesNotMatch(outcome.text, /status/);
  });
});

describe("an import in steps", () => {
  it("rests between them, and tells what comes next", () => {
    const sheets = [
      {
        name: "",
        rows: [
          ["Title", "Status"],
          ["Piles", "Done"],
        ].map((cells, index) => ({ number: index + 1, cells })),
      },
    ];
    assert.deepEqual(
      [...importSteps(plan, sheets, { asOf })],
      ["comparing", "comparing", "writing", "checking"],
    );
  });
});
