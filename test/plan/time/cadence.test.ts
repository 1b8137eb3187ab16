import { deepEqual, equal, match, ok } from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fc from "fast-check";
import {
  cadenceChoices,
  cadenceInterval,
  cadenceUnits,
  describeCadence,
  parseCadence,
} from "../../../src/plan/time/cadence.ts";
import { runs } from "../../support/properties.ts";

function cadence(text: string) {
  const parsed = parseCadence(text);
  if (parsed.kind === "problem") throw new Error(`${text}: ${parsed.message.en}`);
  return parsed;
}

function problem(text: string) {
  const parsed = parseCadence(text);
  if (parsed.kind !== "problem") throw new Error(`${text} is a cadence`);
  return parsed;
}

describe("cadence phrases", () => {
  const said: readonly [string, string, string][] = [
    ["on-event", "when there is an occasion", "有事即报"],
    ["once on 2026-03-05", "once, on 2026-03-05", "2026-03-05，仅一次"],
    ["daily", "every day", "每天"],
    ["daily at 09:00", "every day at 09:00", "每天 09:00"],
    ["every 1 day", "every day", "每天"],
    ["every 10 days", "every 10 days", "每 10 天"],
    ["every 1 working-day", "every working day", "每个工作日"],
    ["every 3 working-days at 17:30", "every 3 working days at 17:30", "每 3 个工作日 17:30"],
    ["weekly", "every week", "每周"],
    ["weekly on wed at 10:00", "every Wednesday at 10:00", "每周三 10:00"],
    ["weekly on fri, monday,wed", "every Monday, Wednesday and Friday", "每周一、周三、周五"],
    ["weekly on mon,mon", "every Monday", "每周一"],
    ["biweekly on tue", "every two weeks on Tuesday", "每两周的周二"],
    ["every 2 weeks on tue", "every two weeks on Tuesday", "每两周的周二"],
    ["every 6 weeks", "every 6 weeks", "每 6 周"],
    ["monthly", "every month", "每月"],
    ["monthly on the 25th", "every month on the 25th", "每月 25 日"],
    ["monthly on the 22nd at 08:00", "every month on the 22nd at 08:00", "每月 22 日 08:00"],
    ["monthly on the 3th", "every month on the 3rd", "每月 3 日"],
    ["monthly on the last day", "every month on the last day", "每月最后一天"],
    ["monthly on the last friday", "every month on the last Friday", "每月最后一个周五"],
    ["monthly on the fifth sun", "every month on the fifth Sunday", "每月第五个周日"],
    ["quarterly on the first mon", "every quarter on the first Monday", "每季度第一个周一"],
    ["every 3 months", "every quarter", "每季度"],
    ["every 6 months", "every half year", "每半年"],
    ["every 5 months on the 31st", "every 5 months on the 31st", "每 5 个月 31 日"],
    ["yearly on the 15th", "every year on the 15th", "每年 15 日"],
    ["every 366 days", "every 366 days", "每 366 天"],
    ["  weekly   on  wed ", "every Wednesday", "每周三"],
    [
      "RRULE:FREQ=MONTHLY;BYMONTHDAY=1;COUNT=3",
      "by the rule FREQ=MONTHLY;BYMONTHDAY=1;COUNT=3",
      "按规则 FREQ=MONTHLY;BYMONTHDAY=1;COUNT=3",
    ],
    ["RRULE:FREQ=MONTHLY;BYMONTHDAY=1,15", "every month on the 1st and the 15th", "每月 1 日和 15 日"],
    [
      "RRULE:FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15,-1",
      "every 2 months on the 15th and the last day",
      "每 2 个月 15 日和最后一天",
    ],
    ["RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1", "every year on the 1st of March", "每年 3 月 1 日"],
    [
      "RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1",
      "every year on the last day of March, June, September and December",
      "每年 3 月、6 月、9 月和 12 月的最后一天",
    ],
    [
      "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
      "every month on the last working day, Monday to Friday",
      "每月最后一个工作日，周一至周五",
    ],
  ];
  for (const [text, english, chinese] of said) {
    it(`reads ${text}`, () => deepEqual(describeCadence(cadence(text)), { en: english, "zh-CN": chinese }));
  }
  for (const [, , chinese] of said.filter(([, , words]) => words.startsWith("每"))) {
    it(`knows what ${chinese} means`, () =>
      equal(describeCadence(cadence(problem(chinese).meant[0] ?? ""))["zh-CN"], chinese));
  }

  const wrong: readonly [text: string, word: string, english: string, suggestion?: string][] = [
    [
      "weekly on the 25th",
      "the",
      "“the” does not fit after “weekly on”: what fits there is a weekday, such as mon.",
    ],
    [
      "daily on mon",
      "on",
      "“on” does not fit after “daily”: what fits there is only a time, such as at 09:00.",
    ],
    ["monthly on fri", "fri", "“fri” does not fit after “monthly on”: what fits there is a day of the month"],
    ["every 0 days", "0", "a whole number from 1 to 366."],
    ["every 367 days", "367", "a whole number from 1 to 366."],
    ["every 2 hours", "hours", "days, working-days, weeks or months."],
    ["every 2 years", "years", "did you mean “every 24 months”?", "every 24 months"],
    ["monthly on the 0th", "0th", "a day from 1st to 31st"],
    ["monthly on the 32nd", "32nd", "a day from 1st to 31st"],
    ["monthly on the last", "last", "is not complete: next comes day or a weekday"],
    ["monthly on the first", "first", "is not complete: next comes a weekday"],
    [
      "monthly on the first day",
      "day",
      "“day” does not fit after “monthly on the first”",
      "monthly on the 1st",
    ],
    ["weekly on", "on", "The cadence “weekly on” is not complete: next comes a weekday, such as mon."],
    ["weekly on mon,", ",", "is not complete: next comes a weekday"],
    ["every", "every", "is not complete: next comes a whole number from 1 to 366."],
    ["once", "once", "is not complete: next comes a date"],
    ["once on 2026-02-30", "2026-02-30", "February 2026 has 28 days.", "once on 2026-02-28"],
    ["once on 2026/3/5", "2026/3/5", "write 2026-03-05.", "once on 2026-03-05"],
    ["once on 2026-03-05 at 10:00", "at", "the cadence is complete after “once on 2026-03-05”."],
    ["on-event at 10:00", "at", "the cadence is complete after “on-event”."],
    ["daily at 24:00", "24:00", "a time from 00:00 to 23:59"],
    ["daily at 09:60", "09:60", "a time from 00:00 to 23:59"],
    ["daily at 09:00 sharp", "sharp", "the cadence is complete after “daily at 09:00”."],
    ["sometimes", "sometimes", "“sometimes” does not begin a cadence"],
    ["", "", "The cadence is empty: write daily, weekly"],
    ["wekly", "wekly", "did you mean “weekly”?", "weekly"],
    ["Weekly on Mon", "Weekly", "did you mean “weekly on mon”?", "weekly on mon"],
    ["weekly on wedn at 9:00", "wedn", "did you mean “weekly on wed at 09:00”?", "weekly on wed at 09:00"],
    ["weekly on mon and wed", "and", "did you mean “weekly on mon, wed”?", "weekly on mon, wed"],
    ["monthly on 25", "25", "did you mean “monthly on the 25th”?", "monthly on the 25th"],
    [
      "monthly on the 2nd tue",
      "tue",
      "did you mean “monthly on the second tue”?",
      "monthly on the second tue",
    ],
    ["bi-weekly", "bi-weekly", "did you mean “biweekly”?", "biweekly"],
    ["fortnightly on fri", "fortnightly", "did you mean “biweekly on fri”?", "biweekly on fri"],
    ["every monday", "monday", "did you mean “weekly on mon”?", "weekly on mon"],
    ["every week", "week", "did you mean “weekly”?", "weekly"],
    ["as needed", "as", "did you mean “on-event”?", "on-event"],
    ["once 2026-03-05", "2026-03-05", "did you mean “once on 2026-03-05”?", "once on 2026-03-05"],
    ["每周三 10:00", "每周三", "did you mean “weekly on wed at 10:00”?", "weekly on wed at 10:00"],
    ["每两周", "每两周", "did you mean “biweekly”?", "biweekly"],
    ["每月25日", "每月25日", "did you mean “monthly on the 25th”?", "monthly on the 25th"],
    ["weekly on 周三", "周三", "did you mean “weekly on wed”?", "weekly on wed"],
    ["constructor", "constructor", "does not begin a cadence"],
    ["weekly __proto__", "__proto__", "“__proto__” does not fit after “weekly”"],
  ];
  for (const [text, word, english, suggestion] of wrong) {
    it(`says what does not fit in ${JSON.stringify(text)}`, () => {
      const found = problem(text);
      equal(text.slice(found.start, found.end), word);
      ok(found.message.en.includes(english), found.message.en);
      deepEqual(found.meant, suggestion === undefined ? [] : [suggestion]);
      match(found.message["zh-CN"], /[。？]$/);
    });
  }

  it("suggests only what is a cadence", () => {
    const words =
      "daily weekly Biweekly month every on the last 2nd 25 mon wedn , at 9:00 day days 每周三 once 2026-03-05".split(
        " ",
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 8 }), (chosen) => {
        const parsed = parseCadence(chosen.join(" "));
        if (parsed.kind === "problem") parsed.meant.map(cadence);
      }),
      { numRuns: runs(500) },
    );
  });

  it("leads every choice of completion to a cadence", () => {
    const visit = (phrase: string, depth: number) => {
      if (depth === 0) return;
      for (const { word } of cadenceChoices(phrase)) {
        const longer = `${phrase} ${word}`;
        const parsed = parseCadence(longer);
        ok(parsed.kind !== "problem" || parsed.message.en.includes("not complete"), longer);
        visit(longer, depth - 1);
      }
    };
    visit("", 5);
    deepEqual(cadenceChoices("weekly on the"), []);
    deepEqual(
      cadenceChoices("weekly on")
        .map(({ word }) => word)
        .slice(0, 3),
      ["mon", "tue", "wed"],
    );
  });

  it("reads any text to an end", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const parsed = parseCadence(text);
        ok(parsed.kind !== "problem" || (parsed.start <= parsed.end && parsed.end <= text.length));
      }),
    );
    for (const word of ["weekly on mon,", "Mon ", "every ", "RRULE:", "25 "])
      parseCadence(word.repeat(100_000));
  });
});

