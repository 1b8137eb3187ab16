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
      "Lift (Cause: No cause given) | 14 May 2026 | 14 May 2026 |  | +1 d so far | [caution Overdue]",
      "Roof (Cause: Wind) (Recovery: Cranes) | 1 May 2026 | 20 Jun 2026 |  | +50 d | [severe Very late]",
      "Paint (Acceptance: No stains) | 1 Dec 2026 | 1 Dec 2026 |  | 0 d | [neutral Planned]",
    ]));
  it("a short report has what is behind, reached or due, with its cause", () =>
    assert.deepEqual(rowsOf("milestones", milestones, { profile: "highlight" }), [
      "Milestones against the baseline: Milestone | Baseline | Due | Actual | Slip | Status | Cause",
      "Walls | 4 May 2026 | 4 May 2026 | 4 May 2026 | 0 d | [good Done] | ",
      "Lift | 14 May 2026 | 14 May 2026 |  | +1 d so far | [caution Overdue] | No cause given",
      "Roof | 1 May 2026 | 20 Jun 2026 |  | +50 d | [severe Very late] | Wind",
      "Other milestones, reached before or on course, in the full report: 2.",
    ]));

  it("what is past its promised day grows later with every day, from its baseline on", () =>
    assert.deepEqual(
      rowsOf(
        "milestones",
        `
milestones:
  - { id: m1, title: Moved once, baseline: 2026-04-15, due: 2026-05-10 }
  - { id: m2, title: Promised earlier, baseline: 2026-05-30, due: 2026-05-10 }
  - { id: m3, title: Never agreed, due: 2026-05-10 }
`,
      ).map((line) => line.replace(/ \(Cause: No cause given\)/, "")),
      [
        "Milestones against the baseline: Milestone | Baseline | Due | Slip | Status",
        "Moved once | 15 Apr 2026 | 10 May 2026 | +30 d so far | [severe Very late]",
        "Promised earlier | 30 May 2026 | 10 May 2026 | −20 d | [caution Overdue]",
        "Never agreed |  | 10 May 2026 |  | [caution Late]",
      ],
    ));
  it("have the number that people gave them, where they gave one", () => {
    const numbered = "milestones: [{ id: M-04, title: Roof }, { id: M-roof, title: Tiles }]";
    assert.deepEqual(rowsOf("milestones", numbered), [
      "Milestones against the baseline: No. | Milestone | Status",
      "M-04 | Roof | [neutral Planned]",
      " | Tiles | [neutral Planned]",
    ]);
    assert.deepEqual(rowsOf("milestones", "milestones: [{ id: rc-1, title: Roof }]"), [
      "Milestones against the baseline: Milestone | Status",
      "Roof | [neutral Planned]",
    ]);
  });
});
