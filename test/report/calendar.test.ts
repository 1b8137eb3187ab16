import assert from "node:assert/strict";
import { RRuleTemporal } from "rrule-temporal";
import { expectedContacts } from "../../src/plan/facts/contacts.ts";
import { calendarOf } from "../../src/plan/time/calendar.ts";
import { instantAt, wallClock } from "../../src/plan/time/timezone.ts";
import type { ReportOptions } from "../../src/report/build.ts";
import { renderIcs } from "../../src/report/formats/ics/render.ts";
import { timezoneLines } from "../../src/report/formats/ics/timezone.ts";
import { formats } from "../../src/report/formats/index.ts";
import { eventsOf, expanded, unfolded } from "./calendar-days.ts";
import { bridge, planFrom, reportOf } from "./report-of.ts";

const cadences = [
  "daily",
  "every 1 working-day",
  "every 3 working-days at 08:15",
  "weekly on mon",
  "weekly on fri at 16:30",
  "every 2 weeks on mon, thu",
  "biweekly at 10:00",
  "monthly on the 31st",
  "monthly on the 29th at 23:45",
  "monthly on the last fri at 09:00",
  "quarterly on the last day",
  "once on 2026-10-03",
  "on-event",
  "RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
  "RRULE:FREQ=WEEKLY;INTERVAL=3;COUNT=9;BYDAY=SU,WE",
];

const calendar = `calendar:
  holidays: [{ from: 2026-10-01, to: 2026-10-08, name: National Day }, 2026-05-01, 2026-12-25]
  working-days: [2026-09-27, 2026-10-10]
`;

const phases = `phases:
  - { id: design, name: Design, start: 2026-03-16, end: 2026-06-20 }
  - { id: peak, name: Peak, start: 2026-09-07, end: 2026-10-31 }
`;

function planOfCadences(timezone: string): string {
  const records = cadences.map((cadence, at) => {
    const byPhase = at % 2 === 0 ? ", by-phase: { peak: weekly on tue at 07:00, design: on-event }" : "";
    return `  - { id: c${at}, title: Contact ${at}, audience: [everyone], cadence: ${JSON.stringify(cadence)}${byPhase} }`;
  });
  const dates = "start: 2026-01-31, end: 2027-04-30";
  return `commplan: 1\nproject: { name: Bridge, client: Ann, ${dates}, timezone: ${timezone} }\n${calendar}${phases}communications:\n${records.join("\n")}\n`;
}

