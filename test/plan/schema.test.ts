import assert from "node:assert/strict";
import { analyze } from "../../src/plan/analyze.ts";
import { applyEdits } from "../support/apply.ts";

const options = { asOf: "2026-03-02" };

/** The schema findings of a plan with the given lines: `"text under the squiggle" message`. */
function found(lines: string, head = "commplan: 1\nproject: { name: A, client: B }\n"): readonly string[] {
  const text = head + lines;
  return analyze(text, options)
    .findings.filter(({ rule }) => rule === "schema")
    .map(({ span, message }) => `${JSON.stringify(text.slice(span.start, span.end))} ${message.en}`);
}

function mended(lines: string): string {
  const [finding] = analyze(lines, options).findings;
  return applyEdits(lines, finding?.fixes()[0]?.edits ?? []);
}

const m = "milestones:\n  - id: m\n    title: M\n    due: 2026-04-01\n";
const r = "risks:\n  - id: r\n    title: R\n";

/** [what it shows, the lines, the findings]. */
const cases: readonly (readonly [name: string, lines: string, ...findings: readonly string[]])[] = [
  [
    "a value that is nearly one of the list",
    `${m}    status: plannd\n`,
    '"plannd" “plannd” is not a value of “status”. Did you mean “planned”?',
  ],
  [
    "letters changed about",
    `${m}    status: doen\n`,
    '"doen" “doen” is not a value of “status”. Did you mean “done”?',
  ],
  [
    "a value that is nothing like it",
    `${m}    status: 好\n`,
    '"好" “好” is not a value of “status”. It takes “planned”, “in-progress”, “done” or “cancelled”.',
  ],
  [
    "a misspelt required key, which is also missing",
    "milestones:\n  - id: m\n    titel: M\n    due: 2026-04-01\n",
    '"titel" “titel” is not a key of this milestone. Did you mean “title”?',
  ],
  [
    "a misspelt key beside the right one",
    `${m}    titel: M\n`,
    '"titel" “titel” is not a key of this milestone. Remove it, or begin it with “x-” to keep it as your own.',
  ],
  [
    "keys that are missing, at the id",
    "milestones:\n  - id: m\n",
    '"m" This milestone also needs “title” and “due”.',
  ],
  [
    "keys that are missing, where there is no id",
    "milestones:\n  - title: M\n",
    '"title" This milestone also needs “id” and “due”.',
  ],
  [
    "an empty value, on its key",
    `${m}    owner:\n`,
    '"owner" “owner” has no value. Write one after the colon, or remove the line.',
  ],
  [
    "an empty required value once",
    "milestones:\n  - id: m\n    title:\n    due: 2026-04-01\n",
    '"title" “title” has no value, and is needed here. Write one after the colon.',
  ],
  [
    "one value where a list is due",
    `${m}    depends-on: m2\n  - id: m2\n    title: M2\n    due: 2026-04-01\n`,
    '"m2" “depends-on” must be a list. Put the value in brackets: [m2].',
  ],
  [
    "a number where a text is due",
    "milestones:\n  - id: m\n    title: 2026\n    due: 2026-04-01\n",
    '"2026" “title” must be a text. Put 2026 in quotes.',
  ],
  [
    "a number as it is written, where it reads as another",
    "milestones:\n  - id: m\n    title: 007\n    due: 2026-04-01\n",
    '"007" “title” must be a text. Put 007 in quotes.',
  ],
  [
    "a day that is not",
    `${m}    baseline: 2026-02-29\n`,
    '"2026-02-29" “2026-02-29” is not a real day: February 2026 has 28 days.',
  ],
  ["a number that is too large", `${m}    progress: 101\n`, '"101" “progress” must be at most 100, not 101.'],
  [
    "a record that is a text",
    `${m}  - more\n`,
    '"more" “milestone” must be keys with values below it, not “more”.',
  ],
  [
    "a section that is not a list",
    "risks: none\n",
    '"risks" “risks” is a list: each record begins with a dash on a line of its own.',
  ],
  [
    "a section that is nearly one",
    "risk: []\n",
    '"risk" “risk” is not a key of this plan. Did you mean “risks”?',
  ],
  [
    "a step beyond the scale",
    `${r}    probability: 6\n    impact: 1\n`,
    '"6" “6” is not on the risk scale, which goes from 1 to 5.',
  ],
  [
    "a label that is nearly on the scale",
    `policy:\n  risk:\n    scale: [rare, likely, certain]\n${r}    probability: likly\n    impact: 3\n    residual: { impact: 4 }\n`,
    '"likly" “likly” is not on the risk scale. Did you mean “likely”?',
    '"4" “4” is not on the risk scale, which has the 3 steps rare, likely or certain.',
  ],
  [
    "a matrix that does not fit the scale",
    "policy:\n  risk:\n    scale: [a, b]\n    levels:\n      - [low, low]\n      - [low, high, high]\n",
    '"[low, high, high]" This row has 3 levels, and the scale has 2 impacts: one is due for each, the lowest first.',
  ],
  [
    "rules that there are not",
    "policy:\n  rules: { ref-unknwon: off, schema: off }\n  exceptions:\n    - { rule: schema, reason: R, until: 2026-12-31 }\n",
    '"ref-unknwon" There is no rule “ref-unknwon”. Did you mean “ref-unknown”?',
    '"schema" “schema” findings cannot be switched off or made lighter: they say that the plan is malformed.',
    '"schema" “schema” findings cannot be excused: they say that the plan is malformed.',
  ],
  ["a log entry of nothing", "log:\n  - date: 2026-01-01\n", '"date" One of “of” or “title” is needed here.'],
  [
    "an id that is kept",
    "stakeholders:\n  - { id: everyone, name: E, side: team }\n",
    '"everyone" “everyone” names a group of stakeholders and cannot be the id of a record: choose another id.',
  ],
  [
    "values through a merge, at the record",
    `x-base: &base { title: M, due: 2026-02-30 }\nmilestones:\n  - id: m\n    <<: *base\n`,
    '"m" “2026-02-30” is not a real day: February 2026 has 28 days.',
  ],
  [
    "values through an alias, at the alias",
    `x-day: &day 2026-02-30\nmilestones:\n  - id: m\n    title: M\n    due: *day\n`,
    '"*day" “2026-02-30” is not a real day: February 2026 has 28 days.',
  ],
  [
    "ids as they are written, and keys of one's own",
    "milestones:\n  - { id: 007, title: M, due: 2026-04-01, x-own: 1 }\n  - { id: 1.10, title: M, due: 2026-04-01, depends-on: [007] }\nx-all: [1]\n",
  ],
  [
    "what a section that is an alias repeats",
    "x-a: &a [x]\ngoals: *a\nrisks: &r\n  - { id: r, title: R, probability: 1, impact: 1, owner: 1.5 }\nissues: *r\n",
    '"*a" “goal” must be keys with values below it, not “x”.',
    '"*r" “probability” is not a key of this issue. Remove it, or begin it with “x-” to keep it as your own.',
    '"*r" “impact” is not a key of this issue. Remove it, or begin it with “x-” to keep it as your own.',
  ],
  [
    "a section that is one value",
    "status: good\n",
    '"status" “status” is not one value or a list: write its keys on the lines below, indented, such as “as-of: …”.',
  ],
  [
    "a list where one value is due, and nothing of its entries",
    `${m}    baseline: [soon]\n    phase: [p]\n    progress: [1, 2]\n`,
    '"[soon]" “baseline” takes one value (a text), not a list.',
    '"[p]" “phase” takes one value (an id), not a list.',
    '"[1, 2]" “progress” takes one value (a number), not a list.',
  ],
  [
    "a reference that is no id, and not that it is unknown too",
    `${m}    owner: Li Wei\n    depends-on: [a，b]\n`,
    '"Li Wei" “Li Wei” is not an id: it has no spaces, join the words by hyphens.',
    '"a，b" “a，b” is not one id: write each with a comma and a space between them, in brackets: [a, b].',
  ],
  [
    "true where a day or one of the list is due",
    `${m}    baseline: true\n    status: true\n`,
    '"true" “true” is not a day: write it as YYYY-MM-DD, such as 2026-03-05.',
    '"true" “true” is not a value of “status”. It takes “planned”, “in-progress”, “done” or “cancelled”.',
  ],
  [
    "numbers and truth in other words",
    `${m}    progress: 50%\n    weight: "2"\n    contractual: 是\n`,
    '"50%" “progress” must be a number, not “50%”: write 50.',
    '"\\"2\\"" “weight” must be a number, not “2”: write 2.',
    '"是" “contractual” must be true or false, not “是”: write true.',
  ],
  [
    "a value and keys that are named as the editor names them",
    "里程碑: []\nmilestones:\n  - id: m\n    名称: M\n    due: 2026-04-01\n    status: 完成\n",
    '"里程碑" “里程碑” is not a key of this plan. Remove it, or begin it with “x-” to keep it as your own.',
    '"名称" “名称” is not a key of this milestone. Did you mean “title”?',
    '"完成" “完成” is written “done” here.',
  ],
  [
    "keys by what people call them, what is missing first",
    "milestones:\n  - { 编号: m, 主题: M, 截止日期: 2026-04-01, 责任人: a }\nrisks:\n  - { id: r, title: R, likelihood: 3, impact: 3, mitigation: Tents }\ngoals:\n  - { id: g, title: G, measure: M, target: T, date: 2026-05-01 }\n",
    '"编号" “编号” is not a key of this milestone. Did you mean “id”?',
    '"主题" “主题” is not a key of this milestone. Did you mean “title”?',
    '"截止日期" “截止日期” is not a key of this milestone. Did you mean “due”?',
    '"责任人" “责任人” is not a key of this milestone. Did you mean “owner”?',
    '"likelihood" “likelihood” is not a key of this risk. Did you mean “probability”?',
    '"mitigation" “mitigation” is not a key of this risk. Did you mean “response”?',
    '"title" “title” is not a key of this goal. Did you mean “statement”?',
  ],
  [
    "keys by the words that they had in Chinese before",
    `${m}    预计日期: 2026-05-01\n    完成度: 40\n    slip: { cause: C, 追赶措施: R }\n`,
    '"预计日期" “预计日期” is not a key of this milestone. Remove it, or begin it with “x-” to keep it as your own.',
    '"完成度" “完成度” is not a key of this milestone. Did you mean “progress”?',
    '"追赶措施" “追赶措施” is not a key of “slip”. Did you mean “recovery”?',
  ],
  [
    "a word of the format as no slip for another, but for one that it begins",
    `${m}    risks: [{ id: r }]\n    text: T\n    evidences: [e.pdf]\nrisks:\n  - { id: r, title: R, probability: 1, impact: 1, milestone: [m] }\n`,
    '"risks" “risks” is not a key of this milestone: it is a section of its own. Its records stand there, at the left margin, and no list of their ids stands here.',
    '"text" “text” is not a key of this milestone. Remove it, or begin it with “x-” to keep it as your own.',
    '"evidences" “evidences” is not a key of this milestone. Did you mean “evidence”?',
    '"milestone" “milestone” is not a key of this risk. Did you mean “milestones”?',
  ],
  [
    "a word that people have for a key before keys whose letters are alike",
    `goals: [{ id: g, statement: G, state: open }]
work: [{ id: w, title: W, state: done }]
events: [{ id: e, title: E, kind: meeting, 日期: 2026-04-01 }]
risks: [{ id: r, title: R, probability: 1, impact: 1, responsible: a, 对策: T }]
satisfaction: [{ date: 2026-03-01, from: a, score: 3, 内部说明: N }]
communications: [{ id: c, title: C, audience: [a], lead: a, channel: email, cadence: weekly, outcome: O, goal: g }]
`,
    '"state" “state” is not a key of this goal. Did you mean “status”?',
    '"state" “state” is not a key of this work item. Did you mean “status”?',
    '"日期" “日期” is not a key of this event. Did you mean “when”?',
    '"responsible" “responsible” is not a key of this risk. Did you mean “owner”?',
    '"对策" “对策” is not a key of this risk. Did you mean “response”?',
    '"内部说明" “内部说明” is not a key of this satisfaction score. Did you mean “notes”?',
    '"lead" “lead” is not a key of this communication. Did you mean “owner”?',
    '"goal" “goal” is not a key of this communication. Did you mean “goals”?',
  ],
  [
    "a key beside the one that it was meant for, which has no value: by that name it would stand there twice",
    "milestones:\n  - id: m\n    title:\n    titel: M\n    due: 2026-04-01\n",
    '"title" “title” has no value, and is needed here. Write one after the colon.',
    '"titel" “titel” is not a key of this milestone. Remove it, or begin it with “x-” to keep it as your own.',
  ],
  [
    "no word that says the opposite, in either language, nor half a period for a whole one",
    `feedback:
  - { id: f, from: a, received: 2026-03-01, text: T, status: unanswered, disposition: 未采纳 }
goals: [{ id: g, statement: G, status: unmet }]
risks: [{ id: r, title: R, probability: 1, impact: 1, strategy: 不接受 }]
reports: [{ id: p, title: P, period: bimonthly }]
`,
    '"unanswered" “unanswered” is not a value of “status”. It takes “received”, “acknowledged”, “analysing”, “answered” or “closed”.',
    '"未采纳" “未采纳” is not a value of “disposition”. It takes “accepted”, “partly”, “declined” or “deferred”.',
    '"unmet" “unmet” is not a value of “status”. It takes “open”, “met”, “missed” or “dropped”.',
    '"不接受" “不接受” is not a value of “strategy”. It takes “avoid”, “mitigate”, “transfer”, “accept”, “escalate”, “exploit”, “enhance” or “share”.',
    '"bimonthly" “bimonthly” is not a report period: write weekly, biweekly, monthly, quarterly, or monthly from 26.',
  ],
  ["a section by its name", "风险: []\n", '"风险" “风险” is not a key of this plan. Did you mean “risks”?'],
  [
    "languages that are not, and texts of nothing",
    `milestones:\n  - { id: m, title: { en: M, 英文: M }, due: 2026-04-01 }\n  - { id: n, title: " ", due: 2026-04-01 }\n  - { id: o, title: { en: }, due: 2026-04-01 }\n`,
    '"英文" “英文” is not a language tag: write en.',
    '"\\" \\"" “title” must not be empty.',
    '"en" “en” has no value. Write one after the colon, or remove the line.',
  ],
  [
    "one cause once: a log entry whose title is misspelt or empty, a holiday with keys that exclude each other",
    "log:\n  - { date: 2026-03-01, titel: T }\n  - { date: 2026-03-01, title: }\ncalendar:\n  holidays:\n    - { date: 2026-10-01, to: 2026-10-02 }\n",
    '"titel" “titel” is not a key of this log entry. Did you mean “title”?',
    '"title" “title” has no value. Write one after the colon, or remove the line.',
    '"2026-10-02" “to” cannot stand together with the other keys here. Keep one of them.',
  ],
  [
    "forms that a key asks for, by what they are",
    `stakeholders:\n  - { id: a, name: A, side: client, email: a at b }\ntools:\n  - { id: t, name: T, kind: other, item-url: https://t/x, notes: N, x-a: 1 }\n`,
    '"a at b" “a at b” is not an e-mail address: write one such as li.wei@example.com.',
    '"https://t/x" “https://t/x” is not an item address: write an http or https address with {key} where the item\'s key belongs, such as https://example.com/browse/{key}.',
  ],
  [
    "keys at the margin once, with what the record lacks by them",
    "milestones:\n  - id: m\ntitle: M\ndue: 2026-04-01\nstatus: done\nactual: 2026-03-01\nrisks: []\n",
    '"title" “title” and the keys after it stand at the left margin and are not sections of a plan. They seem to belong to “milestones” above: indent them.',
  ],
  [
    "keys at the margin below the key that they belong to",
    "policy:\nrag:\n  amber: 2d\nmilestones:\n  - { id: m, title: M, due: 2026-04-01 }\n  - id: n\n    title: N\n    due: 2026-04-01\n    slip:\ncause: C\n",
    '"rag" “rag” is not a section of a plan. It seems to belong to “policy” above: indent it below that.',
    '"cause" “cause” is not a section of a plan. It seems to belong to the record above: indent it like the keys of that.',
  ],
  [
    "keys in the column of the one that they belong to",
    `${m}    slip:\n    cause: C\n    recovery: R\npolicy:\n  rag:\n  amber: 2d\n`,
    '"cause" “cause” belongs to “slip”, which has no value otherwise: indent it below that.',
    '"amber" “amber” belongs to “rag”, which has no value otherwise: indent it below that.',
  ],
  [
    "what YAML takes for nothing",
    `milestones:\n  - id: null\n    title: #1 tower\n    due: ~\n    owner: # later\n`,
    '"id" “id” has no value: “null” means nothing at all. Write a value, or, if that is the word you mean, put it in quotes.',
    '"title" “title” has no value: “#1 tower” is not read, since “#” begins a comment. If it is the value, put it in quotes.',
    '"due" “due” has no value, and is needed here. Write one after the colon.',
    '"owner" “owner” has no value. Write one after the colon, or remove the line.',
  ],
  [
    "a number in quotes where a number is due",
    `${r}    probability: "2"\n    impact: 3\n`,
    '"\\"2\\"" “2” stands in quotes, which make it a text: the risk scale has the numbers 1 to 5.',
  ],
  ["empty sections", "risks:\nissues: []\nmilestones: ~\n"],
];

