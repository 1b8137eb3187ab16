import assert from "node:assert/strict";
import { linesOf } from "./lines-of.ts";

describe("done", () => {
  it("says what was reached and completed, and when it should have been", () =>
    assert.deepEqual(
      linesOf(
        "done",
        `
milestones: [{ id: m, title: Roof, due: 2026-05-04, status: done, actual: 2026-05-05 }]
work:
  - { id: w1, title: Ramp, milestone: m, due: 2026-05-01, status: done, completed: 2026-05-06 }
  - { id: w2, title: Long ago, status: done, completed: 2026-03-06 }
  - { id: w3, title: Paint, status: done, completed: 2026-05-02 }
`,
      ),
      [
        "- [good Milestone reached] Roof 5 May 2026",
        "Work completed: Work | Milestone | Due | Completed",
        "Paint |  |  | 2 May 2026",
        "Ramp | Roof | 1 May 2026 | 6 May 2026",
      ],
    ));
});
