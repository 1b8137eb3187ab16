import { deepEqual, equal, ok } from "node:assert/strict";
import fc from "fast-check";
import type { CalendarSection } from "../../../src/plan/plan.ts";
import { type Cadence, expectedDates, nextExpected, parseCadence } from "../../../src/plan/time/cadence.ts";
import { calendarOf, isWorkingDay, nextWorkingDay } from "../../../src/plan/time/calendar.ts";
import {
  addDays,
  addMonths,
  dayNumber,
  daysBetween,
  isoDate,
  weekdayOf,
} from "../../../src/plan/time/dates.ts";
import { runs } from "../../support/properties.ts";

function cadence(text: string): Cadence {
  const parsed = parseCadence(text);
  if (parsed.kind === "problem") throw new Error(`${text}: ${parsed.message.en}`);
  return parsed;
}

function calendar(given: Omit<CalendarSection, "at" | "intact" | "malformed">) {
  return calendarOf({ at: ["calendar"], intact: true, malformed: new Set(), ...given });
}

const allDays = calendar({ workdays: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] });
const weekdays = calendarOf(undefined);
const nationalDay = calendar({
  holidays: [{ from: "2026-10-01", to: "2026-10-07" }],
  "working-days": ["2026-09-20", "2026-10-10"],
});

function dates(text: string, anchor: string, from: string, to: string, days = allDays) {
  return expectedDates(cadence(text), { anchor, from, to, calendar: days }).join(" ");
}

