import assert from "node:assert/strict";
import { analyze } from "../../src/plan/analyze.ts";
import { findingOf } from "../../src/plan/check.ts";
import { applyPolicy } from "../../src/plan/rules/policy.ts";
import type { Rule } from "../../src/plan/rules/rule.ts";

const summary = { en: "S", "zh-CN": "总" };
const sound: Rule = {
  id: "sound",
  severity: "warning",
  summary,
  check: () => [{ path: ["project"], message: { en: "M", "zh-CN": "信" } }],
};
const faulty: Rule = {
  id: "faulty",
  severity: "warning",
  summary,
  check() {
    throw new TypeError("a fault of its own");
  },
};

describe("a rule that fails", () => {
  it("does not silence the others, and is told of", () => {
    const context = analyze("commplan: 1\nproject: { name: A, client: B }\n", { asOf: "2026-03-02" });
    const { findings, faults } = applyPolicy(context, [faulty, sound], {}, (rule, found) =>
      findingOf(context, rule, found),
    );
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      ["sound"],
    );
    assert.deepEqual(
      faults.map(({ rule, error }) => [rule, String(error)]),
      [["faulty", "TypeError: a fault of its own"]],
    );
  });
});
