import assert from "node:assert/strict";
import { forest } from "../../../src/extension/views/forest.ts";
import { milestonesView } from "../../../src/extension/views/milestones.ts";
import { planInView } from "./plan-in-view.ts";

const one = "milestones:\n  - { id: a, title: Roof, due: 2026-07-14 }\n";

describe("the forest of a view", () => {
  it("is empty without plans", () => {
    assert.deepEqual(forest(milestonesView, [], "en"), []);
  });

  it("is the records where there is one plan", () => {
    assert.deepEqual(
      forest(milestonesView, [planInView(one)], "en").map(({ label }) => label),
      ["Roof"],
    );
  });

  it("has a line for each of several plans that have records, by name", () => {
    const nodes = forest(
      milestonesView,
      [planInView(one, "Quay"), planInView("", "Empty"), planInView(one, "Bridge")],
      "en",
    );
    assert.deepEqual(
      nodes.map(({ label, description }) => [label, description]),
      [
        ["Bridge", "1 late, 1 open of 1"],
        ["Quay", "1 late, 1 open of 1"],
      ],
    );
    assert.deepEqual(
      nodes[0]?.children?.().map(({ label }) => label),
      ["Roof"],
    );
  });
});
