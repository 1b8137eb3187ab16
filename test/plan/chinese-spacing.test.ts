import assert from "node:assert/strict";
import { type Insert, say, sayList } from "../../src/plan/words.ts";

/** A sentence, what is put into it, and what comes of it. */
const filled: readonly (readonly [
  sentence: string,
  inserts: Readonly<Record<string, Insert>>,
  told: string,
])[] = [
  ["把{duties}移交给{name}。", { duties: "周报", name: "李伟" }, "把周报移交给李伟。"],
  [
    "把{duties}移交给{name}。",
    { duties: "Weekly report", name: "Li Wei" },
    "把 Weekly report 移交给 Li Wei。",
  ],
  ["在 {name} 中打开 {key}", { name: "禅道", key: "BUG-1" }, "在禅道中打开 BUG-1"],
  ["在 {name} 中打开 {key}", { name: "Jira", key: "需求池" }, "在 Jira 中打开需求池"],
  ["已于{date}关闭", { date: "2026年7月17日" }, "已于2026年7月17日关闭"],
  ["已于{date}关闭", { date: "2026-07-17" }, "已于 2026-07-17 关闭"],
  ["{from} 至 {to}", { from: "2026-07-01", to: "2026-07-31" }, "2026-07-01 至 2026-07-31"],
  ["逾期{count}项", { count: 3 }, "逾期3项"],
  ["第 {count} 项", { count: 3 }, "第 3 项"],
  ["改为“{value}”（{label}）", { value: "done", label: "已完成" }, "改为“done”（已完成）"],
  ["可用的有 {names}。", { names: "“甲”、“乙”" }, "可用的有“甲”、“乙”。"],
  ["{title} {rest}", { title: "验收", rest: "通过" }, "验收 通过"],
  ["{day} · {distance}", { day: "周五", distance: "明天" }, "周五 · 明天"],
  [
    "把{duties}移交给{name}，由{name}负责",
    { duties: "周报", name: "André" },
    "把周报移交给 André，由 André 负责",
  ],
  ["由{name}负责", { name: "Éric O." }, "由 Éric O.负责"],
  ["由{a}{b}负责", { a: "R-03", b: "李" }, "由 R-03李负责"],
  ["没有{what}，{what}", {}, "没有{what}，{what}"],
  ["关于{text}的说明", { text: "" }, "关于的说明"],
  ["“{text}”太长", { text: "a".repeat(10_000) }, `“${"a".repeat(10_000)}”太长`],
  ["见{text}处", { text: "\ud800" }, "见\ud800处"],
];

describe("a Chinese sentence", () => {
  for (const [sentence, inserts, told] of filled)
    it(`has its spaces where the inserts ask for them: ${told.slice(0, 40)}`, () => {
      assert.equal(say({ en: "", "zh-CN": sentence }, inserts)["zh-CN"], told);
    });

  it("joins Latin names with spaces, and Chinese ones without", () => {
    assert.equal(sayList(["R-01", "R-02"])["zh-CN"], "R-01 和 R-02");
    assert.equal(sayList(["Zoë", "Åsa"])["zh-CN"], "Zoë 和 Åsa");
    assert.equal(sayList(["甲", "乙", "丙"], "or")["zh-CN"], "甲、乙或丙");
  });

  it("leaves English as it is written", () => {
    assert.equal(say({ en: "to{name}of", "zh-CN": "" }, { name: "李" }).en, "to李of");
  });
});
