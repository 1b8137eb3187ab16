import assert from "node:assert/strict";
import { rowsOf } from "./lines-of.ts";

const feedback = `
actions: [{ id: A-1, title: Move the gate, owner: bob, visibility: team }, { id: A-2, title: Tell the school, owner: bob }]
feedback:
  - { id: F-1, from: ann, received: 2026-05-04, text: Too loud, kind: complaint, owner: bob, acknowledged: 2026-05-05, answered: 2026-05-11, disposition: accepted, cause: A pump, resolution: Moved, leads-to: [A-1, A-2], resolved: 2026-05-12, told: 2026-05-12, status: closed }
  - { id: F-2, from: ann, received: 2026-05-06, text: Nice, kind: praise, status: acknowledged }
  - { id: F-3, from: ann, received: 2026-05-14, text: When?, kind: question, status: acknowledged, acknowledged: 2026-05-14 }
  - { id: F-4, from: ann, received: 2026-05-01, text: Old and open, kind: concern }
  - { id: F-6, from: ann, received: 2026-04-20, text: Fence, kind: idea, acknowledged: 2026-04-20, answered: 2026-04-21, resolved: 2026-04-22, status: closed }
  - { id: F-5, from: ann, received: 2026-03-01, text: Long closed, status: closed }
`;

describe("feedback", () => {
  it("open questions first, each with the promised times kept, missed, running and over", () =>
    assert.deepEqual(rowsOf("feedback", feedback), [
      "Promised response times: 6 kept, 3 missed, 3 running.",
      "Feedback received and what became of it: No. | Received | From | Feedback | Answer and outcome | Response times | Status | Owner",
      "F-3 | 14 May 2026 | Ann | Question When? |  | (Acknowledged: [good in time]) (Answered: due 19 May 2026) (Resolved: due 4 Jun 2026) | Acknowledged | ",
      "F-6 | 20 Apr 2026 | Ann | Idea Fence | (Answered: 21 Apr 2026) | [good All in time] | Closed | ",
      "F-4 | 1 May 2026 | Ann | Concern Old and open |  | (Acknowledged: [severe Overdue since] 4 May 2026) (Answered: [severe Overdue since] 6 May 2026) (Resolved: due 22 May 2026) | Received | ",
      "F-1 | 4 May 2026 | Ann | Complaint Too loud | Accepted (Cause: A pump) (Resolution: Moved) (Led to: Tell the school) (Answered: 11 May 2026) (Outcome told: 12 May 2026) | (Acknowledged: [good in time]) (Answered: [caution 4 days late]) (Resolved: [good in time]) | Closed | Bob",
      "F-2 | 6 May 2026 | Ann | Praise Nice |  |  | Acknowledged | ",
    ]));
  it("a short report has what is open, and counts the rest", () =>
    assert.deepEqual(rowsOf("feedback", feedback, { profile: "brief" }).slice(2), [
      "F-3 | 14 May 2026 | Ann | Question When? |  | Acknowledged",
      "F-4 | 1 May 2026 | Ann | Concern Old and open | (Acknowledged: [severe Overdue since] 4 May 2026) (Answered: [severe Overdue since] 6 May 2026) | Received",
      "F-2 | 6 May 2026 | Ann | Praise Nice |  | Acknowledged",
      "Closed feedback in the full report: 2.",
    ]));
  it("the last score of each person, with the one before", () =>
    assert.deepEqual(
      rowsOf(
        "feedback",
        `
satisfaction:
  - { date: 2026-01-10, from: ann, score: 2, remark: Slow }
  - { date: 2026-05-10, from: ann, score: 4 }
  - { date: 2026-04-10, from: bob, score: 1, remark: Bad }
  - { date: 2026-06-10, from: bob, score: 5, remark: After the period }
`,
      ),
      [
        "Satisfaction, the last score of each person: Date | From | Score | Remark",
        "10 Apr 2026 | Bob | [bad 1 of 5] | Bad",
        "10 May 2026 | Ann | [good 4 of 5] before: 2 | ",
      ],
    ));
});
