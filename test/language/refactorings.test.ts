import assert from "node:assert/strict";
import { actionsAt, chinese, done, english, titlesAt } from "./ask.ts";
import { head, plan } from "./plan.ts";

/** A plan whose dates and people the refactorings move. */
const moving = `${head}stakeholders:
  - { id: li, name: Li Na, side: team, deputy: wang }
  - { id: wang, name: Wang Wei, side: team }
  - { id: zhao, name: Zhao Min, side: team, until: 2026-02-01 }
  - { id: anna, name: Anna Lind, side: client }
milestones:
  - { id: old, title: Permit, due: 2026-02-20, actual: 2026-02-20, status: done, owner: li }
  - id: freeze
    title: Test freeze # agreed
    due: "2026-05-29"
    owner: li
  - { id: handover, title: Handover, due: 2026-06-01, owner: wang, depends-on: [freeze] }
  - { id: party, title: Party, due: 2026-06-30, depends-on: [handover] }
  - { id: done-one, title: Done, due: 2026-05-30, status: done, actual: 2026-02-27, depends-on: [freeze] }
`;

function rewritesAt(marked: string, words: RegExp, options = english): readonly string[] {
  return titlesAt(marked, "refactor.rewrite", options).filter((title) => words.test(title));
}

describe("fixing all of a kind", () => {
  const text = `${head}milestones:
  - { id: a, title: A, due: 2026-04-01, baseline: 2026-04-01 }
  - { id: b, title: B, due: 2026-04-02 }
  - { id: |c, title: C, due: 2026-04-03 } # keep
`;

  it("stands beside the one, with how many there are", () => {
    const all = done(text, /^Fix all 2 “milestone-no-baseline” findings in this plan$/);
    assert.equal(
      all,
      text
        .replace("|", "")
        .replace("due: 2026-04-02", "due: 2026-04-02, baseline: 2026-04-02")
        .replace("due: 2026-04-03", "due: 2026-04-03, baseline: 2026-04-03"),
    );
    assert.ok(
      titlesAt(text, "quickfix", chinese).includes("修复本计划中全部 2 个“milestone-no-baseline”问题"),
    );
  });

  it("is not offered for one, nor where there is more than one way", () => {
    assert.deepEqual(
      titlesAt(text.replace("due: 2026-04-02", "due: 2026-04-02, baseline: 2026-04-02"), "quickfix").filter(
        (title) => title.startsWith("Fix all"),
      ),
      [],
    );
    const owners = `${moving}`
      .replaceAll(/, owner: wang| {4}owner: li\n/g, "")
      .replace("id: freeze", "id: |freeze");
    assert.ok(titlesAt(owners, "quickfix").includes("Owner: Wang Wei"));
    assert.deepEqual(
      titlesAt(owners, "quickfix").filter((title) => title.startsWith("Fix all")),
      [],
    );
  });

  it("mends what meets at one place one after the other, as edits of the one text", () => {
    const untold = `${head}stakeholders:\n  - { id: z, name: Z, side: client }\nlog: []\nrisks:\n${["a", "b", "c"].map((id) => `  - { id: ${id === "b" ? "|b" : id}, title: R, probability: 5, impact: 5, owner: z, strategy: mitigate, response: R, due: 2026-12-01, raised: 2026-01-05 }\n`).join("")}`;
    const mended = done(untold, "Fix all 3 “risk-untold”");
    assert.deepEqual([...mended.matchAll(/covers: \[(\w)\]/g)].map(([, id]) => id).sort(), ["a", "b", "c"]);
  });

  it("of the whole plan is a source action, for those who ask for it", () => {
    const slips = `${head}milestones:\n  - { id: a, title: A, due: 2026-04-01, status: plannd }\n  - { id: b, titel: B, due: 2026-04-02|, depends-on: [a, a] }\n`;
    const [only, ...others] = actionsAt(slips, { only: ["source.fixAll"] });
    assert.deepEqual(others, []);
    assert.equal(only?.kind, "source.fixAll.commplan");
    assert.equal(
      only?.text,
      slips.replace("|", "").replace("plannd", "planned").replace("titel", "title").replace("[a, a]", "[a]"),
    );
    assert.deepEqual(
      actionsAt(slips).filter(({ kind }) => kind.startsWith("source")),
      [],
    );
    assert.equal(
      actionsAt(slips, { triggerKind: 1 }).filter(({ kind }) => kind.startsWith("source")).length,
      1,
    );
    assert.deepEqual(actionsAt(plan.replace("Permit", "|Permit"), { only: ["source.fixAll"] }), []);
  });
});

