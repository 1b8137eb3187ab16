import assert from "node:assert/strict";
import { linesOf } from "./lines-of.ts";

describe("actions", () => {
  it("theirs, ours and others', open ones first, overdue ones marked", () =>
    assert.deepEqual(
      linesOf(
        "actions",
        `
risks: [{ id: R-1, title: Flood, probability: 1, impact: 1 }]
actions:
  - { id: A-1, title: Call, owner: ann, due: 2026-05-14, from: R-1 }
  - { id: A-2, title: Write, owner: bob, due: 2026-06-01 }
  - { id: A-3, title: Done, owner: bob, due: 2026-05-01, status: done, done: 2026-05-02 }
  - { id: A-4, title: Hidden owner, owner: spy }
  - { id: A-5, title: Long done, owner: ann, status: done, done: 2026-02-02 }
`,
      ),
      [
        "Actions with the client: No. | Action | Owner | Due | Status",
        "A-1 | Call (From: Flood) | Ann | 14 May 2026 [caution Overdue] | Open",
        "Actions with the project team: No. | Action | Owner | Due | Status | Done on",
        "A-2 | Write | Bob | 1 Jun 2026 | Open | ",
        "A-3 | Done | Bob | 1 May 2026 | [good Done] | 2 May 2026",
        "Actions with others: No. | Action | Status",
        "A-4 | Hidden owner | Open",
      ],
    ));
});
