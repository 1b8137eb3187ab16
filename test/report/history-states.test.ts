import assert from "node:assert/strict";
import type { IssuedReport } from "../../src/plan/plan.ts";
import { addDays } from "../../src/plan/time/dates.ts";
import { comparedState, type StateChoice, statesToRead } from "../../src/report/history-states.ts";

const may = { from: "2026-05-01", to: "2026-05-31" };

function choice(issued: readonly IssuedReport[] = [], more: Partial<StateChoice> = {}): StateChoice {
  return { asOf: "2026-05-15", period: may, issued, ...more };
}

/** States of these days; each one's commit is its day written eight times, as hexadecimal digits. */
function statesOf(...days: readonly string[]) {
  return days.map((date) => ({ date, commit: date.replaceAll("-", "").repeat(5) }));
}

/** `2026-01-01` and so many days more, one every so many days. */
function every(days: number, count: number) {
  return statesOf(...Array.from({ length: count }, (_, index) => addDays("2026-01-01", index * days)));
}

function read(states: ReturnType<typeof statesOf>, asked: StateChoice): readonly string[] {
  return statesToRead(states, asked).map(({ date }) => date);
}

describe("the states of a plan that a report reads", () => {
  const last = choice([], { asOf: "2030-01-01", period: { from: "2029-12-01", to: "2029-12-31" } });

  it("of a week only the last, and always the first of all", () =>
    assert.deepEqual(
      read(statesOf("2026-04-06", "2026-04-07", "2026-04-12", "2026-04-13", "2026-04-14"), last),
      ["2026-04-06", "2026-04-12", "2026-04-14"],
    ));
  it("of longer stretches one each, so that they are never many", () => {
    const counts = [every(7, 23), every(7, 100), every(7, 250), every(30, 250), every(360, 1000)].map(
      (states) => read(states, choice([], { asOf: "9999-01-01", period: may })).length,
    );
    assert.deepEqual(counts, [23, 24, 22, 23, 24]);
  });
  it("none after the as-of date", () =>
    assert.deepEqual(read(statesOf("2026-05-15", "2026-05-16"), choice()), ["2026-05-15"]));
  it("the last before the period, though another one of its week follows", () =>
    assert.deepEqual(read(statesOf("2026-04-20", "2026-04-29", "2026-04-30", "2026-05-02"), choice()), [
      "2026-04-20",
      "2026-04-30",
      "2026-05-02",
    ]));
  it("those of issued reports: by the commit, in short too, else by the day", () => {
    const states = statesOf("2026-04-06", "2026-04-07", "2026-04-08", "2026-04-09", "2026-04-10");
    const issued = [{ commit: "20260407202" }, { date: "2026-04-09" }, { commit: "20260408" }];
    assert.deepEqual(
      read(states, choice(issued)),
      states.map(({ date }) => date),
    );
    assert.deepEqual(
      read(states, choice([{ commit: "2026" }, { commit: "ffffffffff" }, {}])),
      ["2026-04-06", "2026-04-10"],
      "too short, unknown, nothing",
    );
  });
  it("nothing of nothing", () => assert.deepEqual(read([], choice([{ date: "2026-04-09" }])), []));
});

describe("the state that a report compares with", () => {
  const states = statesOf("2026-03-10", "2026-04-02", "2026-04-20", "2026-05-04", "2026-05-12");
  const compared = (issued: readonly IssuedReport[], given = states, more: Partial<StateChoice> = {}) => {
    const found = comparedState(given, choice(issued, more));
    return found && `${found.since} ${found.state.date}`;
  };
  const april = { period: { from: "2026-04-01", to: "2026-04-30" } };
  const march = { period: { from: "2026-03-01", to: "2026-03-31" } };

  const cases: readonly (readonly [string, ReturnType<typeof compared>, string | undefined])[] = [
    [
      "that of the last report, on the day it was issued",
      compared([{ ...april, date: "2026-05-05" }]),
      "report 2026-05-04",
    ],
    [
      "that of the commit named",
      compared([{ ...april, date: "2026-05-05", commit: "20260420" }]),
      "report 2026-04-20",
    ],
    [
      "the latest period, in whatever order they stand",
      compared([
        { ...april, date: "2026-05-05" },
        { ...march, date: "2026-04-03" },
      ]),
      "report 2026-05-04",
    ],
    [
      "not a report of this period: it is made anew",
      compared([
        { ...march, date: "2026-04-03" },
        { period: may, date: "2026-05-13" },
      ]),
      "report 2026-04-02",
    ],
    ["without a report the last before the period", compared([]), "before 2026-04-20"],
    [
      "where the report's own state is not known, likewise",
      compared([{ ...march, date: "2026-03-01" }]),
      "before 2026-04-20",
    ],
    ["of a younger plan the first of all", compared([], states.slice(3)), "first 2026-05-04"],
    ["none after the as-of date", compared([], states.slice(3), { asOf: "2026-05-03" }), undefined],
    ["nothing of nothing", compared([], []), undefined],
  ];
  for (const [name, found, expected] of cases) it(name, () => assert.equal(found, expected));
});