describe("handing over", () => {
  const text = `${moving}communications:
  - id: weekly
    title: Weekly mail
    audience: [all-client, li]
    owner: li
    deputy: wang
    channel: email
    cadence: weekly
    outcome: Known
  - { id: over, title: Over, audience: [li], owner: li, channel: email, cadence: weekly, outcome: Known, end: 2026-02-01 }
events:
  - { id: e, title: Visit, kind: meeting, when: 2026-05-01, invited: [anna, li, wang], owner: anna }
log:
  - { date: 2026-02-02, of: weekly, by: li, participants: [li, anna] }
decisions:
  - { id: d, title: D, status: decided, decided: 2026-02-02, by: [li], decision: Yes }
`;
  const marked = text.replace("id: li", "id: |li");

  it("gives the open duties to the deputy, and leaves what has taken place", () => {
    assert.deepEqual(rewritesAt(marked, /Hand|Put .* place/), [
      "Hand over 2 open duties of Li Na to Wang Wei, and 2 places in audiences and meetings",
    ]);
    assert.equal(
      done(marked, "Hand over"),
      text
        .replace('due: "2026-05-29"\n    owner: li', 'due: "2026-05-29"\n    owner: wang')
        .replace("audience: [all-client, li]", "audience: [all-client, wang]")
        .replace("    owner: li\n    deputy: wang\n", "    owner: wang\n")
        .replace("invited: [anna, li, wang]", "invited: [anna, wang]"),
    );
    assert.deepEqual(rewritesAt(marked, /移交/, chinese), [
      "把 Li Na 的 2 项未完成的职责及 2 处沟通对象或参会名单移交给 Wang Wei",
    ]);
  });

  it("works from where the person is named", () => {
    assert.equal(
      done(text.replace("    owner: li\n    deputy", "    owner: l|i\n    deputy"), "Hand over"),
      done(marked, "Hand over"),
    );
  });

  it("leaves what is written for others too, and says so", () => {
    const shared = `x-m: &m { owner: li }\n${marked}work:\n  - { id: w, title: W, <<: *m }\n  - { id: v, title: V, owner: li }\n`;
    assert.deepEqual(rewritesAt(shared, /Hand/), [
      "Hand over 3 open duties of Li Na to Wang Wei, and 2 places in audiences and meetings (1 in shared text left as is)",
    ]);
    assert.ok(done(shared, "Hand over").includes("x-m: &m { owner: li }"));
  });

  it("is not offered for somebody without duties, or with nobody to take them on", () => {
    assert.deepEqual(rewritesAt(text.replace("id: zhao", "id: |zhao"), /Hand|Put .* place/), []);
    assert.deepEqual(rewritesAt(text.replace("id: anna", "id: |anna"), /Hand|Put .* place/), []);
  });
});

describe("a risk that has occurred", () => {
  const text = `${plan}risks:
  - id: flood
    title: The yard is flooded # last winter too
    probability: 4
    impact: 5
    owner: li
    milestones: [permit, freeze]
    visibility: team

# what was agreed
actions: []
`;
  const marked = text.replace("title: The yard", "title: |The yard");

  it("becomes an issue that is linked to it", () => {
    assert.equal(
      done(marked, "“The yard is flooded” has occurred: make it an issue"),
      text
        .replace("    owner: li\n    milestones", "    owner: li\n    status: occurred\n    milestones")
        .replace(
          "    visibility: team\n",
          "    visibility: team\nissues:\n  - id: issue-flood\n    title: The yard is flooded\n    severity: critical\n    status: open\n    owner: li\n    raised: 2026-03-02\n    from: flood\n    milestones: [permit, freeze]\n    visibility: team\n",
        ),
    );
  });

  it("is not one where it is closed, an opportunity, or has an issue", () => {
    for (const key of ["status: closed", "kind: opportunity", "status: plannd"]) {
      const other = marked.replace("    owner: li\n    mile", `    ${key}\n    owner: li\n    mile`);
      assert.deepEqual(rewritesAt(other, /issue/), [], key);
    }
    assert.deepEqual(rewritesAt(`${marked}issues:\n  - { id: i, title: I, from: flood }\n`, /issue/), []);
  });
});

