import assert from "node:assert/strict";
import { asOf, generatePlan } from "../../bench/generate-plan.ts";
import { percentile } from "../../bench/table.ts";
import { analyze } from "../../src/plan/analyze.ts";
import { sectionNames } from "../../src/plan/plan.ts";

describe("the benchmark's plans", () => {
  for (const lines of [750, 7_000, 35_000]) {
    it(`are as long as asked for, whole and right at ${lines} lines`, () => {
      const text = generatePlan(lines);
      assert.ok(Math.abs(text.split("\n").length - lines) < lines * 0.05);
      assert.equal(generatePlan(lines), text);
      const { plan, findings } = analyze(text, { asOf });
      for (const section of sectionNames) assert.notEqual(plan[section].length, 0, section);
      assert.match(text, /\p{Script=Han}/u);
      const errors = findings.filter(({ severity }) => severity === "error");
      assert.deepEqual(
        errors.slice(0, 3).map(({ message }) => message.en),
        [],
      );
    });
  }
});

describe("percentile", () => {
  it("takes the nearest rank", () => {
    const values = [30, 10, 20, 40];
    assert.deepEqual(
      [0, 50, 75, 95].map((percent) => percentile(values, percent)),
      [10, 20, 30, 40],
    );
    assert.ok(Number.isNaN(percentile([], 50)));
  });
});
