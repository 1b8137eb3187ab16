import assert from "node:assert/strict";
import { inFolder, runCli } from "./run-cli.ts";

const plan = `commplan: 1
project: { name: Bridge, client: Northmere, start: 2026-08-31, timezone: Asia/Shanghai }
stakeholders:
  - { id: wang, name: 王芳, side: client }
milestones:
  - { id: M-1, title: Piles, due: 2026-09-30, baseline: 2026-09-01 }
  - { id: M-2, title: Deck, due: soon }
communications:
  - { id: C-1, title: 监理例会, audience: [wang], owner: wang, channel: site, cadence: weekly on fri, outcome: { en: Agreed } }
log:
  - { date: 2026-09-04 14:00, of: C-1 }
feedback:
  - { id: F-1, from: wang, received: 2026-09-08, text: When?, kind: question, status: acknowledged }
risks:
  - { id: R-1, title: Flood, probability: 4, impact: 5, residual: { probability: 2, impact: 2 } }
  - { id: R-2, title: Frost, probability: 1, impact: 1, status: closed }
glossary:
`;

describe("commplan json", () => {
  it("gives the plan in the keys of the file, with what follows from it at the as-of date", async () => {
    const { feedback: _feedback, ...sections } = (await jsonOf(plan)).plan;
    const visibility = "client";
    assert.deepEqual(sections, {
      project: { name: "Bridge", client: "Northmere", start: "2026-08-31", timezone: "Asia/Shanghai" },
      glossary: [],
      stakeholders: [{ id: "wang", name: "王芳", side: "client", derived: { visibility } }],
      milestones: [
        {
          ...{ id: "M-1", title: "Piles", due: "2026-09-30", baseline: "2026-09-01" },
          derived: {
            visibility,
            ...{ status: "planned", open: true, late: true, lateness: "very-late" },
            ...{ days: 29, reference: "2026-09-01", slipDays: 29 },
          },
        },
        // A date that is none is left out, and nothing is derived from it.
        { id: "M-2", title: "Deck", derived: { visibility, status: "planned", open: true } },
      ],
      communications: [
        {
          ...{ id: "C-1", title: "监理例会", audience: ["wang"], owner: "wang", channel: "site" },
          ...{ cadence: "weekly on fri", outcome: { en: "Agreed" } },
          derived: {
            visibility,
            ...{ open: true, nextDue: ["2026-09-11", "2026-09-18", "2026-09-25"] },
            // A fifth of a week of grace is two days.
            state: {
              last: "2026-09-04",
              due: "2026-09-11",
              until: "2026-09-13",
              interval: 7,
              grade: "on-time",
            },
          },
        },
      ],
      log: [{ date: "2026-09-04 14:00", of: "C-1", derived: { visibility } }],
      risks: [
        {
          ...{
            id: "R-1",
            title: "Flood",
            probability: 4,
            impact: 5,
            residual: { probability: 2, impact: 2 },
          },
          derived: {
            visibility,
            ...{ status: "open", open: true, level: "critical", score: 20, probability: 4, impact: 5 },
            residual: { level: "low", score: 4, probability: 2, impact: 2 },
          },
        },
        {
          ...{ id: "R-2", title: "Frost", probability: 1, impact: 1, status: "closed" },
          derived: {
            visibility,
            status: "closed",
            open: false,
            level: "low",
            score: 1,
            probability: 1,
            impact: 1,
          },
        },
      ],
    });
  });

  it("gives the clocks of a feedback", async () => {
    const { feedback } = (await jsonOf(plan)).plan;
    assert.ok(Array.isArray(feedback));
    const { clocks, clock } = feedback[0].derived;
    assert.deepEqual(
      clocks.map(({ name, due, grade }: Readonly<Record<string, unknown>>) => [name, due, grade]),
      [
        ["acknowledge", "2026-09-09", "stopped"],
        ["answer", "2026-09-11", "running"],
        ["resolve", "2026-09-29", "running"],
      ],
    );
    assert.equal(clock, "answer");
  });

  it("counts, and tells the findings as check does", async () => {
    const { counts, findings, asOf, timezone } = await jsonOf(plan);
    assert.deepEqual([asOf, timezone], ["2026-09-11", "Asia/Shanghai"]);
    assert.deepEqual(counts.records, {
      ...{ glossary: 0, stakeholders: 1, milestones: 2, communications: 1, log: 1, risks: 2, feedback: 1 },
    });
    assert.deepEqual(counts.open, { milestones: 2, risks: 1, feedback: 1 });
    assert.equal(
      Object.values(counts.findings).reduce((sum, count) => sum + count),
      findings.length,
    );
    await inFolder({ "plan.yaml": plan }, async (folder) => {
      const check = await runCli(["check", "plan.yaml", "--as-of", "2026-09-11", "--format", "json"], {
        folder,
      });
      assert.deepEqual(JSON.parse(check.stdout)[0].findings, findings);
    });
  });

  it("gives what there is of a text without a plan", async () => {
    const { plan: none, findings } = await jsonOf("[1, 2]");
    assert.deepEqual(none, {});
    assert.notEqual(findings.length, 0);
  });
});

interface PlanJson {
  readonly file: string;
  readonly asOf: string;
  readonly timezone: string;
  readonly counts: Readonly<Record<"records" | "open" | "findings", Readonly<Record<string, number>>>>;
  readonly plan: Readonly<Record<string, unknown>>;
  readonly findings: readonly unknown[];
}

async function jsonOf(text: string): Promise<PlanJson> {
  return inFolder({ "plan.yaml": text }, async (folder) => {
    const { stdout, stderr, exitCode } = await runCli(["json", "plan.yaml", "--as-of", "2026-09-11"], {
      folder,
    });
    assert.deepEqual([stderr, exitCode], ["", 0]);
    return JSON.parse(stdout);
  });
}
