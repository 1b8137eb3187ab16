import assert from "node:assert/strict";
import { analyze } from "../../src/plan/analyze.ts";
import { applyEdits } from "../support/apply.ts";

const head =
  "commplan: 1\nproject: { name: A, client: B }\nmilestones:\n  - id: m\n    due: 2026-05-01\n    title: ";

/** What the title is once it has been put in quotes. */
function quoted(title: string): string | undefined {
  const text = `${head}${title}\n`;
  const [finding] = analyze(text, { asOf: "2026-03-02" }).findings.filter(({ rule }) => rule === "text-cut");
  const [quote] = finding?.fixes() ?? [];
  const [milestone] = analyze(applyEdits(text, quote?.edits ?? []), { asOf: "2026-03-02" }).plan.milestones;
  return milestone?.title as string | undefined;
}

describe("a text that is cut off at a number sign", () => {
  for (const [title, whole] of [
    ["Tower #2 topped out # by crane", "Tower #2 topped out"],
    ["Tower\n      two, block #2", "Tower two, block #2"],
    ["Tower\r\n      two, block #2", "Tower two, block #2"],
    ["Tower  \n\n      two, block #2", "Tower\ntwo, block #2"],
    ['C:\\Tower "two" #2', 'C:\\Tower "two" #2'],
  ] as const)
    it(`is put in quotes as it is read: ${JSON.stringify(title)}`, () => assert.equal(quoted(title), whole));
});
