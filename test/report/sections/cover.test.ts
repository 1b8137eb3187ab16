import assert from "node:assert/strict";
import { linesOf } from "./lines-of.ts";

const risks = `
risks:
  - { id: R-1, title: Insolvency, probability: 5, impact: 5, visibility: internal, withheld: { reason: Not sure yet, approved-by: spy, until: 2026-05-01 } }
  - { id: R-2, title: Rates, probability: 1, impact: 1, visibility: team }
`;

describe("the cover", () => {
  it("counts the issue and names who prepared it", () => {
    const lines = linesOf(
      "cover",
      `
communications: [{ id: c, title: Report, audience: [ann], owner: bob, channel: email, cadence: monthly, outcome: x, report: r }]
reports: [{ id: r, title: R, audience: [ann], sections: [cover], issued: [{ period: { from: 2026-03-01, to: 2026-03-31 }, date: 2026-04-03 }] }]
`,
      { report: "r" },
    );
    assert.ok(lines.includes("Prepared by: Bob"), String(lines));
    assert.ok(lines.includes("Issue: 2; the last was of 3 April 2026"));
    assert.ok(lines.includes("Distribution: Ann"));
  });
  it("says so of a first issue, and nothing of a report without a definition", () => {
    const reports = "reports: [{ id: r, title: R }]";
    assert.ok(linesOf("cover", reports, { report: "r" }).includes("Issue: 1, the first"));
    assert.ok(!linesOf("cover", reports).some((line) => line.startsWith("Issue")));
  });
  it("says to everybody that the plan had errors", () => {
    for (const visibility of ["client", "team", "internal"] as const)
      assert.match(String(linesOf("cover", "", { visibility, openErrors: 2 })), /! .*open errors: 2\./);
    assert.doesNotMatch(String(linesOf("cover", "")), /errors/);
  });
  it("tells internal readers what is kept from the client and why", () => {
    assert.deepEqual(
      linesOf("cover", risks, { visibility: "internal" }).slice(-3),
      [
        "Kept from the client: No. | Record | For | Reason | Approved by | Until",
        "spy | Spy stakeholder | Internal | No reason given |  | ",
        "R-1 | Insolvency risk | Internal | Not sure yet | Spy | 1 May 2026 [bad Over]",
        "R-2 | Rates risk | Team | No reason given |  | ",
      ].slice(-3),
    );
    assert.match(
      String(linesOf("cover", risks, { visibility: "internal", profile: "brief" })),
      /! Records kept from the client: 3\./,
    );
    for (const visibility of ["client", "team"] as const)
      assert.doesNotMatch(String(linesOf("cover", risks, { visibility })), /kept|Kept|sure/);
  });
});
