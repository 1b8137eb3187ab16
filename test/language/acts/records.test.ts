import assert from "node:assert/strict";
import { asked, changed, refused, reply } from "./done.ts";

const milestones = `
phases:
  - { id: build, name: Build, start: 2026-06-01, end: 2026-12-31 }
milestones:
  # The walls.
  - id: walls
    title: Walls
    due: 2026-07-31 # promised by mail
    baseline: 2026-07-31
    phase: build
    progress: 40
  - id: roof
    title: Roof
    due: 2026-08-10
    depends-on: [walls]
  - id: keys
    title: Keys
    due: 2026-12-01
    depends-on: [roof]
  - { id: ready, title: Ready, due: 2026-07-01, actual: 2026-07-01, status: done }
`;

describe("acts on milestones", () => {
  it("ask which one, of those that can be done", () => {
    assert.equal(asked(milestones, "markMilestoneDone", {}), "id: walls roof keys");
  });

  it("mark one done on a day", () => {
    assert.deepEqual(changed(milestones, "markMilestoneDone", { id: "walls", date: "2026-07-16" }), [
      "+ actual: 2026-07-16",
      "+ status: done",
      "- progress: 40",
      "+ progress: 100",
    ]);
    assert.match(
      refused(milestones, "markMilestoneDone", { id: "walls", date: "2026-08-01" }),
      /^date: 2026-08-01 is still to come/,
    );
    assert.match(refused(milestones, "markMilestoneDone", { id: "walls", date: "1 July" }), /^date: /);
    assert.match(refused(milestones, "markMilestoneDone", { id: "ready", date: "2026-07-16" }), /^id: /);
    assert.match(
      refused(milestones, "markMilestoneDone", { id: "nobody", date: "2026-07-16" }),
      /^id: Nothing has the id/,
    );
    assert.match(refused(milestones, "markMilestoneDone", { id: "walls", date: ["2026-07-16"] }), /^date: /);
  });

  it("reschedule one, and what waits for it only as far as needed", () => {
    assert.equal(
      asked(milestones, "rescheduleMilestone", { id: "walls" }),
      "date: 2026-08-03 2026-08-07 2026-08-14 2026-08-21 2026-08-28 2026-12-31",
    );
    assert.equal(
      asked(milestones, "rescheduleMilestone", { id: "walls", date: "2026-08-14" }),
      "push: all none",
    );
    assert.equal(
      asked(milestones, "rescheduleMilestone", { id: "walls", date: "2026-08-14", push: "all" }),
      "cause: ",
    );
    assert.deepEqual(
      changed(milestones, "rescheduleMilestone", {
        id: "walls",
        date: "2026-08-14",
        push: "all",
        cause: "Frost, late steel",
      }),
      [
        "- due: 2026-07-31 # promised by mail",
        "+ due: 2026-08-14 # promised by mail",
        '+ slip: { cause: "Frost, late steel" }',
        "- due: 2026-08-10",
        "+ due: 2026-08-14",
      ],
    );
    assert.deepEqual(
      changed(milestones, "rescheduleMilestone", {
        id: "walls",
        date: "2026-08-14",
        push: "none",
        cause: "",
      }),
      ["- due: 2026-07-31 # promised by mail", "+ due: 2026-08-14 # promised by mail"],
    );
    // Nothing waits, nothing slips: nothing is asked.
    assert.deepEqual(changed(milestones, "rescheduleMilestone", { id: "keys", date: "2026-12-02" }), [
      "- due: 2026-12-01",
      "+ due: 2026-12-02",
    ]);
  });

  it("set who answers for it and how far it is", () => {
    assert.deepEqual(changed(milestones, "setOwner", { id: "roof", owner: "li" }), ["+ owner: li"]);
    assert.match(
      refused(milestones, "setOwner", { id: "roof", owner: "nobody" }),
      /^owner: “nobody” is not among/,
    );
    assert.deepEqual(changed(milestones, "setProgress", { id: "walls", progress: "60" }), [
      "+ status: in-progress",
      "- progress: 40",
      "+ progress: 60",
    ]);
    for (const progress of ["100", "-1", "4.5", "x", ""])
      assert.match(refused(milestones, "setProgress", { id: "walls", progress }), /^progress: /);
  });
});

const register = `
risks:
  - id: rain
    title: Rain
    probability: 5
    impact: 5
    owner: li
    notes: >
      Ask the weather office.
  - { id: gone, title: Gone, probability: 1, impact: 1, status: closed, closed: 2026-07-01 }
issues:
  - id: leak
    title: Leak
    severity: high
decisions:
  - id: colour
    title: Colour
    needed-by: 2026-07-24
    by: [ana]
`;

