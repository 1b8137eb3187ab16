import assert from "node:assert/strict";
import { linesOf } from "./lines-of.ts";

const plan = `
  - { id: reg, name: Reg, side: regulator }
  - { id: sup, name: Sup, side: supplier, from: 2026-05-01 }
phases:
  - { id: design, name: Design, start: 2026-01-05, end: 2026-04-30 }
  - { id: build, name: Build, start: 2026-05-01, end: 2026-08-31 }
communications:
  - { id: c1, title: Weekly, audience: [all-client, bob], owner: bob, channel: email, cadence: weekly, outcome: x, end: 2026-04-30 }
  - { id: c2, title: Alarm, audience: [ann, sup], owner: bob, channel: phone, cadence: on-event, outcome: x }
  - { id: c3, title: Board, audience: [ann], owner: bob, channel: phone, cadence: weekly, by-phase: { build: monthly }, outcome: x, start: 2026-05-01 }
`;

describe("coverage", () => {
  it("says by a word who is not reached in a phase", () =>
    assert.deepEqual(linesOf("coverage", plan, { visibility: "internal" }), [
      "Who is reached by what: Stakeholder | Side | Design | Build",
      "Ann | Client | Weekly | Board",
      "Bob | Team | Weekly | [neutral Not reached]",
      "Spy | Team | [neutral Not reached] | [neutral Not reached]",
      "Reg | Regulator | [bad Not reached] | [bad Not reached]",
      "Sup | Supplier | Not involved | [caution Only on an event]: Alarm",
    ]));
  it("is not even a heading in a report for others", () => {
    for (const visibility of ["client", "team"] as const)
      assert.deepEqual(linesOf("coverage", plan, { visibility, profile: "full" }), []);
  });
  it("counts the phases that find no room", () => {
    const phases = Array.from(
      { length: 8 },
      (_, index) =>
        `  - { id: p${index}, name: P${index}, start: 2026-0${index + 1}-01, end: 2026-0${index + 1}-28 }`,
    );
    const lines = linesOf("coverage", `phases:\n${phases.join("\n")}`, { visibility: "internal" });
    assert.equal(lines[0], "Who is reached by what: Stakeholder | Side | P2 | P3 | P4 | P5 | P6 | P7");
    assert.equal(lines.at(-1), "Phases not shown: 2.");
  });
});
