import assert from "node:assert/strict";
import { badgeKinds, countOf, plansInFocus, sumOf } from "../../src/extension/glance/counts.ts";
import { reminderText } from "../../src/extension/glance/reminder-text.ts";
import { statusText } from "../../src/extension/glance/status-text.ts";
import { dueKinds } from "../../src/language/sidebar/attention-words.ts";

const none = { late: 0, high: 0, overdue: 0, unanswered: 0, today: 0 };
const some = { ...none, late: 2, high: 1, unanswered: 1 };

describe("the numbers at a glance", () => {
  const plans = [
    { plan: "a", ...some },
    { plan: "b", ...none, late: 1 },
  ];

  it("are the sum of all plans, or those of the one in focus", () => {
    assert.deepEqual(sumOf(plans), { ...some, late: 3 });
    assert.deepEqual(sumOf(plansInFocus(plans, "b")), { ...none, late: 1 });
    assert.deepEqual(sumOf([]), none);
  });

  it("are of all plans where the one in focus is gone", () => {
    assert.equal(plansInFocus(plans, "gone").length, 2);
  });

  it("are in badges once each, and say what the reminder says", () => {
    assert.deepEqual(Object.values(badgeKinds).flat().sort(), [...dueKinds].sort());
  });

  it("can be counted by kind", () => {
    assert.equal(countOf(some, ["late", "unanswered"]), 3);
    assert.equal(countOf(some, []), 0);
  });
});

describe("the status bar", () => {
  it("says what is not zero, in numbers and in words", () => {
    assert.deepEqual(statusText("Harbour", some, "en"), {
      text: "$(milestone) 2  $(flame) 1  $(feedback) 1",
      sentence: "Harbour: 2 milestones late, 1 high risk, 1 item of feedback to deal with",
    });
    assert.equal(statusText("滨河", some, "zh-CN").sentence, "滨河：2个里程碑延期，1项高风险，1条反馈待处理");
  });

  it("is quiet where nothing is", () => {
    assert.deepEqual(statusText("Harbour", none, "en"), {
      text: "$(check)",
      sentence: "Harbour: nothing needs attention today",
    });
  });

  it("takes a name as it is", () => {
    assert.match(statusText("{what} $(flame)", some, "en").sentence, /^\{what\} \$\(flame\): 2 milestones/);
  });
});

describe("the reminder", () => {
  const situation = { isWanted: true, today: "2026-07-17", last: "2026-07-16", counts: some };

  it("says once a day what needs attention", () => {
    const words = reminderText(situation);
    assert.equal(words?.en, "Today in your plans: 2 milestones late, 1 item of feedback to deal with.");
    assert.equal(words?.["zh-CN"], "今天的沟通计划：2个里程碑延期，1条反馈待处理。");
    assert.ok(reminderText({ ...situation, last: undefined }));
    assert.equal(reminderText({ ...situation, last: "2026-07-17" }), undefined);
  });

  it("is silent where it is not wanted, or nothing is due", () => {
    assert.equal(reminderText({ ...situation, isWanted: false }), undefined);
    assert.equal(reminderText({ ...situation, counts: none }), undefined);
    assert.equal(reminderText({ ...situation, counts: { ...none, high: 3 } }), undefined);
  });
});
