import assert from "node:assert/strict";
import { labels } from "../../../src/plan/facts/labels.ts";
import { planShape, type Shape } from "../../../src/plan/schema/shape.ts";

/** All places of the format that list their values. */
function* listed(shape: Shape): Generator<Shape> {
  if (shape.values.length > 0) yield shape;
  for (const inner of [...shape.properties.values(), ...shape.alternatives]) yield* listed(inner);
  if (shape.items) yield* listed(shape.items);
  if (shape.free) yield* listed(shape.free);
}

describe("labels", () => {
  it("call a value in reports and trees as completion and hover do", () => {
    const tables: readonly Readonly<Record<string, unknown>>[] = Object.values(labels);
    let compared = 0;
    for (const { values } of listed(planShape())) {
      const key = values.map(({ value }) => value).join();
      const same = tables.filter((table) => Object.keys(table).join() === key);
      if (same.length !== 1) continue;
      compared += 1;
      const shown = values.map(({ value, label }) => [String(value), label]);
      assert.deepEqual(Object.fromEntries(shown), same[0]);
    }
    assert.ok(compared > 20, "the values were found");
  });
});
