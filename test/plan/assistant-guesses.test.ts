import assert from "node:assert/strict";
import fc from "fast-check";
import { analyze, createAnalyzer } from "../../src/plan/analyze.ts";
import { factsOf } from "../../src/plan/assistant/facts.ts";
import { type ProposalRequest, proposalOf } from "../../src/plan/assistant/proposal.ts";
import { seenText } from "../../src/plan/assistant/seen-text.ts";
import type { Visibility } from "../../src/plan/plan.ts";
import { plansIn } from "../support/folders.ts";
import { runs } from "../support/properties.ts";

// Whoever guesses what a plan says beyond what they may read must not learn from a refusal whether they are right. So: two
// plans that say the same to the client, and anything else beside it, refuse alike, whatever is proposed.

const asOf = "2026-05-15";

/** What the client reads: sections of records, each with its keys as they are written. */
const open: Readonly<Record<string, readonly (readonly string[])[]>> = {
  stakeholders: [
    ["id: amy", "name: Amy Chen", "side: team"],
    ["id: bo", "name: { en: Bo, zh-CN: 博 }", "side: client"],
  ],
  milestones: [
    ["id: M-1", "title: Piles", "due: 2026-06-01", "owner: amy"],
    ["id: M-2", "title: Deck", "due: 2026-07-01", "depends-on: [M-1]"],
  ],
  risks: [["id: R-1", 'title: "Tide: high"', "probability: 2", "impact: 3", "milestones: [M-1, M-2]"]],
};

/** What is kept from the client, by where it may stand. */
const hidden = {
  records: {
    stakeholders: ["id: {}", "name: Name {}", "side: client", "visibility: internal"],
    milestones: ["id: {}", "title: Piles {}", "due: 2026-06-01", "visibility: team"],
    risks: ["title: Tide {}", "id: {}", "visibility: nobody", "probability: 2", "impact: 3", "owner: amy"],
  } as Readonly<Record<string, readonly string[]>>,
  keys: [
    "notes: Deck {}",
    "x-own: { a: {}, due: 2026-06-01 }",
    "tags: [{}, amy]",
    "titel: {}",
    "external: { tool: t, key: {} }",
    "withheld: { reason: {} }",
  ],
  sections: [
    "x-own: &{} { a: {} }",
    "x-list:\n  - title: {}",
    "policy: { exceptions: [{ rule: x, reason: {} }] }",
  ],
  remarks: ["# {}", "# owner: {}", ""],
};

const words = ["Deck", "secret", "bo2", "Q-7", "amy", "R-1x", "机密", "M-9"];
/** Where something hidden goes, which, and its own word. */
const piece = fc.record({ at: fc.nat(40), which: fc.nat(20), word: fc.constantFrom(...words) });
const addition = fc.record({
  records: fc.array(piece, { maxLength: 3 }),
  keys: fc.array(piece, { maxLength: 4 }),
  sections: fc.array(piece, { maxLength: 1 }),
  remarks: fc.array(piece, { maxLength: 3 }),
});
type Addition = typeof addition extends fc.Arbitrary<infer One> ? One : never;

/** The plan with something hidden in it, in lines or in braces. */
function written({ records, keys, sections, remarks }: Addition, isFlow: boolean): string {
  const all = Object.entries(open).flatMap(([section, list]) =>
    list.map((own) => ({ section, own: [...own] })),
  );
  for (const { at, which, word } of keys) {
    const { own = [] } = all[at % all.length] ?? {};
    const text = filled(hidden.keys[which % hidden.keys.length] ?? "", word);
    // The same key twice would be a slip.
    if (!own.some((one) => one.split(":")[0] === text.split(":")[0]))
      own.splice(at % (own.length + 1), 0, text);
  }
  for (const [index, { at, word }] of records.entries()) {
    const section = all[at % all.length]?.section ?? "";
    const made = (hidden.records[section] ?? []).map((one) => filled(one, `${word}-${index}`));
    all.splice(at % (all.length + 1), 0, { section, own: made });
  }
  const blocks = Object.keys(open).map((section) => {
    const own = all.filter((one) => one.section === section).map((one) => one.own);
    const lines = own.map((one) => (isFlow ? `  - { ${one.join(", ")} }` : `  - ${one.join("\n    ")}`));
    return [`${section}:`, ...lines].join("\n");
  });
  for (const { at, which, word } of sections)
    blocks.splice(
      at % (blocks.length + 1),
      0,
      filled(hidden.sections[which % hidden.sections.length] ?? "", word),
    );
  const lines = ["commplan: 1", "project: { name: Bridge, client: Northmere }", ...blocks]
    .join("\n")
    .split("\n");
  for (const { at, which, word } of remarks) {
    const remark = filled(hidden.remarks[which % hidden.remarks.length] ?? "", word);
    const place = at % lines.length;
    if (which % 2 === 0) lines.splice(place, 0, remark);
    else if (remark !== "") lines[place] += ` ${remark}`;
  }
  return `${lines.join("\n")}\n`;
}

