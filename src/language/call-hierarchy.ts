import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Position,
  Range,
} from "vscode-languageserver-types";
import { SymbolKind } from "vscode-languageserver-types";
import { expandAudience, stakeholderOf } from "../plan/facts/people.ts";
import type { Communication, Stakeholder } from "../plan/plan.ts";
import { recordAt } from "../plan/record-at.ts";
import { positionOf } from "../plan/source.ts";
import { holdsPerson } from "./audience.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import { idAt } from "./id-at.ts";
import { sectionKinds } from "./outline.ts";
import { offsetOf, rangeOf } from "./position.ts";
import { factLine, recordCard } from "./record-card.ts";
import { spotAt } from "./spot.ts";

/*
 * Who tells whom what, as a hierarchy of calls: an owner calls a communication, and that calls the people of its
 * audience.
 */

/** The stakeholder or communication whose id stands at a position. */
export function callItemsAt(
  document: PlanDocument,
  position: Position,
  options: EditorOptions,
): CallHierarchyItem[] {
  const { analysis, lines } = document;
  const spot = spotAt(analysis.source, offsetOf(lines, position));
  const id = spot && idAt(spot);
  const [definition] = id ? (analysis.symbols.definitions.get(id.id) ?? []) : [];
  const record = definition && recordAt(analysis.plan, definition.at);
  if (record === undefined || !isCaller(definition?.kind)) return [];
  return [itemOf(document, record, options)];
}

/** Of a stakeholder the communications that reach them, of a communication its owner. */
export function callsTo(
  document: PlanDocument,
  item: CallHierarchyItem,
  options: EditorOptions,
): CallHierarchyIncomingCall[] {
  const { plan } = document.analysis;
  const { person, communication } = recordOf(document, item);
  if (person?.id !== undefined) {
    const reaching = plan.communications.filter(({ audience }) =>
      audience?.some((entry) => holdsPerson(entry, person)),
    );
    return reaching.map((one) => ({
      from: itemOf(document, one, options),
      fromRanges: audienceRanges(document, one, person),
    }));
  }
  const owner = stakeholderOf(communication?.owner, plan);
  return owner ? [{ from: itemOf(document, owner, options), fromRanges: [idRange(document, owner)] }] : [];
}

/** Of a communication the people whom it reaches, of a stakeholder the communications that they own. */
export function callsFrom(
  document: PlanDocument,
  item: CallHierarchyItem,
  options: EditorOptions,
): CallHierarchyOutgoingCall[] {
  const { plan } = document.analysis;
  const { person, communication } = recordOf(document, item);
  if (communication) {
    return [...expandAudience(communication.audience, plan)].flatMap((id) => {
      const to = stakeholderOf(id, plan);
      if (to === undefined) return [];
      return [{ to: itemOf(document, to, options), fromRanges: audienceRanges(document, communication, to) }];
    });
  }
  if (person?.id === undefined) return [];
  const owned = plan.communications.filter(({ owner }) => owner === person.id);
  return owned.map((to) => ({ to: itemOf(document, to, options), fromRanges: [idRange(document, person)] }));
}

function isCaller(kind: string | undefined): boolean {
  return kind === "stakeholder" || kind === "communication";
}

/** The record that an item speaks of, as it stands now; the item comes from the editor and may be anything. */
function recordOf(
  { analysis: { plan } }: PlanDocument,
  { data }: CallHierarchyItem,
): { readonly person?: Stakeholder | undefined; readonly communication?: Communication | undefined } {
  if (typeof data !== "string") return {};
  const person = stakeholderOf(data, plan);
  return person ? { person } : { communication: plan.communications.find(({ id }) => id === data) };
}

function itemOf(
  document: PlanDocument,
  record: Stakeholder | Communication,
  { language }: EditorOptions,
): CallHierarchyItem {
  const range = idRange(document, record);
  const card = recordCard(document.analysis, record.at, language);
  return {
    name: card?.title || record.id || "",
    detail: card ? factLine(card.facts) : "",
    kind: sectionKinds[String(record.at[0])] ?? SymbolKind.Object,
    uri: document.uri,
    range,
    selectionRange: range,
    data: record.id,
  };
}

function idRange({ analysis, lines }: PlanDocument, { at }: Stakeholder | Communication): Range {
  return rangeOf(lines, positionOf(analysis.source, { path: [...at, "id"], part: "value" }).span);
}

/** Where an audience names a person, by their id or by a group. */
function audienceRanges(
  { analysis: { source }, lines }: PlanDocument,
  { at, audience = [] }: Communication,
  person: Stakeholder,
): Range[] {
  const indexes = [...audience.keys()].filter((index) => holdsPerson(audience[index] ?? "", person));
  return indexes.map((index) =>
    rangeOf(lines, positionOf(source, { path: [...at, "audience", index], part: "value" }).span),
  );
}
