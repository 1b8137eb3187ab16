import assert from "node:assert/strict";
import { rowsOf } from "./lines-of.ts";

const risks = `
milestones: [{ id: m, title: Roof on, due: 2026-09-01 }]
risks:
  - { id: R-1, title: Wind, probability: 5, impact: 4, strategy: mitigate, response: Two cranes, owner: bob, raised: 2026-05-04, due: 2026-05-08, residual: { probability: 2, impact: 4 }, milestones: [m], cause: Spring, contingency: Wait }
  - { id: R-2, title: Rain, probability: 2, impact: 2, raised: 2026-01-04 }
  - { id: R-3, title: Steel is cheaper, kind: opportunity, probability: 5, impact: 5, strategy: exploit, raised: 2026-01-04 }
  - { id: R-4, title: Flood, probability: 3, impact: 4, status: occurred, raised: 2026-01-04 }
  - { id: R-5, title: Frost, probability: 1, impact: 1, status: closed, closed: 2026-05-02 }
  - { id: R-6, title: Strike, probability: 3, impact: 3, visibility: team }
  - { id: R-7, title: Closed before, probability: 3, impact: 3, status: closed, closed: 2026-01-02 }
log: [{ date: 2026-05-06, title: Call, participants: [ann], covers: [R-2] }]
`;

describe("risks", () => {
  it("worst first, opportunities apart, with residual and response", () =>
    assert.deepEqual(rowsOf("risks", risks), [
      "Risks, worst first: No. | Risk | Level | Response | Owner | Response due | Status",
      "R-1 | Wind (Cause: Spring) (Milestones: Roof on) | [severe Critical] 5×4 (Residual: [caution Medium] 2×4) | Mitigate Two cranes (Contingency: Wait) | Bob | 8 May 2026 [caution Overdue] | Open",
      "R-4 | Flood | [bad High] 3×4 |  |  |  | [bad Occurred]",
      "R-2 | Rain | [good Low] 2×2 |  |  |  | Open",
      "R-5 | Frost | [good Low] 1×1 |  |  |  | Closed",
      "Opportunities, largest first: No. | Opportunity | Level | Response | Status",
      "R-3 | Steel is cheaper | [neutral Critical] 5×5 | Exploit | Open",
    ]));
  it("our own people see whether the client has been told", () => {
    const lines = rowsOf("risks", risks, { visibility: "team" });
    assert.match(lines[0] ?? "", /\| Client told$/);
    assert.match(String(lines.find((line) => line.startsWith("R-1"))), /\[bad Not told yet\]$/);
    assert.match(String(lines.find((line) => line.startsWith("R-2"))), /Told 6 May 2026$/);
    assert.match(String(lines.find((line) => line.startsWith("R-6"))), /\[caution Withheld\]$/);
  });
  it("but not the day of an entry that they do not see", () => {
    const hidden = risks.replace("covers: [R-2]", "covers: [R-2], visibility: internal");
    const told = (visibility: "team" | "internal") =>
      String(rowsOf("risks", hidden, { visibility }).find((line) => line.startsWith("R-2")));
    assert.match(told("team"), /\| Told$/);
    assert.match(told("internal"), /\| Told 6 May 2026$/);
  });
  it("a short report has the high and the new ones, and counts the others", () =>
    assert.deepEqual(rowsOf("risks", risks, { profile: "highlight" }), [
      "High and new risks: No. | Risk | Level | Response | Owner | Response due | Status",
      "R-1 | Wind | [severe Critical] 5×4 | Mitigate Two cranes | Bob | 8 May 2026 [caution Overdue] | Open",
      "R-4 | Flood | [bad High] 3×4 |  |  |  | [bad Occurred]",
      "In the full report: 1 low, 1 closed, 1 opportunity.",
    ]));
});

describe("issues", () => {
  const issues = `
issues:
  - { id: I-1, title: Crack, severity: high, owner: bob, raised: 2026-02-01, due: 2026-05-01, cause: Frost }
  - { id: I-2, title: Noise, severity: low, raised: 2026-02-01 }
  - { id: I-3, title: Fence, status: resolved, resolved: 2026-05-02, resolution: New }
`;
  it("open ones first, worst first", () =>
    assert.deepEqual(rowsOf("issues", issues), [
      "Open issues and those resolved since the period began: No. | Issue | Severity | Status | Owner | Raised | Due",
      "I-1 | Crack (Cause: Frost) | [bad High] | Open | Bob | 1 Feb 2026 | 1 May 2026 [caution Overdue]",
      "I-2 | Noise | [good Low] | Open |  | 1 Feb 2026 | ",
      "I-3 | Fence (Resolution: New) | [caution Medium] | Resolved |  |  | ",
    ]));
  it("a short report has the grave, new and overdue ones, and counts the others", () =>
    assert.deepEqual(rowsOf("issues", issues, { profile: "highlight" }).slice(1), [
      "I-1 | Crack | [bad High] | Open | Bob | 1 Feb 2026 | 1 May 2026 [caution Overdue]",
      "Lesser or resolved issues in the full report: 2.",
    ]));
});
