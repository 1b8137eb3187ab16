import type { Span } from "../plan/path.ts";
import { type Shape, shapeFor } from "../plan/schema/shape.ts";
import { shapeAt } from "./shape-at.ts";
import type { Spot } from "./spot.ts";

/** An id in the text, where it is given to a record or where it is used. */
export interface IdAt {
  readonly id: string;
  readonly span: Span;
  readonly defines: boolean;
}

/** The id that a spot is, if the format has one there. */
export function idAt(spot: Spot): IdAt | undefined {
  const { path, part } = spot;
  return idIn(spot, shapeAt(part === "key" ? path.slice(0, -1) : path));
}

/**
 * As `idAt`, where the shape is known already.
 *
 * @param shape of the value that the spot is, or of the mapping whose key it is
 */
export function idIn({ node, span, part }: Spot, shape: Shape | undefined): IdAt | undefined {
  if (node?.kind !== "scalar" || node.source === "" || shape === undefined) return undefined;
  if (part === "key") {
    const own = shapeFor(shape, "mapping");
    const isOwnKey = own.keyReferences.length > 0 && !own.properties.has(node.source);
    return isOwnKey ? { id: node.source, span, defines: false } : undefined;
  }
  const { references, defines } = shapeFor(shape, "scalar");
  if (references.length === 0 && defines === undefined) return undefined;
  return { id: node.source, span, defines: defines !== undefined };
}
