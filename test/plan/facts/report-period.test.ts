import assert from "node:assert/strict";
import { choosePeriod, type PeriodChoice } from "../../../src/plan/facts/report-period.ts";
import type { IssuedReport } from "../../../src/plan/plan.ts";
import { calendarOf } from "../../../src/plan/time/calendar.ts";

function chosen(choice: Partial<PeriodChoice>): string {
  const { period, next } = choosePeriod({ asOf: "2026-05-28", calendar: calendarOf(undefined), ...choice });
  return `${period.from}..${period.to} then ${next.to}`;
}

const monthly = { period: "monthly from 26" };
const issued = (from: string, to: string): IssuedReport => ({ period: { from, to }, date: to });

const cases: readonly [string, Partial<PeriodChoice>, string][] = [
  ["nothing said: four weeks", {}, "2026-05-01..2026-05-28 then 2026-06-25"],
  ["a weekly report without a rhythm", { profile: "weekly" }, "2026-05-22..2026-05-28 then 2026-06-04"],
  ["as its definition says", { definition: { profile: "weekly" } }, "2026-05-22..2026-05-28 then 2026-06-04"],
  ["a monthly report without a rhythm", { profile: "monthly" }, "2026-04-29..2026-05-28 then 2026-06-27"],
  [
    "on the last day of a month that month",
    { profile: "monthly", asOf: "2026-02-28" },
    "2026-02-01..2026-02-28 then 2026-03-28",
  ],
  [
    "after a month that is shorter",
    { profile: "monthly", asOf: "2026-03-30" },
    "2026-03-01..2026-03-30 then 2026-04-29",
  ],
  ["four weeks cut short by the start", { start: "2026-05-20" }, "2026-05-20..2026-05-28 then 2026-06-06"],
  ["a project that has not begun", { start: "2026-08-01" }, "2026-05-01..2026-05-28 then 2026-06-25"],
  ["the period that holds the day", { definition: monthly }, "2026-05-26..2026-06-25 then 2026-07-25"],
  ["a week", { definition: { period: "weekly" } }, "2026-05-25..2026-05-31 then 2026-06-07"],
  [
    "the last one while it is due",
    { definition: { ...monthly, due: "5wd" } },
    "2026-04-26..2026-05-25 then 2026-06-25",
  ],
  [
    "not the last one when it is issued",
    { definition: { ...monthly, due: "5wd", issued: [issued("2026-04-26", "2026-05-25")] } },
    "2026-05-26..2026-06-25 then 2026-07-25",
  ],
  [
    "not the last one when its time is over",
    { definition: { ...monthly, due: "1d" } },
    "2026-05-26..2026-06-25 then 2026-07-25",
  ],
  [
    "a first period cut short",
    { definition: monthly, start: "2026-05-27" },
    "2026-05-27..2026-06-25 then 2026-07-25",
  ],
  [
    "the user's days",
    { from: "2026-01-01", to: "2026-01-10", definition: monthly },
    "2026-01-01..2026-01-10 then 2026-01-20",
  ],
  [
    "the user's days the wrong way round",
    { from: "2026-01-10", to: "2026-01-01" },
    "2026-01-01..2026-01-10 then 2026-01-20",
  ],
  ["only a first day", { from: "2026-05-10" }, "2026-05-10..2026-05-28 then 2026-06-16"],
  ["only a last day", { to: "2026-04-30" }, "2026-04-30..2026-04-30 then 2026-05-01"],
];

describe("choosePeriod", () => {
  for (const [name, choice, expected] of cases) it(name, () => assert.equal(chosen(choice), expected));
});
