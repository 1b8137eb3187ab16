import assert from "node:assert/strict";
import { analyze } from "../../src/plan/analyze.ts";
import { insertEntries } from "../../src/plan/edit/insert.ts";
import { replaceKey, replaceScalar } from "../../src/plan/edit/replace.ts";
import { fixText } from "../../src/plan/fix/fix-text.ts";
import { migrateText } from "../../src/plan/migrate/migrate-text.ts";
import type { KnownFormat } from "../../src/plan/migrate/migration.ts";
import { isOfLaterVersion, versionIssues } from "../../src/plan/migrate/version-issues.ts";
import { readSource } from "../../src/plan/read-source.ts";
import { applyEdits } from "../support/apply.ts";
import { plansIn } from "../support/folders.ts";

/**
 * A format that is made up: version 2 calls the `due` of risks `respond-by` and their `threat`s `danger`s, version 3
 * calls the section `hazards`.
 */
const invented: KnownFormat = {
  version: 3,
  migrations: [
    {
      from: 2,
      summary: { en: "Risks are hazards.", "zh-CN": "风险改称隐患。" },
      edits: (source) => [replaceKey(source, ["risks"], "hazards")],
    },
    {
      from: 1,
      summary: { en: "Risks have a respond-by.", "zh-CN": "风险改用 respond-by。" },
      *edits(source) {
        for (const [index] of (source.sections.get("risks")?.items ?? []).entries()) {
          yield replaceKey(source, ["risks", index, "due"], "respond-by");
          yield replaceScalar(source, ["risks", index, "kind"], "danger");
        }
      },
    },
  ],
};

const plan = `# The bridge, ours
commplan: 1 # the format
project: { name: Bridge, client: Northmere }

risks:
  # the worst first
  - id: r1
    kind:   threat   # as agreed
    due: 2026-03-01 # soon
  - { "due": 2026-04-01, id: r2, kind: 'threat' }
`;

const migrated = `# The bridge, ours
commplan: 3 # the format
project: { name: Bridge, client: Northmere }

hazards:
  # the worst first
  - id: r1
    kind:   danger   # as agreed
    respond-by: 2026-03-01 # soon
  - { "respond-by": 2026-04-01, id: r2, kind: 'danger' }
`;

function outcomeOf(text: string, known: KnownFormat) {
  const result = migrateText(text, known);
  assert.ok(!("problem" in result), JSON.stringify(result));
  return result;
}

function problemOf(text: string, known: KnownFormat = invented): string {
  const result = migrateText(text, known);
  assert.ok("problem" in result, JSON.stringify(result));
  return result.problem.en;
}

describe("migrating a plan", () => {
  for (const [ending, name] of [
    ["\n", "LF"],
    ["\r\n", "CRLF"],
  ] as const) {
    it(`goes from version to version by edits of what changes alone, with ${name}`, () => {
      const [before, after] = [plan.replaceAll("\n", ending), migrated.replaceAll("\n", ending)];
      const { from, to, steps, edits, text } = outcomeOf(before, invented);
      assert.deepEqual([from, to], [1, 3]);
      assert.deepEqual(
        steps.map((step) => step.from),
        [1, 2],
      );
      assert.equal(text, after);
      assert.equal(applyEdits(before, edits), after);
      // The number, the section, and two words of each risk: nothing between them is touched.
      assert.deepEqual(
        edits.map(({ start, end }) => before.slice(start, end)),
        ["1", "risks", "threat", "due", '"due"', "'threat'"],
      );
    });
  }

  it("begins where the plan is", () => {
    const second = plan.replace("commplan: 1", "commplan: 2");
    assert.deepEqual(
      outcomeOf(second, invented).steps.map(({ from }) => from),
      [2],
    );
  });

  it("leaves a plan of the newest version alone, the samples too", () => {
    for (const { text } of plansIn("samples")) {
      const { steps, edits, text: after } = outcomeOf(text, { version: 1, migrations: [] });
      assert.deepEqual([steps, edits, after === text], [[], [], true]);
    }
  });

  for (const written of ['"1"', "'1'", "1.2", "v1", "１", '"1.0" # ours'])
    it(`puts the version right where it is the newest one, written otherwise: ${written}`, () => {
      const text = plan.replace("commplan: 1 ", `commplan: ${written} `);
      const { steps, edits, text: after } = outcomeOf(text, { version: 1, migrations: [] });
      assert.deepEqual([steps, edits.length, applyEdits(text, edits) === after], [[], 1, true]);
      assert.equal(after, text.replace(written.replace(/ .*/, ""), "1"));
      assert.ok(!analyze(after, { asOf: "2026-03-01" }).findings.some(({ path }) => path[0] === "commplan"));
    });

  const problems: readonly (readonly [string, string, RegExp])[] = [
    ["a slip of syntax", plan.replace("- id: r1", "- id: [r1"), /cannot be read/],
    ["no version", plan.replace("commplan: 1", "x-commplan: 1"), /does not say which version/],
    ["a version that is none", plan.replace("commplan: 1", "commplan: one"), /does not say which version/],
    ["a later version", plan.replace("commplan: 1", "commplan: 4"), /version 4 .* knows version 3/],
    ["a version that never was", plan.replace("commplan: 1", "commplan: 0"), /no version 0/],
    ["an empty text", "", /does not say which version/],
  ];
  for (const [name, text, problem] of problems)
    it(`changes nothing of a plan with ${name}`, () => assert.match(problemOf(text), problem));

  const harms: readonly (readonly [string, KnownFormat["migrations"][number]["edits"]])[] = [
    [
      "loses a comment",
      ({ text }) => [{ start: text.indexOf("# soon"), end: text.indexOf("# soon") + 6, newText: "" }],
    ],
    [
      "breaks the text",
      ({ text }) => [{ start: text.indexOf("- id"), end: text.indexOf("- id"), newText: "[" }],
    ],
    [
      "overlaps itself",
      () => [
        { start: 0, end: 30, newText: "" },
        { start: 10, end: 20, newText: "" },
      ],
    ],
    ["takes the version away", ({ text }) => [{ start: 0, end: text.indexOf("project"), newText: "" }]],
  ];
  for (const [name, edits] of harms) {
    it(`does not take a step that ${name}`, () => {
      const summary = { en: "", "zh-CN": "" };
      const harmful = { version: 2, migrations: [{ from: 1, summary, edits }] };
      assert.match(problemOf(plan, harmful), /without losing something/);
    });
  }

  it("adds a key where the next version asks for one", () => {
    const adding: KnownFormat = {
      version: 2,
      migrations: [
        {
          from: 1,
          summary: { en: "", "zh-CN": "" },
          edits: (source) => [insertEntries(source, ["project"], [["code", "none"]])],
        },
      ],
    };
    assert.match(
      outcomeOf(plan, adding).text,
      /^project: \{ name: Bridge, client: Northmere, code: none \}$/m,
    );
  });
});

