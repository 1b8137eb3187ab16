import assert from "node:assert/strict";
import { told } from "./done.ts";

const milestones = `
milestones:
  - { id: freeze, title: Design freeze, due: 2026-07-03 }
  - { id: odd, title: "{date} \\u202e$(flame)\\n${"x".repeat(200)}", due: 2026-07-03 }
`;

describe("what is told once an act is done", () => {
  it("says what was done with what, and when", () => {
    const done = { id: "freeze", date: "2026-07-03" };
    assert.equal(told(milestones, "markMilestoneDone", done), "Marked “Design freeze” done on 3 July.");
    assert.equal(
      told(milestones, "markMilestoneDone", done, "zh-CN"),
      "已将“Design freeze”标记为7月3日完成。",
    );
    assert.equal(
      told(milestones, "markMilestoneDone", { ...done, date: "2025-12-03" }),
      "Marked “Design freeze” done on 3 December 2025.",
    );
    assert.equal(
      told(milestones, "setOwner", { id: "freeze", owner: "li" }),
      "Set the owner of “Design freeze” to Li Wei.",
    );
    const action = { title: "Send samples", owner: "ana", due: "2026-07-31" };
    assert.equal(told("", "addAction", action), "Added “Send samples” to Actions.");
    assert.equal(told("", "addAction", action, "zh-CN"), "已将“Send samples”加入行动项。");
  });

  it("stays on one line, and takes a title as it is", () => {
    const sentence = told(milestones, "markMilestoneDone", { id: "odd", date: "2026-07-03" });
    assert.match(sentence, /^Marked “\{date\} \ufffd\$\(flame\)\s?x+…” done on 3 July\.$/u);
    assert.ok(sentence.length < 90);
  });
});