function filled(text: string, word: string): string {
  return text.replaceAll("{}", word);
}

/** What an assistant hears of a proposal before a person has a say. */
function heard(text: string, request: ProposalRequest, readers: Visibility = "client"): unknown {
  const analyzer = createAnalyzer();
  const read = (one: string) => analyzer.analyze(one, { asOf });
  const answer = proposalOf(analyze(text, { asOf }), request, { readers, analyze: read });
  return "problem" in answer ? answer.problem : "the person is asked";
}

const none: Addition = { records: [], keys: [], sections: [], remarks: [] };

/** Requests about texts of the plans, hidden and open. */
function guesses(texts: readonly string[]): fc.Arbitrary<ProposalRequest> {
  const part = fc
    .tuple(fc.constantFrom(...texts), fc.nat(), fc.integer({ min: 1, max: 40 }))
    .map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length));
  const oldText = fc.oneof(
    part,
    fc.constantFrom(...words, "", "- ", "\n", "title: Piles", "notes: Deck secret"),
  );
  const newText = fc.oneof(part, fc.constantFrom("", "Roof", '"', "# ", "\n  - ", "&a ", ": ", "{"));
  const replacement = fc.record({ oldText, newText });
  const id = fc.constantFrom("M-1", "R-1", "amy", ...words, ...words.map((word) => `${word}-0`));
  const value = fc.record({
    record: id,
    key: fc.constantFrom("title", "owner", "notes", "due", "visibility", "milestones", "x-own", "id"),
    value: fc.oneof(
      id,
      fc.constantFrom("Deck secret", "2026-06-01", "Piles"),
      fc.array(id, { maxLength: 3 }),
    ),
  });
  return fc.record({
    replacements: fc.array(replacement, { maxLength: 2 }),
    values: fc.array(value, { maxLength: 1 }),
    fixes: fc.array(fc.constantFrom("schema risks[0].titel #1", "x"), { maxLength: 1, size: "xsmall" }),
  });
}

describe("an assistant that guesses", () => {
  it("hears the same of plans that differ in what is kept from its readers", () => {
    const outcomes = new Set<string>();
    fc.assert(
      fc.property(
        fc.tuple(addition, addition, fc.boolean()).chain(([one, other, isFlow]) => {
          const texts = [one, other, none].map((own) => written(own, isFlow));
          return fc.tuple(fc.constant(texts), guesses(texts));
        }),
        ([texts, request]) => {
          const all = texts.map((text) => heard(text, request));
          assert.deepEqual(all[0], all[2]);
          assert.deepEqual(all[1], all[2]);
          outcomes.add(String((all[2] as { readonly en?: string }).en ?? all[2]).replace(/“[^”]*”/g, "…"));
        },
      ),
      { numRuns: runs(400) },
    );
    // Each kind of answer was met.
    for (const word of [/does not stand/, /more than once/, /wrong afterwards/, /no record/, /is asked/])
      assert.ok(
        [...outcomes].some((one) => word.test(one)),
        String(word),
      );
  });

  it("is told the same of what a plan will be found wanting in afterwards", () => {
    const plan = (due: string) =>
      `commplan: 1\nproject: { name: Bridge, client: Northmere }\nmilestones:\n  - id: M-1\n    title: Piles\n    due: 2026-06-01\n  - id: M-2\n    title: Deck\n    due: ${due}\n    depends-on: [M-1]\n    visibility: internal\n`;
    const read = (text: string) => analyze(text, { asOf });
    const [sooner, later] = ["2026-06-10", "2026-12-01"].map((due) => {
      const values = [{ record: "M-1", key: "due", value: "2026-07-01" }];
      const answer = proposalOf(read(plan(due)), { values }, { readers: "client", analyze: read });
      assert.ok("edits" in answer);
      return answer;
    });
    assert.notEqual(sooner?.newFindings.length, later?.newFindings.length);
    assert.deepEqual(sooner?.toldFindings, later?.toldFindings);
  });

  it("is answered from a text that says no more than the plan's facts", () => {
    fc.assert(
      fc.property(addition, fc.boolean(), (own, isFlow) => {
        const text = written(own, isFlow);
        const seen = seenText(analyze(text, { asOf }), "client");
        assert.equal(seen.text, seenText(analyze(written(none, isFlow), { asOf }), "client").text);
      }),
      { numRuns: runs(200) },
    );
  });

  it("is told alike of a list that holds nothing and of one of which it sees nothing", () => {
    const head = "commplan: 1\nproject: { name: Bridge, client: Northmere }\n";
    const tail = "glossary:\n  - term: Pile\n    meaning: A post.\n";
    const own = "{ id: R-1, title: Tide, probability: 2, impact: 3, visibility: internal }";
    for (const [empty, hidden] of [
      ["risks:", `risks:\n  - ${own}`],
      ["risks:", "risks: Tide"],
      ["risks: []", `risks: [${own}]`],
    ])
      for (const [before, after] of [
        [head, tail],
        [head + tail, ""],
      ]) {
        const [one, other] = [empty, hidden].map((section) => `${before}${section}\n${after}`);
        assert.equal(
          seenText(analyze(one ?? "", { asOf }), "client").text,
          seenText(analyze(other ?? "", { asOf }), "client").text,
        );
        const request = { replacements: [{ oldText: "risks:", newText: "issues:" }] };
        assert.deepEqual(heard(one ?? "", request), heard(other ?? "", request));
      }
  });

  for (const { name, text } of plansIn("samples"))
    for (const readers of ["client", "team"] as const)
      it(`is answered from a plan that tells ${readers} readers just what ${name} tells them`, () => {
        const read = (one: string) => analyze(one, { asOf });
        const sections = [...read(text).plan.sections].filter((section) => section !== "commplan");
        const seen = seenText(read(text), readers).text;
        assert.notEqual(seen, text);
        const facts = (one: string) => JSON.stringify(factsOf(read(one), { readers, sections }));
        assert.equal(facts(seen), facts(text));
        // It is left as it is by itself.
        assert.equal(seenText(read(seen), readers).text, seen);
      });
});