describe("moving a milestone", () => {
  const marked = moving.replace('"2026-05-29"', '"2026-05-|29"');

  it("offers the usual days, alone and with what waits for it", () => {
    assert.deepEqual(titlesAt(marked, "refactor.move"), [
      "Move “Test freeze” to 2026-06-01 (next working day, Monday)",
      "Move “Test freeze” to 2026-06-05 (one week later, Friday)",
      "Move “Test freeze” to 2026-06-05 (one week later), and “Handover”, which waits for it",
      "Move “Test freeze” to 2026-06-12 (two weeks later, Friday)",
      "Move “Test freeze” to 2026-06-12 (two weeks later), and “Handover”, which waits for it",
    ]);
  });

  it("moves only as far as the order needs, in the quotes that are there", () => {
    assert.equal(
      done(marked, /06-12.*and “Handover”/),
      moving.replace('"2026-05-29"', '"2026-06-12"').replace("due: 2026-06-01", "due: 2026-06-12"),
    );
    assert.equal(
      done(marked, "06-12 (two weeks later, Friday)".replace(/[()]/g, "\\$&")),
      moving.replace('"2026-05-29"', '"2026-06-12"'),
    );
  });

  it("follows chains onto working days, and ends in a circle", () => {
    const chain = `${head}milestones:
  - { id: a, title: A, due: |2026-03-06, depends-on: [c] }
  - { id: b, title: B, due: 2026-03-09, depends-on: [a] }
  - { id: c, title: C, due: 2026-03-10, depends-on: [b] }
  - { id: x, title: X, due: 2026-03-10, status: cancelled, depends-on: [b] }
calendar: { holidays: [2026-03-20] }
`;
    const text = chain.replace("|", "");
    assert.equal(
      done(chain, /two weeks later\), and the 2 milestones/),
      text
        .replace("due: 2026-03-06", "due: 2026-03-23")
        .replace("due: 2026-03-09", "due: 2026-03-23")
        .replace("C, due: 2026-03-10", "C, due: 2026-03-23"),
    );
  });

  it("counts from today where the date is past, and knows the end of the phase", () => {
    const past = `${head}phases:\n  - { id: p, name: P, start: 2026-01-01, end: 2026-03-31 }\nmilestones:\n  - { id: |a, title: A, due: 2026-02-02, phase: p }\n`;
    assert.deepEqual(titlesAt(past, "refactor.move", chinese), [
      "把“A”移到 2026-03-03（下一个工作日，周二）",
      "把“A”移到 2026-03-09（推迟一周，周一）",
      "把“A”移到 2026-03-16（推迟两周，周一）",
      "把“A”移到 2026-03-31（所属阶段的最后一天，周二）",
    ]);
  });
});

describe("an exception", () => {
  const text = `${head}milestones:\n  - { id: m, title: Handover, due: |2026-02-20 } # c\n`;
  const title = "Make an exception for “Handover” until 2026-03-30 (say why)";
  const lines = (indent: string) =>
    ["- rule: milestone-overdue", "  record: m", "  reason: TODO", "  until: 2026-03-30"]
      .map((line) => `${indent}${line}\n`)
      .join("");

  it("makes the policy where there is none, at its place", () => {
    assert.equal(
      done(text, title.replace(/[()]/g, "\\$&")),
      text.replace("|", "").replace("milestones:", `policy:\n  exceptions:\n${lines("    ")}milestones:`),
    );
  });

  it("goes into the list that is there, in its style", () => {
    const policies: readonly (readonly [string, string])[] = [
      [
        "policy:\n  minutes: 3wd # m\n  rules: { secret: off }\n",
        `policy:\n  minutes: 3wd # m\n  rules: { secret: off }\n  exceptions:\n${lines("    ")}`,
      ],
      ["policy: # agreed\n", `policy: # agreed\n  exceptions:\n${lines("    ")}`],
      [
        "policy: { minutes: 3wd }\n",
        "policy: { minutes: 3wd, exceptions: [{ rule: milestone-overdue, record: m, reason: TODO, until: 2026-03-30 }] }\n",
      ],
      ["policy:\n  exceptions: # none\n", `policy:\n  exceptions: # none\n${lines("    ")}`],
      [
        "policy:\n    exceptions: []\n",
        "policy:\n    exceptions: [{ rule: milestone-overdue, record: m, reason: TODO, until: 2026-03-30 }]\n",
      ],
      [
        "policy:\n  exceptions:\n  - rule: secret\n    reason: R\n    until: 2026-04-01\n\n# next\n",
        `policy:\n  exceptions:\n  - rule: secret\n    reason: R\n    until: 2026-04-01\n${lines("  ")}\n# next\n`,
      ],
    ];
    for (const [before, after] of policies) {
      const whole = text.replace("milestones:", `${before}milestones:`);
      assert.equal(
        done(whole, "Make an exception for “Handover”"),
        whole.replace("|", "").replace(before, after),
      );
    }
  });

  it("says which finding it excuses where there are several", () => {
    const both = text.replace("due: |2026-02-20", "due: |2026-02-20, baseline: 2026-02-02");
    assert.deepEqual(
      titlesAt(both, "quickfix").filter((one) => one.includes("exception")),
      ["milestone-overdue", "milestone-slip"].map(
        (rule) => `Make an exception to “${rule}” for “Handover” until 2026-03-30 (say why)`,
      ),
    );
  });

  it("is for the whole plan where the finding is, and for none where it could not be named", () => {
    const noClient = `${head}stakeholders|:\n  - { id: t, name: T, side: team }\n`;
    assert.ok(
      titlesAt(noClient, "quickfix").includes(
        "Make an exception to “no-client” for the whole plan until 2026-03-30 (say why)",
      ),
    );
    assert.ok(
      titlesAt(noClient, "quickfix", chinese).includes(
        "在整个计划中为“no-client”设例外，至 2026-03-30（请写明原因）",
      ),
    );
    assert.deepEqual(
      titlesAt(text.replace("id: m, ", ""), "quickfix").filter((one) => one.includes("exception")),
      [],
    );
    assert.deepEqual(
      titlesAt(text.replace("due: |2026-02-20", "owner: nobod|y"), "quickfix").filter((one) =>
        one.includes("exception"),
      ),
      [],
    );
    assert.deepEqual(
      titlesAt(text.replace("due: |2026-02-20", "due: 2026-02-2|x"), "quickfix").filter((one) =>
        one.includes("exception"),
      ),
      [],
    );
  });
});

