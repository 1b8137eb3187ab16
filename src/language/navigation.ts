import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from "vscode-languageserver-types";
import type { Span } from "../plan/path.ts";
import { positionOf, resolved, spanOf } from "../plan/source.ts";
import type { PlanDocument } from "./document.ts";
import { type IdAt, idAt } from "./id-at.ts";
import { locationOf, offsetOf, rangeOf } from "./position.ts";
import { type Spot, spotAt } from "./spot.ts";

/** Where the record of the id at a position gets it, or where the anchor of an alias stands. */
export function definitionsAt(document: PlanDocument, position: Position): Location[] {
  const spot = spotIn(document, position);
  const id = spot && idAt(spot);
  const spans = id ? definitionSpans(document, id.id) : anchorSpans(document, spot);
  return spans.map((span) => locationOf(document, span));
}

/** Where the id at a position is used; with its definitions, when asked for. */
export function referencesAt(
  document: PlanDocument,
  position: Position,
  includeDeclaration: boolean,
): Location[] {
  const id = idIn(document, position);
  if (id === undefined) return [];
  const definitions = includeDeclaration ? definitionSpans(document, id.id) : [];
  return [...definitions, ...usedSpans(document, id.id)].map((span) => locationOf(document, span));
}

/** All that is the same id as the one at a position. */
export function highlightsAt(document: PlanDocument, position: Position): DocumentHighlight[] {
  const id = idIn(document, position);
  if (id === undefined) return [];
  const marked = (spans: readonly Span[], kind: DocumentHighlightKind) =>
    spans.map((span) => ({ range: rangeOf(document.lines, span), kind }));
  return [
    ...marked(definitionSpans(document, id.id), DocumentHighlightKind.Write),
    ...marked(usedSpans(document, id.id), DocumentHighlightKind.Read),
  ];
}

function spotIn({ analysis, lines }: PlanDocument, position: Position): Spot | undefined {
  return spotAt(analysis.source, offsetOf(lines, position));
}

function idIn(document: PlanDocument, position: Position): IdAt | undefined {
  const spot = spotIn(document, position);
  return spot && idAt(spot);
}

function definitionSpans({ analysis: { symbols, source } }: PlanDocument, id: string): readonly Span[] {
  const definitions = symbols.definitions.get(id) ?? [];
  return definitions.map(({ at }) => positionOf(source, { path: [...at, "id"], part: "value" }).span);
}

function usedSpans({ analysis: { symbols, source } }: PlanDocument, id: string): readonly Span[] {
  return symbols.referencesTo(id).map((reference) => positionOf(source, reference).span);
}

function anchorSpans({ analysis: { source } }: PlanDocument, spot: Spot | undefined): readonly Span[] {
  if (spot?.node?.kind !== "alias") return [];
  const target = resolved(source, { node: spot.node, base: spot.base });
  return target.node ? [spanOf(target, target.node)] : [];
}
