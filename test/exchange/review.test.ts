import assert from "node:assert/strict";
import fc from "fast-check";
import { importSheets } from "../../src/exchange/import.ts";
import type { Mapping } from "../../src/exchange/map/mapping.ts";
import { readSheets } from "../../src/exchange/read/index.ts";
import { changeMapping } from "../../src/exchange/review/change-mapping.ts";
import { changeOf } from "../../src/exchange/review/control-id.ts";
import { firstMapping } from "../../src/exchange/review/first-mapping.ts";
import { reviewPage } from "../../src/exchange/review/page.ts";
import { remembering } from "../../src/exchange/review/remembered.ts";
import type { Sheet } from "../../src/exchange/sheet.ts";
import { analyze } from "../../src/plan/analyze.ts";
import type { Language } from "../../src/plan/words.ts";
import type { Control, ImportContent } from "../../src/webview/import-messages.ts";
import { asOf } from "./imported.ts";

const plan = `commplan: 1
project: { name: Bridge, client: Northmere }
stakeholders:
  - { id: li-wei, name: { en: Li Wei, zh-CN: 李伟 }, side: team }
`;

const register = `风险,概率,影响程度,负责人,状态,登记日期,部门
汛期停工,4,高,李伟,已识别,03/04/2026,工程部
延期,3,2,王芳,进行中,05/06/2026,采购部
`;

const mixed = `编号,标题,类型,状态,截止时间
A-1,支付接口,需求,进行中,2026-09-01
A-2,按钮错位,缺陷,已解决,
A-3,接口文档,需求,已关闭,
`;

/** A person at the page: it is read as at first, and each answer is given to the control of that label. */
function reviewed(
  source: string,
  answers: readonly (readonly [label: string, answer: string])[] = [],
  language: Language = "zh-CN",
) {
  const { sheets } = sheetsOf(source);
  let mapping: Mapping = firstMapping(sheets, undefined).mapping;
  let page = pageOf(sheets, mapping, language);
  for (const [label, answer] of answers) {
    const control = controlsOf(page).find((one) => one.label === label);
    assert.ok(control, `${label} among ${controlsOf(page).map((one) => one.label)}`);
    const value =
      control.choices?.find((choice) => choice.label === answer)?.value ??
      (control.choices ? undefined : answer);
    const change = changeOf(control.id);
    assert.ok(
      value !== undefined && change,
      `${answer} for ${label}: ${control.choices?.map((one) => one.label)}`,
    );
    mapping = changeMapping(mapping, sheets, { change, value });
    page = pageOf(sheets, mapping, language);
  }
  return { page, mapping };
}

function sheetsOf(source: string) {
  const reading = readSheets(new TextEncoder().encode(source));
  assert.ok("sheets" in reading);
  return reading;
}

function pageOf(sheets: readonly Sheet[], mapping: Mapping, language: Language): ImportContent {
  const result = importSheets(plan, sheets, { asOf, mapping });
  const analysis = analyze(plan, { asOf });
  return reviewPage({
    source: "a.csv",
    target: "b",
    sheets,
    mapping,
    analysis,
    result,
    language,
    isGuessed: () => true,
  });
}

function controlsOf({ tables }: ImportContent): readonly Control[] {
  return tables.flatMap(({ goesTo, parts }) => [
    ...goesTo,
    ...parts.flatMap((part) => [
      ...part.columns.map(({ control }) => control),
      ...part.common,
      ...part.words.flatMap(({ controls }) => controls),
    ]),
  ]);
}

/** The rows of the preview, as `新增（1） 汛期停工 可能性 4 …`. */
function rowsOf({ tables }: ImportContent): readonly string[] {
  return tables.flatMap(({ parts }) =>
    parts.flatMap(({ title, groups }) =>
      groups.flatMap((group) =>
        group.rows.map((row) =>
          [
            title,
            group.title,
            row.title,
            ...row.fields.map(({ label, to }) => `${label} ${to}`),
            ...row.notes,
          ].join(" | "),
        ),
      ),
    ),
  );
}

