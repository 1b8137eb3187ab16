import assert from "node:assert/strict";
import { linesOf } from "./lines-of.ts";

describe("changes", () => {
  it("with effect, decision and the baselines that move", () =>
    assert.deepEqual(
      linesOf(
        "changes",
        `
milestones: [{ id: m, title: Roof on, due: 2026-09-01 }, { id: x, title: X, due: 2026-09-01, visibility: team }, { id: n, title: Handover, due: 2026-10-01 }]
changes:
  - id: C-1
    title: Wider stairs
    reason: Prams
    status: approved
    effect: { cost: +2 %, time: Two weeks }
    requested: { date: 2026-03-01, by: ann }
    decided: { date: 2026-03-20, by: spy }
    milestones: [m, n, x]
    rebaselines: [{ milestone: m, from: 2026-08-18, to: 2026-09-01 }, { milestone: x, from: 2026-01-01, to: 2026-02-02 }]
  - { id: C-2, title: Lift, requested: { date: 2026-05-02 } }
  - { id: C-3, title: No ramp, status: rejected, decided: { date: 2026-05-02, by: ann } }
  - { id: C-4, title: Old, status: implemented, decided: { date: 2026-01-02 } }
`,
      ),
      [
        "Open changes and those decided this period: No. | Change | Effect | Status | Decided",
        "C-1 | Wider stairs (Reason: Prams) (Requested: Ann, 1 Mar 2026) | (Time: Two weeks) (Cost: +2 %) (Dates: Roof on 18 Aug 2026 → 1 Sep 2026) (Milestones: Handover) | [neutral Approved] | 20 Mar 2026",
        "C-2 | Lift (Requested: 2 May 2026) | Effect not assessed yet | [caution Proposed] | ",
        "C-3 | No ramp |  | [neutral Rejected] | 2 May 2026 (By: Ann)",
      ],
    ));
  it("keep their effect in a short report", () =>
    assert.match(
      String(
        linesOf("changes", "changes: [{ id: C, title: T, effect: { cost: Double } }]", {
          profile: "highlight",
        }),
      ),
      /Cost: Double/,
    ));
});
