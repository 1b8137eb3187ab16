import assert from "node:assert/strict";
import { planRows, wireRow } from "../../../src/language/sidebar/forest.ts";
import { planCard } from "../../../src/language/sidebar/plan-card.ts";
import type { ViewId } from "../../../src/language/sidebar/view.ts";
import type { Language } from "../../../src/plan/words.ts";
import { contextOf } from "./tree-of.ts";

const counts = { late: 2, high: 1, overdue: 3, unanswered: 1, today: 4 };
const none = { late: 0, high: 0, overdue: 0, unanswered: 0, today: 0 };

/** A plan's line: what it says beside its name, and what a screen reader says. */
function line(
  numbers: typeof counts | undefined,
  language: Language = "en",
  view: ViewId = "commplan.milestones",
): readonly string[] {
  const [row] = planRows([{ plan: "file:///h", name: "Harbour", counts: numbers }], view, language);
  return [row?.description ?? "", row?.sentence ?? ""];
}

describe("a plan's line", () => {
  it("says its four numbers, and what they are to who cannot see it", () => {
    assert.deepEqual(line(counts), [
      "2 late · 1 high · 3 overdue · 1 unanswered",
      "Plan Harbour: 2 milestones late, 1 high risk, 3 communications overdue, " +
        "1 item of feedback to deal with, 4 communications due today.",
    ]);
    assert.equal(line(counts, "zh-CN")[0], "延期2 · 高风险1 · 沟通逾期3 · 反馈待处理1");
  });

  it("says first what its view is about", () => {
    assert.equal(line(counts, "en", "commplan.feedback")[0], "1 unanswered · 2 late · 1 high · 3 overdue");
  });

  it("leaves out what is zero", () => {
    assert.deepEqual(line({ ...none, overdue: 1 }), ["1 overdue", "Plan Harbour: 1 communication overdue."]);
    assert.deepEqual(line(none), ["", "Plan Harbour: nothing needs attention today."]);
    assert.deepEqual(line(none, "zh-CN"), ["", "计划“Harbour”：今天没有需要处理的事项。"]);
  });

  it("goes to the editor without a place, as that of a record goes with its own", () => {
    const [row] = planRows([{ plan: "file:///h", name: "Harbour", counts }], "commplan.milestones", "en");
    assert.ok(row);
    assert.equal("at" in wireRow(row, "file:///h"), false);
    assert.deepEqual(wireRow({ ...row, at: ["risks", 2] }, "file:///h").at, ["risks", 2]);
  });

  it("does not say that all is well before it is known", () => {
    assert.deepEqual(line(undefined), ["", "Plan Harbour, still being read."]);
  });
});

describe("the card of a plan", () => {
  const sections = `phases:
  - { id: build, name: Build, start: 2026-03-01, end: 2026-09-30 }
milestones:
  - { id: a, title: Roof, due: 2026-07-10 }
  - { id: b, title: Walls, due: 2026-07-14 }
  - { id: c, title: Floor, due: 2026-07-15 }
  - { id: d, title: Doors, due: 2026-07-16 }
  - { id: e, title: Keys, due: 2026-09-16 }
`;

  it("says whose it is, how much there is, and what needs attention by name", () => {
    const card = planCard(contextOf(sections), "harbour.commplan.yaml").split("\n");
    assert.deepEqual(card, [
      "**Harbour** · `harbour.commplan.yaml`",
      "",
      "- Client: C",
      "- Phase: Build until 30 Sep",
      "- Milestones: 4 late, 5 open of 5",
      "",
      "**Late milestones** (4)",
      "- Roof · 10 Jul · 7 days late",
      "- Walls · 14 Jul · 3 days late",
      "- Floor · 15 Jul · 2 days late",
      "- and 1 more",
      "",
      ...card.slice(12),
    ]);
    assert.equal(card[12], "4 warnings");
  });

  it("counts what is wrong in the text, one or more", () => {
    const bad = (...statuses: readonly string[]) =>
      planCard(
        contextOf(
          `work:\n${statuses.map((status, at) => `  - { id: w${at}, title: W, status: ${status} }\n`).join("")}`,
        ),
        "h",
      );
    assert.match(bad("planned", "nonsense"), /^1 error in the text/m);
    assert.match(bad("nonsense", "nonsense"), /^2 errors in the text/m);
    assert.doesNotMatch(bad("planned"), /in the text/);
  });

  it("is quiet where nothing needs attention", () => {
    const card = planCard(
      contextOf("milestones:\n  - { id: e, title: Keys, due: 2026-09-16 }\n", "zh-CN"),
      "h",
    );
    assert.match(card, /^今天没有需要处理的事项。$/m);
    assert.match(card, /^- 里程碑：未完成1\/1$/m);
  });

  it("shows a hostile name as text", () => {
    const card = planCard(contextOf("", "en", '"[x](command:evil) </script> \\u202e<b>"'), "`[y](z)`");
    assert.match(card, /^\*\*\\\[x\\\]\(command:evil\) \\<\/script\\>/);
    assert.match(card, /`` `\[y\]\(z\)` ``/);
  });
});
