import assert from "node:assert/strict";
import { chinese, english, suggestions, taken } from "./ask.ts";
import { head, phases } from "./plan.ts";

/** The as-of date is Monday, 2 March 2026. Tomb-sweeping Day and its make-up day are in the calendar. */
const calendar = `calendar:
  holidays:
    - { from: 2026-03-13, to: 2026-03-16, name: { en: Spring break, zh-CN: 春假 } }
  working-days: [2026-03-21]
`;
const milestones = `milestones:
  - { id: permit, title: Permit granted, due: 2026-03-20, baseline: 2026-03-18, status: done }
  - { id: freeze, title: { en: Design freeze, zh-CN: 设计冻结 }, due: 2026-05-29 }
`;

/** [typed where a due date is asked for, the first suggestions as `date detail`]. */
const due: readonly (readonly [typed: string, first: readonly string[]])[] = [
  [
    "+2w",
    ["2026-03-17 in 2 weeks, moved to a working day · Tuesday", "2026-03-04 in 2 working days · Wednesday"],
  ],
  ["+3wd", ["2026-03-05 in 3 working days · Thursday"]],
  ["in 10 days", ["2026-03-12 in 10 days · Thursday"]],
  ["in 10 working d", ["2026-03-18 in 10 working days · Wednesday"]],
  ["in three we", ["2026-03-23 in 3 weeks · Monday"]],
  ["+", ["2026-03-09 in 1 week · Monday"]],
  [
    "next fri",
    ["2026-03-06 next Friday", "2026-03-17 Friday of next week, moved to a working day · Tuesday"],
  ],
  ["next f", ["2026-03-06 next Friday"]],
  ["fri", ["2026-03-06 next Friday"]],
  ["tomo", ["2026-03-03 tomorrow · Tuesday"]],
  ["end of m", ["2026-03-31 end of the month, end of the quarter · Tuesday"]],
  ["eoq", ["2026-03-31 end of the month, end of the quarter · Tuesday"]],
  [
    "3/15",
    [
      "2026-03-17 2026-03-15, moved to a working day · Tuesday",
      "2026-03-15 2026-03-15 · Sunday, not a working day (Spring break)",
    ],
  ],
  ["2026-3-5", ["2026-03-05 2026-03-05 · Thursday"]],
  ["15 may", ["2026-05-15 2026-05-15 · Friday"]],
  ["1 feb", ["2027-02-01 2027-02-01 · Monday"]],
  ["freeze + 5wd", ["2026-06-05 in 5 working days from freeze · Friday"]],
  [
    "freeze",
    ["2026-05-29 milestone Design freeze · Friday", "2026-06-01 after milestone Design freeze · Monday"],
  ],
  ["end of phase", ["2026-04-15 end of phase Design · Wednesday"]],
  ["build", ["2026-12-18 end of phase Build · Friday"]],
  ["next week", ["2026-03-09"]],
  ["15th of next month", ["2026-04-15"]],
  ["after Spr", ["2026-03-17"]],
  ["2026-05-2", ["2026-05-29"]],
];

/** The same in Chinese. */
const dueInChinese: readonly (readonly [typed: string, first: readonly string[]])[] = [
  ["下周五", ["2026-03-17 下周五（顺延至工作日） · 周二", "2026-03-13 下周五 · 周五，非工作日（春假）"]],
  ["下周", ["2026-03-09 下周一"]],
  ["周五", ["2026-03-06 下一个周五"]],
  ["两周后", ["2026-03-17 2 周后（顺延至工作日） · 周二"]],
  ["三天后", ["2026-03-05 3 天后 · 周四"]],
  ["十个工作日后", ["2026-03-18 10 个工作日后 · 周三"]],
  ["半个月", ["2026-03-17 15 天后 · 周二"]],
  ["月底", ["2026-03-31 月底、季末 · 周二"]],
  ["３月２１日", ["2026-03-21 2026-03-21 · 周六，调休上班"]],
  ["20号", ["2026-03-20 2026-03-20 · 周五"]],
  ["设计冻结后3天", ["2026-06-01 自“设计冻结”3 天后 · 周一"]],
  ["设计冻结", ["2026-05-29 里程碑“设计冻结” · 周五"]],
  ["下月15号", ["2026-04-15"]],
  ["春假后", ["2026-03-17"]],
  ["节前", ["2026-03-12"]],
  ["明天", ["2026-03-03 明天 · 周二"]],
];

