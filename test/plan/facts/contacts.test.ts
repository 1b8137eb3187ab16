import assert from "node:assert/strict";
import { expectedContacts } from "../../../src/plan/facts/contacts.ts";
import type { Communication } from "../../../src/plan/plan.ts";
import { calendarOf } from "../../../src/plan/time/calendar.ts";
import { planOf } from "./plan-of.ts";

const phases = [
  { id: "a", start: "2026-05-04", end: "2026-05-10" },
  { id: "b", start: "2026-05-08", end: "2026-05-17" },
];

function contacts(communication: Partial<Communication>): string {
  const plan = planOf({
    phases,
    communications: [{ ...communication, malformed: [...(communication.malformed ?? [])] }],
  });
  const [first] = plan.communications;
  assert.ok(first);
  const range = { from: "2026-05-01", to: "2026-05-25", calendar: calendarOf(undefined) };
  return expectedContacts(first, plan, range)
    .map(({ date, time }) => [date.slice(8), time].filter(Boolean).join(" "))
    .join(", ");
}

const cases: readonly [string, string, string][] = [
  ["a rhythm", contacts({ cadence: "weekly on mon" }), "04, 11, 18, 25"],
  ["with its time", contacts({ cadence: "weekly on mon at 09:30", end: "2026-05-12" }), "04 09:30, 11 09:30"],
  [
    "from its start to its end",
    contacts({ cadence: "weekly on mon", start: "2026-05-11", end: "2026-05-18" }),
    "11, 18",
  ],
  [
    "another rhythm in a phase",
    contacts({ cadence: "weekly on mon", "by-phase": { a: "weekly on tue, fri" } }),
    "05, 08, 11, 18, 25",
  ],
  [
    "the shortest of overlapping phases",
    contacts({ cadence: "monthly on the 1st", "by-phase": { a: "weekly on tue, fri", b: "weekly on wed" } }),
    "05, 08, 13",
  ],
  [
    "none in a phase with on-event",
    contacts({ cadence: "weekly on mon", "by-phase": { a: "on-event" } }),
    "11, 18, 25",
  ],
  ["no cadence", contacts({}), ""],
  ["one that cannot be read", contacts({ cadence: "now and then" }), ""],
  ["an end that cannot be read", contacts({ cadence: "weekly on mon", malformed: new Set(["end"]) }), ""],
];

describe("expectedContacts", () => {
  for (const [name, found, expected] of cases) it(name, () => assert.equal(found, expected));
});
