import assert from "node:assert/strict";
import { analyze } from "../../src/plan/analyze.ts";
import type { Visibility } from "../../src/plan/plan.ts";
import { readersOf } from "../../src/report/build.ts";
import { hiddenFrom } from "../../src/report/hidden.ts";

const text = `commplan: 1
project: { name: A, client: B }
stakeholders:
  - { id: ana, name: Ana, side: client }
  - { id: ben, name: Ben, side: client }
communications:
  - { id: quiet, title: Quiet, audience: [ana], owner: li, channel: email, cadence: weekly, outcome: O, confidential: true }
risks:
  - { id: open, title: Open, probability: 1, impact: 1 }
  - { id: ours, title: "Ours\\u202e\\n now", probability: 1, impact: 1, visibility: team }
  - { id: mine, title: Mine, probability: 1, impact: 1, visibility: internal }
log:
  - { date: 2026-05-04, of: quiet, summary: Said }
reports:
  - { id: for-ana, title: A, audience: [ana] }
  - { id: page, title: P, audience: [li], visibility: team }
`;
const { plan } = analyze(text, { asOf: "2026-05-04" });

/** What is kept, as paths and titles. */
function hidden(options: { visibility?: Visibility; report?: string; audience?: readonly string[] }) {
  return hiddenFrom(plan, readersOf(plan, options), "en").map(({ at, title }) => `${at.join(".")} ${title}`);
}

describe("what readers do not see", () => {
  const risks = ["risks.1 Ours\ufffd now", "risks.2 Mine"];

  it("is counted for each kind of reader, without the definitions of reports", () => {
    assert.deepEqual(hidden({}), ["communications.0 Quiet", "log.0 Said", ...risks]);
    assert.deepEqual(hidden({ report: "page" }), ["risks.2 Mine"]);
    assert.deepEqual(hidden({ visibility: "internal" }), []);
  });

  it("goes by the people who really get the report", () => {
    assert.deepEqual(hidden({ report: "for-ana" }), risks);
    assert.deepEqual(hidden({ report: "for-ana", audience: ["ana", "ben"] }).length, 4);
    assert.deepEqual(hidden({ report: "page", visibility: "client" }).length, 4);
  });
});
