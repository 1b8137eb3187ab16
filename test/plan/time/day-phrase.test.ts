import assert from "node:assert/strict";
import fc from "fast-check";
import { calendarOf } from "../../../src/plan/time/calendar.ts";
import { isRealDate } from "../../../src/plan/time/dates.ts";
import { readDayPhrase } from "../../../src/plan/time/day-phrase.ts";

const calendar = calendarOf(undefined);

/** [phrase, what it means on Friday, 6 March 2026, the likeliest first]. */
const readings: readonly (readonly [phrase: string, dates: readonly string[]])[] = [
  ["today", ["2026-03-06"]],
  ["fri", ["2026-03-13"]],
  ["this fri", ["2026-03-06"]],
  ["next friday", ["2026-03-13"]],
  ["next mon", ["2026-03-09"]],
  ["monday next week", ["2026-03-09"]],
  ["last fri", ["2026-02-27"]],
  ["下周五", ["2026-03-13"]],
  ["本周五", ["2026-03-06"]],
  ["上周一", ["2026-02-23"]],
  ["下下周三", ["2026-03-18"]],
  ["星期天", ["2026-03-08"]],
  ["+1w", ["2026-03-13", "2026-03-09"]],
  ["-3d", ["2026-03-03"]],
  ["2 months ago", ["2026-01-06"]],
  ["in a month", ["2026-04-06"]],
  ["in twelve days", ["2026-03-18"]],
  ["+1wd", ["2026-03-09"]],
  ["+1y", ["2027-03-06"]],
  ["十二天后", ["2026-03-18"]],
  ["二十天后", ["2026-03-26"]],
  ["三个月后", ["2026-06-06"]],
  ["半年后", ["2026-09-06"]],
  ["两周前", ["2026-02-20"]],
  ["２月２９日", ["2028-02-29"]],
  ["31st", ["2026-03-31"]],
  ["6号", ["2026-03-06"]],
  ["march 6", ["2026-03-06"]],
  ["Mar 5, 2027", ["2027-03-05"]],
  ["20260310", ["2026-03-10"]],
  ["2026年3月10日", ["2026-03-10"]],
  ["2026.3.10", ["2026-03-10"]],
  ["2026-03-10", []],
  ["2026-02-30", []],
  ["30 feb", []],
  ["+0d", []],
  ["10", []],
  ["an", []],
  ["soon", []],
  ["", []],
];

describe("readDayPhrase", () => {
  for (const [phrase, dates] of readings) {
    it(`reads “${phrase}”`, () => {
      assert.deepEqual(datesOf(phrase, "2026-03-06"), dates);
    });
  }

  it("takes a fact for the last such day", () => {
    const context = { asOf: "2026-03-06", calendar, isPast: true };
    for (const [phrase, date] of [
      ["10 march", "2025-03-10"],
      ["31st", "2026-01-31"],
      ["3月6日", "2026-03-06"],
    ] as const) {
      assert.deepEqual(
        readDayPhrase(phrase, context).map((one) => one.date),
        [date],
        phrase,
      );
    }
  });

  it("gives real days for any text, at the ends of time too", () => {
    const words = fc.constantFrom(
      "+",
      "in ",
      "next ",
      "last ",
      "12",
      "9",
      "w",
      "wd",
      "days",
      " ago",
      "fri",
      "下",
      "周",
      "五",
      "三",
      "十",
      "个月",
      "后",
      "前",
      "31",
      "/",
      "-",
      "st",
      "feb",
      " ",
      "号",
    );
    const texts = fc.oneof(
      fc.string(),
      fc.array(words, { maxLength: 6 }).map((parts) => parts.join("")),
    );
    const dates = fc.constantFrom("0001-01-01", "2026-03-06", "9999-12-31");
    fc.assert(
      fc.property(texts, dates, fc.boolean(), (text, asOf, isPast) => {
        for (const { date, words: said } of readDayPhrase(text, { asOf, calendar, isPast })) {
          assert.ok(isRealDate(date), `${text}: ${date}`);
          assert.ok(said.en !== "" && said["zh-CN"] !== "");
        }
      }),
    );
  });
});

function datesOf(phrase: string, asOf: string): readonly string[] {
  return readDayPhrase(phrase, { asOf, calendar }).map(({ date }) => date);
}