describe("acts on risks, issues and decisions", () => {
  it("close a risk, with the reason among the notes that were there", () => {
    assert.deepEqual(
      changed(register, "closeRisk", { id: "rain", date: "2026-07-17", reason: "Roof is tight" }),
      ["+ status: closed", "+ closed: 2026-07-17", "+ ", "+ Closed 2026-07-17: Roof is tight"],
    );
    assert.match(refused(register, "closeRisk", { id: "gone", date: "2026-07-17", reason: "x" }), /^id: /);
    assert.match(
      refused(register, "closeRisk", { id: "rain", date: "2026-07-17", reason: " " }),
      /^reason: This needs/,
    );
  });

  it("make an issue of a risk that occurred", () => {
    assert.deepEqual(changed(register, "riskOccurred", { id: "rain" }), [
      "+ status: occurred",
      "+ - id: issue-rain",
      "+ title: Rain",
      "+ severity: critical",
      "+ status: open",
      "+ owner: li",
      "+ raised: 2026-07-17",
      "+ from: rain",
    ]);
  });

  it("resolve an issue and record a decision", () => {
    assert.deepEqual(
      changed(register, "resolveIssue", { id: "leak", date: "2026-07-16", resolution: "Sealed" }),
      ["+ status: resolved", "+ resolved: 2026-07-16", "+ resolution: Sealed"],
    );
    const decided = { id: "colour", decision: "Blue", date: "2026-07-17", by: ["ana"] };
    assert.deepEqual(changed(register, "makeDecision", decided), [
      "+ status: decided",
      "+ decided: 2026-07-17",
      "+ decision: Blue",
    ]);
  });

  it("log that the client was told", () => {
    assert.deepEqual(
      changed(register, "tellClient", {
        id: "rain",
        date: "2026-07-17",
        participants: ["all-client"],
        of: "",
      }),
      [
        "+ log:",
        "+ - date: 2026-07-17",
        '+ title: "Told the client: Rain"',
        "+ participants: [all-client]",
        "+ covers: [rain]",
      ],
    );
  });
});

const talks = `
communications:
  - { id: call, title: Call, audience: [ana], owner: li, channel: phone, cadence: weekly, outcome: O }
events:
  - id: visit
    title: Visit
    kind: site-visit
    when: 2026-07-16 09:00
    invited: [ana]
log:
  - date: 2026-07-10
    of: call
risks:
  - { id: rain, title: Rain, probability: 5, impact: 5 }
`;

describe("acts on communications and events", () => {
  it("log that one took place", () => {
    assert.deepEqual(
      changed(talks, "logCommunication", {
        id: "call",
        date: "2026-07-17",
        participants: ["ana"],
        by: "li",
        covers: ["rain"],
        summary: "Rain: we wait, until Monday",
      }),
      [
        "+ - date: 2026-07-17",
        "+ of: call",
        "+ channel: phone",
        "+ participants: [ana]",
        "+ by: li",
        '+ summary: "Rain: we wait, until Monday"',
        "+ covers: [rain]",
      ],
    );
  });

  it("log an event, which is held then", () => {
    assert.deepEqual(
      changed(talks, "logCommunication", {
        id: "visit",
        date: "2026-07-16",
        participants: ["ana"],
        by: "",
        covers: [],
        summary: "",
      }),
      ["+ attended: [ana]", "+ status: held", "+ - date: 2026-07-16", "+ of: visit", "+ participants: [ana]"],
    );
  });
});

const said = `
feedback:
  - id: ask
    from: ana
    received: 2026-07-15
    text: When?
    kind: complaint
  - { id: nice, from: ana, received: 2026-07-15, text: Nice, kind: praise }
`;

describe("acts on feedback", () => {
  it("acknowledge it", () => {
    assert.deepEqual(changed(said, "acknowledgeFeedback", { id: "ask", date: "2026-07-16" }), [
      "+ status: acknowledged",
      "+ acknowledged: 2026-07-16",
    ]);
  });

  it("answer it: accepted or not, why, and what is done", () => {
    const start = { id: "ask", date: "2026-07-16" };
    assert.equal(asked(said, "answerFeedback", start), "disposition: accepted partly declined deferred");
    assert.equal(asked(said, "answerFeedback", { ...start, disposition: "accepted" }), "cause: ");
    assert.equal(asked(said, "answerFeedback", { ...start, disposition: "declined" }), "reason: ");
    assert.deepEqual(
      changed(said, "answerFeedback", {
        ...start,
        disposition: "declined",
        reason: "Not ours",
        cause: "Rain",
        resolution: "",
      }),
      [
        "+ status: answered",
        "+ answered: 2026-07-16",
        "+ cause: Rain",
        "+ disposition: declined",
        "+ reason: Not ours",
      ],
    );
    assert.deepEqual(changed(said, "answerFeedback", { id: "nice", date: "2026-07-16", resolution: "" }), [
      "- - { id: nice, from: ana, received: 2026-07-15, text: Nice, kind: praise }",
      "+ - { id: nice, from: ana, received: 2026-07-15, text: Nice, kind: praise, status: answered, answered: 2026-07-16 }",
    ]);
  });

  it("close it once the client knows", () => {
    assert.deepEqual(changed(said, "closeFeedback", { id: "ask", resolution: "Fixed", date: "2026-07-17" }), [
      "+ status: closed",
      "+ resolved: 2026-07-17",
      "+ told: 2026-07-17",
      "+ resolution: Fixed",
    ]);
  });
});