describe("recurrence rules", () => {
  for (const rule of [
    "FREQ=DAILY",
    "FREQ=WEEKLY;BYDAY=MO,WE;WKST=SU",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
    "FREQ=YEARLY;BYWEEKNO=53",
    "FREQ=YEARLY;BYYEARDAY=-1",
    "FREQ=DAILY;UNTIL=20200101",
    "FREQ=WEEKLY;COUNT=3;BYHOUR=9;BYMINUTE=30",
    "INTERVAL=2;FREQ=MONTHLY",
    "freq=monthly;byday=2we;",
  ]) {
    it(`takes RRULE:${rule}`, () => equal(cadence(`RRULE:${rule}`).kind, "rrule"));
  }

  const wrong: readonly [string, string, string][] = [
    ["", "", "says no frequency"],
    ["BYDAY=MO", "BYDAY=MO", "says no frequency"],
    ["FREQ=HOURLY", "FREQ=HOURLY", "“HOURLY” is finer than a day"],
    ["FREQ=SECONDLY;INTERVAL=2", "FREQ=SECONDLY", "“SECONDLY” is finer than a day"],
    ["FREQ=DAILY;BYHOUR=9,15", "BYHOUR=9,15", "several times a day"],
    ["FREQ=FORTNIGHTLY", "FREQ=FORTNIGHTLY", "“FORTNIGHTLY” does not fit FREQ"],
    ["FREQ=DAILY;INTERVAL=0", "INTERVAL=0", "“INTERVAL=0” never happens"],
    ["FREQ=DAILY;COUNT=0", "COUNT=0", "“COUNT=0” never happens"],
    ["FREQ=DAILY;INTERVAL=-1", "INTERVAL=-1", "“-1” does not fit INTERVAL"],
    ["FREQ=DAILY;UNTIL=20260230", "UNTIL=20260230", "“20260230” does not fit UNTIL"],
    ["FREQ=DAILY;UNTIL=2026-02-03", "UNTIL=2026-02-03", "such as 20261231"],
    ["FREQ=WEEKLY;BYDAY=MON", "BYDAY=MON", "“MON” does not fit BYDAY"],
    ["FREQ=WEEKLY;BYDAY=", "BYDAY=", "does not fit BYDAY"],
    ["FREQ=WEEKLY;BYDAY=2MO", "BYDAY=2MO", "counts a weekday within a month or year"],
    ["FREQ=MONTHLY;BYMONTDAY=3", "BYMONTDAY=3", "did you mean BYMONTHDAY?"],
    ["FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32", "“32” does not fit BYMONTHDAY"],
    ["FREQ=MONTHLY;FREQ=DAILY", "FREQ=DAILY", "“FREQ” is there twice"],
    ["FREQ=WEEKLY;COUNT=3;UNTIL=20260101", "UNTIL=20260101", "give one of them"],
    ["FREQ=MONTHLY;BYWEEKNO=3", "BYWEEKNO=3", "goes with FREQ=YEARLY only"],
    ["FREQ=WEEKLY;BYMONTHDAY=3", "BYMONTHDAY=3", "use FREQ=MONTHLY"],
    ["FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS=1", "nothing to choose from"],
    ["FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "never happens"],
    ["FREQ=DAILY;BYMONTH=4,6;BYMONTHDAY=31", "FREQ=DAILY;BYMONTH=4,6;BYMONTHDAY=31", "never happens"],
    [
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-30;INTERVAL=4",
      "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-30;INTERVAL=4",
      "never happens",
    ],
    ["FREQ=YEARLY;BYWEEKNO=30;BYMONTH=1", "FREQ=YEARLY;BYWEEKNO=30;BYMONTH=1", "never happens"],
    ["FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=6", "never happens"],
    ["FREQ=DAILY\nFREQ=HOURLY", "FREQ=DAILY\nFREQ=HOURLY", "does not fit FREQ"],
    ["X-COLOR=RED;FREQ=DAILY", "X-COLOR=RED", "is no part of a recurrence rule"],
  ];
  for (const [rule, part, english] of wrong) {
    it(`refuses RRULE:${JSON.stringify(rule)}`, () => {
      const text = `RRULE:${rule}`;
      const found = problem(text);
      equal(text.slice(found.start, found.end), part);
      ok(found.message.en.includes(english), found.message.en);
      match(found.message["zh-CN"], /[。？]$/);
    });
  }

  it("loads its library only when there is a rule", () => {
    const script = `
      import { createRequire } from "node:module";
      import { cadenceInterval, expectedDates, parseCadence } from "./src/plan/time/cadence.ts";
      import { calendarOf } from "./src/plan/time/calendar.ts";
      const isLoaded = () => Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes("rrule-temporal"));
      const use = (text) => expectedDates(parseCadence(text), {
        anchor: "2026-01-01", from: "2026-01-01", to: "2026-12-31", calendar: calendarOf(undefined),
      });
      use("weekly on mon");
      const before = isLoaded();
      use("RRULE:FREQ=WEEKLY");
      console.log(before, isLoaded());`;
    const output = execFileSync(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", script],
      {
        encoding: "utf8",
      },
    );
    equal(output.trim(), "false true");
  }).timeout(20_000);
});

describe("intervals of cadences", () => {
  const intervals: readonly [string, number | undefined, readonly string[]][] = [
    ["on-event", undefined, []],
    ["once on 2026-03-05", undefined, []],
    ["daily", 1, ["daily"]],
    ["every 7 days", 7, ["weekly"]],
    ["every 1 working-day", 1.4, ["daily"]],
    ["every 5 working-days", 7, ["weekly"]],
    ["weekly", 7, ["weekly"]],
    ["weekly on mon,wed,fri", 7 / 3, ["weekly"]],
    ["weekly on mon,tue,wed,thu,fri", 7 / 5, ["weekly", "daily"]],
    ["biweekly", 14, ["biweekly"]],
    ["biweekly on mon,thu", 7, ["biweekly", "weekly"]],
    ["every 4 weeks", 28, ["monthly"]],
    ["every 5 weeks", 35, []],
    ["monthly", 30.436875, ["monthly"]],
    ["every 2 months", 60.87375, []],
    ["quarterly", 91.310625, ["quarterly"]],
    ["every 6 months", 182.62125, ["half-yearly"]],
    ["yearly", 365.2425, ["yearly"]],
    ["every 12 months", 365.2425, ["yearly"]],
    ["RRULE:FREQ=WEEKLY;BYDAY=MO", 6.99, ["weekly"]],
    ["RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO;COUNT=3", 13.98, ["biweekly"]],
    ["RRULE:FREQ=MONTHLY;BYDAY=-1FR;UNTIL=20010101", 30.44, ["monthly"]],
    ["RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29", 1461, []],
  ];
  for (const [text, interval, units] of intervals) {
    it(`${text}: ${interval?.toFixed(2)} days`, () => {
      const found = cadenceInterval(cadence(text));
      if (interval === undefined) equal(found, undefined);
      else ok(found !== undefined && Math.abs(found - interval) < 0.02, String(found));
      deepEqual(cadenceUnits(cadence(text)), units);
    });
  }
});
