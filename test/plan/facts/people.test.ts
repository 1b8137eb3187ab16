import assert from "node:assert/strict";
import { expandAudience, personName, reachesClient } from "../../../src/plan/facts/people.ts";
import { planOf } from "./plan-of.ts";

const plan = planOf({
  stakeholders: [
    { id: "wang", name: { en: "Wang Min", "zh-CN": "王敏" }, side: "client" },
    { id: "li", name: "Li", side: "team" },
    { id: "zhao", name: "Zhao", side: "supervisor" },
    { id: "chen", side: "client" },
  ],
});

const audiences: readonly [readonly string[] | undefined, readonly string[], boolean][] = [
  [undefined, [], false],
  [["all-client"], ["wang", "chen"], true],
  [["all-team"], ["li"], false],
  [["everyone"], ["wang", "li", "zhao", "chen"], true],
  [["chen", "all-client"], ["chen", "wang"], true],
  [["zhao", "nobody"], ["zhao", "nobody"], false],
];

describe("people", () => {
  for (const [audience, people, hasClient] of audiences) {
    it(`expands ${audience?.join(", ") ?? "no audience"}`, () => {
      assert.deepEqual([...expandAudience(audience, plan)], people);
      assert.equal(reachesClient(audience, plan), hasClient);
    });
  }
  it("names people in the language, else by id", () => {
    assert.equal(personName("wang", plan, "zh-CN"), "王敏");
    assert.equal(personName("chen", plan, "en"), "chen");
    assert.equal(personName("nobody", plan, "en"), "nobody");
  });
});
