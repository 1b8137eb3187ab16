import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
  Range,
} from "vscode-languageserver-types";
import { SymbolKind } from "vscode-languageserver-types";
import { plainText } from "../plan/facts/plain-text.ts";
import type { PlanRecord, SectionName } from "../plan/plan.ts";
import { recordAt } from "../plan/record-at.ts";
import { positionOf } from "../plan/source.ts";
import type { CallSource, Link } from "./call-hierarchy/call-source.ts";
import { callSources } from "./call-hierarchy/index.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import { idAt } from "./id-at.ts";
import { sectionOf } from "./labels.ts";
import { shortLine } from "./markdown.ts";
import { sectionKinds } from "./outline.ts";
import { offsetOf, rangeOf } from "./position.ts";
import { factLine, recordCard } from "./record-card.ts";
import { spotAt } from "./spot.ts";

/*
 * The chains that people follow through a plan, as a hierarchy of calls: who tells whom what, and what is done for
 * what (`call-hierarchy/`).
 */

/** The record whose id stands at a position, if it is one of a chain. */
export function callItemsAt(
  document: PlanDocument,
  position: Position,
  options: EditorOptions,
): CallHierarchyItem[] {
  const { analysis, lines } = document;
  const spot = spotAt(analysis.source, offsetOf(lines, position));
  const id = spot && idAt(spot);
  const record = id && recordOf(document, id.id);
  return record && sourceOf(record) ? [itemOf(document, record, options)] : [];
}

/** What stands before a record: of a stakeholder the communications that reach them, of work its milestone. */
export function callsTo(
  document: PlanDocument,
  { data }: CallHierarchyItem,
  options: EditorOptions,
): CallHierarchyIncomingCall[] {
  return linksOf(document, data, "before").map(({ record, places }) => ({
    from: itemOf(document, record, options),
    fromRanges: rangesOf(document, places),
  }));
}

/** What stands after a record: of a communication the people whom it reaches, of a goal its milestones. */
export function callsFrom(
  document: PlanDocument,
  { data }: CallHierarchyItem,
  options: EditorOptions,
): CallHierarchyOutgoingCall[] {
  return linksOf(document, data, "after").map(({ record, places }) => ({
    to: itemOf(document, record, options),
    fromRanges: rangesOf(document, places),
  }));
}

/** The record that an item speaks of, as it stands now; the item comes from the editor and may be anything. */
function linksOf(document: PlanDocument, data: unknown, way: keyof CallSource<SectionName>): readonly Link[] {
  const record = typeof data === "string" ? recordOf(document, data) : undefined;
  return (record && sourceOf(record)?.[way](record as never, document.analysis)) ?? [];
}

function recordOf({ analysis: { plan, symbols } }: PlanDocument, id: string): PlanRecord | undefined {
  const [definition] = symbols.definitions.get(id) ?? [];
  return definition && recordAt(plan, definition.at);
}

function sourceOf({ at }: PlanRecord): CallSource<SectionName> | undefined {
  const section = sectionOf(at);
  return section && (callSources[section] as CallSource<SectionName> | undefined);
}

function itemOf(document: PlanDocument, record: PlanRecord, { language }: EditorOptions): CallHierarchyItem {
  const { span } = positionOf(document.analysis.source, { path: [...record.at, "id"], part: "value" });
  const range = rangeOf(document.lines, span);
  const card = recordCard(document.analysis, record.at, language);
  return {
    name: shortLine(card?.title || record.id || "", 120),
    detail: card ? plainText(factLine(card.facts)) : "",
    kind: sectionKinds[String(record.at[0])] ?? SymbolKind.Object,
    uri: document.uri,
    range,
    selectionRange: range,
    data: record.id,
  };
}

function rangesOf({ analysis, lines }: PlanDocument, places: Link["places"]): Range[] {
  return places.map((place) => rangeOf(lines, positionOf(analysis.source, place).span));
}
