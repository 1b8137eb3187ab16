import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { asOf, generatePlan } from "../../bench/generate-plan.ts";
import { createAnalyzer } from "../../src/plan/analyze.ts";
import { createRuleMemory } from "../../src/plan/incremental/rule-memory.ts";
import { rules } from "../../src/plan/rules/index.ts";
import type { PlanContext, RuleFinding } from "../../src/plan/rules/rule.ts";
import { root } from "../support/folders.ts";
import { randomNumbers } from "../support/random-edits.ts";
import { firstDifference, plansToEdit, type Step, sessionOf } from "../support/random-sessions.ts";

const options = { asOf: "2026-07-17" };
const head = "commplan: 1\nproject: { name: A, client: B }\n";
const risks = `${head}risks:\n  - { id: r1, title: R, probability: 1, impact: 1 }\n  - { id: r2, title: S, probability: 2, impact: 2 }\n`;
const plan = `${risks}own:\n  - { id: q }\nmilestones:\n  - id: m1\n    title: T\n    due: 2026-08-03\n    risks: [r1]\nactions:\n  - { id: a1, title: U, owner: nobody }\n`;

/** Edits at the places where a text is cut: what stands before, and what it becomes. Each is made and taken back. */
const edges: Readonly<Record<string, readonly [string | RegExp, string]>> = {
  "a key line that goes on": ["milestones:\n", "milestones: x\n"],
  "a key line that loses its colon": ["milestones:\n", "milestones\n"],
  "a key line that loses its break": ["milestones:\n", "milestones:"],
  "a key of nobody's that loses its space": ["own:\n", "own:x\n"],
  "a key with another first letter": ["milestones:", "nilestones:"],
  "a key that is indented": ["milestones:", " milestones:"],
  "a key that becomes a comment": ["milestones:", "#milestones:"],
  "a key with a letter more": ["milestones:", "milestonesx:"],
  "a key that is asked for": ["milestones:", "? milestones:"],
  "a key that stands twice": ["actions:", "risks:"],
  "the first key": ["commplan: 1", "commplan 1"],
  "a mark before all": [/^/, "\uFEFF"],
  "a comment before all": [/^/, "# c\n"],
  "a document's beginning": [/^/, "---\n"],
  "a second document": ["milestones:", "---\nmilestones:"],
  "an end before more": ["milestones:", "...\nmilestones:"],
  "an end after all": [/$/, "...\n"],
  "text after the last line": [/\n$/, " "],
  "a line after the last": [/$/, "x"],
  "a conflict that swallows sections": ["risks:", "<<<<<<< a\nrisks:"],
  "a conflict that ends": ["actions:", ">>>>>>> b\nactions:"],
  "a conflict of its own": ["milestones:", "<<<<<<< a\n=======\n>>>>>>> b\nmilestones:"],
  "a brace at the margin": ["milestones:", "}\nmilestones:"],
  "a list of one's own": ["milestones:\n", "milestones:\n- x\n"],
  "a tab before a list": ["milestones:\n", "milestones:\n\t- x\n"],
  "a dash that stands elsewhere": ["  - id: m1", " - id: m1"],
  "a stray line in a record": ["    due:", "due\n    due:"],
  "a CR instead of a break": ["milestones:\n", "milestones:\r"],
  "a CR before a break": ["milestones:\n", "milestones:\r\n"],
  "a quote that is not closed": ["title: T", 'title: "T'],
  "an anchor": ["  - { id: r1,", "  - &a { id: r1,"],
  "an alias before its anchor": ["title: T", "title: *a"],
  "a plan in braces": [/^/, "{"],
  "nothing at all": [plan, ""],
};

describe("an analysis of an edited plan", () => {
  for (const [name, [from, to]] of Object.entries(edges)) {
    it(`says what a first reading says: ${name}`, () => {
      const edited = plan.replace(from, () => to);
      assert.notEqual(edited, plan);
      same([plan, edited, plan, edited].map(asked));
      // Where a conflict began before, what ends it is what changes.
      const conflict = plan.replace("risks:", "<<<<<<< a\nrisks:");
      same([conflict, conflict.replace(from, () => to), conflict].map(asked));
      // And what begins without a colon is a section with a problem of its own.
      const bare = plan.replace("actions:", "actions");
      same([bare, bare.replace(from, () => to), bare].map(asked));
      same([plan.replaceAll("\n", "\r\n"), edited.replaceAll("\n", "\r\n")].map(asked));
    });
  }

  it("says what a first reading says where aliases add more than is read", () => {
    const nines = (name: string) => `[${Array(9).fill(name).join(", ")}]`;
    const levels = Array.from(
      { length: 6 },
      (_, level) => `x-a${level + 1}: &a${level + 1} ${nines(`*a${level}`)}\n`,
    );
    const aliases = `x-a0: &a0 ${nines("lol")}\n${levels.join("")}`;
    const bomb = `${plan.replace("risks:", () => `${aliases}risks:`)}issues: *a6\n`;
    const within = bomb.replace("title: R", "tags: *a5");
    // Two that are too much together; then the first of them counts no more, since its section stands twice.
    const both = bomb.replace("issues: *a6", "issues: [*a4, *a4]\ndecisions: [*a4, *a4]");
    const one = both.replace("issues:", '"issues": []\nissues:');
    assert.deepEqual([bomb, within, both, one, plan].map(isTold), [true, true, true, false, false]);
    same([bomb, bomb.replace("title: T", "title: TT"), within, plan, both, one, both, bomb].map(asked));

    function isTold(text: string): boolean {
      const { findings } = createAnalyzer().analyze(text, options);
      return findings.some(({ message }) => message.en.includes("more than 250,000"));
    }
  }).timeout(60_000);

  it("says what a first reading says, whatever people do", () => {
    const number = randomNumbers(20_260_717);
    const plans = plansToEdit();
    assert.ok(plans.length > 50);
    for (let session = 0; session < 12; session += 1) {
      const { name, text } = plans[Math.floor(number() * plans.length)] ?? { name: "", text: "" };
      const difference = firstDifference(sessionOf(text, 25, number));
      assert.equal(difference && { name, ...difference }, undefined);
    }
  }).timeout(60_000);

  it("parses one block and asks few rules after a key in a title, whatever the size of the plan", () => {
    const text = generatePlan(35_000);
    const at = text.indexOf("Deck of section", text.length / 3);
    const analyzer = createAnalyzer();
    assert.equal(analyzer.analyze(text, { asOf }).findings.length, 0);
    const all = analyzer.work();
    assert.ok(all.blocks > 5_000 && all.judges >= rules.length - 2, JSON.stringify(all));
    assert.equal(analyzer.analyze(put(text, at, "x"), { asOf }).findings.length, 0);
    const { blocks, judges } = analyzer.work();
    assert.equal(blocks, 1);
    assert.ok(judges > 0 && judges <= 24, `${judges} rules ran`);
    // A comment says nothing, and a plan that is asked for again says what it said.
    analyzer.analyze(`# new\n${put(text, at, "x")}`, { asOf }).findings.length;
    // The three that look at every value ask for the text's new version, and have each value's answer already.
    assert.deepEqual(analyzer.work(), { blocks: 0, judges: 3 });
  }).timeout(60_000);
});

