import assert from "node:assert/strict";
import fc from "fast-check";
import schema from "../../schemas/commplan.schema.json" with { type: "json" };
import { analyze, createAnalyzer } from "../../src/plan/analyze.ts";
import { factsOf } from "../../src/plan/assistant/facts.ts";
import { type ProposalRequest, proposalOf } from "../../src/plan/assistant/proposal.ts";
import { planData } from "../../src/plan/data/plan-data.ts";
import { markedPlan } from "../report/privacy/marked-plan.ts";
import { plansIn } from "../support/folders.ts";
import { runs } from "../support/properties.ts";

// An assistant reads what the client may read, where the person has not allowed more. Its tools for facts and for proposals
// answer it without a question, so that no sentence of theirs may tell more than that.

const asOf = "2026-07-17";

/** A plan, and what of it such an assistant reads and never reads. */
interface Kept {
  readonly text: string;
  /** Texts that it knows, and that stand in the plan as they are. */
  readonly known: readonly string[];
  readonly ids: readonly string[];
  /** Ids and words that are kept from it. */
  readonly secrets: readonly string[];
}

function keptOf(text: string): Kept {
  const analysis = analyze(text, { asOf });
  const open = JSON.stringify(planData(analysis, { visibility: "client" }));
  const all = [...new Set(textsIn(analysis.plan))];
  const isKnown = (one: string) => open.includes(JSON.stringify(one).slice(1, -1));
  return {
    text,
    ids: [...analysis.symbols.definitions.keys()].filter((id) => open.includes(JSON.stringify(id))),
    known: all.filter((one) => isKnown(one) && text.includes(one)),
    secrets: all.filter((one) => one.length > 3 && !isKnown(one) && !formatWords.has(one)),
  };
}

/** All texts in a value, keys too. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)]);
}

/** They tell nothing of a plan. */
const formatWords: ReadonlySet<string> = new Set(textsIn(schema));

const plans: Readonly<Record<string, () => Kept>> = {
  // What has a slip of syntax is left out: a plan with one may take no other.
  "a plan with a mark in every field": () => keptOf(markedPlan().replace(/^.*mk\.broken.*\n/gm, "")),
  ...Object.fromEntries(plansIn("samples").map(({ name, text }) => [name, () => keptOf(text)])),
};

/** What may follow a text in a plan: an edit that takes it along makes the next lines something else. */
const seams = ["", "\n", '"', '",', " }", ",", ": ", "\n  - id: ", "\n    "];

/** What somebody may put in the place of a text. */
const oddities = ["", '"', "[", ": ", "# ", "- ", "&a ", "*a", "{", "\u202e", "?", "|", "!!int "];

function requestsFor({ text: plan, known, secrets, ids }: Kept): fc.Arbitrary<ProposalRequest> {
  const text = fc.constantFrom(...known);
  const once = fc.constantFrom(...known.flatMap((one) => placesOf(plan, one)));
  // An id that is nearly one that is kept, as guesses at what was meant would find it.
  const near = fc
    .constantFrom(...secrets)
    .map((one) => `${one.slice(0, -1)}${one.endsWith("q") ? "p" : "q"}`);
  const written = fc.oneof(
    fc.constantFrom(...ids),
    text,
    near,
    fc.constantFrom(...secrets),
    fc.constantFrom(...oddities),
    fc.string({ maxLength: 6 }),
  );
  const replacement = fc
    .tuple(once, fc.constantFrom(...seams), written, fc.constantFrom(...seams))
    .map(([{ lead, one }, seam, other, end]) => ({
      oldText: lead + one + seam,
      newText: lead + other + end,
    }));
  const value = fc.record({
    record: fc.oneof(fc.constantFrom(...ids), fc.constantFrom(...ids), near),
    key: fc.constantFrom("owner", "due", "status", "depends-on", "visibility", "id", "phase", "from", "x-y"),
    value: fc.oneof(written, fc.array(written, { maxLength: 2 })),
  });
  const fix = fc.oneof(
    text,
    near,
    fc.constantFrom("schema risks[0] #1", "ref-unknown milestones[0].owner #1"),
  );
  return fc.oneof(
    { weight: 3, arbitrary: value.map((one) => ({ values: [one] })) },
    { weight: 4, arbitrary: replacement.map((one) => ({ replacements: [one] })) },
    {
      weight: 1,
      arbitrary: fc.record({
        values: fc.array(value, { maxLength: 1 }),
        replacements: fc.array(replacement, { maxLength: 2 }),
        fixes: fc.array(fix, { maxLength: 1 }),
      }),
    },
  );
}

/** Owners that nobody is, so that refusals of unknown ids are met however the draw falls. */
function strangers({ ids, secrets }: Kept): [ProposalRequest][] {
  const near = `${secrets.find((one) => /^[a-z-]+$/.test(one))}q`;
  return ids.slice(0, 60).map((record) => [{ values: [{ record, key: "owner", value: near }] }]);
}

/** Where a text stands in a plan, with so much of the line before it that it stands there once. */
function placesOf(plan: string, one: string) {
  const places: { readonly lead: string; readonly one: string }[] = [];
  for (let at = plan.indexOf(one); at >= 0; at = plan.indexOf(one, at + 1)) {
    const lead = plan.slice(plan.lastIndexOf("\n", at) + 1, at);
    if (plan.split(lead + one).length === 2) places.push({ lead, one });
  }
  return places;
}

/** What a sentence says of what is kept, beyond what the assistant said itself. */
function told(sentence: string, request: unknown, { secrets }: Kept): readonly string[] {
  const own = JSON.stringify(request);
  return secrets.filter((one) => sentence.includes(one) && !own.includes(JSON.stringify(one).slice(1, -1)));
}

describe("an assistant that may read what the client may", () => {
  for (const [name, make] of Object.entries(plans)) {
    it(`learns no more from how its proposals are refused, in ${name}`, () => {
      const kept = make();
      assert.ok(kept.secrets.length > 3 && kept.known.length > 20);
      const before = analyze(kept.text, { asOf });
      const analyzer = createAnalyzer();
      const refused = new Set<string>();
      fc.assert(
        fc.property(requestsFor(kept), (request) => {
          const answer = proposalOf(before, request, {
            readers: "client",
            analyze: (text) => analyzer.analyze(text, { asOf }),
          });
          if (!("problem" in answer)) return;
          refused.add(/\((?:[^)]*, )?([\w-]+)\)/.exec(answer.problem.en)?.[1] ?? "");
          for (const sentence of Object.values(answer.problem))
            assert.deepEqual(told(sentence, request, kept), [], sentence);
        }),
        { numRuns: runs(300), examples: strangers(kept) },
      );
      for (const rule of ["syntax", "schema", "ref-unknown"]) assert.ok(refused.has(rule), rule);
    });

    it(`learns no more from how its questions are refused, in ${name}`, () => {
      const kept = make();
      const before = analyze(kept.text, { asOf });
      const names = [...before.plan.sections, ...kept.known.slice(0, 20), "riskz", "notes", "__proto__"];
      for (const section of names) {
        const request = { readers: "client", sections: [section] } as const;
        const answer = factsOf(before, request);
        const sentences =
          "problem" in answer ? Object.values(answer.problem) : [JSON.stringify(answer.facts)];
        for (const sentence of sentences) assert.deepEqual(told(sentence, request, kept), [], section);
      }
    });
  }
});
