import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import { isoDate } from "../../../src/plan/time/dates.ts";
import {
  compareMoments,
  dayOf,
  hasTime,
  instantOf,
  parseMoment,
  todayIn,
} from "../../../src/plan/time/moment.ts";
import { instantAt, isTimezone, wallClock } from "../../../src/plan/time/timezone.ts";

const utc = (...parts: [number, number, number, number, number, number?]) =>
  Date.UTC(parts[0], parts[1] - 1, parts[2], parts[3], parts[4], parts[5] ?? 0);

describe("moment", () => {
  const readings: readonly [string, ReturnType<typeof parseMoment>][] = [
    ["2026-03-05", { date: "2026-03-05" }],
    ["2026-03-05 14:30", { date: "2026-03-05", time: "14:30" }],
    ["2026-03-05T14:30:00Z", { date: "2026-03-05", time: "14:30", instant: utc(2026, 3, 5, 14, 30) }],
    ["2026-03-05t14:30:00z", { date: "2026-03-05", time: "14:30", instant: utc(2026, 3, 5, 14, 30) }],
    ["2026-03-05 14:30:00+08:00", { date: "2026-03-05", time: "14:30", instant: utc(2026, 3, 5, 6, 30) }],
    [
      "2026-03-05T23:30:15.25-03:30",
      { date: "2026-03-05", time: "23:30", instant: utc(2026, 3, 6, 3, 0, 15) + 250 },
    ],
    ["2016-12-31T23:59:60Z", { date: "2016-12-31", time: "23:59", instant: utc(2017, 1, 1, 0, 0) }],
    ["0001-01-01T00:00:00Z", { date: "0001-01-01", time: "00:00", instant: -62_135_596_800_000 }],
    ["2026-02-30", undefined],
    ["2026-02-30 10:00", undefined],
    ["2026-03-05 24:00", undefined],
    ["2026-03-05 10:60", undefined],
    ["2026-03-05 9:30", undefined],
    ["2026-03-05T10:00", undefined],
    ["2026-03-05T10:00+08:00", undefined],
    ["2026-03-05 10:00:00", undefined],
    ["2026-03-05T10:00:61Z", undefined],
    ["2026-03-05T10:00:60Z", undefined],
    ["2026-03-05T10:00:00+24:00", undefined],
    ["2026-03-05T10:00:00+0800", undefined],
    ["2026-03-05  10:00", undefined],
    ["2026-03-05\n", undefined],
    ["", undefined],
  ];
  for (const [text, expected] of readings) {
    it(`reads ${JSON.stringify(text)}`, () => deepEqual(parseMoment(text), expected));
  }

  const days: readonly [string | undefined, string, string | undefined][] = [
    ["2026-03-05", "America/New_York", "2026-03-05"],
    ["2026-03-05 23:59", "Asia/Shanghai", "2026-03-05"],
    ["2026-03-05T18:00:00Z", "Asia/Shanghai", "2026-03-06"],
    ["2026-03-05T15:59:59Z", "Asia/Shanghai", "2026-03-05"],
    ["2026-03-05T02:00:00Z", "America/New_York", "2026-03-04"],
    ["2026-12-31T23:30:00-01:00", "UTC", "2027-01-01"],
    ["2026-03-29T00:30:00Z", "Europe/Berlin", "2026-03-29"],
    ["2026-06-30T22:30:00Z", "Europe/Berlin", "2026-07-01"],
    ["2026-01-31T22:30:00Z", "Europe/Berlin", "2026-01-31"],
    ["0050-06-01T12:00:00Z", "UTC", "0050-06-01"],
    ["0050-06-01T12:00:00Z", "Asia/Kolkata", "0050-06-01"],
    [undefined, "UTC", undefined],
    ["soon", "UTC", undefined],
    ["2026-02-30", "UTC", undefined],
  ];
  for (const [text, zone, expected] of days) {
    it(`${text} is the day ${expected} in ${zone}`, () => equal(dayOf(text, zone), expected));
  }

  const comparisons: readonly [string, string, number | undefined][] = [
    ["2026-03-05", "2026-03-05 08:00", 0],
    ["2026-03-05 23:00", "2026-03-05", 0],
    ["2026-03-05 09:00", "2026-03-05 08:00", 1],
    ["2026-03-05 08:00", "2026-03-05T00:00:00Z", 0],
    ["2026-03-05 07:59", "2026-03-05T00:00:00Z", -1],
    ["2026-03-05T18:00:00Z", "2026-03-06", 0],
    ["2026-03-04", "2026-03-05", -1],
    ["soon", "2026-03-05", undefined],
  ];
  for (const [left, right, expected] of comparisons) {
    it(`compares ${left} with ${right} in Shanghai`, () =>
      equal(compareMoments(left, right, "Asia/Shanghai"), expected));
  }

  const instants: readonly [string, string, number | undefined][] = [
    ["2026-03-05", "Asia/Shanghai", utc(2026, 3, 4, 16, 0)],
    ["2026-07-01 12:00", "Europe/Berlin", utc(2026, 7, 1, 10, 0)],
    ["2026-01-01 12:00", "Europe/Berlin", utc(2026, 1, 1, 11, 0)],
    // Skipped by the clocks: read with the offset before the gap.
    ["2026-03-29 02:30", "Europe/Berlin", utc(2026, 3, 29, 1, 30)],
    // Shown twice by the clocks: the first.
    ["2026-10-25 02:30", "Europe/Berlin", utc(2026, 10, 25, 0, 30)],
    ["2026-11-01 01:30", "America/New_York", utc(2026, 11, 1, 5, 30)],
    ["2026-03-05 12:00", "Mars/Base", utc(2026, 3, 5, 12, 0)],
    ["2026-02-30", "UTC", undefined],
  ];
  for (const [text, zone, expected] of instants) {
    it(`${text} in ${zone} is its instant`, () => equal(instantOf(text, zone), expected));
  }

  it("knows which moments have a time", () => {
    deepEqual(["2026-03-05", "2026-03-05 10:00", "2026-03-05T10:00:00Z"].map(hasTime), [false, true, true]);
  });

  it("says which day it is in a zone", () => {
    const instant = new Date("2026-03-05T20:00:00Z");
    deepEqual(
      ["UTC", "Asia/Shanghai", "America/Los_Angeles"].map((zone) => todayIn(instant, zone)),
      ["2026-03-05", "2026-03-06", "2026-03-05"],
    );
  });

  it("goes from an instant to the clocks and back where they are unambiguous", () => {
    const zones = fc.constantFrom(
      "Asia/Shanghai",
      "Europe/London",
      "America/St_Johns",
      "Australia/Lord_Howe",
      "Pacific/Apia",
    );
    const seconds = fc.integer({ min: utc(1971, 1, 1, 0, 0) / 1000, max: utc(2100, 1, 1, 0, 0) / 1000 });
    fc.assert(
      fc.property(zones, seconds, (zone, second) => {
        const wall = wallClock(second * 1000, zone);
        equal(wallClock(instantAt(wall, zone), zone), wall);
        equal(todayIn(new Date(second * 1000), zone), isoDate(Math.floor(wall / 86_400_000)));
      }),
    );
  });
});

describe("time zones", () => {
  for (const zone of ["Asia/Shanghai", "UTC", "Etc/GMT+8", "America/Argentina/Buenos_Aires", "Europe/Kyiv"]) {
    it(`takes ${zone}`, () => equal(isTimezone(zone), true));
  }
  for (const zone of [
    "+08:00",
    "-03",
    "UTC+8",
    "CST",
    "Asia/Beijing",
    "",
    " UTC",
    "x".repeat(5000),
    "__proto__",
  ]) {
    it(`refuses ${JSON.stringify(zone.slice(0, 20))}`, () => equal(isTimezone(zone), false));
  }
});
