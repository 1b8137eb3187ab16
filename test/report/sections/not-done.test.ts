import assert from "node:assert/strict";
import type { ReportOptions } from "../../../src/report/build.ts";
import { linesOf } from "./lines-of.ts";

const rows = (records: string, options: Partial<ReportOptions> = {}) =>
  linesOf("not-done", records, options).slice(1);

describe("planned but not done", () => {
  it("with cause and recovery, or that none was given", () =>
    assert.deepEqual(
      linesOf(
        "not-done",
        `
milestones:
  - { id: m1, title: Roof on, due: 2026-06-01, baseline: 2026-05-01, owner: bob, slip: { cause: Wind, recovery: Two cranes } }
work:
  - { id: w1, title: Cables, due: 2026-05-14, status: blocked, blocked-by: No permit }
  - { id: w2, title: Pipes, due: 2026-01-14 }
`,
      ),
      [
        "Due by the end of the period: Milestone or work | Planned | Now expected | Status | Cause | Recovery | Owner",
        "Pipes | 14 Jan 2026 |  | [caution Not started] | No cause given |  | ",
        "Roof on Milestone | 1 May 2026 | 1 Jun 2026 | [caution Not started] | Wind | Two cranes | Bob",
        "Cables | 14 May 2026 |  | [bad Blocked] | No permit |  | ",
      ],
    ));
  it("not what is due today, later, done, or was given up before", () =>
    assert.deepEqual(
      rows(`
milestones:
  - { id: m1, title: Today, due: 2026-05-15, baseline: 2026-05-15 }
  - { id: m2, title: Done, due: 2026-05-01, status: done, actual: 2026-05-10 }
  - { id: m3, title: Done some day, due: 2026-05-01, status: done }
work:
  - { id: w1, title: Later, due: 2026-05-16 }
  - { id: w2, title: Given up, due: 2026-03-01, status: cancelled }
  - { id: w3, title: Undated }
`),
      [],
    ));
  it("what was moved beyond a day that has come", () =>
    assert.deepEqual(rows("milestones: [{ id: m, title: M, due: 2026-05-29, baseline: 2026-05-15 }]"), [
      "M Milestone | 15 May 2026 | 29 May 2026 | [caution Not started] | No cause given",
    ]));
  it("of a period that still runs: not what is to come in it, but what was put off or given up in it", () =>
    assert.deepEqual(
      rows(
        `
milestones:
  - { id: m1, title: To come, due: 2026-05-29, baseline: 2026-05-29 }
  - { id: m2, title: Brought forward, due: 2026-05-20, baseline: 2026-05-29 }
  - { id: m3, title: Put off, due: 2026-06-12, baseline: 2026-05-29, slip: { cause: Rain } }
work:
  - { id: w1, title: Begun, due: 2026-05-16, status: in-progress }
  - { id: w2, title: Given up, due: 2026-05-16, status: cancelled }
`,
        { from: "2026-05-01", to: "2026-05-31" },
      ),
      [
        "Given up | 16 May 2026 |  | [caution Cancelled] | No cause given",
        "Put off Milestone | 29 May 2026 | 12 Jun 2026 | [caution Not started] | Rain",
      ],
    ));
  it("what was given up in the period, and a status that cannot be read", () =>
    assert.deepEqual(
      rows(`
work:
  - { id: w1, title: Given up, due: 2026-05-01, status: cancelled }
  - { id: w2, title: Unknown, due: 2026-05-02, status: nearly }
`),
      [
        "Given up | 1 May 2026 | [caution Cancelled] | No cause given",
        "Unknown | 2 May 2026 |  | No cause given",
      ],
    ));
  it("of a period that is over: what was done only after it", () =>
    assert.deepEqual(
      rows(
        `
work:
  - { id: w1, title: Late, due: 2026-03-20, status: done, completed: 2026-04-02 }
  - { id: w2, title: On the last day, due: 2026-03-31, status: planned }
  - { id: w3, title: In time, due: 2026-03-20, status: done, completed: 2026-03-31 }
  - { id: w4, title: Not of it, due: 2026-04-01 }
`,
        { from: "2026-03-01", to: "2026-03-31" },
      ),
      [
        "Late | 20 Mar 2026 | 2 Apr 2026 | [good Done since] | No cause given",
        "On the last day | 31 Mar 2026 |  | [caution Not started] | No cause given",
      ],
    ));
  it("is said in a short report, too", () =>
    assert.match(
      String(
        rows("milestones: [{ id: m, title: M, due: 2026-03-29, slip: { cause: Rain, recovery: Tent } }]", {
          profile: "highlight",
        }),
      ),
      /Rain \| Tent/,
    ));
});
