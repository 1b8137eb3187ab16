import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type Position,
} from "vscode-languageserver-types";
import { isGroup, membersOf } from "../plan/facts/people.ts";
import type { Place, Span } from "../plan/path.ts";
import { positionOf, type Source } from "../plan/source.ts";
import { type Anchor, anchorAt } from "./anchors.ts";
import type { PlanDocument } from "./document.ts";
import { idAt } from "./id-at.ts";
import { locationOf, offsetOf, rangeOf } from "./position.ts";
import { ruleIdAt, rulePlaces } from "./rule-id-at.ts";
import { spotAt } from "./spot.ts";

/**
 * Where the record of the id at a position gets it; of a group of people, its members; of an alias, the value that
 * it stands for.
 */
export function definitionsAt(document: PlanDocument, position: Position): Location[] {
  const { analysis, lines } = document;
  const named = namedAt(document, position);
  if (named !== undefined) return named.definitions.map((span) => locationOf(document, span));
  const anchor = anchorAt(analysis.source, offsetOf(lines, position));
  return anchor ? [locationOf(document, anchor.value)] : [];
}

/** Where the id or the anchor at a position is used; with where it is given, when asked for. */
export function referencesAt(
  document: PlanDocument,
  position: Position,
  includeDeclaration: boolean,
): Location[] {
  const named = namedAt(document, position) ?? anchoredAt(document, position);
  if (named === undefined) return [];
  const definitions = includeDeclaration ? named.definitions : [];
  return [...definitions, ...named.uses].map((span) => locationOf(document, span));
}

/** All that is the same id, or the same anchor, as the one at a position. */
export function highlightsAt(document: PlanDocument, position: Position): DocumentHighlight[] {
  const named = namedAt(document, position) ?? anchoredAt(document, position);
  if (named === undefined) return [];
  const marked = (spans: readonly Span[], kind: DocumentHighlightKind) =>
    spans.map((span) => ({ range: rangeOf(document.lines, span), kind }));
  return [
    ...marked(named.definitions, DocumentHighlightKind.Write),
    ...marked(named.uses, DocumentHighlightKind.Read),
  ];
}

/** Where a name is given, and where it is used. */
interface Named {
  readonly definitions: readonly Span[];
  readonly uses: readonly Span[];
}

function namedAt({ analysis, lines }: PlanDocument, position: Position): Named | undefined {
  const { source, symbols, plan } = analysis;
  const spot = spotAt(source, offsetOf(lines, position));
  const rule = spot && ruleIdAt(spot);
  if (rule !== undefined) return namedRule(rulePlaces(plan, rule), source);
  const id = spot && idAt(spot)?.id;
  if (id === undefined) return undefined;
  const given = isGroup(id) ? membersOf(id, plan) : [id];
  const definitions = given.flatMap((one) => symbols.definitions.get(one) ?? []);
  return {
    definitions: definitions.map(({ at }) => positionOf(source, { path: [...at, "id"], part: "value" }).span),
    uses: inOrder(symbols.referencesTo(id).map((reference) => positionOf(source, reference).span)),
  };
}

function inOrder(spans: readonly Span[]): readonly Span[] {
  return spans.toSorted((a, b) => a.start - b.start);
}

/** The policy gives a rule its severity in one place, and speaks of it in its exceptions. */
function namedRule(places: readonly Place[], source: Source): Named {
  const spans = (part: Place["part"]) =>
    places.filter((place) => place.part === part).map((place) => positionOf(source, place).span);
  return { definitions: spans("key"), uses: spans("value") };
}

function anchoredAt({ analysis, lines }: PlanDocument, position: Position): Named | undefined {
  const anchor: Anchor | undefined = anchorAt(analysis.source, offsetOf(lines, position));
  return anchor && { definitions: anchor.at ? [anchor.at] : [], uses: anchor.aliases };
}
