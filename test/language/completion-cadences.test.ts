import assert from "node:assert/strict";
import { parseCadence } from "../../src/plan/time/cadence.ts";
import { chinese, english, labels, suggestions, taken } from "./ask.ts";
import { head, phases } from "./plan.ts";

/** [typed as a communication's cadence, all that is suggested]. */
const next: readonly (readonly [typed: string, all: readonly string[]])[] = [
  ["", ["daily", "weekly", "biweekly", "monthly", "quarterly", "yearly", "every", "once on", "on-event"]],
  ["mon", ["monthly"]],
  ["weekly ", ["on", "at"]],
  ["weekly on ", ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]],
  ["weekly on t", ["tue", "thu"]],
  ["weekly on mon, ", ["tue", "wed", "thu", "fri", "sat", "sun"]],
  ["weekly on mon ", ["at"]],
  ["monthly ", ["on the", "at"]],
  ["monthly on ", ["the"]],
  ["monthly on the l", ["last"]],
  ["monthly on the last ", ["day", "mon", "tue", "wed", "thu", "fri", "sat", "sun"]],
  ["monthly on the first ", ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]],
  ["every ", ["2", "3", "4", "6"]],
  ["every 2 ", ["days", "working-days", "weeks", "months"]],
  ["every 1 ", ["day", "working-day", "week", "month"]],
  ["every 2 weeks at ", ["09:00", "10:00", "14:00", "16:00"]],
  ["once on next fri", ["2026-03-06", "2026-03-13"]],
  ["weekly on the ", []],
  ["daily on ", []],
  ["on-event ", []],
  ["每周五", ["weekly on fri"]],
  ["every friday", ["weekly on fri"]],
  ["fortnightly", ["biweekly"]],
  ["每月25日", ["monthly on the 25th"]],
  ["每月最后一个周五", ["monthly on the last fri"]],
  ["每个月第二个星期一", ["monthly on the second mon"]],
  ["每季度末", ["RRULE:FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1", "quarterly on the last day"]],
  ["双周周三", ["biweekly on wed"]],
  ["每两周的周五", ["biweekly on fri"]],
  ["每周一、三、五", ["weekly on mon,wed,fri"]],
  ["每星期天", ["weekly on sun"]],
  ["每三周周二", ["every 3 weeks on tue"]],
  ["每 3 个工作日", ["every 3 working-days"]],
  ["每周三 9:30", ["weekly on wed at 09:30"]],
  ["每周第二个周一", []],
  ["每零天", []],
];

/** [typed, the suggestion, what its documentation says]. */
const told: readonly (readonly [typed: string, label: string, documentation: RegExp])[] = [
  [
    "weekly on f",
    "fri",
    /^every Friday\n\nNext: 2026-03-06 \(Friday\), 2026-03-13 \(Friday\), 2026-03-20 \(Friday\)$/,
  ],
  [
    "monthly on the last ",
    "day",
    /Next: 2026-03-02 \(Monday\), 2026-03-31 \(Tuesday\), 2026-04-30 \(Thursday\)$/,
  ],
  ["every friday", "weekly on fri", /^Next: 2026-03-06 \(Friday\), /],
  ["once on ", "2026-03-09", /^in 7 days$/],
];

describe("cadence completion", () => {
  for (const [typed, all] of next) {
    it(`goes on after “${typed}”`, () => {
      const found = labels(at(typed));
      assert.deepEqual(found, all);
      for (const label of found.filter((one) => !/^\d{4}/.test(one))) {
        const read = parseCadence(String(/cadence: (.*)/.exec(taken(at(typed), label))?.[1]).trim());
        assert.ok(read.kind !== "problem" || !/does not fit/.test(read.message.en), label);
      }
    });
  }

  for (const [typed, label, documentation] of told) {
    it(`tells the next days of “${typed}${label}”`, () => {
      const item = suggestions(at(typed)).find((one) => one.label === label);
      assert.match(textOf(item?.documentation), documentation);
    });
  }

  it("counts in the project's calendar, and within a phase for its own cadence", () => {
    const marked = `${head}calendar:\n  holidays: [2026-03-06]\n${phases}communications:\n  - id: c\n    by-phase:\n      build: weekly on fri|\n`;
    const [fri] = suggestions(marked);
    assert.match(textOf(fri?.documentation), /Next: 2026-04-17 \(Friday\), /);
    const [own] = suggestions(marked.replace("by-phase:\n      build", "cadence"));
    assert.match(textOf(own?.documentation), /Next: 2026-03-09 \(Monday\), 2026-03-13 \(Friday\)/);
  });

  it("says it in Chinese and stores English", () => {
    const marked = at("每周");
    const [weekly] = suggestions(marked, chinese);
    assert.equal(weekly?.label, "weekly");
    assert.equal(weekly?.detail, "每周");
    assert.equal(
      textOf(weekly?.documentation),
      "接下来：2026-03-05 (周四)、2026-03-12 (周四)、2026-03-19 (周四)",
    );
    assert.match(taken(marked, "weekly", chinese), /cadence: weekly\n/);
    assert.match(taken(at("每周五"), "weekly on fri", english), /cadence: weekly on fri\n/);
  });
});

function at(typed: string): string {
  return `${head}  start: 2026-02-05\n  end: 2026-05-15\ncommunications:\n  - id: c\n    cadence: ${typed}|\n`;
}

function textOf(documentation: unknown): string {
  assert.ok(typeof documentation === "object" && documentation !== null && "value" in documentation);
  return String(documentation.value);
}
