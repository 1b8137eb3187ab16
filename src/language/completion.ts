import {
  type CompletionItem,
  type CompletionList,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type Position,
  type Range,
} from "vscode-languageserver-types";
import { scalarText } from "../plan/edit/scalar-text.ts";
import { plainText } from "../plan/facts/plain-text.ts";
import type { Span } from "../plan/path.ts";
import { type Shape, shapeFor } from "../plan/schema/shape.ts";
import { lineStart } from "../plan/syntax/lines.ts";
import type { KeyPlace, Place, ValuePlace } from "./completion/cursor.ts";
import { filterTextOf, isBeyondEditors } from "./completion/filter-text.ts";
import { placesAt } from "./completion/places.ts";
import { aliases } from "./completions/aliases.ts";
import { formatsReadAsTyped, keySources, valueSources } from "./completions/index.ts";
import type { Insertion, Offer } from "./completions/offer.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import { offsetOf, rangeOf } from "./position.ts";
import { alternativesOf, shapeAt } from "./shape-at.ts";

/**
 * What may be written at a position: keys, values, ids, dates. Works on half-typed text.
 *
 * @param trigger the character that was just typed, where that is why the editor asks
 */
export function completionsAt(
  document: PlanDocument,
  position: Position,
  options: EditorOptions,
  trigger?: string,
): CompletionList {
  const { analysis, lines } = document;
  const { source } = analysis;
  const offset = offsetOf(lines, position);
  const items: CompletionItem[] = [];
  const offered = new Set<string>();
  let isIncomplete = false;
  // A list of keys at every blank of the indentation would be in the way.
  if (trigger === " " && /^\s*$/.test(source.text.slice(lineStart(source.text, offset), offset))) {
    return { isIncomplete: false, items };
  }
  for (const place of placesAt(source, offset)) {
    const shape = shapeAt(place.path.at(-1) === "<<" ? place.path.slice(0, -1) : place.path);
    if (shape === undefined) continue;
    isIncomplete ||= isBeyondEditors(source.text.slice(place.range.start, offset)) || readsTyped(shape);
    for (const { offer, wrap } of offersAt(document, place, shape, options)) {
      const span = replacedSpan(place, offer, source.text, offset);
      const skip = offer.from ? 0 : skipOf(place);
      const typed = source.text.slice(span.start + skip, offset);
      const skipped = source.text.slice(span.start, span.start + skip);
      const range = rangeOf(lines, span);
      const item = itemOf({ offer, place, wrap, range, typed, skipped, order: items.length, options });
      const key = `${item.label} ${item.textEdit?.newText}`;
      // The first source that offers something says the most of it.
      if (!offered.has(key)) items.push(item);
      offered.add(key);
    }
  }
  return { isIncomplete, items };
}

/** Whether what is suggested follows from what is typed: the list of one letter is not that of the next. */
function readsTyped(shape: Shape): boolean {
  return alternativesOf(shape).some(
    ({ format, items }) => formatsReadAsTyped.has(format ?? "") || (items && readsTyped(items)),
  );
}

function replacedSpan(place: Place, { from }: Offer, text: string, offset: number): Span {
  const { range } = place;
  if (from === undefined) return range;
  const rest = /^[^\s,]*/.exec(text.slice(offset, range.end))?.[0].length ?? 0;
  // The first word brings what has to stand before it.
  return { start: range.start + (from === 0 ? 0 : skipOf(place) + from), end: offset + rest };
}

function skipOf(place: Place): number {
  return place.kind === "value" ? (place.skip ?? 0) : 0;
}

interface Offered {
  readonly offer: Offer;
  /** Whether the value stands where a list is due. */
  readonly wrap: boolean;
}

function offersAt(
  document: PlanDocument,
  place: Place,
  shape: Shape,
  options: EditorOptions,
): Iterable<Offered> {
  return place.kind === "key"
    ? keyOffers(document, place, shape, options)
    : valueOffers(document, place, shape, options);
}

