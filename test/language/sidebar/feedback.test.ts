import assert from "node:assert/strict";
import { feedbackView } from "../../../src/language/sidebar/views/feedback.ts";
import { contextOf, tree } from "./tree-of.ts";

const said = `
stakeholders:
  - { id: ana, name: Ana Berg, side: client }
feedback:
  - { id: old, from: ana, received: 2026-06-01, text: Old, kind: complaint }
  - { id: idea, from: ana, received: 2026-07-16, text: Idea, kind: idea }
  - { id: ask, from: ana, received: 2026-07-16, text: Ask, kind: question }
  - { id: slow, from: ana, received: 2026-07-15, text: Slow, kind: concern, status: analysing, answered: 2026-07-16 }
  - { id: nice, from: ana, received: 2026-07-10, text: Nice, kind: praise, status: acknowledged }
  - { id: shut, from: ana, received: 2026-05-01, text: Shut, kind: idea, status: closed, answered: 2026-05-02 }
`;

describe("the feedback view", () => {
  it("sorts by the time that is left, questions first", () => {
    assert.deepEqual(tree(feedbackView, said), [
      "Overdue | 1",
      "  Old | acknowledge: 45 days late · Complaint · Ana Berg · Received",
      "Today | 2",
      "  Ask | acknowledge today · Question · Ana Berg · Received",
      "  Idea | acknowledge today · Idea · Ana Berg · Received",
      "Later | 1",
      "To be closed | 1",
      "  Nice | Praise · Ana Berg · Acknowledged",
      "Closed | 1",
    ]);
  });

  it("groups by kind, status and person", () => {
    const heads = (group: string) =>
      tree(feedbackView, said, { group }).filter((line) => !line.startsWith(" "));
    assert.deepEqual(heads("kind")[0], "Praise | 1");
    assert.deepEqual(heads("status"), [
      "Received | 3",
      "Acknowledged | 1",
      "Being analysed | 1",
      "Closed | 1",
    ]);
    assert.deepEqual(heads("from"), ["Ana Berg | 6"]);
  });

  it("says it in Chinese", () => {
    assert.deepEqual(tree(feedbackView, said, {}, "zh-CN").slice(0, 2), [
      "已逾期 | 1",
      "  Old | 确认收到已逾期45天 · 投诉 · Ana Berg · 已收到",
    ]);
  });

  it("counts in a summary", () => {
    assert.equal(feedbackView.summary(contextOf(said)), "1 overdue, 5 open of 6");
    assert.equal(feedbackView.summary(contextOf(said, "zh-CN")), "逾期1项，未关闭5/6");
  });
});
