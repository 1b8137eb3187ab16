import { type InlayHint, InlayHintKind, MarkupContent, type Range } from "vscode-languageserver-types";
import type { Span } from "../plan/path.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import { hoverAt } from "./hover.ts";
import type { HintKind, HintQuestion } from "./inlay-hints/hint-source.ts";
import { hintSources } from "./inlay-hints/index.ts";
import { definitionsAt } from "./navigation.ts";
import { offsetOf } from "./position.ts";
import { writtenIn } from "./written.ts";

/** What a range's ids, dates, impacts and cadences mean, to be shown behind them; of the kinds that are wanted. */
export function inlayHintsIn(
  document: PlanDocument,
  range: Range,
  { language }: EditorOptions,
  wanted: readonly HintKind[],
): InlayHint[] {
  const { analysis, lines } = document;
  const within: Span = { start: offsetOf(lines, range.start), end: offsetOf(lines, range.end) };
  const question: HintQuestion = { analysis, language };
  const sources = wanted.map((kind) => hintSources[kind](question));
  const hints: InlayHint[] = [];
  for (const written of writtenIn(analysis.source, within)) {
    const { end } = written.span;
    if (end < within.start || end > within.end) continue;
    for (const source of sources) {
      const label = source(written);
      if (label === undefined) continue;
      const position = lines.positionAt(end);
      const data = { uri: document.uri };
      hints.push({ position, label, kind: InlayHintKind.Type, paddingLeft: true, data });
    }
  }
  return hints;
}

/** A hint with what a hover on its value says, and for an id the way to its record. */
export function filledHint(document: PlanDocument, hint: InlayHint, options: EditorOptions): InlayHint {
  const hover = hoverAt(document, hint.position, options);
  const [location] = definitionsAt(document, hint.position);
  const { label } = hint;
  return {
    ...hint,
    ...(hover && MarkupContent.is(hover.contents) && { tooltip: hover.contents }),
    ...(location && typeof label === "string" && { label: [{ value: label, location }] }),
  };
}

/** The plan that a hint speaks of, as it comes back from the editor. */
export function hintTarget({ data }: InlayHint): string | undefined {
  if (typeof data !== "object" || data === null || !("uri" in data)) return undefined;
  return typeof data.uri === "string" ? data.uri : undefined;
}