describe("expected dates", () => {
  const tables: readonly [text: string, anchor: string, from: string, to: string, expected: string][] = [
    ["on-event", "2026-01-01", "2026-01-01", "2026-12-31", ""],
    ["once on 2026-03-07", "2026-01-01", "2026-01-01", "2026-12-31", "2026-03-07"],
    ["once on 2026-03-07", "2026-06-01", "2026-03-07", "2026-03-07", "2026-03-07"],
    ["once on 2026-03-07", "2026-01-01", "2026-03-08", "2026-12-31", ""],
    ["daily", "2026-12-30", "2026-12-01", "2027-01-01", "2026-12-30 2026-12-31 2027-01-01"],
    ["every 3 days", "2026-01-01", "2026-01-02", "2026-01-10", "2026-01-04 2026-01-07 2026-01-10"],
    ["every 2 working-days", "2026-01-01", "2026-01-01", "2026-01-05", "2026-01-01 2026-01-03 2026-01-05"],
    // 7 January 2026 is a Wednesday.
    ["weekly", "2026-01-07", "2026-01-01", "2026-01-21", "2026-01-07 2026-01-14 2026-01-21"],
    ["weekly on mon", "2026-01-07", "2026-01-01", "2026-01-21", "2026-01-12 2026-01-19"],
    ["weekly on mon, wed", "2026-01-07", "2026-01-01", "2026-01-14", "2026-01-07 2026-01-12 2026-01-14"],
    ["biweekly", "2026-01-07", "2026-01-08", "2026-02-28", "2026-01-21 2026-02-04 2026-02-18"],
    ["biweekly on mon", "2026-01-07", "2026-01-01", "2026-02-28", "2026-01-19 2026-02-02 2026-02-16"],
    ["biweekly on mon, fri", "2026-01-07", "2026-01-01", "2026-01-31", "2026-01-09 2026-01-19 2026-01-23"],
    ["every 3 weeks on tue", "2026-01-07", "2026-01-01", "2026-03-01", "2026-01-27 2026-02-17"],
    [
      "monthly",
      "2026-01-31",
      "2026-01-01",
      "2026-05-31",
      "2026-01-31 2026-02-28 2026-03-31 2026-04-30 2026-05-31",
    ],
    ["monthly on the 25th", "2026-01-26", "2026-01-01", "2026-03-31", "2026-02-25 2026-03-25"],
    ["monthly on the 31st", "2024-01-01", "2024-02-01", "2024-04-30", "2024-02-29 2024-03-31 2024-04-30"],
    ["monthly on the last day", "2026-01-01", "2026-02-01", "2026-03-31", "2026-02-28 2026-03-31"],
    [
      "monthly on the first mon",
      "2026-01-01",
      "2026-01-01",
      "2026-03-31",
      "2026-01-05 2026-02-02 2026-03-02",
    ],
    ["monthly on the last fri", "2026-01-01", "2026-01-01", "2026-03-31", "2026-01-30 2026-02-27 2026-03-27"],
    // May has a fifth Friday, April and June have their last one.
    [
      "monthly on the fifth fri",
      "2026-01-01",
      "2026-04-01",
      "2026-06-30",
      "2026-04-24 2026-05-29 2026-06-26",
    ],
    ["quarterly on the 15th", "2026-02-20", "2026-01-01", "2026-12-31", "2026-05-15 2026-08-15 2026-11-15"],
    ["quarterly", "2025-11-30", "2026-01-01", "2026-12-31", "2026-02-28 2026-05-30 2026-08-30 2026-11-30"],
    [
      "yearly",
      "2024-02-29",
      "2024-01-01",
      "2028-12-31",
      "2024-02-29 2025-02-28 2026-02-28 2027-02-28 2028-02-29",
    ],
    [
      "every 5 months on the second tue",
      "2026-01-01",
      "2026-01-01",
      "2026-12-31",
      "2026-01-13 2026-06-09 2026-11-10",
    ],
    [
      "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
      "2026-01-07",
      "2026-01-01",
      "2026-02-10",
      "2026-01-19 2026-02-02",
    ],
    [
      "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      "2026-01-01",
      "2026-01-01",
      "2026-03-31",
      "2026-01-30 2026-02-27 2026-03-31",
    ],
    [
      "RRULE:FREQ=DAILY;COUNT=3",
      "2026-01-07",
      "2026-01-01",
      "2026-12-31",
      "2026-01-07 2026-01-08 2026-01-09",
    ],
    ["RRULE:FREQ=DAILY;UNTIL=20260108", "2026-01-07", "2026-01-01", "2026-12-31", "2026-01-07 2026-01-08"],
    ["RRULE:FREQ=DAILY;UNTIL=20200101", "2026-01-07", "2026-01-01", "2026-12-31", ""],
    [
      "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
      "2026-01-07",
      "2026-01-01",
      "2033-12-31",
      "2028-02-29 2032-02-29",
    ],
    [
      "RRULE:FREQ=WEEKLY;BYDAY=FR;BYHOUR=9",
      "2026-01-07",
      "2026-01-01",
      "2026-01-20",
      "2026-01-09 2026-01-16",
    ],
    ["daily", "2026-01-07", "2026-01-10", "2026-01-09", ""],
    ["daily", "9999-12-30", "9999-12-01", "9999-12-31", "9999-12-30 9999-12-31"],
    ["monthly", "9999-12-30", "9999-12-31", "9999-12-31", ""],
  ];
  for (const [text, anchor, from, to, expected] of tables) {
    it(`${text} from ${anchor}, ${from} to ${to}`, () => equal(dates(text, anchor, from, to), expected));
  }

  const moved: readonly [text: string, anchor: string, from: string, to: string, expected: string][] = [
    ["daily", "2026-09-18", "2026-09-18", "2026-09-22", "2026-09-18 2026-09-20 2026-09-21 2026-09-22"],
    ["daily", "2026-09-30", "2026-09-30", "2026-10-09", "2026-09-30 2026-10-08 2026-10-09"],
    ["daily", "2026-09-30", "2026-10-04", "2026-10-08", "2026-10-08"],
    ["weekly on thu", "2026-09-21", "2026-09-21", "2026-10-10", "2026-09-24 2026-10-08"],
    // The meeting of the 1st comes on the 8th, together with that of the 8th.
    ["weekly on thu", "2026-09-21", "2026-10-02", "2026-10-07", ""],
    ["weekly on sat", "2026-09-21", "2026-10-05", "2026-10-13", "2026-10-08 2026-10-10"],
    ["monthly on the 1st", "2026-01-01", "2026-10-01", "2026-10-31", "2026-10-08"],
    ["monthly on the 1st", "2026-01-01", "2026-10-01", "2026-10-07", ""],
    ["every 2 working-days", "2026-09-29", "2026-09-29", "2026-10-12", "2026-09-29 2026-10-08 2026-10-10"],
    ["once on 2026-10-03", "2026-01-01", "2026-10-01", "2026-10-07", "2026-10-03"],
    ["RRULE:FREQ=MONTHLY;BYMONTHDAY=2", "2026-01-01", "2026-10-01", "2026-10-31", "2026-10-08"],
  ];
  for (const [text, anchor, from, to, expected] of moved) {
    it(`${text} moves to working days, ${from} to ${to}`, () =>
      equal(dates(text, anchor, from, to, nationalDay), expected));
  }

  const next: readonly [text: string, after: string, expected: string | undefined][] = [
    ["weekly on wed", "2026-01-07", "2026-01-14"],
    ["weekly on wed", "2025-06-01", "2026-01-07"],
    ["monthly on the last day", "2026-01-31", "2026-02-28"],
    ["RRULE:FREQ=YEARLY;INTERVAL=100", "2026-01-08", "2126-01-07"],
    ["RRULE:FREQ=DAILY;COUNT=2", "2026-01-08", undefined],
    ["on-event", "2026-01-07", undefined],
    ["once on 2026-01-07", "2026-01-07", undefined],
    ["daily", "9999-12-31", undefined],
  ];
  for (const [text, after, expected] of next) {
    it(`${text} comes next after ${after}`, () =>
      equal(nextExpected(cadence(text), after, { anchor: "2026-01-07", calendar: allDays }), expected));
  }

  it("agrees with walking through the days", () => {
    const phrases = fc.constantFrom(
      "daily",
      "every 3 days",
      "every 2 working-days",
      "weekly",
      "weekly on sat",
      "weekly on mon,thu",
      "biweekly",
      "biweekly on wed,sun",
      "every 3 weeks on tue",
      "monthly",
      "monthly on the 31st",
      "monthly on the last day",
      "monthly on the second fri",
      "monthly on the fifth mon",
      "quarterly on the last sun",
      "every 5 months",
      "yearly",
    );
    const days = fc.integer({ min: dayNumber("2023-11-01"), max: dayNumber("2026-03-01") }).map(isoDate);
    const holidays = fc.array(
      fc.tuple(days, fc.nat(20)).map(([from, length]) => ({ from, to: addDays(from, length) })),
      { maxLength: 5 },
    );
    const makeUp = fc.array(days, { maxLength: 5 });
    fc.assert(
      fc.property(
        phrases,
        days,
        days,
        fc.nat(500),
        holidays,
        makeUp,
        (text, anchor, from, length, free, worked) => {
          const subject = calendar({ holidays: free, "working-days": worked });
          const to = addDays(from, length);
          const found = expectedDates(cadence(text), { anchor, from, to, calendar: subject });
          const wanted = new Set<string>();
          for (let day = anchor; day <= to; day = addDays(day, 1)) {
            const moved = nextWorkingDay(day, subject);
            if (isOccurrence(cadence(text), anchor, day, subject) && moved >= from && moved <= to)
              wanted.add(moved);
          }
          deepEqual(found, [...wanted].sort());
        },
      ),
      { numRuns: runs(150) },
    );
  }).timeout(20_000);

  it("asks the recurrence library the same as the phrases", () => {
    const pairs = fc.constantFrom<readonly [string, string]>(
      ["weekly on mon,thu", "RRULE:FREQ=WEEKLY;BYDAY=MO,TH"],
      ["biweekly on wed,sun", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=WE,SU"],
      ["every 3 days", "RRULE:FREQ=DAILY;INTERVAL=3"],
      ["monthly on the last day", "RRULE:FREQ=MONTHLY;BYMONTHDAY=-1"],
      ["monthly on the second fri", "RRULE:FREQ=MONTHLY;BYDAY=2FR"],
      ["quarterly on the last sun", "RRULE:FREQ=MONTHLY;INTERVAL=3;BYDAY=-1SU"],
      ["every 5 months on the 28th", "RRULE:FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=28"],
    );
    const days = fc.integer({ min: dayNumber("1990-01-01"), max: dayNumber("2060-01-01") }).map(isoDate);
    fc.assert(
      fc.property(pairs, days, days, ([phrase, rule], anchor, from) => {
        const to = addDays(from, 400);
        equal(dates(rule, anchor, from, to, weekdays), dates(phrase, anchor, from, to, weekdays));
      }),
      { numRuns: runs(150) },
    );
  }).timeout(20_000);

  it("moves to the first working day there is", () => {
    const opening = calendar({ holidays: [{ from: "0001-01-01", to: "2026-03-31" }] });
    equal(dates("yearly", "2026-03-02", "2026-03-20", "2026-04-30", opening), "2026-04-01");
  });

  it("jumps to windows in the far future", () => {
    for (const text of [
      "daily",
      "every 2 working-days",
      "biweekly on mon",
      "monthly on the 31st",
      "RRULE:FREQ=MONTHLY;BYDAY=2WE",
    ]) {
      const found = expectedDates(cadence(text), {
        anchor: "0001-01-01",
        from: "9998-01-01",
        to: "9998-12-31",
        calendar: weekdays,
      });
      ok(found.length > 10, text);
      ok(found.every((date) => isWorkingDay(date, weekdays)));
    }
  });

  it("stays bounded", () => {
    const forever = { anchor: "0001-01-01", from: "0001-01-01", to: "9999-12-31" };
    const closed = calendar({ holidays: [{ from: "0001-01-02", to: "9999-12-30" }] });
    equal(expectedDates(cadence("daily"), { ...forever, calendar: allDays }).length, 5000);
    equal(expectedDates(cadence("daily"), { ...forever, calendar: closed }).join(), "0001-01-01,9999-12-31");
    equal(expectedDates(cadence("RRULE:FREQ=DAILY"), { ...forever, calendar: closed })[0], "0001-01-01");
    ok(expectedDates(cadence("monthly"), { ...forever, calendar: calendar({ workdays: [] }) }).length > 0);
  });
});

/** Said once more without arithmetic on rhythms: does an unmoved occurrence fall on this day? */
function isOccurrence(
  cadence: Cadence,
  anchor: string,
  day: string,
  subject: ReturnType<typeof calendarOf>,
): boolean {
  const sinceAnchor = daysBetween(anchor, day);
  const sinceMonday = sinceAnchor + weekdayOf(anchor);
  switch (cadence.kind) {
    case "days":
      return sinceAnchor % cadence.every === 0;
    case "working-days": {
      if (!isWorkingDay(day, subject)) return false;
      let worked = 0;
      for (let each = anchor; each < day; each = addDays(each, 1))
        worked += isWorkingDay(each, subject) ? 1 : 0;
      return worked % cadence.every === 0;
    }
    case "weeks":
      if (cadence.weekdays.length === 0) return sinceAnchor % (7 * cadence.every) === 0;
      return Math.floor(sinceMonday / 7) % cadence.every === 0 && cadence.weekdays.includes(weekdayOf(day));
    case "months": {
      const months = (year: string) => Number(year.slice(0, 4)) * 12 + Number(year.slice(5, 7));
      if ((months(day) - months(anchor)) % cadence.every !== 0) return false;
      const isLast = addDays(day, 1).slice(8) === "01";
      const { place } = cadence;
      if (place === undefined) return day === addMonths(anchor, months(day) - months(anchor));
      if (place.kind === "last-day") return isLast;
      if (place.kind === "day")
        return Number(day.slice(8)) === place.day || (isLast && Number(day.slice(8)) < place.day);
      if (weekdayOf(day) !== place.weekday) return false;
      const isLastSuch = addDays(day, 7).slice(0, 7) !== day.slice(0, 7);
      const nth = Math.ceil(Number(day.slice(8)) / 7);
      return place.week < 0 ? isLastSuch : nth === place.week || (isLastSuch && nth < place.week);
    }
    default:
      return false;
  }
}
