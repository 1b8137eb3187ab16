import type { Path } from "../plan/path.ts";
import { planShape, propertyShape, type Shape, shapeFor } from "../plan/schema/shape.ts";

/** What may stand at a path; undefined where the format knows nothing of it. Unions stay unions at the end. */
export function shapeAt(path: Path): Shape | undefined {
  let shape: Shape | undefined = planShape();
  for (const step of path) {
    if (shape === undefined) return undefined;
    shape =
      typeof step === "number"
        ? shapeFor(shape, "list").items
        : propertyShape(shapeFor(shape, "mapping"), step);
  }
  return shape;
}

/** The shapes that a value may take: of a union all alternatives, of anything else itself. */
export function alternativesOf(shape: Shape): readonly Shape[] {
  return shape.kind === "union" ? shape.alternatives : [shape];
}

/** What kind of thing a list's items are; undefined where it takes anything. */
export function itemShapeOf(shape: Shape): Shape | undefined {
  return alternativesOf(shape).find(({ kind }) => kind === "list")?.items;
}
