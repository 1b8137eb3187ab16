import assert from "node:assert/strict";
import fc from "fast-check";
import { analyze, createAnalyzer } from "../../src/plan/analyze.ts";
import { plansIn } from "../support/folders.ts";
import { runs } from "../support/properties.ts";

const options = { asOf: "2026-03-02" };
const head = "commplan: 1\nproject: { name: A, client: B }\n";

/** Analyses a text and uses all that comes out, so that nothing lazy hides a fault. */
function use(text: string): number {
  const { findings, symbols } = analyze(text, options);
  for (const { span, fixes } of findings) {
    assert.ok(
      span.start >= 0 && span.end <= Math.max(text.length, 1) && span.start <= span.end,
      JSON.stringify(span),
    );
    fixes();
  }
  symbols.referencesTo("x");
  return findings.length;
}

function bomb(levels: number): string {
  const lines = ["x-a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"];
  for (let level = 1; level < levels; level += 1) {
    lines.push(
      `x-a${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(", ")}]`,
    );
  }
  return `${head}${lines.join("\n")}\nrisks: *a${levels - 1}\nissues:\n  - *a${levels - 1}\n`;
}

describe("analyze", () => {
  it("reads hostile texts to an end", () => {
    const hostile: Readonly<Record<string, string>> = {
      nothing: "",
      blanks: " \n\t\n  ",
      "a mark alone": "\uFEFF",
      "a bomb of aliases": bomb(12),
      "an alias of itself": `${head}risks:\n  - &a\n    id: r\n    x-y: *a\n    tags: *a\n`,
      "deep brackets": `${head}x-deep: ${"[".repeat(5000)}${"]".repeat(5000)}\n`,
      "deep brackets left open": `${head}notes: ${"[".repeat(5000)}`,
      "deep mappings": `${head}project:\n${Array.from({ length: 5000 }, (_, depth) => `${" ".repeat(depth + 1)}a:`).join("\n")}`,
      "deep dashes": `${head}risks:\n  ${"- ".repeat(5000)}x\n`,
      "keys of objects": `${head}__proto__: { polluted: true }\nconstructor: 1\nrisks:\n  - { __proto__: { a: 1 }, id: toString, title: hasOwnProperty, probability: 1, impact: 1 }\n`,
      "phases named like keys of objects": `${head}communications:\n  - { id: c, by-phase: { __proto__: daily, constructor: daily } }\n`,
      "one long line": `x: ${"a".repeat(3_000_000)}`,
      "many short lines": "a\n".repeat(300_000),
      "many keys": Array.from({ length: 100_000 }, (_, index) => `k${index}: 1`).join("\n"),
      "many keys in one mapping": `project:\n${Array.from({ length: 50_000 }, (_, index) => `  k${index}: 1`).join("\n")}`,
      "many quotes": `project: ${'"'.repeat(100_000)}`,
      "too long": "# comment\n".repeat(2_000_000),
      "control characters": "\u0000\u0001\u0085\u2028\u2029\uD800",
    };
    for (const [name, text] of Object.entries(hostile)) {
      use(text);
      if (process.env["COMMPLAN_TIMES"]) console.log(name, Math.round(performance.now()));
    }
    assert.equal(({} as { polluted?: boolean }).polluted, undefined);
  }).timeout(120_000);

  it("reads any text", () => {
    const line = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "risks:",
        "  - id: r",
        "    title: x",
        "milestones:",
        "- a",
        "\tb",
        "---",
        "}",
        "]",
        "k: [",
        'q: "',
        "'",
        "&a",
        "*a",
        "<<: *a",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 30 }),
        fc.constantFrom("\n", "\r\n", "\r"),
        (lines, lineBreak) => {
          use(lines.join(lineBreak));
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it("says the same of a text whatever was analysed before", () => {
    for (const { name, text } of plansIn("samples")) {
      fc.assert(
        fc.property(fc.array(edit(text), { minLength: 1, maxLength: 6 }), (edits) => {
          const analyzer = createAnalyzer();
          let current = text;
          assert.deepEqual(summary(analyzer.analyze(current, options)), summary(analyze(current, options)));
          for (const { at, length, insert, asOf } of edits) {
            const start = at % (current.length + 1);
            current = current.slice(0, start) + insert + current.slice(start + length);
            assert.deepEqual(
              summary(analyzer.analyze(current, { ...options, asOf })),
              summary(analyze(current, { ...options, asOf })),
              name,
            );
          }
        }),
        { numRuns: runs(4) },
      );
    }
  }).timeout(120_000);

  it("counts 2,000 merges of one anchor once each", () => {
    const items = Array.from({ length: 2000 }, (_, index) => `  - { id: r${index}, <<: *base }`);
    const text = `${head}x-base: &base { title: T, probability: 2, impact: 2 }\nrisks:\n${items.join("\n")}\n`;
    assert.deepEqual(analyze(text, options).findings, []);
    assert.equal(analyze(text, options).plan.risks[1999]?.title, "T");
  });
});

function edit(text: string) {
  const piece = fc.constantFrom(
    "",
    "\n",
    ":",
    '"',
    "[",
    "]",
    "  ",
    "\t",
    "- ",
    "x",
    "risks:\n",
    "\r\n",
    "#",
    "&a ",
    "*a",
    "：",
    "due: 2026-02-30",
    "---\n",
    "<<<<<<< a\n",
  );
  // What is judged by the day changes with the day, also where the text stays.
  const asOf = fc.constantFrom(options.asOf, "2025-01-15", "2027-11-30");
  return fc.record({ at: fc.nat(text.length), length: fc.nat(30), insert: piece, asOf });
}

function summary({ plan, symbols, findings }: ReturnType<typeof analyze>): unknown {
  return {
    plan,
    definitions: symbols.definitions,
    references: symbols.references,
    findings: findings.map(({ fixes, ...finding }) => ({ ...finding, fixes: fixes() })),
  };
}
