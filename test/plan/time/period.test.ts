import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import { addDays, dayNumber, isoDate, later } from "../../../src/plan/time/dates.ts";
import {
  lastPeriodBefore,
  parsePeriod,
  periodContaining,
  periodsBetween,
} from "../../../src/plan/time/period.ts";

function definition(text: string) {
  const parsed = parsePeriod(text);
  ok(parsed !== undefined, text);
  return parsed;
}

const show = (period: { from: string; to: string } | undefined) => period && `${period.from} ${period.to}`;

describe("period", () => {
  const containing: readonly [string, string, string | undefined, string][] = [
    ["weekly", "2026-03-05", undefined, "2026-03-02 2026-03-08"],
    ["weekly", "2026-03-08", undefined, "2026-03-02 2026-03-08"],
    ["weekly", "2026-03-05", "2026-03-04", "2026-03-04 2026-03-08"],
    ["weekly", "2026-03-12", "2026-03-04", "2026-03-09 2026-03-15"],
    ["weekly", "2026-12-31", undefined, "2026-12-28 2027-01-03"],
    ["biweekly", "2026-03-12", "2026-03-04", "2026-03-04 2026-03-15"],
    ["biweekly", "2026-03-16", "2026-03-04", "2026-03-16 2026-03-29"],
    ["monthly", "2024-02-10", undefined, "2024-02-01 2024-02-29"],
    ["monthly", "2026-02-10", "2026-02-10", "2026-02-10 2026-02-28"],
    ["monthly from 26", "2026-03-25", undefined, "2026-02-26 2026-03-25"],
    ["monthly from 26", "2026-03-26", undefined, "2026-03-26 2026-04-25"],
    ["monthly from 26", "2026-01-03", undefined, "2025-12-26 2026-01-25"],
    ["monthly from 26", "2026-03-12", "2026-03-10", "2026-03-10 2026-03-25"],
    ["quarterly", "2026-05-05", undefined, "2026-04-01 2026-06-30"],
    ["quarterly", "2026-12-31", "2026-11-11", "2026-11-11 2026-12-31"],
    ["quarterly", "2026-01-01", "2026-11-11", "2026-01-01 2026-03-31"],
  ];
  for (const [text, date, start, expected] of containing) {
    it(`${text} with ${date}${start ? `, begun ${start}` : ""}`, () =>
      equal(show(periodContaining(date, definition(text), start)), expected));
  }

  for (const text of [
    "monthly from 0",
    "monthly from 29",
    "monthly from 026",
    "yearly",
    "Weekly",
    "monthly  from 5",
    "",
  ]) {
    it(`refuses ${JSON.stringify(text)}`, () => equal(parsePeriod(text), undefined));
  }

  const last: readonly [string, string, string | undefined, string | undefined][] = [
    ["weekly", "2026-03-09", undefined, "2026-03-02 2026-03-08"],
    ["weekly", "2026-03-08", undefined, "2026-02-23 2026-03-01"],
    ["weekly", "2026-03-09", "2026-03-05", "2026-03-05 2026-03-08"],
    ["weekly", "2026-03-08", "2026-03-05", undefined],
    ["monthly from 26", "2026-03-26", "2026-03-01", "2026-03-01 2026-03-25"],
    ["monthly", "0001-01-20", undefined, undefined],
  ];
  for (const [text, date, start, expected] of last) {
    it(`the last ${text} period before ${date}`, () =>
      equal(show(lastPeriodBefore(date, definition(text), start)), expected));
  }

  it("lists the periods of a stretch, none before the start", () => {
    deepEqual(
      [...periodsBetween("2026-01-01", "2026-03-26", definition("monthly from 26"), "2026-01-10")].map(show),
      ["2026-01-10 2026-01-25", "2026-01-26 2026-02-25", "2026-02-26 2026-03-25", "2026-03-26 2026-04-25"],
    );
  });

  it("has an end at the end of time", () => {
    equal([...periodsBetween("9999-11-01", "9999-12-31", definition("monthly"))].length, 2);
    equal([...periodsBetween("0001-01-01", "9999-12-31", definition("weekly"))].length, 10_000);
  });

  it("leaves no day out and has none twice", () => {
    const texts = fc.constantFrom(
      "weekly",
      "biweekly",
      "monthly",
      "quarterly",
      "monthly from 26",
      "monthly from 28",
    );
    const days = fc.integer({ min: dayNumber("2020-01-01"), max: dayNumber("2030-12-31") }).map(isoDate);
    fc.assert(
      fc.property(texts, days, days, (text, start, date) => {
        const from = later(date, start);
        const period = periodContaining(from, definition(text), start);
        ok(period.from <= from && from <= period.to && period.from >= start);
        deepEqual(periodContaining(period.to, definition(text), start), period);
        deepEqual(lastPeriodBefore(addDays(period.to, 1), definition(text), start), period);
      }),
    );
  });
});
