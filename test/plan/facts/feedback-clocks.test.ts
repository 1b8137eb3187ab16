import assert from "node:assert/strict";
import { feedbackClocks, worstClock } from "../../../src/plan/facts/feedback-clocks.ts";
import type { Feedback, Policy } from "../../../src/plan/plan.ts";
import { calendarOf } from "../../../src/plan/time/calendar.ts";
import { planOf } from "./plan-of.ts";

interface Case {
  readonly feedback: Partial<Feedback>;
  readonly asOf?: string;
  readonly policy?: Omit<Policy, "at" | "intact" | "malformed">;
  readonly malformed?: readonly string[];
}

/** The clocks at Monday 2026-03-16, in short: name, due day, state, what stopped it, days left. */
function clocks({ feedback, asOf = "2026-03-16", policy, malformed = [] }: Case): string {
  const plan = planOf({
    feedback: [{ id: "f", from: "chen", text: "T", received: "2026-03-09", ...feedback, malformed: [] }],
    ...(policy && { policy: { ...policy, malformed } }),
  });
  const [record] = plan.feedback;
  assert.ok(record);
  const context = { asOf, timezone: "Asia/Shanghai", policy: plan.policy, calendar: calendarOf(undefined) };
  const found = feedbackClocks(record, context);
  const worst = worstClock(found);
  return found
    .map(({ name, due, grade, stoppedBy, daysLeft }) => {
      const mark = worst?.name === name ? "*" : "";
      return `${mark}${name} ${due.slice(5)} ${grade}${stoppedBy ? ` by ${stoppedBy}` : ` ${daysLeft}`}`;
    })
    .join(", ");
}

const response: Policy["response"] = {
  default: { answer: "2w" },
  complaint: { acknowledge: "4h", answer: "1m" },
  idea: { acknowledge: "12h", answer: "4d" },
};

const cases: readonly [string, Case, string][] = [
  [
    "run with the times of the format",
    { feedback: { received: "2026-03-13" } },
    "*acknowledge 03-16 running 0, answer 03-18 running 2, resolve 04-03 running 18",
  ],
  [
    "are overdue from the day after, long overdue at more than twice the time",
    { feedback: { received: "2026-03-12" } },
    "*acknowledge 03-13 overdue -3, answer 03-17 running 1, resolve 04-02 running 17",
  ],
  [
    "count in the unit of the duration: three working days are more than twice one",
    { feedback: { received: "2026-03-11" } },
    "*acknowledge 03-12 long-overdue -4, answer 03-16 running 0, resolve 04-01 running 16",
  ],
  [
    "take a kind's own times, then the default's, then the format's",
    { feedback: { kind: "complaint", received: "2026-02-16" }, policy: { response } },
    "*acknowledge 02-16 long-overdue -28, answer 03-16 running 0, resolve 03-09 overdue -7",
  ],
  [
    "take the default's for a kind without",
    { feedback: { kind: "question", status: "acknowledged" }, policy: { response } },
    "acknowledge 03-10 stopped by status, *answer 03-23 running 7, resolve 03-30 running 14",
  ],
  [
    "count hours as the same day, and twice of them by the hour",
    { feedback: { kind: "idea", received: "2026-03-15" }, policy: { response } },
    "*acknowledge 03-15 overdue -1, answer 03-19 running 3, resolve 04-03 running 18",
  ],
  [
    "stop by a later moment",
    { feedback: { resolved: "2026-03-10", status: "analysing" } },
    "acknowledge 03-10 stopped by resolved, answer 03-12 stopped by resolved, resolve 03-30 stopped by resolved",
  ],
  [
    "stop by the status that stands for a moment",
    { feedback: { status: "answered" } },
    "acknowledge 03-10 stopped by status, answer 03-12 stopped by status, *resolve 03-30 running 14",
  ],
  [
    "do not stop by analysing",
    { feedback: { status: "analysing" } },
    "*acknowledge 03-10 long-overdue -6, answer 03-12 overdue -4, resolve 03-30 running 14",
  ],
  [
    "have the answer due when it was promised",
    { feedback: { acknowledged: "2026-03-09", "respond-by": "2026-03-11 18:00" } },
    "acknowledge 03-10 stopped by acknowledged, *answer 03-11 long-overdue -5, resolve 03-30 running 14",
  ],
  ["are one for praise", { feedback: { kind: "praise" } }, "*acknowledge 03-10 long-overdue -6"],
  [
    "begin on the day of receipt in the project's zone",
    { feedback: { received: "2026-03-12T16:00:00Z", kind: "praise" } },
    "*acknowledge 03-16 running 0",
  ],
  [
    "are left out where the policy cannot be read",
    { feedback: {}, policy: { response: {} }, malformed: ["response.default.answer"] },
    "*acknowledge 03-10 long-overdue -6, resolve 03-30 running 14",
  ],
];

describe("feedback clocks", () => {
  for (const [name, given, expected] of cases) it(name, () => assert.equal(clocks(given), expected));
});
