import assert from "node:assert/strict";
import { linesOf } from "./lines-of.ts";

const records = `
milestones:
  - { id: m1, title: Roof, due: 2026-06-20, baseline: 2026-05-01 }
  - { id: m2, title: Site, due: 2026-01-20, status: done, actual: 2026-01-20 }
risks: [{ id: R-1, title: Wind, probability: 5, impact: 5 }, { id: R-2, title: Frost, probability: 3, impact: 4 }]
issues: [{ id: I-1, title: Crack, status: closed }]
feedback: [{ id: F-1, from: ann, received: 2026-05-04, text: Too loud, kind: complaint }]
decisions: [{ id: D-1, title: Colour }]
`;

describe("the summary", () => {
  it("is put together from the records where nobody wrote one", () => {
    const [text, note] = linesOf("summary", records);
    assert.equal(
      text,
      "1 of 2 milestones have been reached. One is late: Roof (50 days). Next is Roof on 20 June 2026. 2 high or critical risks are open: Wind, Frost. No issue is open. One feedback waits for an answer: Too loud. One decision is needed: Colour.",
    );
    assert.match(note ?? "", /nobody has written a summary/);
  });
  it("in Chinese, too", () =>
    assert.equal(
      linesOf("summary", records, { language: "zh-CN" })[0],
      "共 2 个里程碑，已达成 1 个。1 个里程碑延期：Roof（50 天）。下一个里程碑：Roof，2026年6月20日。未关闭的高及以上风险 2 项：Wind、Frost。没有未解决的问题。待答复的反馈 1 条：Too loud。待决策事项 1 项：Colour。",
    ));
  it("names work that is overdue or held up, also where the plan has nothing but work", () => {
    const item = (id: string, rest: string) => `  - { id: ${id}, title: ${id.toUpperCase()}${rest} }\n`;
    const work = [
      item("past", ", due: 2026-05-14"),
      item("today", ", due: 2026-05-15"),
      item("stuck", ", due: 2026-06-15, status: blocked"),
      item("dropped", ", due: 2026-05-01, status: cancelled"),
      item("over", ", due: 2026-05-01, status: done, completed: 2026-05-01"),
    ];
    assert.equal(
      linesOf("summary", `work:\n${work.join("")}`)[0],
      "2 pieces of work are overdue or held up: PAST, STUCK.",
    );
    assert.equal(linesOf("summary", `work:\n${work[1]}`)[0], "No work is overdue or held up.");
    assert.equal(
      linesOf("summary", `work:\n${work[2]}`, { language: "zh-CN" })[0],
      "逾期或受阻的工作 1 项：STUCK。",
    );
  });
  it("is the author's where there is one", () =>
    assert.equal(linesOf("summary", `${records}status: { summary: All is well. }`)[0], "All is well."));
  it("of an empty plan there is none", () =>
    assert.deepEqual(linesOf("summary", ""), ["Nothing this period."]));
  it("shows internal readers where the records say another colour", () => {
    const plan = `${records}status: { summary: S, overall: { rag: green }, time: { rag: amber }, cost: { rag: green }, risk: { rag: red } }`;
    const table = (visibility: "client" | "team" | "internal") =>
      linesOf("summary", plan, { visibility }).filter(
        (line) => /^Status by|\[\w+ \w+\]/.test(line) && !line.includes(": 1"),
      );
    assert.deepEqual(table("internal").slice(-5), [
      "Status by dimension: Dimension | Now | By the record",
      "Overall | [good Green] | [caution Amber]",
      "Time | [caution Amber] | [severe Red]",
      "Cost | [good Green] | ",
      "Risk | [severe Red] | ",
    ]);
    for (const visibility of ["client", "team"] as const)
      assert.ok(!table(visibility).some((line) => line.includes("record")));
  });
});
