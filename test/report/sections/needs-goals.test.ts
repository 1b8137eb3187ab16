import assert from "node:assert/strict";
import { linesOf } from "./lines-of.ts";

const needs = `
goals:
  - { id: G-1, statement: Open in time, needs: [N-2, N-3] }
  - { id: G-2, statement: Hidden, needs: [N-1], visibility: internal }
  - { id: G-3, statement: Given up, needs: [N-1], status: dropped }
needs:
  - { id: N-1, statement: Quiet nights, kind: quality, from: ann }
  - { id: N-2, statement: Ramp, kind: functional, priority: must, acceptance: Wheelchair test, status: met, confirmed: 2026-03-02 }
  - { id: N-3, statement: Before school, kind: time, status: changed }
`;

describe("needs", () => {
  it("by kind, with the goals that carry them", () =>
    assert.deepEqual(linesOf("needs", needs), [
      "Needs by kind: No. | Need | Kind | Priority | From | Goals that carry it | Status",
      "N-2 | Ramp (Accepted when: Wheelchair test) (Confirmed: 2 Mar 2026) | Functional | Must have |  | Open in time | [good Met]",
      "N-3 | Before school | Time |  |  | Open in time | [caution Changed]",
      "N-1 | Quiet nights | Quality |  | Ann |  | [neutral Open]",
    ]));
  it("our own people hear that no goal carries one", () => {
    const text = `needs: [{ id: N, statement: Quiet, kind: time }]`;
    assert.match(String(linesOf("needs", text, { visibility: "internal" })), /\[caution No goal yet\]/);
    assert.doesNotMatch(String(linesOf("needs", text)), /No goal yet/);
  });
  it("a short report has the unsettled ones and counts the others", () =>
    assert.deepEqual(linesOf("needs", needs, { profile: "brief" }).slice(1), [
      "N-3 | Before school | Time |  | Open in time | [caution Changed]",
      "N-1 | Quiet nights | Quality | Ann |  | [neutral Open]",
      "Met or dropped needs in the full report: 1.",
    ]));
});

describe("goals", () => {
  it("from overall ones to those of milestones, with measure, target, agreement and progress", () =>
    assert.deepEqual(
      linesOf(
        "goals",
        `
phases: [{ id: b, name: Build, start: 2026-03-01, end: 2026-06-01 }]
goals:
  - { id: G-1, statement: Few defects, level: phase, phase: b, measure: Defects, target: "< 5", date: 2026-05-01, progress: 40 }
  - { id: G-2, statement: Open in time, agreed: { date: 2026-02-01, by: [ann, spy] }, date: 2026-09-01 }
  - { id: G-3, statement: No claim, date: 2026-04-01, status: missed }
`,
      ),
      [
        "Goals by level: No. | Goal | Level | Measure | Agreed | Target date | Progress | Status",
        "G-3 | No claim | Overall |  |  | 1 Apr 2026 |  | [severe Missed]",
        "G-2 | Open in time | Overall |  | 1 Feb 2026 (By: Ann) | 1 Sep 2026 |  | [neutral Open]",
        "G-1 | Few defects (Phase: Build) | Phase | Defects (Target: < 5) |  | 1 May 2026 [caution Overdue] | 40% | [neutral Open]",
      ],
    ));
});