describe("what has come to its end", () => {
  it("is offered once, where a fix of the milestone's date does the same", () => {
    const text = `${head}milestones:\n  - { id: a, title: A, due: 2026-02-2|0, baseline: 2026-02-20 }\n`;
    const today = (marked: string) => titlesAt(marked, "").filter((title) => title.includes("today"));
    assert.deepEqual(today(text), ["Done today (2026-03-02)"]);
    assert.deepEqual(today(text.replace("2026-02-2|0", "2026-02-20").replace("title: A", "title: |A")), [
      "Reached today (2026-03-02): “A”",
    ]);
  });

  const endings: readonly (readonly [title: string | undefined, marked: string, now: string])[] = [
    [
      "Reached today (2026-03-02): “A”",
      "milestones:\n  - { id: a, title: |A, progress: 90 }",
      "milestones:\n  - { id: a, title: A, actual: 2026-03-02, status: done, progress: 100 }",
    ],
    [
      "Done today (2026-03-02): “A”",
      "work:\n  - id: |a\n    title: A\n    status: planned # x\n    owner: o",
      "work:\n  - id: a\n    title: A\n    status: done # x\n    owner: o\n    completed: 2026-03-02",
    ],
    [
      "Done today (2026-03-02): “A”",
      "work:\n  - { id: |a, title: A, start: 2026-03-09 }",
      "work:\n  - { id: a, title: A, status: done, completed: 2026-03-02, start: 2026-03-02 }",
    ],
    [
      "Done today (2026-03-02): “A”",
      "actions:\n  - { id: a, title: A|, owner: o }",
      "actions:\n  - { id: a, title: A, owner: o, status: done, done: 2026-03-02 }",
    ],
    [
      "Close this risk today (2026-03-02)",
      "risks:\n  - { id: a|, probability: 1 }",
      "risks:\n  - { id: a, probability: 1, status: closed, closed: 2026-03-02 }",
    ],
    [
      "Resolved today (2026-03-02): “A”",
      "issues:\n  - { id: a|, title: A }",
      "issues:\n  - { id: a, title: A, status: resolved, resolved: 2026-03-02 }",
    ],
    [
      "Answered today (2026-03-02): “A”",
      "feedback:\n  - { id: a|, text: A, status: received }",
      "feedback:\n  - { id: a, text: A, status: answered, answered: 2026-03-02 }",
    ],
    [
      "Has been held: “A”",
      "events:\n  - { id: a|, title: A, when: 2026-03-01 09:00 }",
      "events:\n  - { id: a, title: A, when: 2026-03-01 09:00, status: held }",
    ],
    [undefined, "events:\n  - { id: a|, title: A, when: 2026-03-04 09:00 }", ""],
    [undefined, "feedback:\n  - { id: a|, text: A, status: answered }", ""],
    [undefined, "milestones:\n  - { id: a|, title: A, status: cancelled }", ""],
    [undefined, "x-s: &s planned\nwork:\n  - &w { id: a|, title: A }\nx-w: *w", ""],
    [undefined, "work:\n  - { id: a|, title: A, status: &w planned }\nx-w: *w", ""],
  ];
  const isEnding = (title: string) => /today|held/.test(title);

  it("is said with the as-of date, in one step", () => {
    for (const [title, marked, now] of endings) {
      const found = actionsAt(`${head}${marked}\n`, { only: ["refactor.rewrite"] }).filter((one) =>
        isEnding(one.title),
      );
      assert.deepEqual(
        found.map((one) => one.title),
        title === undefined ? [] : [title],
      );
      if (title !== undefined) assert.equal(found[0]?.text, `${head}${now}\n`);
    }
  });
});