describe("acts that add a record", () => {
  it("write a communication whose rhythm begins today, since it would be overdue at once", () => {
    const call = {
      title: "Weekly call",
      audience: ["ana"],
      owner: "li",
      channel: "phone",
      cadence: "weekly on fri",
      outcome: "No surprises",
    };
    assert.deepEqual(changed("", "addCommunication", call), [
      "+ communications:",
      "+ - id: weekly-call",
      "+ title: Weekly call",
      "+ audience: [ana]",
      "+ owner: li",
      "+ channel: phone",
      "+ cadence: weekly on fri",
      "+ outcome: No surprises",
      "+ start: 2026-07-17",
    ]);
    const onEvent = changed("", "addCommunication", { ...call, cadence: "on-event" });
    assert.equal(onEvent.at(-1), "+ outcome: No surprises");
    assert.match(
      refused("", "addCommunication", { ...call, cadence: "weekly on the 25th" }),
      /^cadence: .*what fits there is a weekday/,
    );
    assert.match(refused("", "addCommunication", { ...call, audience: [] }), /^audience: /);
    assert.equal(asked("", "addCommunication", { ...call, outcome: undefined as never }), "outcome: ");
  });

  it("number it as the section does, else name it by its title", () => {
    const risk = {
      title: "Late steel",
      probability: "3",
      impact: "4",
      owner: "li",
      strategy: "mitigate",
      response: "Order now",
      due: "2026-07-31",
    };
    assert.deepEqual(
      changed("risks:\n  - { id: R-09, title: A, probability: 1, impact: 1 }\n", "addRisk", risk),
      [
        "+ - id: R-10",
        "+ title: Late steel",
        "+ probability: 3",
        "+ impact: 4",
        "+ owner: li",
        "+ strategy: mitigate",
        "+ response: Order now",
        "+ due: 2026-07-31",
        "+ raised: 2026-07-17",
      ],
    );
    assert.equal(changed("", "addRisk", risk)[1], "+ - id: late-steel");
    assert.equal(changed("", "addRisk", { ...risk, title: "汛期水位上涨" })[1], "+ - id: 汛期水位上涨");
    assert.equal(changed("", "addRisk", { ...risk, title: "?!" })[1], "+ - id: risk");
  });

  it("add a milestone with its baseline", () => {
    assert.deepEqual(changed("", "addMilestone", { title: "Roof: tight", due: "2026-09-01", owner: "li" }), [
      "+ milestones:",
      "+ - id: roof-tight",
      '+ title: "Roof: tight"',
      "+ due: 2026-09-01",
      "+ owner: li",
      "+ baseline: 2026-09-01",
    ]);
  });

  it("take the steps of the policy's scale", () => {
    const policy = "policy: { risk: { scale: [低, 中, 高] } }\n";
    assert.equal(asked(policy, "addRisk", { title: "T" }), "probability: 低 中 高");
  });
});

const reports = `
reports:
  - id: monthly
    title: Monthly
    profile: monthly
    audience: [ana]
    period: monthly from 26
    due: 5wd
    issued:
      - { period: { from: 2026-04-26, to: 2026-05-25 }, date: 2026-06-01 }
  - { id: team-page, title: Page, profile: brief, audience: [all-team], visibility: team }
`;
const answered = { id: "monthly", period: "2026-05-26/2026-06-25", to: ["ana"], by: "li" };