describe("what an assistant does not see", () => {
  const read = (text: string) => analyze(text, { asOf });
  const propose = (text: string, request: ProposalRequest) =>
    proposalOf(read(text), request, { readers: "client", analyze: read });
  const head = "commplan: 1\nproject: { name: Bridge, client: Northmere }\nrisks:\n";
  const risk = (id: string, ...own: readonly string[]) =>
    `  - id: ${id}\n${["title: Tide", "probability: 2", "impact: 3", ...own].map((one) => `    ${one}\n`).join("")}`;
  const seen = (id: string) => risk(id).trimEnd();

  it("stays with its record where one is put behind it or before it", () => {
    fc.assert(
      fc.property(addition, fc.constantFrom("amy", "bo"), fc.boolean(), (own, id, isBefore) => {
        const text = written(own, false);
        const [amy, bo] = [
          "  - id: amy\n    name: Amy Chen\n    side: team",
          "  - id: bo\n    name: { en: Bo, zh-CN: 博 }\n    side: client",
        ];
        const one = id === "amy" ? amy : bo;
        const made = "  - id: new\n    name: New\n    side: client";
        const newText = (isBefore ? [made, one] : [one, made]).join("\n");
        const answer = propose(text, { replacements: [{ oldText: one, newText }] });
        // Something hidden may stand within the text.
        if (!("edits" in answer)) return assert.ok("untold" in answer);
        const others = answer.after.plan.stakeholders.filter((person) => person.id !== "new");
        const named = (people: readonly object[]) => people.map((person) => ({ ...person, at: [] }));
        assert.deepEqual(named(others), named(read(text).plan.stakeholders));
        const { tags, notes, external } =
          answer.after.plan.stakeholders.find((person) => person.id === "new") ?? {};
        assert.deepEqual([tags, notes, external], [undefined, undefined, undefined]);
      }),
      { numRuns: runs(300) },
    );
  });

  it("is not left to the record before, where its own is taken away", () => {
    const gone = { replacements: [{ oldText: `\n${seen("R-2")}`, newText: "" }] };
    assert.ok("untold" in propose(head + risk("R-1") + risk("R-2", "tags: [x]"), gone));
    assert.ok("untold" in propose(head + risk("R-1", "notes: y") + risk("R-2", "tags: [x]"), gone));
    assert.ok("edits" in propose(head + risk("R-1", "tags: [x]") + risk("R-2"), gone));
  });

  it("is not taken into a text that begins above it", () => {
    const text = head + risk("R-1") + risk("R-2", "visibility: internal");
    const answer = propose(text, {
      replacements: [{ oldText: seen("R-1"), newText: `${seen("R-1")}\nx-own: |\n a` }],
    });
    assert.ok("edits" in answer);
    assert.deepEqual(
      answer.after.plan.risks.map(({ id }) => id),
      ["R-1", "R-2"],
    );
  });

  it("is no hindrance to another id or another value of its record", () => {
    const text = head + risk("R-1", "notes: y", "tags: [x]");
    for (const [oldText, newText] of [
      ["R-1", "R-10"],
      ["R-1", "tide"],
      ["Tide", "High tide"],
      ["impact: 3", "impact: 3\n    response: Wait."],
    ] as const) {
      const answer = propose(text, { replacements: [{ oldText, newText }] });
      assert.ok("edits" in answer, newText);
      assert.equal(answer.after.plan.risks[0]?.notes, "y");
    }
  });
});
