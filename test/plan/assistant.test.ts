import assert from "node:assert/strict";
import fc from "fast-check";
import { analyze } from "../../src/plan/analyze.ts";
import { factsOf } from "../../src/plan/assistant/facts.ts";
import { findingsOf } from "../../src/plan/assistant/findings.ts";
import { type ProposalRequest, proposalOf } from "../../src/plan/assistant/proposal.ts";
import { applied } from "../../src/plan/fix/fix-text.ts";
import type { Language } from "../../src/plan/words.ts";
import { markedPlan } from "../report/privacy/marked-plan.ts";

const asOf = "2026-05-15";
const read = (text: string) => analyze(text, { asOf });

const plan = `commplan: 1
project: { name: Bridge, client: Northmere }
stakeholders:
  - { id: amy, name: Amy, side: team }
milestones:
  - id: M-1
    title: Piles # agreed by mail
    due: 2026-06-01
  - { id: M-2, title: Deck, due: 2026-07-01, owner: amy }
risks:
  - { id: R-1, title: Rate, probability: 1, impact: 1, visibility: internal, owner: amy }
  - { id: R-2, title: Tide, probability: 1, impact: 1, visibility: team }
`;

/** What comes of a proposal: its difference, its warnings and the rules newly broken; else why it is refused. */
function proposed(request: ProposalRequest, text = plan, language: Language = "en") {
  const answer = proposalOf(read(text), request, read);
  if ("problem" in answer) return answer.problem[language];
  assert.equal(applied(text, answer.edits), answer.after.text);
  return [
    answer.difference,
    ...answer.warnings.map((words) => words[language]),
    ...answer.newFindings.map(({ rule }) => rule),
  ].join("\n");
}

const swap = (oldText: string, newText: string): ProposalRequest => ({
  replacements: [{ oldText, newText }],
});

