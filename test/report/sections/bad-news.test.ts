import assert from "node:assert/strict";
import { planFrom } from "../report-of.ts";
import { linesOf } from "./lines-of.ts";

/** What may slip out of sight: each is in the lines of a section of a client report. */
const told: readonly [what: string, section: string, records: string, line: RegExp][] = [
  [
    "a milestone past its baseline that has no due date",
    "milestones",
    "milestones: [{ id: m, title: Roof, baseline: 2026-03-01 }]",
    /^Roof .*severe Very late/,
  ],
  [
    "a milestone that was given up before it was due",
    "milestones",
    "milestones: [{ id: m, title: Roof, baseline: 2026-09-01, due: 2026-09-01, status: cancelled }]",
    /^Cancelled: Roof \(1 Sep 2026\)\.$/,
  ],
  [
    "work that was given up before it was due",
    "planned",
    "work: [{ id: w, title: Ramp, due: 2026-09-01, status: cancelled }]",
    /^Cancelled, and no longer planned: 1\.$/,
  ],
  [
    "work whose status cannot be read",
    "in-progress",
    "work: [{ id: w, title: Ramp, status: whatever }]",
    /^Ramp/,
  ],
  [
    "an issue that was closed without a word of when",
    "issues",
    "issues: [{ id: I, title: Crack, raised: 2026-05-01, status: closed }]",
    /Crack .*Closed/,
  ],
  [
    "an issue that was closed after the period",
    "issues",
    "issues: [{ id: I, title: Crack, raised: 2026-03-01, resolved: 2026-05-20, status: closed }]",
    /Crack .*Closed/,
  ],
  [
    "a risk that was closed without a word of when",
    "risks",
    "risks: [{ id: R, title: Flood, probability: 5, impact: 5, raised: 2026-05-01, status: closed }]",
    /Flood .*Closed/,
  ],
  [
    "an action that was given up",
    "actions",
    "actions: [{ id: A, title: Ring, owner: bob, due: 2026-05-10, status: cancelled }]",
    /Ring .*Cancelled/,
  ],
  [
    "a change that was rejected without a word of when",
    "changes",
    "changes: [{ id: C, title: Lift, status: rejected, requested: { date: 2026-05-01 } }]",
    /Lift .*Rejected/,
  ],
  [
    "a risk without an id",
    "summary",
    "risks: [{ title: Flood, probability: 5, impact: 5 }]",
    /One high or critical risk is open: Flood\./,
  ],
  [
    "an issue without id and title",
    "summary",
    "issues: [{ severity: critical }]",
    /One issue is open: without a title\./,
  ],
  [
    "a risk whose status cannot be read",
    "summary",
    "risks: [{ id: R, title: Flood, probability: 5, impact: 5, status: hmm }]",
    /^Open high or critical risks: 1 \[bad\]$/,
  ],
];

describe("bad news", () => {
  for (const [what, section, records, line] of told)
    it(`tells ${what}`, () => assert.ok(linesOf(section, records).some((one) => line.test(one))));

  it("is told no longer once it is over for a period", () => {
    const records = `
issues: [{ id: I, title: Crack, raised: 2026-03-01, status: closed }]
risks: [{ id: R, title: Flood, probability: 5, impact: 5, closed: 2026-04-01, status: closed }]
`;
    for (const section of ["issues", "risks"])
      assert.deepEqual(linesOf(section, records), ["None to report."]);
  });

  const elsewhere = `
goals: [{ id: g, statement: Open by May, status: missed }]
work: [{ id: w, title: Ramp, status: blocked }]
actions: [{ id: A, title: Ring, owner: bob, due: 2026-05-10 }]
feedback: [{ id: F, from: ann, received: 2026-04-20, text: Noise, kind: complaint, status: closed, acknowledged: 2026-04-20, answered: 2026-05-10, told: 2026-05-10 }]
`;
  const figures = [
    "Work held up: 1 [bad]",
    "Overdue actions: 1 [caution]",
    "Response times missed: 1 [caution]",
    "Goals missed: 1 [severe]",
  ];
  const figuresOf = (sections: readonly string[]) =>
    linesOf("summary", elsewhere, { sections: ["summary", ...sections] }).filter((line) =>
      figures.includes(line),
    );
  it("is counted where the report has no section that tells it", () =>
    assert.deepEqual(figuresOf([]), figures));
  it("is counted of what went in silence since the last report", () => {
    const head = "commplan: 1\nproject: { name: P, client: C, start: 2026-01-05 }\n";
    const before = `milestones: [{ id: m, title: Roof, due: 2026-06-01, baseline: 2026-06-01 }]
risks: [{ id: R, title: Flood, probability: 5, impact: 5 }]`;
    const now = "milestones: [{ id: m, title: Roof, due: 2026-07-01, baseline: 2026-07-01 }]";
    const states = [{ date: "2026-04-01", commit: "c0ffee0", plan: planFrom(head + before) }];
    const counted = (sections: readonly string[]) =>
      linesOf("summary", now, { sections, history: { states } }).filter((line) => /last report/.test(line));
    assert.deepEqual(counted(["summary"]), [
      "Baselines put off since the last report: 1 [caution]",
      "Taken out of the plan since the last report: 1 [caution]",
    ]);
    assert.ok(!counted(["summary", "since-last"]).some((line) => line.endsWith("[caution]")));
  });
  it("is left to the section that tells it", () =>
    assert.deepEqual(figuresOf(["in-progress", "actions", "feedback", "goals"]), []));
});
