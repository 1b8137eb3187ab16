import assert from "node:assert/strict";
import { milestonesView } from "../../../src/language/sidebar/views/milestones.ts";
import type { Language } from "../../../src/plan/words.ts";
import { contextOf, onlyRow, tree } from "./tree-of.ts";

function rowOf(milestone: string, language: Language = "en") {
  return onlyRow(milestonesView, `milestones:\n  - { id: m, title: Roof, ${milestone} }\n`, language);
}

const site = `
stakeholders:
  - { id: li, name: Li Wei, side: team }
  - { id: ana, name: Ana Berg, side: team }
phases:
  - { id: build, name: Build, start: 2026-06-01, end: 2026-12-31 }
  - { id: design, name: Design, start: 2026-01-05, end: 2026-05-31 }
milestones:
  - { id: roof, title: Roof, due: 2026-09-01, phase: build, owner: li, depends-on: [walls] }
  - { id: walls, title: Walls, due: 2026-07-31, phase: build, owner: ana, progress: 40 }
  - { id: plan, title: Plan, due: 2026-03-01, actual: 2026-03-01, status: done, phase: design, owner: li }
  - { id: loose, title: Loose, due: 2026-08-03 }
work:
  - { id: w, title: Bricks, milestone: walls, due: 2026-07-16 }
risks:
  - { id: r, title: Rain, probability: 5, impact: 5, milestones: [roof] }
`;

describe("the milestones view", () => {
  it("knows which records lead to an item of another tool", () => {
    const external = 'external: { tool: x, key: A, url: "https://t.example.com/A" }';
    assert.equal(rowOf(`due: 2026-07-22, ${external}`).context, "milestones.open.linked");
    assert.equal(rowOf("due: 2026-07-22, external: { tool: x, key: A }").context, "milestones.open");
  });

  const cases: readonly (readonly [milestone: string, en: string, chinese: string, icon: string])[] = [
    ["due: 2026-07-14", "14 Jul · 3 days late", "7月14日 · 逾期3天", "warning"],
    ["due: 2026-07-16", "16 Jul · 1 day late", "7月16日 · 逾期1天", "circle-large-outline"],
    ["due: 2026-05-01", "1 May · 77 days late", "5月1日 · 逾期77天", "error"],
    ["due: 2026-07-17", "17 Jul · due today", "7月17日 · 今天到期", "circle-large-outline"],
    [
      "due: 2026-07-22, progress: 60",
      "22 Jul · in 5 days · 60%",
      "7月22日 · 还有5天 · 60%",
      "circle-large-outline",
    ],
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
      assert.equal(rowOf(milestone).description, en);
      assert.equal(rowOf(milestone, "zh-CN").description, chinese);
      assert.equal(rowOf(milestone).icon.name, icon);
    });
  }

  it("groups by phase, past phases closed, and sorts by due date", () => {
    assert.deepEqual(tree(milestonesView, site), [
      "Design | 1",
      "Build | 2",
      "  Walls | 31 Jul · in 14 days · 40%",
      "  Roof | 1 Sep · in 46 days",
      "No phase | 1",
      "  Loose | 3 Aug · in 17 days",
    ]);
  });

  it("groups by status, owner or month, and not at all", () => {
    const heads = (group: string) =>
      tree(milestonesView, site, { group }).filter((line) => !line.startsWith(" "));
    assert.deepEqual(heads("status"), ["Planned | 3", "Done | 1"]);
    assert.deepEqual(heads("owner"), ["Ana Berg | 1", "Li Wei | 2", "Nobody | 1"]);
    assert.deepEqual(heads("month"), ["Mar 2026 | 1", "Jul 2026 | 1", "Aug 2026 | 1", "Sep 2026 | 1"]);
    assert.deepEqual(tree(milestonesView, site, { group: "none" }).length, 4);
    assert.deepEqual(tree(milestonesView, site, { group: "toString" }), tree(milestonesView, site));
  });

  it("shows what is asked for only", () => {
    const labels = (query: object) =>
      tree(milestonesView, site, { group: "none", ...query }).map((line) => line.split(" |")[0]);
    assert.deepEqual(labels({ openOnly: true }), ["Walls", "Loose", "Roof"]);
    assert.deepEqual(labels({ people: ["li"] }), ["Plan", "Roof"]);
    assert.deepEqual(labels({ text: "wALL" }), ["Walls"]);
    assert.deepEqual(labels({ text: "li wei" }), ["Plan", "Roof"]);
    assert.deepEqual(labels({ text: "nothing of it" }), []);
    assert.deepEqual(labels({ order: "file" }), ["Roof", "Walls", "Plan", "Loose"]);
  });

  it("has below a milestone its work, what it waits for, what waits for it, and its risks", () => {
    const rows = milestonesView.rows(contextOf(site), { group: "none" });
    const below = (label: string) =>
      rows
        .find((row) => row.label === label)
        ?.children?.()
        .map((group) => [group.label, group.children?.().map((row) => `${row.label}: ${row.description}`)]);
    assert.deepEqual(below("Walls"), [
      ["Work", ["Bricks: Planned · 16 Jul · 1 day late"]],
      ["What waits for it", ["Roof: 1 Sep · in 46 days"]],
    ]);
    assert.deepEqual(below("Roof"), [
      ["Waits for", ["Walls: 31 Jul · in 14 days · 40%"]],
      ["Risks", ["Rain: Critical · 5 × 5 · client not told"]],
    ]);
    assert.equal(below("Loose"), undefined);
  });

  it("says each one as a sentence", () => {
    assert.equal(
      rowOf("due: 2026-07-14").sentence,
      "Milestone Roof: Planned, due Tue 14 Jul 2026, 3 days late.",
    );
    assert.equal(
      rowOf("due: 2026-07-14", "zh-CN").sentence,
      "里程碑“Roof”：计划中，到期日 2026-07-14 周二，逾期3天。",
    );
    assert.equal(
      rowOf("due: 2026-07-14, status: cancelled").sentence,
      "Milestone Roof: due Tue 14 Jul 2026, cancelled.",
    );
  });

  it("counts what is late and open in a summary", () => {
    const sections =
      "milestones:\n  - { id: a, due: 2026-07-01 }\n  - { id: b, due: 2026-08-01 }\n  - { id: c, status: done }\n";
    assert.equal(milestonesView.summary(contextOf(sections)), "1 late, 2 open of 3");
    assert.equal(milestonesView.summary(contextOf(sections, "zh-CN")), "延期1项，未完成2/3");
  });
});