describe("what an assistant proposes", () => {
  it("is the least edit, shown as the lines that change", () => {
    const request = swap(
      "    title: Piles # agreed by mail\n    due: 2026-06-01",
      "    title: Piles # agreed by mail\n    due: 2026-06-05",
    );
    assert.equal(proposed(request), "@@ 8\n-    due: 2026-06-01\n+    due: 2026-06-05");
    const answer = proposalOf(read(plan), request, read);
    assert.ok("edits" in answer);
    assert.deepEqual(
      answer.edits.map(({ newText }) => newText),
      ["5"],
    );
  });

  const refusals: readonly (readonly [string, ProposalRequest, RegExp])[] = [
    [
      "a text that is not there",
      swap("title: Pile caps", "title: Caps"),
      /^“title: Pile caps” does not stand/,
    ],
    ["one that stands twice", swap("owner: amy", "owner: amy2"), /stands more than once, on lines 9 and 11/],
    ["an empty text", swap("", "x"), /^A text to replace is empty/],
    ["no change", swap("Piles", "Piles"), /^That changes nothing/],
    ["nothing", {}, /^That changes nothing/],
    [
      "changes that meet",
      {
        replacements: [
          { oldText: "Piles #", newText: "Pile #" },
          { oldText: "Piles # agreed", newText: "Poles! agreed" },
        ],
      },
      /meet on line 7/,
    ],
    [
      "a slip of syntax",
      swap("title: Deck,", 'title: "Deck,'),
      /^The plan would be wrong afterwards, on line 9/,
    ],
    [
      "a value that does not fit",
      swap("2026-07-01", "next week"),
      /^The plan would be wrong afterwards, on line 9/,
    ],
    [
      "an id that is nobody's",
      swap("2026-07-01, owner: amy", "2026-07-01, owner: bob"),
      /on line 9 \(milestones › owner, ref-unknown\): An id would lead to no record\.$/,
    ],
    [
      "an id that a record has which the assistant may not know",
      swap("id: M-2", "id: R-1"),
      /on line \d+ \(\w+ › id, ref-duplicate\): Two records would have one id\.$/,
    ],
    [
      "a value that is none of those that there are",
      swap("visibility: team", "visibility: all"),
      /\(risks › visibility, schema\): .* It takes: client, team and internal\.$/,
    ],
    [
      "a fix that there is not",
      { fixes: ["schema risks[0] #1"] },
      /^There is no fix “schema risks\[0\] #1” any more/,
    ],
    ["more than can be looked at", swap("Deck", "x".repeat(100_001)), /100,000 characters/],
  ];
  for (const [what, request, reason] of refusals) {
    it(`is refused: ${what}`, () => assert.match(proposed(request), reason));
  }

  it("gives keys of records their values, in the way in which the record is written", () => {
    const set = (record: string, key: string, value: unknown) => ({ values: [{ record, key, value }] });
    assert.equal(
      proposed(set("M-1", "due", "2026-06-05")),
      "@@ 8\n-    due: 2026-06-01\n+    due: 2026-06-05",
    );
    assert.match(
      proposed(set("M-2", "title", "2026")),
      /\n\+ {2}- \{ id: M-2, title: "2026", due: 2026-07-01, owner: amy \}$/,
    );
    assert.match(proposed(set("M-2", "title", "a, b: {c} # d")), /title: "a, b: \{c\} # d", due/);
    assert.match(proposed(set("M-2", "depends-on", ["M-1"])), /depends-on: \[M-1\]/);
    assert.match(proposed(set("R-1", "probability", "3")), /probability: 3,/);
    assert.match(proposed(set("M-1", "progress", 40)), /\n\+ {4}progress: 40$/);
    assert.match(proposed(set("M-1", "contractual", true)), /contractual: true/);
    assert.match(proposed(set("R-1", "visibility", "client")), /The client will be able to see: R-1\./);
    for (const [record, key, value] of [
      ["M-9", "due", "2026-06-05"],
      ["M-1", "id", "M-2"],
      ["M-1", "slip", { cause: "x" }],
      ["M-1", "due", ""],
      ["M-1", "nonsense", "x"],
    ] as const)
      assert.match(proposed(set(record, key, value)), /^The plan has no record|cannot be set by itself/);
    assert.match(proposed(set("M-1", "due", "soon")), /^The plan would be wrong afterwards/);
    const both = { ...set("M-1", "due", "2026-06-05"), ...swap("2026-06-01", "2026-06-09") };
    assert.match(proposed(both), /meet on line 8/);
  });

  it("may leave alone what was wrong before", () => {
    const broken = plan.replace("due: 2026-06-01", "due: soon");
    assert.equal(
      proposed(swap("title: Deck", "title: Roof"), broken),
      proposed(swap("title: Deck", "title: Roof")),
    );
    const added = swap("milestones:\n", "milestones:\n  - { id: M-0, title: Start, due: 2026-05-20 }\n");
    assert.equal(proposed(added, broken).split("\n")[0], "@@ 6");
  });

  it("warns of what more people may see, and of what goes", () => {
    assert.match(
      proposed(swap(", visibility: internal", "")),
      /\nThe client will be able to see: R-1\.(?:\n|$)/,
    );
    assert.match(
      proposed(swap("visibility: internal", "visibility: team")),
      /\nThe whole team will be able to see: R-1\./,
    );
    assert.match(proposed(swap("visibility: team", "visibility: internal")), /^@@ 12\n[^\n]*\n[^\n]*$/);
    assert.match(
      proposed(swap("  - { id: M-2, title: Deck, due: 2026-07-01, owner: amy }\n", "")),
      /\nRemoves: M-2\./,
    );
    const added = swap("risks:\n", "risks:\n  - { id: R-3, title: Claim, probability: 1, impact: 1 }\n");
    assert.match(proposed(added), /\nThe client will be able to see: R-3\./);
    assert.match(proposed(added, plan, "zh-CN"), /\n客户将可以看到：R-3。/);
    const logged = `${plan}log:\n  - { date: 2026-05-01, title: Quarrel, visibility: internal }\n`;
    assert.match(proposed(swap("Quarrel, visibility: internal", "Quarrel"), logged), /see: Quarrel\./);
  });

  it("tells what rules will find that they do not find now", () => {
    const late = plan.replace("due: 2026-06-01", "due: 2026-06-01\n    baseline: 2026-06-01");
    assert.match(
      proposed(swap("    due: 2026-06-01\n", "    due: 2026-05-01\n"), late),
      /\nmilestone-overdue/,
    );
  });

  it("shows what hides, and tells the finding of it", () => {
    assert.equal(
      proposed(swap("title: Deck", "title: Deck\u202e\u200b")),
      "@@ 9\n-  - { id: M-2, title: Deck, due: 2026-07-01, owner: amy }\n+  - { id: M-2, title: Deck\\u{202e}\\u{200b}, due: 2026-07-01, owner: amy }\nhidden-text",
    );
  });

  it("keeps the line ends of the plan, and takes no character apart", () => {
    const windows = plan.replaceAll("\n", "\r\n");
    const answer = proposalOf(
      read(windows),
      swap("mail\n    due: 2026-06-01", "mail\n    due: 2026-06-02\n    owner: amy"),
      read,
    );
    assert.ok("after" in answer);
    assert.doesNotMatch(answer.after.text, /(?<!\r)\n|\r(?!\n)/);
    const emoji = plan.replace("Deck", "Deck 😀");
    const other = proposalOf(read(emoji), swap("Deck 😀", "Deck 😁"), read);
    assert.ok("edits" in other);
    assert.deepEqual(
      other.edits.map(({ newText }) => newText),
      ["😁"],
    );
  });

  it("takes any text and any request", () => {
    const part = fc.oneof(
      fc.constantFrom("Deck", "\n", "  - ", "owner: amy", "\r\n", "😀", "\ud83d"),
      fc.string({ maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(part), part, part, fc.string(), (pieces, oldText, newText, fix) => {
        const text = plan + pieces.join("");
        const answer = proposalOf(
          read(text),
          { replacements: [{ oldText, newText }], fixes: fix === "" ? [] : [fix] },
          read,
        );
        assert.ok("problem" in answer || applied(text, answer.edits) === answer.after.text);
      }),
      { numRuns: 100 },
    );
  });
});

describe("the findings that an assistant reads", () => {
  it("are the gravest first, with fixes that a proposal can name", () => {
    const text = plan.replace("title: Deck", "titel: Deck");
    const { findings, left } = findingsOf(read(text), { language: "en", rule: "schema" });
    assert.equal(left, 0);
    const [first] = findings;
    assert.deepEqual(
      [first?.rule, first?.severity, first?.line, first?.record],
      ["schema", "error", 9, "M-2"],
    );
    const fix = first?.fixes[0];
    assert.ok(fix);
    assert.match(proposed({ fixes: [fix.fix] }, text), /^@@ 9\n-.*titel: Deck.*\n\+.*title: Deck/);
    assert.deepEqual(
      findingsOf(read(text), { language: "zh-CN", rule: "schema", record: "M-1" }).findings,
      [],
    );
    const all = findingsOf(read(text), { language: "zh-CN" }).findings.map(({ severity }) => severity);
    assert.deepEqual(
      all,
      all.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)),
    );
  });

  it("are two hundred at most, and it is said how many are left", () => {
    const text = `${plan}actions:\n${"  - { titel: x }\n".repeat(300)}`;
    const { findings, left } = findingsOf(read(text), { language: "en" });
    assert.equal(findings.length, 200);
    assert.equal(left, read(text).findings.length - 200);
  });
});

