import assert from "node:assert/strict";
import { renderMarkdown } from "../../src/report/formats/markdown/render.ts";
import type { HistoryAbsence } from "../../src/report/history.ts";
import { planFrom, reportOf } from "./report-of.ts";

const head = "commplan: 1\nproject: { name: P, client: C, start: 2026-01-05 }\n";
const people = "stakeholders: [{ id: amy, name: Amy, side: client }, { id: ben, name: Ben, side: team }]\n";

interface Asked {
  readonly language?: "en" | "zh-CN";
  readonly visibility?: "client" | "team" | "internal";
  /** The day of the earlier state; that of the report is 15 May 2026, its period begins on 18 April. */
  readonly day?: string;
}

/** What the section says of a plan's sections as they were and as they are: its lines, those of tables bare. */
function changesFrom(
  before: string,
  now: string,
  { day = "2026-04-01", ...asked }: Asked = {},
): readonly string[] {
  const states = [{ date: day, commit: "c0ffee0", plan: planFrom(head + people + before) }];
  return linesOf(reportOf(head + people + now, { sections: ["since-last"], history: { states }, ...asked }));
}

function linesOf(report: ReturnType<typeof reportOf>): readonly string[] {
  const [, text = ""] = renderMarkdown(report).split(/^## .*\n\n/m);
  return text.split("\n").flatMap((line) => {
    if (line === "" || /^\|[ :|-]*$/.test(line) || /^\*\*|^\| (?:Kind|Milestone|类别|里程碑) /.test(line))
      return [];
    return [line.replaceAll(/^\| | \|$/g, "")];
  });
}

/** The changes alone, without the line that says with what is compared. */
function changed(before: string, now: string, asked: Asked = {}): readonly string[] {
  return changesFrom(before, now, asked).slice(1);
}

describe("what changed since the last report", () => {
  const same = "Dates, states and owners are the same as then.";
  const cases: readonly (readonly [string, string, string, readonly string[]])[] = [
    [
      "a milestone that moved, and how far",
      "milestones: [{ id: m, title: Roof, due: 2026-06-01, baseline: 2026-06-01 }]",
      "milestones: [{ id: m, title: Roof, due: 2026-06-15, baseline: 2026-06-01 }]",
      ["Roof | ▲ Later | 1 Jun 2026 | 15 Jun 2026 | +14 d"],
    ],
    [
      "a baseline moved along with it, in silence",
      "milestones: [{ id: m, title: Roof, due: 2026-06-01, baseline: 2026-06-01 }]",
      "milestones: [{ id: m, title: Roof, due: 2026-06-15, baseline: 2026-06-15 }]",
      ["Roof · Baseline: 1 Jun 2026 → 15 Jun 2026 | ▲ Later | 1 Jun 2026 | 15 Jun 2026 | +14 d"],
    ],
    [
      "milestones reached, earlier, cancelled, opened again, new and gone",
      `milestones:
  - { id: a, title: A, due: 2026-06-01 }
  - { id: b, title: B, due: 2026-06-01 }
  - { id: c, title: C, due: 2026-06-01 }
  - { id: d, title: D, due: 2026-03-01, actual: 2026-03-01, status: done }
  - { id: f, title: F, due: 2026-07-01 }`,
      `milestones:
  - { id: a, title: A, due: 2026-06-01, actual: 2026-05-11, status: done }
  - { id: b, title: B, due: 2026-05-30 }
  - { id: c, title: C, due: 2026-06-01, status: cancelled }
  - { id: d, title: D, due: 2026-06-01, status: in-progress }
  - { id: e, title: E, due: 2026-08-01 }`,
      [
        "A | ● Reached | 1 Jun 2026 | 11 May 2026 | −21 d",
        "B | ● Earlier | 1 Jun 2026 | 30 May 2026 | −2 d",
        "C | ▲ Cancelled | 1 Jun 2026 | 1 Jun 2026 |",
        "D | ▲ Open again | 1 Mar 2026 | 1 Jun 2026 | +92 d",
        "E | ○ New | | 1 Aug 2026 |",
        "F | ▲ Taken out of the plan | 1 Jul 2026 | |",
      ],
    ],
    [
      "risks: level, end, new, gone",
      `risks:
  - { id: R1, title: Up, probability: 2, impact: 4 }
  - { id: R2, title: Down, probability: 5, impact: 5 }
  - { id: R3, title: Occurred, probability: 1, impact: 1 }
  - { id: R4, title: Closed, probability: 1, impact: 1 }
  - { id: R5, title: Gone, probability: 1, impact: 1 }
  - { id: R6, title: Same, probability: 1, impact: 1, cause: Once }`,
      `risks:
  - { id: R1, title: Up, probability: 4, impact: 5 }
  - { id: R2, title: Down, probability: 1, impact: 5 }
  - { id: R3, title: Occurred, probability: 1, impact: 1, status: occurred }
  - { id: R4, title: Closed, probability: 1, impact: 1, status: closed }
  - { id: R6, title: Same, probability: 1, impact: 1, cause: Other words }
  - { id: R7, title: New, probability: 3, impact: 4, due: 2026-06-01 }`,
      [
        "Risk | R1 | Up | ◆ Worse · Level: ▲ Medium *2×4* → ■ Critical *4×5*",
        "Risk | R2 | Down | ● Better · Level: ■ Critical *5×5* → ● Low *1×5*",
        "Risk | R3 | Occurred | ◆ Occurred · Status: Open → Occurred",
        "Risk | R4 | Closed | ● Closed · Status: Open → Closed",
        "Risk | R7 | New | ○ New · Level: ◆ High *3×4* · Response due: 1 Jun 2026",
        "Risk | R5 | Gone | ▲ Taken out of the plan",
      ],
    ],
    [
      "a chance that grew is better",
      "risks: [{ id: R, title: R, kind: opportunity, probability: 1, impact: 1 }]",
      "risks: [{ id: R, title: R, kind: opportunity, probability: 5, impact: 5 }]",
      ["Risk | R | R | ● Better · Level: ○ Low *1×1* → ○ Critical *5×5*"],
    ],
    [
      "a chance that came is good news",
      "risks: [{ id: R, title: R, kind: opportunity }]",
      "risks: [{ id: R, title: R, kind: opportunity, status: occurred }]",
      ["Risk | R | R | ● Occurred · Status: Open → Occurred"],
    ],
    [
      "owners and dates",
      "issues: [{ id: I, title: I, owner: ben, due: 2026-05-01 }]",
      "issues: [{ id: I, title: I, owner: amy, due: 2026-06-01 }]",
      ["Issue | I | I | ○ Changed · Owner: Ben → Amy · Due: 1 May 2026 → 1 Jun 2026"],
    ],
    [
      "how decisions, changes and feedback went",
      `changes: [{ id: C, title: C }]
decisions: [{ id: D, title: D, needed-by: 2026-05-01 }]
feedback: [{ id: F, from: amy, received: 2026-03-01, text: F, kind: idea }]`,
      `changes: [{ id: C, title: C, status: rejected }]
decisions: [{ id: D, title: D, needed-by: 2026-05-20 }, { id: E, title: E, status: decided }]
feedback: [{ id: F, from: amy, received: 2026-03-01, text: F, kind: idea, status: closed, disposition: declined }]`,
      [
        "Change | C | C | ○ Rejected · Status: Proposed → Rejected",
        "Decision | D | D | ○ Changed · Needed by: 1 May 2026 → 20 May 2026",
        "Decision | E | E | ○ New ● Decided",
        "Feedback | F | F | ● Closed · Status: Received → Closed · Outcome: – → Declined",
      ],
    ],
    [
      "work that was put off or vanished, not what other sections tell",
      "work: [{ id: a, title: A, due: 2026-05-01 }, { id: b, title: B }, { id: c, title: C }]",
      "work: [{ id: a, title: A, due: 2026-06-01 }, { id: b, title: B, status: done }, { id: d, title: D }]",
      ["Work | a | A | ○ Changed · Due: 1 May 2026 → 1 Jun 2026", "Work | c | C | ▲ Taken out of the plan"],
    ],
    [
      "colours",
      "status: { overall: { rag: green }, time: { rag: red }, cost: { rag: green } }",
      "status: { overall: { rag: amber }, cost: { rag: green }, risk: { rag: green } }",
      [
        "- **Status: Overall:** ● Green → ▲ Amber",
        "- **Status: Time:** ■ Red → –",
        "- **Status: Risk:** – → ● Green",
      ],
    ],
    [
      "phases and rhythms",
      "phases: [{ id: p, name: Build, start: 2026-01-01, end: 2026-06-30 }]\ncommunications: [{ id: w, title: Call, cadence: weekly on mon }]",
      "phases: [{ id: p, name: Build, start: 2026-01-01, end: 2026-07-31 }]\ncommunications: [{ id: w, title: Call, cadence: monthly on the 1st }]",
      [
        "Phase | p | Build | ○ Changed · End: 30 Jun 2026 → 31 Jul 2026",
        "Communication | w | Call | ○ Changed · Rhythm: every Monday → every month on the 1st",
      ],
    ],
    [
      "nothing",
      "risks: [{ id: R, title: R, notes: a }]",
      "risks: [{ id: R, title: Other, notes: b }]",
      [same],
    ],
    ["of what has no id nothing", "risks: [{ title: R }]", "risks: [{ title: S }]", [same]],
    [
      "of what cannot be read nothing",
      "risks:\n  - { id: R, title: R, status: open }\n",
      'risks:\n  - id: R\n    title: "R\n',
      [same],
    ],
  ];
  for (const [name, before, now, expected] of cases) {
    it(name, () => {
      const visibility = name.startsWith("of what cannot") ? "internal" : "client";
      assert.deepEqual(changed(before, now, { visibility }), expected);
    });
  }

  it("says it in Chinese", () =>
    assert.deepEqual(
      changesFrom(
        "milestones: [{ id: m, title: 屋面, due: 2026-06-01 }]\nrisks: [{ id: R, title: 雨, probability: 1, impact: 1 }]",
        "milestones: [{ id: m, title: 屋面, due: 2026-06-15 }]\nrisks: [{ id: R, title: 雨, probability: 5, impact: 5 }]",
        { language: "zh-CN" },
      ),
      [
        "对比对象为本报告期之前最后一次存档的计划（2026年4月1日）。",
        "屋面 | ▲ 推迟 | 2026-06-01 | 2026-06-15 | +14 天",
        "风险 | R | 雨 | ◆ 变差 · 等级：● 低 *1×1* → ■ 严重 *5×5*",
      ],
    ));

  it("cuts a text that is no title", () => {
    const text = "长".repeat(10_000);
    const [line = ""] = changed(
      "feedback: []",
      `feedback: [{ id: F, from: amy, received: 2026-05-01, text: ${text} }]`,
    );
    assert.match(line, /^Feedback \| F \| 长{140}… \| ○ New/);
  });
});

describe("the table of risks", () => {
  const risks = (a: number, b: number) =>
    `risks: [{ id: A, title: A, probability: ${a}, impact: 3 }, { id: B, title: B, probability: ${b}, impact: 3 }]`;
  it("says which became worse or better since the last report", () => {
    const states = [{ date: "2026-04-01", commit: "c0ffee0", plan: planFrom(head + risks(1, 3)) }];
    const text = (options: object) =>
      renderMarkdown(reportOf(head + risks(5, 3), { sections: ["risks"], ...options }));
    assert.match(text({ history: { states } }), /A .*Since the last report: ◆ Worse/);
    assert.doesNotMatch(text({ history: { states } }), /\| B .*Since the last report/);
    assert.doesNotMatch(text({}), /Since the last report/);
  });
});

describe("with what a report compares", () => {
  const m = (due: string) => `milestones: [{ id: m, title: M, due: ${due} }]\n`;
  const issued =
    "reports: [{ id: r, title: R, period: monthly, issued: [{ period: { from: 2026-04-01, to: 2026-04-30 }, date: 2026-05-04 }] }]\n";
  const states = [
    ["2026-03-01", "2026-06-01"],
    ["2026-05-04", "2026-06-02"],
    ["2026-05-12", "2026-06-03"],
  ].map(([date = "", due = ""]) => ({ date, commit: date, plan: planFrom(head + m(due)) }));
  const said = (options: Parameters<typeof reportOf>[1]) =>
    linesOf(reportOf(head + m("2026-06-09") + issued, { sections: ["since-last"], ...options }));

  it("with the plan of the last report", () =>
    assert.deepEqual(said({ history: { states }, report: "r" }), [
      "Compared with the plan as it was on 4 May 2026, from which the last report was made.",
      "M | ▲ Later | 2 Jun 2026 | 9 Jun 2026 | +7 d",
    ]));
  it("without one with the last before the period", () =>
    assert.match(
      said({ history: { states } })[0] ?? "",
      /on 1 March 2026, the last one on record before this period/,
    ));
  it("with the first, where the plan is younger", () =>
    assert.match(
      said({ history: { states: states.slice(1) } })[0] ?? "",
      /on 4 May 2026. None from before this period/,
    ));

  const absences: readonly HistoryAbsence[] = [
    "no-git",
    "out-of-reach",
    "no-repository",
    "not-recorded",
    "refused",
    "unreadable",
  ];
  for (const language of ["en", "zh-CN"] as const) {
    it(`says in ${language} why there is nothing to compare with`, () => {
      const sentences = [
        said({ language }),
        ...absences.map((absence) => said({ language, history: { states: [], absence } })),
      ];
      for (const lines of sentences) assert.equal(lines.length, 1);
      assert.equal(new Set(sentences.flat()).size, 7);
    });
  }
});

describe("what readers of changes do not see", () => {
  const risk = (more: string) => `risks: [{ id: R, title: Ruin, probability: 1, impact: 1${more} }]`;
  const hidden = ", visibility: internal";

  it("what is kept from them now, though it was theirs", () =>
    assert.doesNotMatch(changed(risk(""), risk(hidden)).join(), /Ruin/));
  it("what was kept from them then: it is new to them", () =>
    assert.match(changed(risk(hidden), risk("")).join(), /Ruin \| ○ New/));
  it("what was kept from them and is gone", () =>
    assert.doesNotMatch(changed(risk(hidden), "risks: []").join(), /Ruin/));
  it("owners that they do not know", () => {
    const mole =
      "stakeholders: [{ id: mole, name: Lee Mole, side: team, visibility: internal }, { id: amy, name: Amy, side: client }]\n";
    const issue = (owner: string) => `${mole}issues: [{ id: I, title: I, owner: ${owner} }]`;
    const lines = linesOf(
      reportOf(head + issue("amy"), {
        sections: ["since-last"],
        history: { states: [{ date: "2026-04-01", commit: "c", plan: planFrom(head + issue("mole")) }] },
      }),
    );
    assert.deepEqual(lines.slice(1), ["Issue | I | I | ○ Changed · Owner: – → Amy"]);
  });
  it("notes, tags and texts that are nobody's", () => {
    const secret = ", notes: hush, tags: [hush], external: { tool: hush, key: hush }, x-a: hush";
    for (const visibility of ["client", "team", "internal"] as const) {
      assert.doesNotMatch(changesFrom(risk(secret), risk(", status: closed"), { visibility }).join(), /hush/);
      assert.doesNotMatch(changesFrom("risks: []", risk(secret), { visibility }).join(), /hush/);
    }
  });
  it("of a confidential communication nothing", () => {
    const call = (cadence: string) =>
      `communications: [{ id: w, title: Secret call, audience: [ben], cadence: ${cadence}, confidential: true }]`;
    assert.doesNotMatch(changed(call("daily"), call("weekly")).join(), /Secret/);
    assert.match(changed(call("daily"), call("weekly"), { visibility: "internal" }).join(), /Secret/);
  });
});
