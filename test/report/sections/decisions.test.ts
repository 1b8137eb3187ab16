import assert from "node:assert/strict";
import { linesOf } from "./lines-of.ts";

describe("decisions and inputs needed", () => {
  it("the most urgent first, with what each holds up", () =>
    assert.deepEqual(
      linesOf(
        "decisions",
        `
milestones: [{ id: m, title: Roof on, due: 2026-09-01 }, { id: x, title: X, due: 2026-09-01, visibility: team }]
decisions:
  - { id: D-1, title: Colour, by: [spy] }
  - { id: D-2, title: Stairs, needed-by: 2026-06-01, by: [ann, all-client], options: [Steel, Wood], affects: [m, x] }
  - { id: D-3, title: Lift, needed-by: 2026-05-01, by: [ann], reason: Cost }
  - { id: D-4, title: Old, status: decided, decided: 2026-03-01 }
`,
      ),
      [
        "Decisions needed: No. | Decision | By | Needed by",
        "D-3 | Lift (Reason: Cost) | Ann | 1 May 2026 [caution Overdue]",
        "D-2 | Stairs (Options: Steel; Wood) (Holds up: Roof on) | Ann, Everyone at the client | 1 Jun 2026",
        "D-1 | Colour |  | ",
      ],
    ));
  it("what was decided in the period, with reason and by whom", () =>
    assert.deepEqual(
      linesOf(
        "decisions",
        `
decisions:
  - { id: D-1, title: Site, status: superseded, decided: 2026-04-20, decision: North }
  - { id: D-2, title: Site again, status: decided, decided: 2026-05-02, by: [ann], decision: South, reason: Rock, supersedes: D-1 }
  - { id: D-3, title: Before, status: decided, decided: 2026-04-17 }
`,
      ),
      [
        "Decided this period: No. | Decision | Decided | By | Decided on",
        "D-1 | Site Superseded | North |  | 20 Apr 2026",
        "D-2 | Site again (Replaces: Site) | South (Reason: Rock) | Ann | 2 May 2026",
      ],
    ));
  it("what the client has in hand", () =>
    assert.deepEqual(
      linesOf(
        "decisions",
        `
work:
  - { id: w1, title: Permit, owner: ann, due: 2026-05-01 }
  - { id: w2, title: Night shift, client-owned: true, status: blocked, due: 2026-12-01, blocked-by: No date }
  - { id: w3, title: Later, owner: ann, due: 2026-12-01 }
  - { id: w4, title: Ours, owner: bob, due: 2026-05-01 }
  - { id: w5, title: Over, owner: ann, due: 2026-05-01, status: done }
actions:
  - { id: a1, title: Call the mayor, owner: ann, due: 2026-05-20, from: F-1 }
  - { id: a2, title: Ours, owner: bob, due: 2026-05-20 }
changes:
  - { id: c1, title: Wider stairs, status: assessed, reason: Prams }
  - { id: c2, title: Lift, status: approved }
feedback:
  - { id: F-1, from: ann, received: 2026-05-01, text: Too loud, status: answered, answered: 2026-05-02, told: 2026-05-04, resolution: Later start }
  - { id: F-2, from: ann, received: 2026-05-01, text: Too dark, status: answered, answered: 2026-05-02 }
`,
      ),
      [
        "Inputs needed from the client: Input | Kind | From | Due",
        "Permit | Work | Ann | 1 May 2026 [caution Overdue]",
        "Call the mayor (Concerns: Too loud) | Action | Ann | 20 May 2026",
        "Night shift [bad Blocked] (Blocked by: No date) | Work |  | 1 Dec 2026",
        "Wider stairs (Reason: Prams) | Change to decide on |  | ",
        "Too loud (Resolution: Later start) | Answer to confirm | Ann | ",
      ],
    ));
});
