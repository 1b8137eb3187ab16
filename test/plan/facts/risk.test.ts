import assert from "node:assert/strict";
import { levelOrder, riskLevel, riskMatrix } from "../../../src/plan/facts/risk.ts";
import type { Level, Policy, Step } from "../../../src/plan/plan.ts";
import { planOf } from "./plan-of.ts";

function levelOf(probability: Step, impact: Step, risk?: Policy["risk"], malformed: string[] = []) {
  const policy = risk === undefined ? undefined : planOf({ policy: { risk, malformed } }).policy;
  return riskLevel({ probability, impact }, policy)?.level;
}

const three = { scale: ["low", "medium", "high"] };
const stated = { ...three, levels: [["low", "low", "high"], ["low", "high", "critical"], []] as Level[][] };

const cases: readonly [string, Level | undefined, Level | undefined][] = [
  ["4 × 5 is critical", levelOf(4, 5), "critical"],
  ["3 × 4 is high", levelOf(3, 4), "high"],
  ["2 × 3 is medium", levelOf(2, 3), "medium"],
  ["1 × 5 is low", levelOf(1, 5), "low"],
  ["a step below the scale", levelOf(0, 3), undefined],
  ["a step above the scale", levelOf(6, 3), undefined],
  ["half a step", levelOf(2.5, 3), undefined],
  ["labels: high × high", levelOf("high", "high", three), "critical"],
  ["labels: medium × medium is 11.1", levelOf("medium", "medium", three), "medium"],
  ["a number beside labels", levelOf(3, "high", three), "critical"],
  ["a number beyond the labels", levelOf(4, "high", three), undefined],
  ["a label that is not on the scale", levelOf("huge", "high", three), undefined],
  ["the stated matrix", levelOf("low", "high", stated), "high"],
  ["a hole in the stated matrix", levelOf("high", "high", stated), undefined],
  ["a malformed matrix", levelOf(1, 1, three, ["risk.levels"]), undefined],
  ["a malformed scale", levelOf(1, 1, {}, ["risk.scale"]), undefined],
  [
    "two axes of their own",
    levelOf("often", 2, { scale: { probability: ["rare", "often"], impact: ["mild", "hard"] } }),
    "critical",
  ],
];

describe("riskLevel", () => {
  for (const [name, level, expected] of cases) it(name, () => assert.equal(level, expected));

  it("draws the matrix from the lowest to the highest", () => {
    const matrix = riskMatrix(undefined);
    assert.deepEqual(matrix?.levels[0], ["low", "low", "low", "low", "low"]);
    assert.deepEqual(matrix?.levels[4], ["low", "medium", "high", "critical", "critical"]);
  });
  it("orders the levels", () => assert.ok(levelOrder("critical") > levelOrder("high")));
});