describe("the page of an import", () => {
  it("names columns, fields, values and people as the reader says them", () => {
    assert.deepEqual(rowsOf(reviewed(register).page), [
      "风险登记册 | 无法导入（1） | 汛期停工 | 影响程度：“高”不是风险档位：1、2、3、4 或 5",
      "风险登记册 | 新增（1） | 延期 | 可能性 3 | 影响程度 2 | 状态 监控中 | 负责人：干系人中没有“王芳” | 登记日期：“05/06/2026”可能是日在前，也可能是月在前",
    ]);
    const english = reviewed("Risk,Probability,Impact,Owner\nFlood,4,3,李伟\n", [], "en").page;
    assert.deepEqual(rowsOf(english), ["Risks | New (1) | Flood | Probability 4 | Impact 3 | Owner Li Wei"]);
  });

  it("names what a service calls by no title as the reader says it, too", () => {
    const answer = JSON.stringify([
      {
        number: 7,
        title: "v1",
        state: "open",
        due_on: "2026-09-01T00:00:00Z",
        html_url: "https://example.com/7",
      },
    ]);
    const { page } = reviewed(answer);
    assert.equal(page.tables[0]?.title, "里程碑");
    const titles = page.tables[0]?.parts[0]?.columns.map(({ title }) => title) ?? [];
    assert.deepEqual(
      titles.filter((title) => /^[A-Za-z]/.test(title)),
      [],
    );
    assert.ok(titles.includes("来源链接"), titles.join());
  });

  it("asks for what is not clear, and follows each answer", () => {
    const open = controlsOf(reviewed(register).page).filter(({ isOpen }) => isOpen);
    assert.deepEqual(
      open.map(({ label }) => label),
      ["03/04/2026 这类日期", "高", "王芳", "已识别"],
    );
    const { page, mapping } = reviewed(register, [
      ["高", "4"],
      ["王芳", "李伟"],
      ["已识别", "未关闭"],
      ["03/04/2026 这类日期", "日在前（4 月 3 日）"],
      ["可见范围", "仅团队"],
    ]);
    assert.deepEqual(
      controlsOf(page).filter(({ isOpen }) => isOpen),
      [],
    );
    assert.deepEqual(mapping.tables[0]?.values, {
      impact: { 高: "4" },
      owner: { 王芳: "li-wei" },
      status: { 已识别: "open" },
    });
    assert.deepEqual(rowsOf(page), [
      "风险登记册 | 新增（2） | 汛期停工 | 可见范围 仅团队 | 可能性 4 | 影响程度 4 | 负责人 李伟 | 状态 未关闭 | 提出日期 2026-04-03",
      "风险登记册 | 新增（2） | 延期 | 可见范围 仅团队 | 可能性 3 | 影响程度 2 | 负责人 李伟 | 状态 监控中 | 提出日期 2026-06-05",
    ]);
  });

  it("lets a word say nothing, and takes an answer back", () => {
    const silent = reviewed(register, [["已识别", "视为未填"]]);
    assert.deepEqual(silent.mapping.tables[0]?.values, { status: { 已识别: "" } });
    const back = reviewed(register, [
      ["已识别", "未关闭"],
      ["已识别", "含义不明，请选择"],
    ]);
    assert.deepEqual(back.mapping.tables[0]?.values, { status: {} });
  });

  it("lets a column fill another field, which no other column fills then", () => {
    const { mapping } = reviewed(register, [
      ["部门", "分类"],
      ["负责人", "分类"],
    ]);
    assert.equal(mapping.tables[0]?.columns["部门"], null);
    assert.equal(mapping.tables[0]?.columns["负责人"], "category");
  });

  it("sends each kind of rows where a person says, and keeps what was said of columns", () => {
    const { page, mapping } = reviewed(mixed, [
      ["截止时间", "不导入"],
      ["类型：缺陷", "不导入"],
    ]);
    assert.deepEqual(
      mapping.tables.map(({ section, rows }) => [section, rows]),
      [["work", { column: "类型", except: ["缺陷"] }]],
    );
    assert.equal(mapping.tables[0]?.columns["截止时间"], null);
    assert.deepEqual(page.tables[0]?.parts[0]?.notes, ["按“类型”未导入的行：“缺陷”（1 行）。"]);
    const whole = reviewed(mixed, [["导入到", "问题"]]);
    assert.deepEqual(
      whole.mapping.tables.map(({ section, rows }) => [section, rows]),
      [["issues", undefined]],
    );
    const again = reviewed(mixed, [
      ["导入到", "不导入"],
      ["导入到", "按“类型”分别导入"],
    ]);
    assert.deepEqual(again.mapping, reviewed(mixed).mapping);
  });

  it("says that nothing is taken, and how to take it", () => {
    const { page } = reviewed(mixed, [["导入到", "不导入"]]);
    assert.equal(page.canApply, false);
    assert.match(page.tables[0]?.skipped ?? "", /此表格不导入/);
  });

  it("asks where a table goes whose titles say nothing, and takes what it is then told", () => {
    const unknown = "foo,bar\nPiles,Done\n";
    const first = reviewed(unknown).page;
    assert.equal(first.problem, undefined);
    assert.match(first.tables[0]?.skipped ?? "", /没有识别出列标题/);
    const { page } = reviewed(unknown, [
      ["导入到", "工作项"],
      ["foo", "名称"],
      ["bar", "状态"],
    ]);
    assert.deepEqual(rowsOf(page), ["工作项 | 新增（1） | Piles | 状态 已完成"]);
  });

  it("takes any answer to any control without failing", () => {
    const { sheets } = sheetsOf(mixed);
    const first = firstMapping(sheets, undefined).mapping;
    const ids = controlsOf(pageOf(sheets, first, "en")).map(({ id }) => id);
    const id = fc.oneof(
      fc.constantFrom(...ids),
      fc.string(),
      fc.array(fc.string()).map((list) => JSON.stringify(list)),
    );
    const value = fc.oneof(
      fc.string(),
      fc.constantFrom("", "work", "issues", "by 类型", "title", "?", "day-first", "__proto__"),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(id, value), { maxLength: 6 }), (answers) => {
        let mapping = first;
        for (const [control, answer] of answers) {
          const change = changeOf(control);
          if (change) mapping = changeMapping(mapping, sheets, { change, value: answer });
        }
        pageOf(sheets, mapping, "zh-CN");
      }),
      { numRuns: 40 },
    );
  });
});