describe("a calendar", () => {
  it("says how often to look again, and of what was given up that it was, under the same id", () => {
    const text = (status: string) => `${planHead("timezone: Asia/Shanghai")}events:
  - { id: visit, title: Site visit, when: 2026-06-05 13:30, status: ${status} }
milestones:
  - { id: M-1, title: Piles, due: 2026-07-01, status: ${status} }
`;
    const [planned, cancelled] = [ics(text("planned")), ics(text("cancelled"))];
    assert.match(planned, /\r\nREFRESH-INTERVAL;VALUE=DURATION:P1D\r\nX-PUBLISHED-TTL:P1D\r\n/);
    assert.doesNotMatch(planned, /STATUS:/);
    const ids = (calendar: string) => [...calendar.matchAll(/^UID:(.*)$/gm)].map(([line]) => line);
    assert.deepEqual(ids(cancelled), ids(planned));
    assert.equal(cancelled.match(/\r\nTRANSP:TRANSPARENT\r\nSTATUS:CANCELLED\r\n/g)?.length, 2);
  });

  for (const timezone of ["Asia/Shanghai", "Europe/London", "America/New_York", "UTC"]) {
    it(`has every date of every communication and no other, in ${timezone}`, () => {
      const text = planOfCadences(timezone);
      const plan = planFrom(text);
      const events = eventsOf(ics(text));
      let count = 0;
      for (const communication of plan.communications) {
        const contacts = expectedContacts(communication, plan, {
          from: "2026-01-01",
          to: "2028-01-01",
          calendar: calendarOf(plan.calendar),
        });
        const wanted = contacts.map(({ date, time }) => (time === undefined ? date : `${date}T${time}`));
        const own = events.filter(({ SUMMARY }) => SUMMARY === communication.title);
        assert.deepEqual(expanded(own, timezone), wanted, communication.cadence);
        count += wanted.length;
        assert.equal(communication.malformed.size, 0);
      }
      assert.ok(count > 900, String(count));
    });
  }

  it("holds events with their end, place and agenda, open milestones, and the days on which reports are due", () => {
    const text = `${planHead("timezone: Asia/Shanghai")}events:
  - { id: visit, title: Site visit, kind: site-visit, when: 2026-06-05 13:30, ends: 2026-06-05 15:00, place: "Pier 2, gate B", agenda: [Piles, Safety] }
  - { id: expo, title: Expo, when: 2026-06-08, ends: 2026-06-10 }
  - { id: call, title: Call, when: "2026-06-05T23:30:00+00:00" }
  - { id: held, title: Held, when: 2026-05-01, status: held }
milestones:
  - { id: M-1, title: Piles, due: 2026-07-01, acceptance: Load test }
  - { id: M-2, title: Done, due: 2026-04-01, actual: 2026-04-01, status: done }
  - { id: M-3, title: Ours, due: 2026-08-01, visibility: team }
reports:
  - { id: m, title: Monthly, period: monthly, due: 5wd }
`;
    const events = eventsOf(ics(text, { visibility: "client" }));
    const named = (title: string) => events.find(({ SUMMARY }) => SUMMARY === title);
    assert.deepEqual(
      [named("Site visit")?.["DTSTART"], named("Site visit")?.["DTEND"], named("Site visit")?.["LOCATION"]],
      ["20260605T133000", "20260605T150000", "Pier 2\\, gate B"],
    );
    assert.match(named("Site visit")?.["DESCRIPTION"] ?? "", /Agenda: \\n1\. Piles\\n2\. Safety/);
    assert.deepEqual([named("Expo")?.["DTSTART"], named("Expo")?.["DTEND"]], ["20260608", "20260611"]);
    assert.equal(named("Call")?.["DTSTART"], "20260606T073000");
    assert.equal(named("Milestone: Piles")?.["DTSTART"], "20260701");
    const due = events.filter(({ SUMMARY }) => SUMMARY === "Report due: Monthly");
    assert.deepEqual(
      due.slice(0, 2).map((event) => event["DTSTART"]),
      ["20260605", "20260707"],
    );
    for (const title of ["Held", "Milestone: Done", "Milestone: Ours"]) assert.equal(named(title), undefined);
  });

  it("replaces itself when it is taken in again: each entry has one name, in both languages and at any day", () => {
    const names = (options: Partial<ReportOptions>) =>
      eventsOf(ics(bridge, options)).map((event) => `${event["UID"]} ${event["RECURRENCE-ID"] ?? ""}`);
    const first = names({});
    assert.equal(new Set(first).size, first.length);
    assert.deepEqual(names({ language: "zh-CN" }), first);
    const sequence = (asOf: string) => Number(eventsOf(ics(bridge, { asOf }))[0]?.["SEQUENCE"]);
    assert.ok(sequence("2026-05-16") > sequence("2026-05-15"));
  });

  it("is folded at 75 octets, never within a character, and no text ends its line", () => {
    for (const text of [
      "一二三四五六七八九十".repeat(100),
      "🌉👩‍👩‍👧".repeat(300),
      "x".repeat(10_000),
      "a\nEND:VEVENT\nBEGIN:VALARM",
      "a\r\nATTENDEE:mailto:x@example.com",
      "a\u2028b\u0085c\u000bd",
      '\\n; , : " \\\\',
      "\u202eevil",
      "\ud800 half",
      "=1+1",
      "</script>",
    ]) {
      const plan = `${planHead(`summary: x, code: ${JSON.stringify(text.slice(0, 50))}`)}milestones: [{ id: M, title: ${JSON.stringify(text)}, due: 2026-07-01, acceptance: ${JSON.stringify(text)} }]\n`;
      const calendarText = ics(plan);
      for (const line of calendarText.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
      // What turns or breaks a text is shown as such, and nothing else.
      assert.doesNotMatch(calendarText, /\ufffd(?! ?(?:half|evil))|[^\r]\n|\r[^\n]/);
      const names = unfolded(calendarText).map((line) => line.split(/[:;]/)[0]);
      assert.deepEqual(
        names,
        unfolded(ics(plan.replaceAll(JSON.stringify(text), '"plain"'))).map((line) => line.split(/[:;]/)[0]),
      );
    }
  });

  it("keeps a text as it is", () => {
    const title = "逗号, 分号; 反斜杠\\n 🌉".repeat(20);
    const plan = `${planHead("summary: x")}milestones: [{ id: M, title: ${JSON.stringify(title)}, due: 2026-07-01 }]\n`;
    const [event] = eventsOf(ics(plan));
    assert.equal(event?.["SUMMARY"]?.replace(/\\([\\;,])/g, "$1"), `Milestone: ${title}`);
  });

  it("holds no addresses and asks nobody", () =>
    assert.doesNotMatch(ics(bridge, { visibility: "internal" }), /ATTENDEE|ORGANIZER|METHOD|mailto/));

  it("is a calendar without a single date, too", () => {
    assert.match(ics("commplan: 1\n"), /^BEGIN:VCALENDAR\r\nVERSION:2.0\r\n.*END:VCALENDAR\r\n$/s);
  });
});

describe("the time zone of a calendar", () => {
  const zones = [
    ...["Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/St_Johns"],
    ...["Asia/Kathmandu", "Africa/Casablanca", "America/Santiago", "Asia/Tehran", "Pacific/Apia", "UTC"],
  ];
  for (const zone of zones) {
    it(`says what the clocks of ${zone} show`, () => {
      const lines = timezoneLines(zone, "2009-05-01", "2027-03-01");
      for (let instant = Date.UTC(2009, 5, 1); instant < Date.UTC(2027, 1, 1); instant += 5.3 * 86_400_000) {
        const expected = (wallClock(instant, zone) - Math.floor(instant / 1000) * 1000) / 60_000;
        assert.equal(offsetBy(lines, instant), expected, new Date(instant).toISOString());
      }
      assert.ok(lines.length < 400);
    });
  }
});

function planHead(more: string): string {
  return `commplan: 1\nproject: { name: Bridge, client: Ann, start: 2026-03-01, end: 2026-09-30, ${more} }\n`;
}

function ics(text: string, options: Partial<ReportOptions> = {}): string {
  return renderIcs(reportOf(text, { ...options, sections: formats.ics.sections }));
}

/** The minutes east of UTC at an instant, by the observance that began last before it. */
function offsetBy(lines: readonly string[], instant: number): number {
  const found = { at: Number.NEGATIVE_INFINITY, offset: "" };
  for (const part of lines
    .join("\n")
    .split(/BEGIN:(?:STANDARD|DAYLIGHT)\n/)
    .slice(1)) {
    const value = (name: string) => new RegExp(`${name}:(.*)`).exec(part)?.[1] ?? "";
    const before = minutes(value("TZOFFSETFROM"));
    const dtstart = value("DTSTART");
    const rule = /RRULE:(.*)/.exec(part)?.[1]?.replace(/;UNTIL=\w+/, "");
    const last = Date.parse(
      (/UNTIL=(\w+)/.exec(part)?.[1] ?? "99991231T000000Z").replace(
        /^(....)(..)(..)T(..)(..)(..)Z$/,
        "$1-$2-$3T$4:$5:$6Z",
      ),
    );
    const walls = rule === undefined ? [wall(dtstart)] : rulesOn(dtstart, rule);
    for (const each of walls) {
      const at = each - before * 60_000;
      if (at <= instant && at > found.at && at <= last)
        Object.assign(found, { at, offset: value("TZOFFSETTO") });
    }
  }
  return minutes(found.offset);
}

const rules = new Map<string, readonly number[]>();

function rulesOn(dtstart: string, rule: string): readonly number[] {
  const key = `DTSTART:${dtstart}Z\nRRULE:${rule};COUNT=25`;
  const known =
    rules.get(key) ?? new RRuleTemporal({ rruleString: key }).all().map((day) => day.epochMilliseconds);
  rules.set(key, known);
  return known;
}

function wall(value: string): number {
  return instantAt(Date.parse(value.replace(/^(....)(..)(..)T(..)(..)(..)$/, "$1-$2-$3T$4:$5:$6Z")), "UTC");
}

function minutes(offset: string): number {
  const size = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5));
  return offset.startsWith("-") ? -size : size;
}
