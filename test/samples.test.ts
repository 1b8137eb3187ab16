import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { analyze } from "../src/plan/analyze.ts";
import { type Severity, severities } from "../src/plan/finding.ts";
import { planShape } from "../src/plan/schema/shape.ts";
import { plansIn, root } from "./support/folders.ts";
import { asOfOf, lineOf } from "./support/marks.ts";

const samples = plansIn("samples");

describe("samples", () => {
  const lengths: readonly (readonly [string, number])[] = [
    ["riverside.commplan.yaml", 300],
    ["portal.commplan.yaml", 200],
  ];
  for (const [name, length] of lengths) {
    it(`has ${name} with at least ${length} lines`, () => {
      const lines = textOf(name).trimEnd().split("\n").length;
      assert.ok(lines >= length, `${name} has ${lines} lines.`);
    });
  }

  for (const { name, text } of samples) {
    it(`finds nothing in ${name}`, () => {
      assert.deepEqual(findingsIn(text), []);
    });
  }

  it("uses every section in riverside.commplan.yaml", () => {
    const used = new Set(
      [...textOf("riverside.commplan.yaml").matchAll(/^([a-z-]+):/gm)].map(([, key]) => key),
    );
    assert.deepEqual(
      [...planShape().properties.keys()].filter((section) => !used.has(section)),
      [],
    );
  });

  it("share one date, which the settings of their folder pin", () => {
    const settings = readFileSync(`${root}samples/.vscode/settings.json`, "utf8");
    const pinned = /"commplan\.asOf":\s*"([^"]*)"/.exec(settings)?.[1];
    assert.deepEqual(
      samples.map(({ name, text }) => ({ name, asOf: asOfOf(text) })),
      samples.map(({ name }) => ({ name, asOf: pinned })),
    );
  });
});

describe("the plan of a real release", () => {
  it("has no error at 2024-03-27", () => {
    const text = readFileSync(`${root}test/plan/fixtures/kubernetes-release-1.30.commplan.yaml`, "utf8");
    assert.deepEqual(findingsIn(text, "2024-03-27", ["error"]), []);
  });
});

function textOf(name: string): string {
  return readFileSync(`${root}samples/${name}`, "utf8");
}

/** What is found in a plan, of all severities unless told, one line each: `LINE SEVERITY RULE MESSAGE`. */
function findingsIn(
  text: string,
  asOf = asOfOf(text),
  among: readonly Severity[] = severities,
): readonly string[] {
  return analyze(text, { asOf })
    .findings.filter(({ severity }) => among.includes(severity))
    .map(({ rule, severity, message, span }) =>
      [lineOf(text, span.start) + 1, severity, rule, message.en].join(" "),
    );
}