describe("what is kept of a plan", () => {
  it("is kept by what was read of it: a key that outlives its plan would say what was so before", () => {
    const files = readdirSync(`${root}src`, { recursive: true, encoding: "utf8" }).filter(
      (name) => name.endsWith(".ts") && !name.includes("incremental"),
    );
    assert.ok(files.length > 300);
    const byPlan = /new WeakMap<\s*(?:Plan|Symbols|Source|PlanContext(?:\["\w+"\])?)\s*,/;
    assert.deepEqual(
      files.filter((name) => byPlan.test(readFileSync(`${root}src/${name}`, "utf8"))),
      [],
    );
  });
});

describe("what a rule read", () => {
  const found: RuleFinding = { path: ["risks", 0, "title"], message: { en: "M", "zh-CN": "信" } };

  /** The runs of a rule over versions of a plan. */
  function runsOf(judge: (context: PlanContext) => Iterable<RuleFinding>, texts: readonly string[]): number {
    const memory = createRuleMemory();
    const analyzer = createAnalyzer();
    let runs = 0;
    for (const text of texts) {
      [...memory.judging(analyzer.analyze(text, options))(judge)];
      runs += memory.runs();
    }
    return runs;
  }

  const retitled = plan.replace("title: T", "title: TT");
  const cases: Readonly<Record<string, readonly [(context: PlanContext) => unknown, string, number]>> = {
    "another section": [({ plan: { risks: read } }) => read.length, retitled, 1],
    "the section": [({ plan: { milestones: read } }) => read.length, retitled, 2],
    "the ids": [({ symbols }) => [symbols.definitions.size, symbols.references.length], retitled, 1],
    "the text": [({ source }) => source.text, retitled, 2],
    "ids that changed": [({ symbols }) => symbols.definitions.size, plan.replace("id: m1", "id: m2"), 2],
    "references beside ids that changed": [
      ({ symbols }) => symbols.references,
      plan.replace("id: m1", "id: m2"),
      1,
    ],
    "ids beside references that changed": [
      ({ symbols }) => symbols.definitions,
      plan.replace("[r1]", "[r2]"),
      1,
    ],
    "a section that was not there": [
      ({ plan: { status } }) => status,
      `${plan}status: { as-of: 2026-07-17 }\n`,
      2,
    ],
    "text that broke": [
      ({ symbols }) => symbols.mayStandInBrokenText("x"),
      plan.replace("title: T", 'title: "T'),
      2,
    ],
    "all of the plan": [({ plan: all }) => ({ ...all }), retitled, 2],
  };
  for (const [name, [read, edited, runs]] of Object.entries(cases)) {
    it(`decides whether it runs again: ${name}`, () => {
      const judge = (context: PlanContext) => {
        read(context);
        return [found];
      };
      assert.equal(runsOf(judge, [plan, edited]), runs);
      assert.equal(runsOf(judge, [plan, plan, plan]), 1);
    });
  }

  it("does not keep a failure, nor what it found before that", () => {
    const memory = createRuleMemory();
    const context = createAnalyzer().analyze(plan, options);
    for (let run = 0; run < 2; run += 1) {
      const judging = memory.judging(context);
      const seen: RuleFinding[] = [];
      assert.throws(() => {
        for (const each of judging(failing)) seen.push(each);
      }, /a fault of its own/);
      assert.equal(seen.length, 1);
      assert.equal(memory.runs(), 1);
    }
  });

  function* failing(): Generator<RuleFinding> {
    yield found;
    throw new TypeError("a fault of its own");
  }
});

function asked(text: string): Step {
  return { text, options, isAsked: true };
}

function same(steps: readonly Step[]): void {
  const difference = firstDifference(steps);
  assert.equal(difference && `${difference.part}: ${difference.steps.at(-1)?.text}`, undefined);
}

function put(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}