describe("sorting keys", () => {
  const text = `${head}milestones:
  - title: A # named
    # why
    # so
    due: 2026-04-01

    x-own:
      - b
      # inner
    id: a
    acceptance: >
      Signed

      by all
    owner: li

    # the next
  - id: b
    title: B
risks:
  - { title: T, id: t, impact: 1, probability: 1 }
`;
  const sorted = `${head}milestones:
  - id: a
    title: A # named
    # why
    # so
    due: 2026-04-01
    owner: li
    acceptance: >
      Signed

      by all

    x-own:
      - b
      # inner

    # the next
  - id: b
    title: B
risks:
  - { title: T, id: t, impact: 1, probability: 1 }
`;

  it("moves whole lines, with what stands above them", () => {
    assert.equal(done(text.replace("due:", "du|e:"), "Put the keys of “A” in the usual order"), sorted);
    assert.equal(done(text.replace("due:", "du|e:"), "Put the keys of all records"), sorted);
  });

  it("is about the section where that is one mapping", () => {
    const project = "commplan: 1\nproject:\n  # who\n  client: B\n  name: A";
    assert.equal(
      done(project.replace("B", "B|"), "Put the keys of “Project”"),
      "commplan: 1\nproject:\n  name: A\n  # who\n  client: B",
    );
  });

  it("is not offered in braces, in order, above a comment, or where an alias needs its anchor", () => {
    const titles = (marked: string) => rewritesAt(marked, /^Put the keys/);
    assert.deepEqual(titles(text.replace("title: T", "title: |T")), []);
    assert.deepEqual(titles(text.replace("title: B", "title: |B")), []);
    assert.deepEqual(titles(text.replace("    id: a", "    # mine\n    i|d: a")), []);
    assert.deepEqual(
      titles(`${head}risks:\n  - title: &t T\n    cause: *t\n    impact: 1\n    id: t|\n`),
      [],
    );
  });
});

describe("the style of a record", () => {
  const text = `${head}risks:\n  - { id: r, title: "R: 1", tags: [a, b], x-s: &s 1, cause: } # why\n  - id: q\n    title: Q\n    probability: 3 # guessed\nx-t: *s\n`;

  it("goes from one line to one key a line, and back", () => {
    const block = done(text.replace("id: r", "id: |r"), "Write “R: 1” with one key a line");
    assert.equal(
      block,
      text.replace(/\{ id: r.* \}/, 'id: r\n    title: "R: 1"\n    tags: [a, b]\n    x-s: &s 1\n    cause:'),
    );
    assert.equal(
      done(text.replace("id: q", "id: |q"), "Write “Q” on one line"),
      text.replace(/id: q[^#]* #/, "{ id: q, title: Q, probability: 3 } #"),
    );
  });

  it("stays where comments, blank lines, anchors or longer values are", () => {
    const records = [
      "id: |q # c\n    title: Q",
      "id: |q\n\n    title: Q",
      "&a id: |q\n    title: Q",
      "id: |q\n    title: Q, R",
      "id: |q\n    tags:\n      - a",
      "id: |q\n    title:",
      "&a { id: |q }",
      "{ id: |q, # c\n      title: Q }",
      `id: |q\n    title: ${"long ".repeat(30)}`,
    ];
    for (const record of records)
      assert.deepEqual(rewritesAt(`${head}risks:\n  - ${record}\n`, /^Write/), [], record);
  });
});

describe("code actions in an editor", () => {
  it("of kinds that were not asked for are left out", () => {
    const marked = plan.replace("2026-03-20", "|2026-03-20");
    assert.ok(actionsAt(marked, { only: ["refactor"] }).every(({ kind }) => kind.startsWith("refactor.")));
    assert.deepEqual(actionsAt(marked, { only: ["refactor.inline"] }), []);
    assert.deepEqual(actionsAt(marked, { only: ["quick"] }), []);
    assert.ok(actionsAt(marked, {}, english).some(({ kind }) => kind === "refactor.move"));
  });
});
