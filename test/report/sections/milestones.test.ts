import assert from "node:assert/strict";
import { rowsOf } from "./lines-of.ts";

const milestones = `
milestones:
  - { id: m1, title: Roof, due: 2026-06-20, baseline: 2026-05-01, slip: { cause: Wind, recovery: Cranes } }
  - { id: m2, title: Lift, due: 2026-05-14, baseline: 2026-05-14 }
  - { id: m3, title: Paint, due: 2026-12-01, baseline: 2026-12-01, acceptance: No stains }
  - { id: m4, title: Site, due: 2026-01-20, baseline: 2026-01-10, status: done, actual: 2026-01-20 }
  - { id: m5, title: Walls, due: 2026-05-04, baseline: 2026-05-04, status: done, actual: 2026-05-04 }
`;

describe("milestones", () => {
  it("say the cause of what is behind, or that nobody gave one", () =>
    assert.deepEqual(rowsOf("milestones", milestones), [
      "Milestones against the baseline: Milestone | Baseline | Due | Actual | Slip | Status",
      "Site (Cause: No cause given) | 10 Jan 2026 | 20 Jan 2026 | 20 Jan 2026 | +10 d | [good Done]",
      "Walls | 4 May 2026 | 4 May 2026 | 4 May 2026 | 0 d | [good Done]",
      "Lift (Cause: No cause given) | 14 May 2026 | 14 May 2026 |  | 0 d | [caution Overdue]",
      "Roof (Cause: Wind) (Recovery: Cranes) | 1 May 2026 | 20 Jun 2026 |  | +50 d | [severe Very late]",
      "Paint (Acceptance: No stains) | 1 Dec 2026 | 1 Dec 2026 |  | 0 d | [neutral Planned]",
    ]));
  it("a short report has what is behind, reached or due, with its cause", () =>
    assert.deepEqual(rowsOf("milestones", milestones, { profile: "highlight" }), [
      "Milestones against the baseline: Milestone | Baseline | Due | Actual | Slip | Status | Cause",
      "Walls | 4 May 2026 | 4 May 2026 | 4 May 2026 | 0 d | [good Done] | ",
      "Lift | 14 May 2026 | 14 May 2026 |  | 0 d | [caution Overdue] | No cause given",
      "Roof | 1 May 2026 | 20 Jun 2026 |  | +50 d | [severe Very late] | Wind",
      "Other milestones, reached before or on course, in the full report: 2.",
    ]));
});
