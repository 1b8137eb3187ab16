import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import {
  addDays,
  addMonths,
  civil,
  dayNumber,
  daysBetween,
  firstDate,
  firstDay,
  isoDate,
  isRealDate,
  lastDate,
  lastDay,
  weekdayOf,
} from "../../../src/plan/time/dates.ts";
import { runs } from "../../support/properties.ts";

const days = fc.integer({ min: firstDay, max: lastDay });

describe("dates", () => {
  for (const text of ["2026-03-05", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31", "2026-12-31"]) {
    it(`takes ${text}`, () => equal(isRealDate(text), true));
  }
  for (const text of [
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-01-00",
    "0000-01-01",
    "2026-1-1",
    "2026-03-05 ",
    "2026-03-05\n",
    "２０２６-03-05",
    "20260305",
    "",
  ]) {
    it(`refuses ${JSON.stringify(text)}`, () => equal(isRealDate(text), false));
  }

  it("numbers the days from 1970-01-01", () => {
    deepEqual(["1970-01-01", "1969-12-31", "2000-03-01", firstDate, lastDate].map(dayNumber), [
      0,
      -1,
      11_017,
      firstDay,
      lastDay,
    ]);
  });

  it("agrees with the built-in calendar on every day", () => {
    fc.assert(
      fc.property(days, (day) => {
        const text = new Date(day * 86_400_000).toISOString().slice(0, 10);
        equal(isoDate(day), text);
        equal(dayNumber(text), day);
        equal(weekdayOf(text), (new Date(day * 86_400_000).getUTCDay() + 6) % 7);
        equal(isRealDate(text), true);
        equal(civil(day).day, Number(text.slice(8)));
      }),
      { numRuns: runs(1000) },
    );
  });

  it("goes there and back", () => {
    fc.assert(
      fc.property(days, days, (from, to) => {
        equal(addDays(isoDate(from), to - from), isoDate(to));
        equal(daysBetween(isoDate(from), isoDate(to)), to - from);
      }),
    );
  });

  const months: readonly [string, number, string][] = [
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2026-03-31", -1, "2026-02-28"],
    ["2026-10-31", 4, "2027-02-28"],
    ["2026-12-15", 1, "2027-01-15"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2026-05-20", 0, "2026-05-20"],
    ["9999-12-31", 1, "9999-12-31"],
    ["0001-01-01", -1, "0001-01-01"],
    ["2026-01-01", Number.POSITIVE_INFINITY, "9999-12-31"],
  ];
  for (const [from, count, expected] of months) {
    it(`${from} and ${count} months is ${expected}`, () => equal(addMonths(from, count), expected));
  }

  it("stays within the years of the format", () => {
    deepEqual(
      [addDays("9999-12-30", 5), addDays("0001-01-02", -5), addDays("2026-01-01", Number.POSITIVE_INFINITY)],
      ["9999-12-31", "0001-01-01", "9999-12-31"],
    );
  });
});
