import { type Hover, MarkupKind, type Position } from "vscode-languageserver-types";
import { shapeFor } from "../plan/schema/shape.ts";
import { resolved } from "../plan/source.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import { aliasHover } from "./hovers/alias.ts";
import { findingsText } from "./hovers/findings-text.ts";
import type { HoverQuestion } from "./hovers/hover-source.ts";
import { hovers } from "./hovers/index.ts";
import { paragraphs } from "./markdown.ts";
import { offsetOf, rangeOf } from "./position.ts";
import { shapeAt } from "./shape-at.ts";
import { type Spot, spotAt } from "./spot.ts";

/**
 * What is known of the key or value at a position, and what the findings there are judged by: Markdown in the
 * editor's language.
 */
export function hoverAt(
  document: PlanDocument,
  position: Position,
  options: EditorOptions,
): Hover | undefined {
  const { analysis, lines } = document;
  const offset = offsetOf(lines, position);
  const spot = spotAt(analysis.source, offset);
  const known = spot && textOf(questionOf(document, spot, options));
  const findings = findingsText(analysis, offset, options.language);
  const value = paragraphs([known, findings?.text]);
  const span = known === undefined || known === "" ? findings?.span : spot?.span;
  if (value === "" || span === undefined) return undefined;
  return { contents: { kind: MarkupKind.Markdown, value }, range: rangeOf(lines, span) };
}

function questionOf(
  { analysis, lines }: PlanDocument,
  spot: Spot,
  { language, docs }: EditorOptions,
): HoverQuestion {
  const shape = shapeAt(spot.path);
  const fitting = spot.part === "key" ? shape : shape && shapeFor(shape, "scalar");
  return { analysis, lines, language, docs, spot, shape: fitting };
}

/** An alias tells where its value comes from, and then what its value is. */
function textOf(question: HoverQuestion): string | undefined {
  const { spot, analysis } = question;
  const origin = aliasHover(question);
  const target =
    spot.node?.kind === "alias" ? resolved(analysis.source, { node: spot.node, base: spot.base }) : undefined;
  const meant: HoverQuestion =
    target?.node?.kind === "scalar"
      ? { ...question, spot: { ...spot, node: target.node, base: target.base } }
      : question;
  for (const hover of hovers) {
    const text = hover(meant);
    if (text) return paragraphs([origin, text]);
  }
  return origin;
}
