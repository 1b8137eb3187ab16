import assert from "node:assert/strict";
import { pathAt } from "../../src/language/spot.ts";
import { analyze } from "../../src/plan/analyze.ts";

const text = `commplan: 1
project: { name: A, client: B }
risks:
  - id: one
    title: One

    # About it.
    probability: 1
  - { id: two, title: Two }
status:
  time: { rag: green }
`;

/** The path at the end of the first line that begins so, after its indent. */
function pathIn(plan: string, begin: string): string {
  const at = plan.indexOf(begin);
  assert.ok(at >= 0, begin);
  return (pathAt(analyze(plan, { asOf: "2026-05-04" }).source, at + begin.length) ?? []).join(".");
}

describe("the path of what the cursor is in", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["risks:", "risks"],
    ["  - id: one", "risks.0.id"],
    ["    title", "risks.0.title"],
    ["    # About", "risks.0"],
    ["  - { id: two,", "risks.1"],
    ["  time: { rag: gr", "status.time.rag"],
  ];
  for (const [begin, path] of cases)
    it(`is ${path} at “${begin.trim()}”`, () => assert.equal(pathIn(text, begin), path));

  it("is none where there is no section", () => {
    assert.equal(pathAt(analyze("", { asOf: "2026-05-04" }).source, 0), undefined);
    assert.equal(pathAt(analyze("# only\n", { asOf: "2026-05-04" }).source, 3), undefined);
  });
});
