import assert from "node:assert/strict";
import { expandAudience, personName } from "../../../src/plan/facts/people.ts";
import { planOf } from "./plan-of.ts";

const plan = planOf({
  stakeholders: [
    { id: "wang", name: { en: "Wang Min", "zh-CN": "王敏" }, side: "client" },
    { id: "li", name: "Li", side: "team" },
    { id: "zhao", name: "Zhao", side: "supervisor" },
    { id: "chen", side: "client" },
  ],
});

const audiences: readonly [readonly string[] | undefined, readonly string[]][] = [
  [undefined, []],
  [["all-client"], ["wang", "chen"]],
  [["all-team"], ["li"]],
  [["everyone"], ["wang", "li", "zhao", "chen"]],
  [
    ["chen", "all-client"],
    ["chen", "wang"],
  ],
  [
    ["zhao", "nobody"],
    ["zhao", "nobody"],
  ],
];

describe("people", () => {
  for (const [audience, people] of audiences) {
    it(`expands ${audience?.join(", ") ?? "no audience"}`, () => {
      assert.deepEqual([...expandAudience(audience, plan)], people);
    });
  }
  it("names people in the language, else by id", () => {
    assert.equal(personName("wang", plan, "zh-CN"), "王敏");
    assert.equal(personName("chen", plan, "en"), "chen");
    assert.equal(personName("nobody", plan, "en"), "nobody");
  });
});