describe("how a table was taken the last time", () => {
  it("is known by its titles, whatever its rows say and stands above them", () => {
    const { sheets } = sheetsOf(register);
    const { mapping } = reviewed(register, [["已识别", "未关闭"]]);
    const kept = JSON.parse(JSON.stringify(remembering(undefined, sheets, mapping)));
    const next = sheetsOf(`风险登记册\n${register.replace("汛期停工", "台风")}`).sheets;
    assert.deepEqual(firstMapping(next, kept), { mapping, guessed: new Set() });
    const other = sheetsOf(register.replace("部门", "单位")).sheets;
    assert.deepEqual(firstMapping(other, kept).guessed, new Set([""]));
  });

  it("is that nothing was taken, too; and whatever else was kept is nothing", () => {
    const { sheets } = sheetsOf(register);
    const kept = remembering([{ titles: 1 }, null, "x"], sheets, { tables: [] });
    assert.deepEqual(firstMapping(sheets, kept).mapping, { tables: [] });
    for (const broken of [
      1,
      "a",
      {},
      [{ titles: ["a"], tables: [1] }],
      [{ titles: sheets[0]?.rows[0]?.cells, tables: [{ section: "x" }] }],
    ])
      assert.deepEqual(firstMapping(sheets, broken).guessed, new Set([""]));
  });
});
