import assert from "node:assert/strict";
import { linesOf } from "./lines-of.ts";

const events = `
events:
  - { id: e1, title: Visit, kind: site-visit, when: 2026-06-05 13:30, ends: 2026-06-05 16:00, place: Works, invited: [ann], owner: bob, agenda: [Steel, Paint] }
  - { id: e2, title: Ours alone, when: 2026-06-06, kind: meeting, invited: [bob] }
  - { id: e3, title: For anybody, when: 2026-06-04, kind: workshop }
  - { id: e4, title: Called off, when: 2026-06-07, kind: demo, invited: [all-client], status: cancelled }
  - { id: e5, title: Kick-off, when: 2026-04-20, kind: workshop, status: held, attended: [ann, spy], minutes: docs/kick-off.pdf, minutes-date: 2026-04-22 }
  - { id: e6, title: Forgotten, when: 2026-05-04, kind: inspection }
  - { id: e7, title: Before, when: 2026-03-04, kind: inspection, status: held }
`;

describe("invitations", () => {
  it("to the readers of the report, and what became of the events of the period", () =>
    assert.deepEqual(linesOf("invitations", events), [
      "You are invited: When | Event | Where | Invited | Host",
      "Thu 4 Jun 2026 | For anybody Workshop |  |  | ",
      "Fri 5 Jun 2026 13:30 (Until: 16:00) | Visit Site visit (Agenda: Steel; Paint) | Works | Ann | Bob",
      "Sun 7 Jun 2026 | Called off Demonstration [bad Cancelled] |  | Everyone at the client | ",
      "Events of this period: When | Event | Took part | Status | Minutes",
      "Mon 20 Apr 2026 | Kick-off Workshop | Ann | Held | docs/kick-off.pdf 22 Apr 2026",
      "Mon 4 May 2026 | Forgotten Inspection |  | [caution Not recorded as held] | ",
    ]));
  it("to the audience of the definition", () => {
    const lines = (audience: string) =>
      linesOf("invitations", `${events}\nreports: [{ id: r, title: R, audience: ${audience} }]`, {
        report: "r",
      });
    assert.match(String(lines("[bob]")), /Ours alone/);
    assert.doesNotMatch(String(lines("[bob]")), /Visit/);
    assert.doesNotMatch(String(lines("[ann]")), /Ours alone/);
  });
  it("an internal report has them all", () => {
    const lines = String(linesOf("invitations", events, { visibility: "internal" }));
    assert.match(lines, /^Events to come/);
    assert.match(lines, /Ours alone/);
  });
});