/** [where, the record's lines, the first suggestions]. */
const elsewhere: readonly (readonly [name: string, lines: string, first: readonly string[]])[] = [
  [
    "what was reached: the day it was due, if that is past",
    "milestones:\n  - { id: a, due: 2026-02-20, actual: | }\n",
    ["2026-02-20 as “Due date” · Friday", "2026-02-23 a week ago · Monday"],
  ],
  [
    "what was reached, not yet due",
    "milestones:\n  - { id: a, due: 2026-04-20, actual: | }\n",
    ["2026-02-23 a week ago · Monday"],
  ],
  [
    "a baseline",
    "milestones:\n  - { id: a, due: 2026-04-20, baseline: | }\n",
    ["2026-04-20 as “Due date” · Monday", "2026-03-02 today · Monday"],
  ],
  [
    "what happened, by distance",
    "risks:\n  - id: r\n    raised: 3 days ago|\n",
    ["2026-02-27 3 days ago · Friday"],
  ],
  ["what happened, by day", "risks:\n  - id: r\n    raised: 20 feb|\n", ["2026-02-20 2026-02-20 · Friday"]],
  [
    "the old date of a change",
    `${milestones}changes:\n  - id: c\n    rebaselines:\n      - { milestone: permit, from: | }\n`,
    ["2026-03-18 the baseline now in force · Wednesday"],
  ],
  [
    "the start of the next phase",
    "phases:\n  - { id: a, name: A, start: 2026-02-01, end: 2026-04-15 }\n  - id: b\n    start: after|\n",
    ["2026-04-16 after phase A · Thursday"],
  ],
  [
    "the end of an event",
    "events:\n  - { id: e, when: 2026-04-15 09:00, ends: | }\n",
    ["2026-04-15 as “When” · Wednesday"],
  ],
];

describe("date completion", () => {
  for (const [typed, first] of due) {
    it(`reads “${typed}”`, () => {
      assert.deepEqual(
        days(`${head}${calendar}${phases}${milestones}  - id: x\n    due: ${typed}|\n`, first, english),
        first,
      );
    });
  }

  for (const [typed, first] of dueInChinese) {
    it(`reads “${typed}”`, () => {
      assert.deepEqual(
        days(`${head}${calendar}${phases}${milestones}  - id: x\n    due: ${typed}|\n`, first, chinese),
        first,
      );
    });
  }

  for (const [name, lines, first] of elsewhere) {
    it(`knows ${name}`, () => {
      assert.deepEqual(days(`${head}${lines}`, first, english), first);
    });
  }

  it("writes the date for the phrase", () => {
    const marked = "milestones:\n  - { id: a, due: in two weeks| }\n";
    assert.equal(taken(marked, "2026-03-16"), "milestones:\n  - { id: a, due: 2026-03-16 }\n");
    const quoted = "milestones:\n  - id: a\n    due: '+3d|'\n";
    assert.equal(taken(quoted, "2026-03-05"), "milestones:\n  - id: a\n    due: '2026-03-05'\n");
  });

  it("offers times behind the date of a moment, those in use first", () => {
    const marked = `${head}events:\n  - { id: a, when: 2026-03-09 13:15 }\n  - id: b\n    when: 2026-03-16 |\n`;
    assert.deepEqual(
      suggestions(marked).map(({ label }) => label),
      ["13:15", "09:00", "10:00", "14:00", "16:00"],
    );
    assert.match(taken(marked, "10:00"), /when: 2026-03-16 10:00\n$/);
  });

  it("reads a day with its time where a moment is due", () => {
    const marked = `${head}events:\n  - id: b\n    when: tomorrow at 9:30|\n`;
    assert.match(taken(marked, "2026-03-03 09:30"), /when: 2026-03-03 09:30\n$/);
    assert.deepEqual(
      suggestions(marked.replace("tomorrow at 9:30", "明天 10点")).map(({ label }) => label),
      ["2026-03-03 10:00"],
    );
  });
});

/** The first suggestions, as many as are wanted, as `date detail`, or only the date where no more is wanted. */
function days(marked: string, wanted: readonly string[], options: typeof english): readonly string[] {
  return suggestions(marked, options)
    .slice(0, wanted.length)
    .map(({ label, detail }, index) => (wanted[index]?.includes(" ") ? `${label} ${detail}` : label));
}