const order = ["error", "warning", "info", "hint"];

describe("the facts that an assistant reads", () => {
  const factsFrom = (text: string, query: Parameters<typeof factsOf>[1]) => {
    const answer = factsOf(read(text), query);
    return "problem" in answer ? answer.problem.en : answer.facts;
  };

  it("are an overview, or the sections and records asked for, each with for whom it is", () => {
    const overview = factsFrom(plan, { readers: "client" }) as {
      readonly plan: object;
      readonly counts: unknown;
    };
    assert.deepEqual(Object.keys(overview.plan), ["project"]);
    assert.deepEqual(overview.counts, {
      records: { stakeholders: 1, milestones: 2, risks: 0 },
      open: { milestones: 2, risks: 0 },
    });
    const risks = JSON.stringify(factsFrom(plan, { readers: "internal", sections: ["risks"], ids: ["R-1"] }));
    assert.match(risks, /"title":"Rate".*"derived":\{"visibility":"internal"/);
    assert.doesNotMatch(risks, /Tide|Amy/);
    assert.match(JSON.stringify(factsFrom(plan, { readers: "team", ids: ["R-2"] })), /Tide/);
    assert.equal(
      factsFrom(plan, { readers: "client", sections: ["riskz"] }),
      "The plan has no section “riskz”; it has project, stakeholders, milestones and risks.",
    );
  });

  it("hold nothing that is not for the client, if not asked for", () => {
    const sections = [...read(markedPlan()).plan.sections].filter((name) => name !== "commplan");
    const text = JSON.stringify(factsFrom(markedPlan(), { readers: "client", sections }));
    assert.ok(text.includes("mk.client.risks.title.km"));
    assert.doesNotMatch(text, /mk\.(?!client)|\.(?:notes|tags|email|phone|contact|withheld|engagement)\.km/);
  });

  it("are refused in words where they are too much at once", () => {
    const many = Array.from(
      { length: 3000 },
      (_, at) => `  - { id: A-${at}, title: ${"x".repeat(60)} }\n`,
    ).join("");
    assert.match(
      String(factsFrom(`${plan}actions:\n${many}`, { readers: "client", sections: ["actions"] })),
      /^That is more than 200,?000 characters/,
    );
  });
});