describe("issuing a report", () => {
  it("asks which one, which period, to whom and by whom", () => {
    assert.equal(asked(reports, "issueReport", {}), "id: monthly team-page");
    assert.equal(
      asked(reports, "issueReport", { id: "monthly" }),
      "period: 2026-06-26/2026-07-25 2026-05-26/2026-06-25 other",
    );
    assert.match(asked(reports, "issueReport", { id: "monthly", period: "other" }), /^from: /);
    const { to: _, ...first } = answered;
    assert.equal(asked(reports, "issueReport", first), "to: all-client all-team everyone ana li");
    const { by: __, ...second } = answered;
    assert.equal(asked(reports, "issueReport", second), "by: li ana");
  });

  it("offers first what is to be issued first, and says which period that is", () => {
    const two = `${reports}  - { id: weekly, title: Weekly, period: weekly, due: 1wd }\n`;
    assert.equal(asked(two, "issueReport", {}), "id: weekly monthly team-page");
    const said = reply(two, "issueReport", {});
    assert.equal(said.kind, "question");
    const choices = said.kind === "question" ? (said.question.choices?.(said.context, "") ?? []) : [];
    assert.deepEqual(
      choices.map(({ detail }) => detail?.en),
      [
        "Progress report · to be issued for 2026-07-13 to 2026-07-19, by 2026-07-20",
        "Monthly report · to be issued for 2026-06-26 to 2026-07-25, by 2026-07-31",
        "Team brief · Team",
      ],
    );
  });

  it("proposes the period before while that is to be handed in", () => {
    const due = reports.replace("due: 5wd", "due: 20wd");
    assert.match(asked(due, "issueReport", { id: "monthly" }), /^period: 2026-05-26\/2026-06-25 2026-06-26/);
  });

  it("records it under the report", () => {
    const hash = "a".repeat(64);
    const made = { file: ["reports/a #1.pdf", "b.html"], sha256: [hash, "1".repeat(64)], commit: "12e4" };
    assert.deepEqual(changed(reports, "issueReport", { ...answered, ...made }), [
      "+ - period: { from: 2026-05-26, to: 2026-06-25 }",
      "+ date: 2026-07-17",
      "+ as-of: 2026-07-17",
      "+ by: li",
      "+ to: [ana]",
      '+ file: "reports/a #1.pdf"',
      `+ sha256: ${hash}`,
      '+ commit: "12e4"',
      "+ - period: { from: 2026-05-26, to: 2026-06-25 }",
      "+ date: 2026-07-17",
      "+ as-of: 2026-07-17",
      "+ by: li",
      "+ to: [ana]",
      "+ file: b.html",
      `+ sha256: "${"1".repeat(64)}"`,
      '+ commit: "12e4"',
    ]);
  });

  it("records days of the person's own, and no more than is known", () => {
    const own = { period: "other", from: "2026-07-01", until: "2026-07-20", date: "2026-07-16", by: "" };
    assert.deepEqual(changed(reports, "issueReport", { ...answered, ...own }), [
      "+ - period: { from: 2026-07-01, to: 2026-07-20 }",
      "+ date: 2026-07-16",
      "+ as-of: 2026-07-17",
      "+ to: [ana]",
    ]);
  });

  const wrong: readonly (readonly [string, object, RegExp])[] = [
    ["a report that there is not", { id: "nope" }, /^id: Nothing has the id/],
    ["a period that is not offered", { period: "2026-01-01/2026-01-31" }, /^period: /],
    [
      "days in the wrong order",
      { period: "other", from: "2026-07-10", until: "2026-07-09" },
      /^until: .*before/,
    ],
    [
      "a first day to come",
      { period: "other", from: "2026-08-01", until: "2026-08-09" },
      /^from: .*still to come/,
    ],
    ["nobody", { to: [] }, /^to: This needs an answer/],
    ["somebody unknown", { to: ["eve"] }, /^to: “eve” is not among/],
    ["a day to come", { date: "2026-07-18" }, /^date: .*still to come/],
    [
      "the client, what is for the team",
      { id: "team-page", to: ["li", "ana"] },
      /^to: .*Ana Berg is of the client/,
    ],
    [
      "everyone, what is for the team",
      { id: "team-page", to: ["everyone"] },
      /^to: .*holds people of the client/,
    ],
  ];
  for (const [name, answers, message] of wrong) {
    it(`refuses ${name}`, () => {
      const period = "id" in answers ? { period: "other", from: "2026-07-01", until: "2026-07-16" } : {};
      assert.match(refused(reports, "issueReport", { ...answered, ...period, ...answers }), message);
    });
  }

  it("adds a report where there is none yet, one for the team not for the client", () => {
    const answers = { title: "Weekly: state", audience: ["all-client"], period: "weekly" };
    assert.deepEqual(changed("", "addReport", { ...answers, profile: "weekly" }), [
      "+ reports:",
      "+ - id: weekly-state",
      '+ title: "Weekly: state"',
      "+ profile: weekly",
      "+ audience: [all-client]",
      "+ period: weekly",
    ]);
    const own = { ...answers, audience: ["all-team"], period: "", profile: "brief" };
    assert.equal(changed("", "addReport", own).at(-1), "+ visibility: team");
  });
});
