import assert from "node:assert/strict";
import fc from "fast-check";
import { analyze } from "../../src/plan/analyze.ts";
import { factsOf } from "../../src/plan/assistant/facts.ts";
import { findingsOf } from "../../src/plan/assistant/findings.ts";
import { type ProposalRequest, proposalOf } from "../../src/plan/assistant/proposal.ts";
import { applied } from "../../src/plan/fix/fix-text.ts";
import type { Language } from "../../src/plan/words.ts";
import { markedPlan } from "../report/privacy/marked-plan.ts";
import { runs } from "../support/properties.ts";

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

/** All of the plan may be read. */
const answerOf = (text: string, request: ProposalRequest) => {
  const answer = proposalOf(read(text), request, { readers: "internal", analyze: read });
  assert.ok(!("untold" in answer));
  return answer;
};

/** What comes of a proposal: its difference, its warnings and the rules newly broken; else why it is refused. */
function proposed(request: ProposalRequest, text = plan, language: Language = "en") {
  const answer = answerOf(text, request);
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
    const answer = answerOf(plan, request);
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
    ["one that stands twice", swap("owner: amy", "owner: amy2"), /stands more than once/],
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
      /at the same place/,
    ],
    ["a slip of syntax", swap("title: Deck,", 'title: "Deck,'), /^The plan would be wrong afterwards \(/],
    ["a value that does not fit", swap("2026-07-01", "next week"), /^The plan would be wrong afterwards \(/],
    [
      "an id that is nobody's",
      swap("2026-07-01, owner: amy", "2026-07-01, owner: bob"),
      /afterwards \(milestones › owner, ref-unknown\): An id would lead to no record\.$/,
    ],
    [
      "an id that a record has which the assistant may not know",
      swap("id: M-2", "id: R-1"),
      /afterwards \(\w+ › id, ref-duplicate\): Two records would have one id\.$/,
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
    assert.match(proposed(both), /at the same place/);
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
    const request = swap("mail\n    due: 2026-06-01", "mail\n    due: 2026-06-02\n    owner: amy");
    const answer = answerOf(windows, request);
    assert.ok("after" in answer);
    assert.doesNotMatch(answer.after.text, /(?<!\r)\n|\r(?!\n)/);
    const emoji = plan.replace("Deck", "Deck 😀");
    const other = answerOf(emoji, swap("Deck 😀", "Deck 😁"));
    assert.ok("edits" in other);
    assert.deepEqual(
      other.edits.map(({ newText }) => newText),
      ["😁"],
    );
  });

  it("takes any text and any request", () => {
    const part = fc.oneof(
      fc.constantFrom(
        "Deck",
        "\n",
        "  - ",
        "owner: amy",
        "\r\n",
        "😀",
        "\ud83d",
        "x-a: &a {",
        "*a",
        " # ",
        "? ",
        "---\n",
      ),
      fc.string({ maxLength: 8 }),
    );
    const readers = fc.constantFrom("client", "team", "internal");
    fc.assert(
      fc.property(fc.array(part), fc.nat(), part, part, readers, (pieces, at, oldText, newText, reader) => {
        const place = at % plan.length;
        const text = plan.slice(0, place) + pieces.join("") + plan.slice(place);
        const request = { replacements: [{ oldText, newText }] };
        const answer = proposalOf(read(text), request, { readers: reader, analyze: read });
        assert.ok(!("edits" in answer) || applied(text, answer.edits) === answer.after.text);
      }),
      { numRuns: runs(200) },
    );
  });
});

describe("what an assistant proposes that reads for the client", () => {
  const kept = plan
    .replace("    due: 2026-06-01", "    notes: penalty of 3 %\n    due: 2026-06-01")
    .replace("owner: amy }\nrisks", "tags: [ours], owner: amy }\nrisks");
  const asked = (request: ProposalRequest, text = kept) =>
    proposalOf(read(text), request, { readers: "client", analyze: read });
  const made = (request: ProposalRequest, text = kept) => {
    const answer = asked(request, text);
    if ("edits" in answer) return answer.after.text;
    return "problem" in answer ? answer.problem.en : { untold: answer.untold.en };
  };

  it("is made in the plan itself, beside what it does not see", () => {
    assert.equal(
      made(swap("title: Piles", "title: Bored piles")),
      kept.replace("title: Piles", "title: Bored piles"),
    );
    assert.equal(
      made(swap("Deck, due: 2026-07-01, owner", "Roof, due: 2026-07-01, owner")),
      kept.replace("Deck", "Roof"),
    );
    const added = "  - { id: M-0, title: Start, due: 2026-05-20 }\n";
    assert.equal(
      made(swap("milestones:\n", `milestones:\n${added}`)),
      kept.replace("milestones:\n", `milestones:\n${added}`),
    );
    const behind = swap("owner: amy }\n", `owner: amy }\n${added}`);
    assert.equal(made(behind), kept.replace("owner: amy }\n", `owner: amy }\n${added}`));
    const first = '  - { id: R-0, title: "New", probability: 1, impact: 1 }\n';
    assert.equal(
      made(swap("risks:", `risks:\n${first.trimEnd()}`)),
      kept.replace("risks:\n", `risks:\n${first}`),
    );
    const values = [{ record: "M-1", key: "notes", value: "None" }];
    assert.equal(made({ values }), kept.replace("penalty of 3 %", "None"));
  });

  for (const [what, request] of Object.entries({
    "a title": swap("title: Rate", "title: x"),
    "an id": swap("R-1", "R-3"),
    "a note": swap("penalty", "x"),
    "a tag": swap("ours", "x"),
    "a remark": swap("agreed by mail", "x"),
    "what stands elsewhere, too": swap("impact: 1", "impact: 2"),
    "its end": swap("internal, owner: amy", "internal"),
  }))
    it(`is refused like a text that is nowhere, where it guesses ${what} that is kept from it`, () => {
      const { oldText = "" } = request.replacements?.[0] ?? {};
      const elsewhere = made(swap("zq", "x"));
      assert.equal(made(request), String(elsewhere).replace("zq", oldText));
    });

  it("is refused like one of a record that is nowhere, where it guesses an id", () => {
    const of = (record: string) => made({ values: [{ record, key: "title", value: "x" }] });
    assert.equal(of("R-1"), String(of("R-9")).replace("R-9", "R-1"));
    const owned = (owner: string) => made({ values: [{ record: "M-1", key: "owner", value: owner }] });
    const named = kept.replace(
      "side: team }",
      "side: team }\n  - { id: cy, name: Cy, side: client, visibility: team }",
    );
    assert.equal(owned("cy"), owned("dee"));
    assert.match(String(owned("cy")), /ref-unknown/);
    assert.equal(made({ values: [{ record: "M-1", key: "owner", value: "cy" }] }, named), owned("cy"));
  });

  it("has no fixes, since findings speak of all records", () => {
    assert.match(String(made({ fixes: ["schema milestones[0] #1"] })), /^Findings speak of all records/);
  });

  it("is for the person alone to refuse where only what it does not see is in the way", () => {
    const untold = (request: ProposalRequest) => (made(request) as { readonly untold: string }).untold;
    assert.match(
      untold(swap("title: Piles\n    due: 2026-06-01", "due: 2026-06-08\n    title: Piles")),
      /does not see/,
    );
    const same = swap("risks:", "risks:\n  - { id: R-1, title: x, probability: 1, impact: 1 }");
    assert.match(untold(same), /ref-duplicate/);
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
