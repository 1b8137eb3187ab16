import assert from "node:assert/strict";
import { comingFrom, contactStates } from "../../../src/plan/facts/contact-state.ts";
import type { Communication } from "../../../src/plan/plan.ts";
import { calendarOf } from "../../../src/plan/time/calendar.ts";
import { planOf } from "./plan-of.ts";

interface Case {
  readonly communication: Partial<Communication>;
  readonly held?: readonly string[];
  readonly issued?: readonly string[];
  readonly grace?: string;
  readonly asOf?: string;
  readonly project?: { readonly start?: string; readonly end?: string };
  readonly malformed?: readonly string[];
}

/** The state on Wednesday 2026-07-15, in short: the due day, the last day of grace, the grade. */
function state(given: Case): string {
  const { record, context } = worldOf(given);
  const found = record && contactStates(context)(record);
  return found ? `${found.due.slice(5)} ${found.until.slice(5)} ${found.grade}` : "none";
}

/** From which day on it is still to come. */
function coming(given: Case): string {
  const { record, context } = worldOf(given);
  return record ? comingFrom(context)(record).slice(5) : "none";
}

function worldOf(given: Case) {
  const { communication, held = [], issued = [], grace, project = { start: "2026-06-01" } } = given;
  const plan = planOf({
    project,
    communications: [{ id: "c", report: "r", ...communication, malformed: given.malformed ?? [] }],
    log: held.map((date) => ({ date, of: "c" })),
    reports: [{ id: "r", issued: issued.map((date) => ({ date })) }],
    phases: [
      { id: "build", start: "2026-06-01", end: "2026-07-12" },
      { id: "peak", start: "2026-07-06", end: "2026-07-12" },
    ],
    ...(grace !== undefined && { policy: { grace } }),
  });
  const context = {
    plan,
    asOf: given.asOf ?? "2026-07-15",
    timezone: "UTC",
    calendar: calendarOf(undefined),
  };
  const [record] = plan.communications;
  return { record, context };
}

const weekly: Partial<Communication> = { cadence: "weekly on mon" };

const cases: readonly [string, Case, string][] = [
  ["is due next after what was held", { communication: weekly, held: ["2026-07-13"] }, "07-20 07-22 on-time"],
  ["has its grace rounded up", { communication: weekly, held: ["2026-07-06"] }, "07-13 07-15 on-time"],
  [
    "is overdue after the grace",
    { communication: weekly, held: ["2026-07-06"], asOf: "2026-07-16" },
    "07-13 07-15 overdue",
  ],
  ["may have no grace", { communication: weekly, held: ["2026-07-06"], grace: "0%" }, "07-13 07-13 overdue"],
  [
    "is long overdue at more than twice the interval",
    { communication: weekly, held: ["2026-06-30"] },
    "07-06 07-08 long-overdue",
  ],
  [
    "is not yet at twice the interval",
    { communication: weekly, held: ["2026-07-01"] },
    "07-06 07-08 overdue",
  ],
  [
    "counts for the nearest day, before it",
    { communication: weekly, held: ["2026-07-10"] },
    "07-20 07-22 on-time",
  ],
  [
    "counts for the nearest day, after it",
    { communication: weekly, held: ["2026-07-09"] },
    "07-13 07-15 on-time",
  ],
  [
    "was never held since its start",
    { communication: { ...weekly, start: "2026-06-30" } },
    "07-06 07-08 long-overdue",
  ],
  ["was never held since the project's start", { communication: weekly }, "06-01 06-03 long-overdue"],
  ["is silent without any start", { communication: weekly, project: {} }, "none"],
  [
    "counts from the first time where no start is given",
    { communication: { cadence: "biweekly" }, held: ["2026-06-09", "2026-06-23"], project: {} },
    "07-07 07-10 overdue",
  ],
  [
    "is held by an issue of its report",
    { communication: weekly, issued: ["2026-07-13"] },
    "07-20 07-22 on-time",
  ],
  [
    "takes the rhythm of the phase, the shortest of two",
    {
      communication: { cadence: "monthly on the 1st", "by-phase": { build: "weekly on mon", peak: "daily" } },
      held: ["2026-07-09"],
    },
    "07-10 07-11 long-overdue",
  ],
  [
    "keeps twenty per cent of five weeks at seven days",
    { communication: { cadence: "every 5 weeks on mon" }, held: ["2026-06-01"] },
    "07-06 07-13 overdue",
  ],
  ["of one day has no interval", { communication: { cadence: "once on 2026-07-01" } }, "07-01 07-01 overdue"],
  [
    "of one day held is done",
    { communication: { cadence: "once on 2026-07-01" }, held: ["2026-07-02"] },
    "none",
  ],
  ["is silent on-event", { communication: { cadence: "on-event" } }, "none"],
  ["is silent when ended", { communication: { ...weekly, end: "2026-07-14" } }, "none"],
  [
    "is silent when the project is over",
    { communication: weekly, project: { start: "2026-06-01", end: "2026-07-14" } },
    "none",
  ],
  [
    "is silent when its rule is exhausted",
    { communication: { cadence: "RRULE:FREQ=DAILY;COUNT=3" } },
    "none",
  ],
  ["is silent where its end cannot be read", { communication: weekly, malformed: ["end"] }, "none"],
];

describe("the state of a communication", () => {
  for (const [name, given, expected] of cases) it(name, () => assert.equal(state(given), expected));
});

const comings: readonly [string, Case, string][] = [
  ["is to come from the day on that is looked at", { communication: weekly }, "07-15"],
  ["is overdue from that day on", { communication: weekly, held: ["2026-06-29"] }, "07-15"],
  [
    "was held for the day to come",
    { communication: weekly, held: ["2026-07-15"], asOf: "2026-07-15" },
    "07-20",
  ],
  ["was held before its day", { communication: weekly, held: ["2026-07-17"], asOf: "2026-07-18" }, "07-27"],
  [
    "was held before its one day",
    { communication: { cadence: "once on 2026-07-20" }, held: ["2026-07-14"] },
    "07-21",
  ],
  [
    "was held on its one day",
    { communication: { cadence: "once on 2026-07-15" }, held: ["2026-07-15"] },
    "07-16",
  ],
  [
    "was held for the last time before its end",
    { communication: { ...weekly, end: "2026-07-20" }, held: ["2026-07-17"], asOf: "2026-07-18" },
    "07-21",
  ],
  [
    "was held, whatever came after the day that is looked at",
    { communication: weekly, held: ["2026-07-13", "2026-08-03"], issued: ["2026-08-10"], asOf: "2026-07-13" },
    "07-20",
  ],
  [
    "cannot be told where its end cannot be read",
    { communication: weekly, held: ["2026-07-15"], malformed: ["end"] },
    "07-15",
  ],
];

describe("what is to come of a communication", () => {
  for (const [name, given, expected] of comings) it(name, () => assert.equal(coming(given), expected));
});
