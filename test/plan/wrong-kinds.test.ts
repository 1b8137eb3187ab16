import assert from "node:assert/strict";
import { analyze } from "../../src/plan/analyze.ts";
import { recordKinds } from "../../src/plan/facts/names.ts";
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
function use(text: string): void {
  const { plan, findings, faults } = analyze(text, options);
  for (const { fixes } of findings) fixes();
  assert.deepEqual(faults, [], text);
  buildReport(plan, { asOf: options.asOf, visibility: "internal" });
}

describe("a value of the wrong kind", () => {
  it("is a finding and nothing worse, in any key of any record", () => {
    let tried = 0;
    const places = [
      ...Object.entries(recordKinds).map(([section, kind]) => ({
        kind,
        wrap: (record: string) => `${section}: [${record}]`,
      })),
      ...["calendar", "policy", "status"].map((kind) => ({
        kind,
        wrap: (value: string) => `${kind}: ${value}`,
      })),
    ];
    for (const { kind, wrap } of places) {
      const shape = definitionShape(kind);
      for (const path of shape ? pathsIn(shape, []) : []) {
        for (const value of wrong) {
          tried += 1;
          use(`${head}${wrap(nested(path, value))}\n`);
        }
      }
      for (const value of wrong) use(`${head}${wrap(value)}\n`);
    }
    assert.ok(tried > 3000, String(tried));
  }).timeout(120_000);
});
