import assert from "node:assert/strict";
import { analyze } from "../../../src/plan/analyze.ts";
import { buildReport } from "../../../src/report/build.ts";
import { rowsOf } from "./lines-of.ts";

const plan = `
risks: [{ id: R-1, title: Wind, probability: 1, impact: 1 }, { id: R-2, title: Hidden, probability: 1, impact: 1, visibility: internal }]
communications:
  - { id: c1, title: Weekly, audience: [ann], owner: bob, channel: email, cadence: weekly on mon, outcome: x }
  - { id: c2, title: Board, audience: [ann], owner: bob, channel: phone, cadence: monthly on the 5th, outcome: x }
  - { id: c3, title: Report, audience: [ann], owner: bob, channel: phone, cadence: monthly on the 6th, outcome: x, report: r }
  - { id: c4, title: Alarm, audience: [ann], owner: bob, channel: phone, cadence: on-event, outcome: x }
log:
  - { date: 2026-04-20, of: c1, participants: [ann, spy], summary: Wind again, covers: [R-1, R-2], next: Order cranes }
  - { date: 2026-05-04 10:00, of: c1 }
  - { date: 2026-05-06, title: A call, channel: phone, summary: About the gate }
  - { date: 2026-03-06, of: c2 }
reports: [{ id: r, title: R, issued: [{ period: { from: 2026-04-01, to: 2026-04-30 }, date: 2026-05-06 }] }]
`;

const held = (lines: readonly string[]) =>
  lines.slice(
    0,
    lines.findIndex((line) => /^What|^To come/.test(line)),
  );

describe("communications", () => {
  it("held against planned", () =>
    assert.deepEqual(held(rowsOf("communications", plan)), [
      "Held against planned: Communication | Planned | Held | Last | Result | Owner",
      "Weekly | 4 | 2 | 4 May 2026 | [caution 2 fewer] | Bob",
      "Board | 1 | 0 |  | [bad 1 fewer] | Bob",
      "Report | 1 | 1 | 6 May 2026 | [good As planned] | Bob",
    ]));
  it("a day that is not over is not missed", () =>
    assert.deepEqual(
      held(rowsOf("communications", plan, { asOf: "2026-05-04", from: "2026-05-01", to: "2026-05-04" })),
      [
        "Held against planned: Communication | Planned | Held | Last | Result | Owner",
        "Weekly | 0 | 1 | 4 May 2026 | As needed | Bob",
      ],
    ));
  it("are not held against a plan in which nobody writes them down", () =>
    assert.match(rowsOf("communications", plan.replace(/\nlog:[\s\S]*/, ""))[0] ?? "", /^To come/));
  it("what was held on the day of the report, or a little before its own day, is not still to come", () => {
    const coming = (asOf: string) => {
      const lines = rowsOf("communications", plan, { asOf, from: "2026-04-01", to: asOf });
      const start = lines.findIndex((line) => line.startsWith("To come"));
      return lines.slice(start + 1).map((line) => line.replace(/^(.*?) \| (\w+).*/, "$1 $2"));
    };
    assert.deepEqual(coming("2026-05-04"), [
      "Tue 5 May 2026 Board",
      "Wed 6 May 2026 Report",
      "Mon 11 May 2026 Weekly",
    ]);
    assert.deepEqual(coming("2026-05-06"), [
      "Mon 11 May 2026 Weekly",
      "Fri 5 Jun 2026 Board",
      "Mon 8 Jun 2026 Report",
    ]);
    // What was held later says nothing of this day.
    assert.deepEqual(coming("2026-04-27").slice(0, 1), ["Mon 27 Apr 2026 Weekly"]);
  });
  it("an issue of a report that is kept from the readers moves no date that they see", () => {
    const kept = plan.replace("{ id: r, title: R,", "{ id: r, title: R, visibility: internal,");
    const next = (visibility: "client" | "internal") =>
      rowsOf("communications", kept, { asOf: "2026-05-06", from: "2026-04-01", to: "2026-05-06", visibility })
        .filter((line) => /^\w{3} .* \| Report /.test(line))
        .map((line) => line.replace(/ \|.*/, ""));
    assert.deepEqual(next("client"), ["Wed 6 May 2026"]);
    assert.deepEqual(next("internal"), ["Mon 8 Jun 2026"]);
    const inMatrix = (visibility: "client" | "internal") =>
      rowsOf("communication-matrix", kept, { asOf: "2026-05-06", visibility }).find((line) =>
        line.startsWith("c3 "),
      );
    assert.match(inMatrix("client") ?? "", /6 May 2026/);
    assert.match(inMatrix("internal") ?? "", /8 Jun 2026/);
  });
  it("go through the log as often in a register of many as in one of few", () => {
    const readings = (count: number) => {
      const ids = Array.from({ length: count }, (_, at) => `c${at}`);
      const entries = ids.map((id) => `  - { date: 2026-05-04, of: ${id} }`);
      const rows = ids.map((id) => `  - { id: ${id}, title: T, cadence: weekly on mon }`);
      const text = `commplan: 1\ncommunications:\n${rows.join("\n")}\nlog:\n${entries.join("\n")}\n`;
      const { plan } = analyze(text, { asOf: "2026-05-05" });
      let times = 0;
      const log = new Proxy(plan.log, {
        get: (target, key, receiver) => {
          if (key === Symbol.iterator) times += 1;
          return Reflect.get(target, key, receiver);
        },
      });
      const options = { asOf: "2026-05-05", language: "en", visibility: "internal" } as const;
      buildReport({ ...plan, log }, { ...options, sections: ["communication-matrix"] });
      return times;
    };
    assert.equal(readings(40), readings(2));
  });
  it("what was talked about", () => {
    const lines = rowsOf("communications", plan);
    const start = lines.findIndex((line) => line.startsWith("What"));
    assert.deepEqual(lines.slice(start, start + 4), [
      "What was talked about: Date | Communication | With | Summary",
      "Mon 20 Apr 2026 | Weekly | Ann | Wind again (About: Wind) (Next step: Order cranes)",
      "Mon 4 May 2026 10:00 | Weekly |  | ",
      "Wed 6 May 2026 | A call Phone |  | About the gate",
    ]);
  });
  it("only the latest of very many, with the number of the others", () => {
    const entries = Array.from(
      { length: 33 },
      (_, i) => `  - { date: 2026-05-0${(i % 9) + 1}, title: T${i} }`,
    );
    const lines = rowsOf("communications", `log:\n${entries.join("\n")}`);
    assert.equal(lines.length, 32);
    assert.equal(lines.at(-1), "Earlier contacts of this period, not shown: 3.");
  });
  it("a short report has what fell short, and what comes", () => {
    const lines = rowsOf("communications", plan, { profile: "brief" });
    assert.deepEqual(held(lines).length, 3);
    assert.ok(!lines.some((line) => line.startsWith("What was")));
  });
});
