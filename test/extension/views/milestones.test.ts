import assert from "node:assert/strict";
import { milestonesView } from "../../../src/extension/views/milestones.ts";
import type { Language } from "../../../src/plan/words.ts";
import { planInView } from "./plan-in-view.ts";

function nodesOf(milestones: readonly string[], language: Language = "en") {
  const lines = milestones.map((milestone) => `  - { ${milestone} }\n`);
  return milestonesView.nodes(planInView(`milestones:\n${lines.join("")}`), language);
}

function nodeOf(milestone: string, language: Language = "en") {
  const [node] = nodesOf([`id: m, title: Roof, ${milestone}`], language);
  assert.ok(node);
  return node;
}

describe("the milestones view", () => {
  const cases: readonly (readonly [milestone: string, en: string, chinese: string, icon: string])[] = [
    ["due: 2026-07-14", "14 Jul · 3 days late", "7月14日 · 逾期3天", "warning"],
    ["due: 2026-07-16", "16 Jul · 1 day late", "7月16日 · 逾期1天", "circle-large-outline"],
    ["due: 2026-05-01", "1 May · 77 days late", "5月1日 · 逾期77天", "error"],
    ["due: 2026-07-17", "17 Jul · due today", "7月17日 · 今天到期", "circle-large-outline"],
    ["due: 2026-07-22", "22 Jul · in 5 days", "7月22日 · 还有5天", "circle-large-outline"],
    [
      "due: 2026-07-22, baseline: 2026-07-10",
      "22 Jul · in 5 days, 12 days behind the baseline",
      "7月22日 · 还有5天，比基线晚12天",
      "warning",
    ],
    ["due: 2026-07-22, status: in-progress", "22 Jul · in 5 days", "7月22日 · 还有5天", "play-circle"],
    [
      "due: 2026-07-10, status: done, actual: 2026-07-10",
      "10 Jul · done on time",
      "7月10日 · 按期完成",
      "pass",
    ],
    [
      "due: 2026-07-10, status: done, actual: 2026-07-12",
      "10 Jul · done 2 days late",
      "7月10日 · 晚2天完成",
      "pass",
    ],
    [
      "due: 2026-07-10, status: done, actual: 2026-07-09",
      "10 Jul · done 1 day early",
      "7月10日 · 提前1天完成",
      "pass",
    ],
    ["due: 2026-07-10, status: cancelled", "10 Jul · cancelled", "7月10日 · 已取消", "circle-slash"],
    [
      "due: 2026-07-10, status: plannd",
      "10 Jul · cannot be judged as written",
      "7月10日 · 填写有误，无法判断",
      "question",
    ],
    ["due: 2027-01-02", "2 Jan 2027 · in 169 days", "2027-01-02 · 还有169天", "circle-large-outline"],
    ["due: 2026-02-30", "cannot be judged as written", "填写有误，无法判断", "circle-large-outline"],
    ["status: planned", "no due date", "未定日期", "circle-large-outline"],
  ];
  for (const [milestone, en, chinese, icon] of cases) {
    it(`shows { ${milestone} } as “${en}”`, () => {
      assert.equal(nodeOf(milestone).description, en);
      assert.equal(nodeOf(milestone, "zh-CN").description, chinese);
      assert.equal(nodeOf(milestone).icon.name, icon);
    });
  }

  it("sorts by due date, those without one last", () => {
    const nodes = nodesOf(["id: c", "id: b, due: 2026-09-01", "id: a, due: 2026-01-01"]);
    assert.deepEqual(
      nodes.map(({ label }) => label),
      ["a", "b", "c"],
    );
  });

  it("says each one as a sentence", () => {
    assert.equal(
      nodeOf("due: 2026-07-14").sentence,
      "Milestone Roof: Planned, due Tue 14 Jul 2026, 3 days late.",
    );
    assert.equal(
      nodeOf("due: 2026-07-14", "zh-CN").sentence,
      "里程碑“Roof”：计划中，到期日2026-07-14 周二，逾期3天。",
    );
  });

  it("does not say twice that one is cancelled", () => {
    const node = nodeOf("due: 2026-07-14, status: cancelled");
    assert.equal(node.sentence, "Milestone Roof: due Tue 14 Jul 2026, cancelled.");
  });

  it("keeps ids apart and the same when something comes before", () => {
    const before = nodesOf(["id: a, due: 2026-01-01", "id: a, due: 2026-01-02", "title: T, due: 2026-01-03"]);
    assert.equal(new Set(before.map(({ id }) => id)).size, 3);
    const after = nodesOf(["id: new, due: 2025-01-01", "id: a, due: 2026-01-01"]);
    assert.equal(after[1]?.id, before[0]?.id);
  });

  it("points to the record as it stands in the file", () => {
    const nodes = nodesOf(["id: b, due: 2026-09-01", "id: a, due: 2026-01-01"]);
    assert.deepEqual(nodes[0]?.at, ["milestones", 1]);
  });

  it("has a card on which text of the plan is no Markdown", () => {
    const [node] = nodesOf([`id: m, title: "[x](command:evil) <img src=y> **b**", due: 2026-07-14`]);
    const card = node?.card() ?? "";
    assert.match(
      card,
      /^\*\*\\\[x\\\]\\\(command\\:evil\\\) \\<img src\\=y\\> \\\*\\\*b\\\*\\\*\*\*\n\n- State/,
    );
  });

  it("counts what is late and open in a summary", () => {
    const plan = planInView(
      "milestones:\n  - { id: a, due: 2026-07-01 }\n  - { id: b, due: 2026-08-01 }\n  - { id: c, status: done }\n",
    );
    assert.equal(milestonesView.summary(plan, "en"), "1 late, 2 open of 3");
    assert.equal(milestonesView.summary(plan, "zh-CN"), "逾期1项，未完成2/3");
  });

  it("shows a plan that is being typed", () => {
    const plan = planInView(
      'milestones:\n  - id: a\n    title: "Roof\n  - id: b\n    title: Walls\n  - \n  - 7\n',
    );
    const nodes = milestonesView.nodes(plan, "en");
    assert.ok(nodes.some(({ label }) => label === "Walls"));
  });
});
