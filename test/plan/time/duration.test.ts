import { deepEqual, equal } from "node:assert/strict";
import { calendarOf } from "../../../src/plan/time/calendar.ts";
import { addDuration, parseDuration } from "../../../src/plan/time/duration.ts";

const calendar = calendarOf({
  at: ["calendar"],
  intact: true,
  malformed: new Set(),
  holidays: [{ from: "2026-10-01", to: "2026-10-07" }],
  "working-days": ["2026-10-10"],
});

describe("duration", () => {
  const readings: readonly [string, ReturnType<typeof parseDuration>][] = [
    ["4h", { amount: 4, unit: "h" }],
    ["3d", { amount: 3, unit: "d" }],
    ["10wd", { amount: 10, unit: "wd" }],
    ["1w", { amount: 1, unit: "w" }],
    ["1m", { amount: 1, unit: "m" }],
    ["0d", undefined],
    ["-1d", undefined],
    ["+1d", undefined],
    ["1.5h", undefined],
    ["1 d", undefined],
    ["1D", undefined],
    ["d", undefined],
    ["1", undefined],
    ["1y", undefined],
    ["1wd ", undefined],
    ["１d", undefined],
    ["", undefined],
  ];
  for (const [text, expected] of readings) {
    it(`reads ${JSON.stringify(text)}`, () => deepEqual(parseDuration(text), expected));
  }

  const sums: readonly [string, string, string][] = [
    ["2026-09-29", "4h", "2026-09-29"],
    ["2026-09-29", "2d", "2026-10-01"],
    ["2026-09-29", "1wd", "2026-09-30"],
    ["2026-09-29", "2wd", "2026-10-08"],
    ["2026-09-29", "4wd", "2026-10-10"],
    ["2026-10-04", "1wd", "2026-10-08"],
    ["2026-09-29", "2w", "2026-10-13"],
    ["2026-08-31", "1m", "2026-09-30"],
    ["2026-11-30", "3m", "2027-02-28"],
    ["2026-09-29", `${"9".repeat(400)}d`, "9999-12-31"],
    ["2026-09-29", `${"9".repeat(400)}wd`, "9999-12-31"],
    ["2026-09-29", `${"9".repeat(400)}m`, "9999-12-31"],
    ["2026-09-29", "soon", "9999-12-31"],
  ];
  for (const [date, duration, expected] of sums) {
    it(`${date} and ${duration.slice(0, 8)} is ${expected}`, () =>
      equal(addDuration(date, duration, calendar), expected));
  }
});
