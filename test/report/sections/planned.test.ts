import assert from "node:assert/strict";
import { linesOf } from "./lines-of.ts";

describe("planned next period", () => {
  it("names the milestones that are promised for it, by date, those that are late already, too", () =>
    assert.deepEqual(
      linesOf(
        "planned",
        `
milestones:
  - { id: m1, title: Before, due: 2026-05-14 }
  - { id: m2, title: Last day, due: 2026-06-12 }
  - { id: m3, title: First day, due: 2026-05-16, baseline: 2026-03-01 }
  - { id: m4, title: After, due: 2026-06-13 }
  - { id: m5, title: Reached early, due: 2026-05-20, status: done, actual: 2026-05-01 }
  - { id: m6, title: Given up, due: 2026-05-20, status: cancelled }
  - { id: m7, title: Without a date }
`,
      ),
      ["- [severe Milestone due] First day 16 May 2026", "- [neutral Milestone due] Last day 12 Jun 2026"],
    ));

  it("then the work that should begin or end by its end, and counts what comes later", () =>
    assert.deepEqual(
      linesOf(
        "planned",
        `
milestones: [{ id: m, title: Roof, due: 2026-06-01 }]
work:
  - { id: w1, title: Tiles, milestone: m, start: 2026-05-18, due: 2026-05-29 }
  - { id: w2, title: Paint, start: 2026-07-01 }
  - { id: w3, title: Some day }
  - { id: w4, title: Begun, status: in-progress, due: 2026-05-20 }
`,
      ),
      [
        "- [neutral Milestone due] Roof 1 Jun 2026",
        "Work planned: Work | Milestone | Start | Due",
        "Tiles | Roof | 18 May 2026 | 29 May 2026",
        "Some day |  |  | ",
        "Planned for later: 1.",
      ],
    ));

  it("says that nothing is planned where nothing is", () =>
    assert.deepEqual(linesOf("planned", "milestones: [{ id: m, title: Roof, due: 2027-01-01 }]"), [
      "None planned.",
    ]));
  it("names what is promised for the rest of a period that is not over", () => {
    const milestones = `
milestones:
  - { id: m1, title: Past, due: 2026-05-09 }
  - { id: m2, title: Today, due: 2026-05-10 }
  - { id: m3, title: Next, due: 2026-06-01 }
`;
    assert.deepEqual(
      linesOf("planned", milestones, { asOf: "2026-05-10", from: "2026-04-18", to: "2026-05-15" }),
      ["- [neutral Milestone due] Today 10 May 2026", "- [neutral Milestone due] Next 1 Jun 2026"],
    );
  });
});
