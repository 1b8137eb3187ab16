import assert from "node:assert/strict";
import { analyze } from "../../src/plan/analyze.ts";
import { recordKinds } from "../../src/plan/facts/names.ts";
import type { Finding } from "../../src/plan/finding.ts";
import { definitionShape, type Shape } from "../../src/plan/schema/shape.ts";
import { buildReport } from "../../src/report/build.ts";

const options = { asOf: "2026-03-02" };
const head = "commplan: 1\nproject: { name: A, client: B }\n";
const wrong = ["{ a: b }", "[x]", "[[x]]", "[{ a: b }]", "x", "7", "-1.5", "true", "~", "''", "2026-02-30"];

/** The keys of a mapping, and of the mappings and lists of mappings in it. */
function* pathsIn(shape: Shape, lead: readonly string[]): Generator<readonly string[]> {
  for (const [key, property] of shape.properties) {
    yield [...lead, key];
    const inner = [property, ...property.alternatives].find(({ kind }) => kind === "mapping");
    if (inner && lead.length < 2) yield* pathsIn(inner, [...lead, key]);
  }
}

/** A flow mapping with one value at a path: `{ a: { b: VALUE } }`. */
function nested(path: readonly string[], value: string): string {
  return path.reduceRight((inner, key) => `{ ${key}: ${inner} }`, value);
}

/** Everything that can be asked of a plan, with a value of the wrong kind somewhere. */
function use(text: string, path: readonly string[] = []): void {
  const { plan, findings, faults } = analyze(text, options);
  for (const { fixes } of findings) fixes();
  assert.deepEqual(toldTwice(findings, path), [], text);
  assert.deepEqual(faults, [], text);
  buildReport(plan, { asOf: options.asOf, visibility: "internal" });
}

const ofValues = new Set(["schema", "syntax", "ref-unknown", "ref-wrong-kind"]);

/** What is said of the value at a path, or of something in it, besides the one finding that is due. */
function toldTwice(findings: readonly Finding[], path: readonly string[]): readonly string[] {
  if (path.length === 0) return [];
  const within = findings.filter(
    (finding) =>
      ofValues.has(finding.rule) &&
      path.every((key, index) => finding.path.filter((step) => typeof step === "string")[index] === key),
  );
  return within.slice(1).map(({ message }) => message.en);
}

/** A mapping may have a key too many and another one too few. */
const oneSlip = wrong.filter((value) => !value.includes("a: b"));

describe("a value of the wrong kind", () => {
  it("is a finding and nothing worse, in any key of any record", () => {
    let tried = 0;
    const places = [
      ...Object.entries(recordKinds).map(([section, kind]) => ({
        section,
        kind,
        wrap: (record: string) => `${section}: [${record}]`,
      })),
      ...["calendar", "policy", "status"].map((kind) => ({
        section: kind,
        kind,
        wrap: (value: string) => `${kind}: ${value}`,
      })),
    ];
    for (const { section, kind, wrap } of places) {
      const shape = definitionShape(kind);
      for (const path of shape ? pathsIn(shape, []) : []) {
        for (const value of wrong) {
          tried += 1;
          use(`${head}${wrap(nested(path, value))}\n`, oneSlip.includes(value) ? [section, ...path] : []);
        }
      }
      for (const value of wrong) use(`${head}${wrap(value)}\n`);
    }
    assert.ok(tried > 3000, String(tried));
  }).timeout(120_000);
});
