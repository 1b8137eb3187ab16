import assert from "node:assert/strict";
import { lateness, slipDays } from "../../../src/plan/facts/milestone.ts";
import type { Milestone, Policy } from "../../../src/plan/plan.ts";
import { calendarOf } from "../../../src/plan/time/calendar.ts";
import { planOf } from "./plan-of.ts";

type Bare = Partial<Omit<Milestone, "malformed">> & { readonly malformed?: readonly string[] };

function milestoneOf(bare: Bare): Milestone {
  const [milestone] = planOf({ milestones: [bare] }).milestones;
  assert.ok(milestone);
  return milestone;
}

function late(bare: Bare, rag?: Policy["rag"]): string | undefined {
  const policy = rag === undefined ? undefined : planOf({ policy: { rag } }).policy;
  const found = lateness(milestoneOf(bare), { asOf: "2026-03-10", policy, calendar: calendarOf(undefined) });
  return found === undefined ? undefined : `${found.grade} ${found.days}`;
}

const cases: readonly [string, string | undefined, string | undefined][] = [
  ["due later", late({ due: "2026-03-20" }), "on-time 0"],
  ["due on the as-of day", late({ due: "2026-03-10" }), "on-time 0"],
  ["one day over is within amber", late({ due: "2026-03-09" }), "on-time 1"],
  ["two days over is late", late({ due: "2026-03-08" }), "late 2"],
  ["promised later than the baseline", late({ due: "2026-03-25", baseline: "2026-03-20" }), "late 5"],
  ["ten working days over is late", late({ due: "2026-03-10", baseline: "2026-02-24" }), "late 14"],
  [
    "more than ten working days is very late",
    late({ due: "2026-03-10", baseline: "2026-02-23" }),
    "very-late 15",
  ],
  ["the policy's own amber", late({ due: "2026-03-08" }, { amber: "3d" }), "on-time 2"],
  ["the policy's own red", late({ due: "2026-03-01" }, { red: "1w" }), "very-late 9"],
  ["past its baseline without a due date", late({ baseline: "2026-03-01" }), "late 9"],
  ["before its baseline without a due date", late({ baseline: "2026-03-20" }), "on-time 0"],
  ["done", late({ due: "2026-03-01", status: "done", actual: "2026-03-05" }), undefined],
  ["cancelled", late({ due: "2026-03-01", status: "cancelled" }), undefined],
  ["a status that cannot be read", late({ due: "2026-03-01", malformed: ["status"] }), undefined],
  ["a due date that cannot be read", late({ baseline: "2026-03-01", malformed: ["due"] }), undefined],
];

describe("lateness", () => {
  for (const [name, found, expected] of cases) it(name, () => assert.equal(found, expected));
});

describe("slipDays", () => {
  it("is of the due date while open", () =>
    assert.equal(slipDays(milestoneOf({ due: "2026-03-20", baseline: "2026-03-01" })), 19));
  it("is of the actual date when done", () =>
    assert.equal(
      slipDays(
        milestoneOf({ due: "2026-03-20", baseline: "2026-03-05", actual: "2026-03-01", status: "done" }),
      ),
      -4,
    ));
  it("is unknown without a baseline", () =>
    assert.equal(slipDays(milestoneOf({ due: "2026-03-20" })), undefined));
});
