import { deepEqual, equal } from "node:assert/strict";
import fc from "fast-check";
import type { CalendarSection } from "../../../src/plan/plan.ts";
import {
  addWorkingDays,
  calendarOf,
  holidayName,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from "../../../src/plan/time/calendar.ts";
import { addDays, dayNumber, isoDate, weekdayOf } from "../../../src/plan/time/dates.ts";
import { runs } from "../../support/properties.ts";

type Given = Omit<CalendarSection, "at" | "intact" | "malformed">;

function calendar(given?: Given) {
  return calendarOf(given && { at: ["calendar"], intact: true, malformed: new Set(), ...given });
}

/** 国庆节 of 2026 with its make-up days: 20 September and 10 October are worked. */
const chinese = calendar({
  holidays: [
    { from: "2026-10-01", to: "2026-10-07", name: "国庆节" },
    "2026-05-01",
    { date: "2026-09-25", name: "中秋节" },
  ],
  "working-days": ["2026-09-20", "2026-10-10", "2026-10-03"],
});

describe("calendar", () => {
  const working: readonly [string, boolean][] = [
    ["2026-09-18", true],
    ["2026-09-19", false],
    ["2026-09-20", true],
    ["2026-09-25", false],
    ["2026-05-01", false],
    ["2026-10-01", false],
    ["2026-10-03", true],
    ["2026-10-07", false],
    ["2026-10-08", true],
    ["2026-10-10", true],
    ["2026-10-11", false],
  ];
  for (const [date, expected] of working) {
    it(`${date} is ${expected ? "worked" : "free"}`, () => equal(isWorkingDay(date, chinese), expected));
  }

  it("names holidays, but not days that make up for them", () => {
    deepEqual(
      ["2026-10-01", "2026-10-03", "2026-05-01", "2026-09-25", "2026-09-19"].map((date) =>
        holidayName(date, chinese),
      ),
      ["国庆节", undefined, undefined, "中秋节", undefined],
    );
  });

  const next: readonly [string, string][] = [
    ["2026-10-01", "2026-10-03"],
    ["2026-10-04", "2026-10-08"],
    ["2026-10-09", "2026-10-09"],
    ["2026-10-11", "2026-10-12"],
  ];
  for (const [date, expected] of next) {
    it(`the first working day from ${date} is ${expected}`, () =>
      equal(nextWorkingDay(date, chinese), expected));
  }

  const added: readonly [string, number, string][] = [
    ["2026-09-30", 1, "2026-10-03"],
    ["2026-09-30", 2, "2026-10-08"],
    ["2026-10-05", 1, "2026-10-08"],
    ["2026-10-08", 0, "2026-10-08"],
    ["2026-10-05", 0, "2026-10-05"],
    ["2026-10-08", -1, "2026-10-03"],
    ["2026-10-08", -2, "2026-09-30"],
    ["2026-12-31", 1, "2027-01-01"],
  ];
  for (const [date, count, expected] of added) {
    it(`${count} working days from ${date} is ${expected}`, () =>
      equal(addWorkingDays(date, count, chinese), expected));
  }

  it("works Monday to Friday where nothing is said", () => {
    const week = [
      "2026-03-02",
      "2026-03-03",
      "2026-03-04",
      "2026-03-05",
      "2026-03-06",
      "2026-03-07",
      "2026-03-08",
    ];
    deepEqual(
      week.map((date) => isWorkingDay(date, calendar())),
      [true, true, true, true, true, false, false],
    );
  });

  it("takes short and long names of weekdays", () => {
    const week = calendar({ workdays: ["sat", "sunday", "Monday", "never"] });
    deepEqual(
      ["2026-03-02", "2026-03-07", "2026-03-08"].map((date) => isWorkingDay(date, week)),
      [false, true, true],
    );
  });

  it("leaves out entries that it cannot read", () => {
    const odd = calendar({
      holidays: ["2026-02-30", { from: "2026-03-06", to: "2026-03-02" }, { from: "2026-03-03" }, {}, "x"],
      "working-days": ["2026-03-99"],
    });
    equal(workingDaysBetween("2026-02-27", "2026-03-06", odd), 5);
  });

  it("answers about calendars without work", () => {
    for (const dead of [
      calendar({ workdays: [] }),
      calendar({ holidays: [{ from: "0001-01-01", to: "9999-12-31" }] }),
    ]) {
      equal(nextWorkingDay("2026-03-07", dead), "2026-03-07");
      equal(addWorkingDays("2026-03-07", 3, dead), "9999-12-31");
      equal(addWorkingDays("2026-03-07", -3, dead), "0001-01-01");
      equal(workingDaysBetween("0001-01-01", "9999-12-31", dead), 0);
    }
  });

  it("takes a closure of thousands of years in its stride", () => {
    const closed = calendar({
      holidays: [{ from: "2026-03-04", to: "9990-12-31" }],
      "working-days": ["5000-01-01"],
    });
    equal(addWorkingDays("2026-03-03", 1, closed), "5000-01-01");
    equal(addWorkingDays("2026-03-03", 2, closed), "9991-01-01");
    equal(addWorkingDays("2026-03-03", 100_000_000, closed), "9999-12-31");
  });

  it("agrees with counting day by day", () => {
    const dates = fc.integer({ min: dayNumber("2025-12-01"), max: dayNumber("2026-04-01") }).map(isoDate);
    const section = fc.record({
      workdays: fc.subarray(["mon", "tue", "wed", "thu", "fri", "sat", "sun"]),
      holidays: fc.array(
        fc.tuple(dates, fc.nat(12)).map(([from, days]) => ({ from, to: addDays(from, days) })),
        { maxLength: 6 },
      ),
      "working-days": fc.array(dates, { maxLength: 6 }),
    });
    fc.assert(
      fc.property(section, dates, fc.integer({ min: -40, max: 40 }), (given, date, count) => {
        const subject = calendar(given);
        equal(isWorkingDay(date, subject), isWorked(date, given));
        const expected = walk(date, count, given);
        if (expected !== undefined) equal(addWorkingDays(date, count, subject), expected);
        if (count > 0 && expected !== undefined) equal(workingDaysBetween(date, expected, subject), count);
      }),
      { numRuns: runs(500) },
    );
  });
});

function isWorked(
  date: string,
  { workdays = [], holidays = [], "working-days": makeUp = [] }: Given,
): boolean {
  if (makeUp.includes(date)) return true;
  const weekday = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"][weekdayOf(date)] ?? "";
  const isHoliday = holidays.some(
    (each) => typeof each === "object" && (each.from ?? "") <= date && date <= (each.to ?? ""),
  );
  return workdays.includes(weekday) && !isHoliday;
}

function walk(date: string, count: number, given: Given): string | undefined {
  let current = date;
  for (let left = Math.abs(count), steps = 0; left > 0; steps++) {
    if (steps > 1000) return undefined;
    current = addDays(current, Math.sign(count));
    if (isWorked(current, given)) left--;
  }
  return current;
}
