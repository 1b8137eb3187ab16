import assert from "node:assert/strict";
import { RRuleTemporal } from "rrule-temporal";
import { expectedDates, parseCadence, recurrenceOf } from "../../../src/plan/time/cadence.ts";
import { calendarOf } from "../../../src/plan/time/calendar.ts";

/** Cadences of every kind, those included that no rule can say. */
const phrases = [
  "daily",
  "every 3 days",
  "every 1 working-day",
  "every 4 working-days",
  "weekly",
  "weekly on mon",
  "weekly on sat",
  "biweekly on wed, fri",
  "every 2 weeks on mon, thu",
  "every 3 weeks",
  "every 5 weeks on sun",
  "monthly",
  "monthly on the 1st",
  "monthly on the 28th",
  "monthly on the 29th",
  "monthly on the 30th",
  "monthly on the 31st",
  "monthly on the last day",
  "monthly on the first monday",
  "monthly on the fifth friday",
  "monthly on the last wednesday",
  "every 2 months on the 31st",
  "quarterly",
  "quarterly on the second tue at 09:30",
  "yearly",
  "yearly on the 29th",
  "once on 2026-05-02",
  "on-event",
  "RRULE:FREQ=MONTHLY;BYMONTHDAY=25",
  "RRULE:FREQ=MONTHLY;BYMONTHDAY=31",
  "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
  "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU",
  "RRULE:FREQ=WEEKLY;COUNT=10",
  "RRULE:FREQ=DAILY;INTERVAL=10;UNTIL=20261231",
  "RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO",
  "RRULE:FREQ=YEARLY;BYMONTH=3,9;BYDAY=1FR",
  "RRULE:FREQ=YEARLY;INTERVAL=2;BYYEARDAY=100",
  "RRULE:FREQ=MONTHLY;BYHOUR=9;BYMINUTE=30",
];

const calendars = {
  "a plain week": calendarOf(undefined),
  "holidays and make-up days": calendarOf({
    at: ["calendar"],
    intact: true,
    malformed: new Set(),
    workdays: ["mon", "tue", "wed", "thu", "fri"],
    holidays: [
      { from: "2026-10-01", to: "2026-10-08" },
      "2026-05-01",
      { from: "2026-02-16", to: "2026-02-23" },
    ],
    "working-days": ["2026-02-14", "2026-02-28", "2026-09-27", "2026-10-10"],
  }),
  "every day is worked": calendarOf({
    at: ["calendar"],
    intact: true,
    malformed: new Set(),
    workdays: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"],
  }),
};

const lives = [
  { anchor: "2026-01-31", from: "2026-01-31", to: "2027-12-31" },
  { anchor: "2025-11-05", from: "2026-04-18", to: "2026-11-02" },
  { anchor: "2024-02-29", from: "2026-10-02", to: "2026-10-11" },
];

describe("recurrenceOf", () => {
  for (const phrase of phrases) {
    it(`has all days of “${phrase}” and no other`, () => {
      for (const calendar of Object.values(calendars)) {
        for (const life of lives) {
          const found = expanded(phrase, { ...life, calendar });
          const cadence = parseCadence(phrase);
          assert.ok(cadence.kind !== "problem");
          assert.deepEqual(found, expectedDates(cadence, { ...life, calendar }), JSON.stringify(life));
        }
      }
    });
  }

  it("is a rule wherever a calendar has one, and tells what moves", () => {
    const calendar = calendars["holidays and make-up days"];
    const life = { anchor: "2026-01-05", from: "2026-01-05", to: "2026-12-31", calendar };
    const cases: readonly [string, string][] = [
      ["weekly on thu", "FREQ=WEEKLY;INTERVAL=1;WKST=MO;BYDAY=TH;UNTIL=20261231 2026-02-19>2026-02-24"],
      ["monthly on the 31st", "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=-1;UNTIL=20261231"],
      ["every 1 working-day", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261231 +2026-02-14"],
    ];
    for (const [phrase, expected] of cases) {
      const cadence = parseCadence(phrase);
      assert.ok(cadence.kind !== "problem");
      const { rule, moved, also } = recurrenceOf(cadence, life) ?? { moved: [], also: [] };
      const parts = [rule, ...moved.map(({ from, to }) => `${from}>${to}`), ...also.map((day) => `+${day}`)];
      assert.ok(parts.join(" ").startsWith(expected), parts.join(" "));
    }
  });
});

/** The days of a recurrence, by the library itself and with a stretch that is not ours. */
function expanded(phrase: string, options: Parameters<typeof recurrenceOf>[1]): readonly string[] {
  const cadence = parseCadence(phrase);
  assert.ok(cadence.kind !== "problem", phrase);
  const recurrence = recurrenceOf(cadence, options);
  if (recurrence === undefined) return [];
  const { first, rule, moved, except, also } = recurrence;
  const days = new Set([first, ...also]);
  if (rule !== undefined) {
    const rruleString = `DTSTART:${first.replaceAll("-", "")}T000000Z\nRRULE:${rule}T000000Z`;
    for (const day of new RRuleTemporal({ rruleString }).all()) days.add(day.toPlainDate().toString());
  }
  for (const day of [...except, ...moved.map(({ from }) => from)]) assert.ok(days.delete(day), day);
  for (const { to } of moved) days.add(to);
  return [...days].sort();
}