describe("the version that a plan says", () => {
  const asOf = "2026-03-01";
  const findingsOf = (version: string) =>
    analyze(plan.replace("commplan: 1", `commplan: ${version}`), { asOf }).findings;

  it("is the present one without a word", () => {
    for (const written of ["1", "1.0"])
      assert.ok(!findingsOf(written).some(({ path }) => path[0] === "commplan"), written);
  });

  for (const written of ["1.3", "v1", '"1"', "１"]) {
    it(`is put right where it was meant: ${written}`, () => {
      const found = findingsOf(written).filter(({ path }) => path[0] === "commplan");
      assert.equal(found.length, 1);
      assert.deepEqual(
        found[0]?.fixes().map(({ edits }) => edits.map(({ newText }) => newText)),
        [["1"]],
      );
    });
  }

  it("is all that is said of a plan of a later version, and nothing makes it an earlier one", () => {
    const text = plan
      .replace("commplan: 1", "commplan: 2")
      .replace("due: 2026-03-01", "respnd-by: 2026-03-01");
    const { findings } = analyze(text, { asOf });
    assert.deepEqual(
      findings.map(({ message }) => message["zh-CN"]),
      [
        "这份计划采用第 2 版格式，而当前的 CommPlan 只支持第 1 版。请更新 CommPlan 后再使用。其余内容未作检查。",
      ],
    );
    assert.equal(fixText(text, (version) => analyze(version, { asOf })).analysis.text, text);
    assert.ok(isOfLaterVersion(readSource(text).source));
    assert.ok(!isOfLaterVersion(readSource(plan).source));
  });

  it("of a later version is told beside slips of syntax", () => {
    const text = `${plan.replace("commplan: 1", "commplan: 2")}issues: [\n`;
    const rules = analyze(text, { asOf }).findings.map(({ rule }) => rule);
    assert.ok(rules.includes("syntax") && rules.includes("schema"));
  });

  it("that is earlier offers to bring the plan to the present one, which no automatic repair does", () => {
    const [issue, ...more] = versionIssues(1, invented);
    assert.ok(issue && more.length === 0);
    assert.match(issue.message.en, /in version 1 .* present one is 3/);
    const fixes = [...(issue.fixes?.(analyze(plan, { asOf }), issue.path) ?? [])];
    assert.deepEqual(
      fixes.map((fix) => [fix?.title.en, fix?.preferred, fix && applyEdits(plan, fix.edits)]),
      [["Bring the plan to version 3 of the format", undefined, migrated]],
    );
  });

  it("that never was offers nothing", () => {
    const [issue] = versionIssues(0, invented);
    assert.match(issue?.message.en ?? "", /must be 3/);
    assert.equal(issue?.fixes, undefined);
  });
});
