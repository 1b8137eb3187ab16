import assert from "node:assert/strict";
import { analyze } from "../../../src/plan/analyze.ts";
import { recordColours } from "../../../src/plan/facts/record-colours.ts";

const asOf = "2026-05-15";
const head = "commplan: 1\nproject: { name: Bridge, client: Northmere }\n";
const green = "status: { as-of: 2026-05-15, time: { rag: green }, risk: { rag: green } }\n";

/** The colours by the records, and for which of them the rule finds green too good. */
function coloursOf(records: string) {
  const { plan, calendar, findings } = analyze(head + green + records, { asOf });
  const found = findings.filter(({ rule }) => rule === "rag-too-good").map(({ path }) => path[1]);
  return { ...recordColours(plan, { asOf, calendar }), found };
}

const milestone = (more: string) => `milestones:\n  - { id: M, title: Piles, ${more} }\n`;
const risk = (more: string) => `risks:\n  - { id: R, title: Tide, ${more} }\n`;

const cases: readonly (readonly [string, string, object])[] = [
  ["nothing", "", { found: [] }],
  ["a milestone in time", milestone("due: 2026-06-01"), { time: "green", found: [] }],
  ["a late one", milestone("due: 2026-05-12"), { time: "amber", found: ["time"] }],
  ["a very late one", milestone("due: 2026-03-01"), { time: "red", found: ["time"] }],
  [
    "one that is late by its baseline alone",
    milestone("baseline: 2026-03-01"),
    { time: "red", found: ["time"] },
  ],
  ["one whose day cannot be read", milestone("due: soon"), { time: "green", found: [] }],
  ["one with a slip of syntax", milestone('due: 2026-03-01, acceptance: "x'), { time: "green", found: [] }],
  [
    "a policy that cannot be read",
    `policy: { rag: { red: soon } }\n${milestone("due: 2026-03-01")}`,
    { time: "green", found: [] },
  ],
  ["a high threat, which amber would fit", risk("probability: 4, impact: 4"), { risk: "amber", found: [] }],
  ["a critical one", risk("probability: 5, impact: 5"), { risk: "red", found: ["risk"] }],
  ["a closed one", risk("probability: 5, impact: 5, status: closed"), { risk: "green", found: [] }],
  ["an opportunity", risk("probability: 5, impact: 5, kind: opportunity"), { risk: "green", found: [] }],
  [
    "one of a kind that cannot be read",
    risk("probability: 5, impact: 5, kind: both"),
    { risk: "green", found: [] },
  ],
];

describe("the colours that records speak for", () => {
  for (const [what, records, expected] of cases)
    it(`are the same to reports and to rag-too-good: ${what}`, () =>
      assert.deepEqual(coloursOf(records), expected));
});
