import { deepEqual, equal } from "node:assert/strict";
import type { Communication, Phase, Project } from "../../../src/plan/plan.ts";
import { describeCadence } from "../../../src/plan/time/cadence.ts";
import { calendarOf } from "../../../src/plan/time/calendar.ts";
import { cadenceOn, cadenceStretches, expectedContacts, nextContact } from "../../../src/plan/time/phases.ts";

const record = { intact: true, malformed: new Set<string>() };
const project: Project = { at: ["project"], ...record, start: "2026-01-05", end: "2026-06-30" };
const phase = (id: string, start: string, end: string): Phase => ({
  at: ["phases", 0],
  ...record,
  id,
  start,
  end,
});
const phases = [
  phase("design", "2026-01-05", "2026-02-28"),
  phase("build", "2026-03-01", "2026-05-31"),
  phase("test", "2026-05-18", "2026-06-14"),
];
const context = { project, phases, calendar: calendarOf(undefined) };

function communication(given: Partial<Communication>): Communication {
  return { at: ["communications", 0], ...record, ...given };
}

const meeting = communication({
  cadence: "monthly on the 1st",
  "by-phase": { build: "weekly on mon", test: "every 2 working-days" },
});

describe("cadence by phase", () => {
  const inForce: readonly [string, string][] = [
    ["2025-12-31", "every month on the 1st"],
    ["2026-01-05", "every month on the 1st"],
    ["2026-03-01", "every Monday"],
    ["2026-05-17", "every Monday"],
    ["2026-05-18", "every 2 working days"],
    ["2026-05-31", "every 2 working days"],
    ["2026-06-14", "every 2 working days"],
    ["2026-06-15", "every month on the 1st"],
  ];
  for (const [date, expected] of inForce) {
    it(`is ${expected} on ${date}`, () => {
      const cadence = cadenceOn(meeting, date, phases);
      equal(cadence && describeCadence(cadence).en, expected);
    });
  }

  it("takes the own cadence of an overlapping phase without one, if it is shorter", () => {
    const daily = communication({ cadence: "daily", "by-phase": { build: "weekly on mon" } });
    deepEqual(
      ["2026-03-02", "2026-05-20"].map((date) => cadenceOn(daily, date, phases)?.kind),
      ["weeks", "days"],
    );
  });

  it("is none where it is not given or cannot be read", () => {
    const malformed = { ...meeting, "by-phase": {}, malformed: new Set(["by-phase.build"]) };
    equal(cadenceOn(communication({}), "2026-03-02", phases), undefined);
    equal(cadenceOn(communication({ cadence: "weekly on the 25th" }), "2026-03-02", phases), undefined);
    equal(cadenceOn(malformed, "2026-03-02", phases), undefined);
    equal(cadenceOn(malformed, "2026-02-02", phases)?.kind, "months");
    deepEqual(expectedContacts(malformed, context, "2026-03-01", "2026-05-10"), []);
  });

  it("cuts the time where the cadence changes", () => {
    deepEqual(
      cadenceStretches(meeting, context, "2026-01-01", "2026-12-31").map(({ from, to, cadence }) => [
        from,
        to,
        cadence.kind,
      ]),
      [
        ["2026-01-05", "2026-02-28", "months"],
        ["2026-03-01", "2026-05-17", "weeks"],
        ["2026-05-18", "2026-06-14", "working-days"],
        ["2026-06-15", "2026-06-30", "months"],
      ],
    );
  });

  it("joins phases that have the same cadence", () => {
    const weekly = communication({ cadence: "monthly", "by-phase": { build: "weekly", design: "weekly" } });
    deepEqual(
      cadenceStretches(weekly, { ...context, phases: phases.slice(0, 2) }, "2026-01-01", "2026-06-30").map(
        ({ from, to }) => `${from} ${to}`,
      ),
      ["2026-01-05 2026-05-31", "2026-06-01 2026-06-30"],
    );
  });
});

describe("expected contacts", () => {
  it("are made phase by phase", () => {
    deepEqual(expectedContacts(meeting, context, "2026-02-01", "2026-03-20"), [
      "2026-02-02",
      "2026-03-02",
      "2026-03-09",
      "2026-03-16",
    ]);
  });

  it("keep within the project", () => {
    const monthly = communication({ cadence: "monthly on the last day" });
    deepEqual(expectedContacts(monthly, context, "2025-01-01", "2027-01-01"), [
      "2026-02-02",
      "2026-03-02",
      "2026-03-31",
      "2026-04-30",
      "2026-06-01",
      "2026-06-30",
    ]);
  });

  it("keep within the communication's own life", () => {
    const weekly = communication({ cadence: "weekly", start: "2026-01-02", end: "2026-07-10" });
    const found = expectedContacts(weekly, context, "2025-01-01", "2027-01-01");
    deepEqual([found[0], found.at(-1), found.length], ["2026-01-02", "2026-07-10", 28]);
  });

  it("count from the first phase where no start is given, else from a Monday", () => {
    const weekly = communication({ cadence: "weekly" });
    const bare = { ...context, project: undefined };
    deepEqual(
      expectedContacts(
        weekly,
        { ...bare, phases: [phase("p", "2026-03-04", "2026-04-01")] },
        "2026-03-01",
        "2026-03-15",
      ),
      ["2026-03-04", "2026-03-11"],
    );
    deepEqual(expectedContacts(weekly, { ...bare, phases: [] }, "2026-03-01", "2026-03-15"), [
      "2026-03-02",
      "2026-03-09",
    ]);
  });

  const next: readonly [string, string | undefined][] = [
    ["2025-01-01", "2026-02-02"],
    ["2026-02-02", "2026-03-02"],
    ["2026-05-11", "2026-05-19"],
    ["2026-06-12", undefined],
    ["9999-12-31", undefined],
  ];
  for (const [after, expected] of next) {
    it(`come next after ${after}: ${expected}`, () => equal(nextContact(meeting, context, after), expected));
  }

  it("do not end where nothing ends", () => {
    const endless = { ...context, project: undefined, phases: [] };
    equal(nextContact(communication({ cadence: "yearly" }), endless, "9998-06-01"), "9999-01-01");
    equal(nextContact(communication({ cadence: "on-event" }), endless, "2026-06-01"), undefined);
  });
});