describe("schema findings", () => {
  for (const [name, lines, ...findings] of cases)
    it(`tell ${name}`, () => assert.deepEqual(found(lines), findings));

  it("tell what a plan lacks at all", () => {
    assert.deepEqual(found("", ""), ['"" This plan also needs “commplan” and “project”.']);
    assert.deepEqual(found("", "commplan: 1\n"), ['"commplan: 1" This plan also needs “project”.']);
    assert.deepEqual(found("", "commplan: 2\nproject: { name: A, client: B }\n"), [
      '"2" This plan is in version 2 of the format; this CommPlan knows version 1. Update CommPlan to work with it. Nothing else is checked here.',
    ]);
    assert.deepEqual(found("", "just text\n").length, 1);
    // Aliases work everywhere, at the version, too.
    const aliased = (version: string) =>
      found("", `x-version: &v ${version}\ncommplan: *v\nproject: { name: A, client: B }\n`);
    assert.deepEqual(aliased("1"), []);
    assert.match(aliased("2").join(), /^"commplan" This plan is in version 2/);
  });

  it("mend what can be mended", () => {
    const head = "commplan: 1\nproject: { name: A, client: B }\n";
    assert.equal(mended(`${head}${m}    status: plannd # so\n`), `${head}${m}    status: planned # so\n`);
    assert.equal(
      mended(`${head}milestones:\n  - { id: m, title: M }\n`),
      `${head}milestones:\n  - { id: m, title: M, due: }\n`,
    );
    assert.equal(
      mended(`${head}milestones:\r\n  - id: m\r\n    title: 7 # x\r\n    due: 2026-04-01\r\n`),
      `${head}milestones:\r\n  - id: m\r\n    title: "7" # x\r\n    due: 2026-04-01\r\n`,
    );
  });

  /** [what is written, what its one fix makes of it], each a value of a key of this milestone. */
  const repairs: readonly (readonly [key: string, written: string, mended: string])[] = [
    ["baseline", "2026/3/5 # as agreed", "2026-03-05 # as agreed"],
    ["baseline", "'2026年3月5日'", "'2026-03-05'"],
    ["baseline", "[2026-03-05]", "2026-03-05"],
    ["status", '"Done"', '"done"'],
    ["contractual", "yes", "true"],
    ["progress", '"50"', "50"],
    ["depends-on", "m，n、o", "[m, n, o]"],
    ["depends-on", "［m］", "[m]"],
    ["depends-on", "[m，n]", "[m, n]"],
    ["owner", "Li Wei", "li-wei"],
    ["owner", "“li-wei”", "li-wei"],
    ["tags", "a, b", "[a, b]"],
    ["evidence", "www.example.com", "[www.example.com]"],
    ["title", "{ english: M }", "{ en: M }"],
  ];
  for (const [key, written, right] of repairs) {
    for (const [style, lineBreak] of [
      ["block", "\n"],
      ["block", "\r\n"],
      ["block", "\r"],
      ["flow", "\n"],
    ] as const) {
      it(`mend ${key}: ${written} (${style}, ${JSON.stringify(lineBreak)})`, () => {
        if (style === "flow" && (written.includes("#") || written === "a, b")) return;
        const plan = (value: string) =>
          [
            "commplan: 1",
            "project: { name: A, client: B }",
            "stakeholders: [{ id: li-wei, name: Li Wei, side: team }]",
            "milestones:",
            ...(style === "block"
              ? ["  - id: x # first", `    ${key}: ${value}`, "    # last"]
              : [`  - { id: x, ${key}: ${value}, notes: N }`]),
            "",
          ].join(lineBreak);
        const text = plan(written);
        const fixes = analyze(text, options)
          .findings.filter(({ span }) => text.slice(span.start, span.end) !== "x")
          .flatMap(({ fixes }) => fixes());
        assert.equal(applyEdits(text, fixes[0]?.edits ?? []), plan(right));
      });
    }
  }

  it("show the anchored value beside the alias", () => {
    const text = "x-day: &day 2026-02-30\ncommplan: 1\nproject: { name: A, client: B, start: *day }\n";
    const [finding] = analyze(text, options).findings;
    assert.deepEqual(
      finding?.related.map(({ span }) => text.slice(span.start, span.end)),
      ["2026-02-30"],
    );
  });

  it("takes no word that means something else by itself, and only what is a slip for sure", () => {
    const sure = (lines: string) =>
      analyze(`commplan: 1\nproject: { name: A, client: B }\n${lines}`, options)
        .findings.filter(({ rule }) => rule === "schema")
        .flatMap(({ fixes }) => fixes().map(({ title, preferred }) => `${title.en}: ${preferred === true}`));
    assert.deepEqual(sure(`${m}    status: doen\n`), ["Change to “done”: true"]);
    assert.deepEqual(sure("stakeholders: [{ id: a, name: A, side: 甲方, influence: 高 }]\n"), [
      "Change to “client”: false",
      "Change to “high”: false",
    ]);
    assert.deepEqual(sure("status: { overall: { rag: 黄灯 } }\n"), ["Change to “amber”: false"]);
    assert.deepEqual(sure(`${m}    status: none\n`), ["Change to “done”: false"]);
    assert.deepEqual(sure("decisions: [{ id: d, title: D, status: declined }]\n"), [
      "Change to “decided”: false",
    ]);
    assert.deepEqual(sure(`${m}    deadline: 2026-05-01\n`), []);
    assert.deepEqual(sure("milestones: [{ id: m, title: M, deadline: 2026-05-01 }]\n"), [
      "Rename to “due”: true",
    ]);
    assert.deepEqual(sure(`${m}    assignee: a\n`), ["Rename to “owner”: false"]);
  });
});
