import { type Hover, MarkupKind, type Position } from "vscode-languageserver-types";
import { shapeFor } from "../plan/schema/shape.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import { hovers } from "./hovers/index.ts";
import { offsetOf, rangeOf } from "./position.ts";
import { shapeAt } from "./shape-at.ts";
import { spotAt } from "./spot.ts";

/** What is known of the key or value at a position: Markdown in the editor's language. */
export function hoverAt(
  document: PlanDocument,
  position: Position,
  { language }: EditorOptions,
): Hover | undefined {
  const { analysis, lines } = document;
  const spot = spotAt(analysis.source, offsetOf(lines, position));
  const shape = spot && shapeAt(spot.path);
  if (spot === undefined || shape === undefined) return undefined;
  const asked = { analysis, language, spot, shape: spot.part === "key" ? shape : shapeFor(shape, "scalar") };
  for (const hover of hovers) {
    const value = hover(asked);
    if (value) return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(lines, spot.span) };
  }
  return undefined;
}
