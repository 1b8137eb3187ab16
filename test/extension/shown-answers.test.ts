import assert from "node:assert/strict";
import { createShownAnswers } from "../../src/extension/assistant/shown-answers.ts";

const edit = (newText: string) => [{ start: 0, end: 1, newText }];

describe("what a person was shown of an assistant's proposals", () => {
  it("may come about once, for the text that it was shown for", () => {
    const shown = createShownAnswers();
    shown.add({ plan: "a", text: "one", answer: edit("x") });
    assert.equal(shown.take({ plan: "a", text: "one", answer: edit("y") }), false);
    assert.equal(shown.take({ plan: "b", text: "one", answer: edit("x") }), false);
    assert.equal(shown.take({ plan: "a", text: "two", answer: edit("x") }), false);
    assert.equal(shown.take({ plan: "a", text: "one", answer: edit("x") }), true);
    assert.equal(shown.take({ plan: "a", text: "one", answer: edit("x") }), false);
    shown.add({ plan: "a", text: "one", answer: "No." });
    assert.equal(shown.take({ plan: "a", text: "one", answer: "No." }), true);
  });

  it("is forgotten when the plan says something else, and when there is much of it", () => {
    const shown = createShownAnswers();
    for (let count = 0; count < 100; count += 1)
      shown.add({ plan: "a", text: `text ${count}`, answer: edit("x") });
    assert.equal(shown.count(), 1);
    shown.add({ plan: "b", text: "other", answer: edit("x") });
    assert.equal(shown.take({ plan: "a", text: "text 99", answer: edit("x") }), true);
    for (let count = 0; count < 100; count += 1)
      shown.add({ plan: "a", text: "same", answer: edit(`${count}`) });
    assert.equal(shown.count(), 20);
    assert.equal(shown.take({ plan: "a", text: "same", answer: edit("99") }), true);
    assert.equal(shown.take({ plan: "b", text: "other", answer: edit("x") }), false);
  });
});
