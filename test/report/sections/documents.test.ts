import assert from "node:assert/strict";
import { linesOf } from "./lines-of.ts";

const plan = `
milestones:
  - { id: m, title: Roof, due: 2026-05-01, status: done, actual: 2026-05-02, evidence: [docs/roof.pdf, "https://example.com/roof"] }
communications:
  - { id: c, title: Board, audience: [ann], owner: bob, channel: phone, cadence: weekly, outcome: x }
events: [{ id: e, title: Kick-off, kind: meeting, when: 2026-04-20 09:00, minutes: docs/kick.pdf }]
log: [{ date: 2026-05-04, of: c, minutes: docs/board.pdf, minutes-date: 2026-05-06 }]
risks: [{ id: R, title: Flood, probability: 1, impact: 1, links: [{ title: Map, url: "https://example.com/map" }] }]
reports:
  - { id: r, title: Monthly, issued: [{ period: { from: 2026-04-01, to: 2026-04-30 }, date: 2026-05-05, by: bob, to: [ann, spy], file: out/april.html }, { period: { from: 2026-03-01, to: 2026-03-31 }, date: 2026-04-05 }] }
`;

describe("documents", () => {
  it("of the period by date, those to look up, and how many there were before", () =>
    assert.deepEqual(linesOf("documents", plan), [
      "Issued or recorded this period: Date | Document | Kind | Where",
      "20 Apr 2026 | Kick-off | Minutes | docs/kick.pdf",
      "2 May 2026 | Roof | Evidence | docs/roof.pdf",
      "2 May 2026 | Roof | Evidence | https://example.com/roof",
      "5 May 2026 | Monthly, 1 April 2026 to 30 April 2026 (To: Ann) (By: Bob) | Report | out/april.html",
      "6 May 2026 | Board | Minutes | docs/board.pdf",
      "To look up: Document | Kind | Where",
      "Flood: Map | Link | https://example.com/map",
      "From earlier periods: 1.",
    ]));
  it("calls a link without a title by what it is about", () => {
    const linked =
      "status: { summary: Fine, links: ['https://example.com/board'] }\nneeds: [{ id: N, statement: Quiet, links: ['https://example.com/n'] }]";
    const lines = linesOf("documents", linked, { visibility: "internal" });
    assert.deepEqual(lines, [
      "To look up: Document | Kind | Where",
      "Status | Link | https://example.com/board",
      "Quiet | Link | https://example.com/n",
    ]);
  });
});