function* keyOffers(
  document: PlanDocument,
  place: KeyPlace,
  shape: Shape,
  options: EditorOptions,
): Generator<Offered> {
  const { analysis } = document;
  const mapping = shapeFor(shape, "mapping");
  if (mapping.kind !== "mapping") return;
  for (const source of keySources) {
    const question = { analysis, language: options.language, options, place, shape: mapping };
    for (const offer of source(question)) yield { offer, wrap: false };
  }
}

function* valueOffers(
  document: PlanDocument,
  place: ValuePlace,
  shape: Shape,
  options: EditorOptions,
): Generator<Offered> {
  const { analysis } = document;
  if (isAlias(place)) {
    const question = { analysis, language: options.language, options, place, shape };
    for (const offer of aliases(question)) yield { offer, wrap: false };
    return;
  }
  for (const alternative of alternativesOf(shape)) {
    const wrap = alternative.kind === "list";
    const one = wrap ? alternative.items : alternative;
    if (one === undefined || (wrap && !place.mayOpenList)) continue;
    for (const single of alternativesOf(one)) {
      if (single.kind !== "scalar") continue;
      for (const source of valueSources) {
        const question = { analysis, language: options.language, options, place, shape: single };
        for (const offer of source(question)) yield { offer, wrap };
      }
    }
  }
}

/** Whether a value that was given a name elsewhere is to stand here. */
function isAlias({ typed, quote, path }: ValuePlace): boolean {
  return quote === "" && (typed.startsWith("*") || path.at(-1) === "<<");
}

interface Assembly extends Offered {
  readonly place: Place;
  readonly range: Range;
  readonly typed: string;
  /** What stands in the range before the typed text, and is replaced as well. */
  readonly skipped: string;
  readonly order: number;
  readonly options: EditorOptions;
}

function itemOf({ offer, place, wrap, range, typed, skipped, order, options }: Assembly): CompletionItem {
  const { label, kind, meaning, documentation, also = [], rank = 0, goesOn, answersTyped } = offer;
  const shown = meaning && plainText(meaning);
  const inserted = insertedText(offer.insert, offer.from ? { ...place, lead: "" } : place, wrap, options);
  return {
    label,
    kind,
    textEdit: { range, newText: inserted.text },
    insertTextFormat: inserted.isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    insertTextMode: InsertTextMode.asIs,
    filterText: skipped + filterTextOf(answersTyped ? [typed.trim(), label] : [label, ...also], typed),
    sortText: `${rank + 500}${String(order).padStart(4, "0")}`,
    ...(shown && { detail: shown, labelDetails: { description: shown } }),
    ...(documentation && { documentation: { kind: MarkupKind.Markdown, value: documentation } }),
    ...(goesOn && options.suggestCommand && { command: { title: "", command: options.suggestCommand } }),
  };
}

interface InsertedText {
  readonly text: string;
  readonly isSnippet: boolean;
}

function insertedText(
  insert: Insertion,
  place: Place,
  wrap: boolean,
  { snippets }: EditorOptions,
): InsertedText {
  const { lead, trail } = place;
  if (insert.kind === "snippet" && snippets)
    return { text: `${lead}${insert.snippet}${trail}`, isSnippet: true };
  if (insert.kind === "snippet") return { text: `${lead}${insert.plain}${trail}`, isSnippet: false };
  if (insert.kind === "text") return { text: `${lead}${insert.text}${trail}`, isSnippet: false };
  const value =
    place.kind === "value"
      ? scalarText(insert.value, { ...place, flow: place.flow || wrap })
      : String(insert.value);
  if (!wrap) return { text: `${lead}${value}${trail}`, isSnippet: false };
  return snippets
    ? { text: `${lead}[${value.replace(/[\\$}]/g, "\\$&")}$0]${trail}`, isSnippet: true }
    : { text: `${lead}[${value}]${trail}`, isSnippet: false };
}
