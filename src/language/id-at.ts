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
  const { node, span, path, part } = spot;
  if (node?.kind !== "scalar" || node.source === "") return undefined;
  if (part === "key") {
    const holder = shapeAt(path.slice(0, -1));
    const own = holder && shapeFor(holder, "mapping");
    const isOwnKey = own !== undefined && own.keyReferences.length > 0 && !own.properties.has(node.source);
    return isOwnKey ? { id: node.source, span, defines: false } : undefined;
  }
  const shape = shapeAt(path);
  const scalar: Shape | undefined = shape && shapeFor(shape, "scalar");
  if (scalar === undefined || (scalar.references.length === 0 && scalar.defines === undefined))
    return undefined;
  return { id: node.source, span, defines: scalar.defines !== undefined };
}
