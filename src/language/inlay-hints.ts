import { type InlayHint, InlayHintKind, type Range } from "vscode-languageserver-types";
import type { Span } from "../plan/path.ts";
import type { EditorOptions, PlanDocument } from "./document.ts";
import type { HintKind, HintQuestion } from "./inlay-hints/hint-source.ts";
import { hintSources } from "./inlay-hints/index.ts";
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
      hints.push({ position: lines.positionAt(end), label, kind: InlayHintKind.Type, paddingLeft: true });
    }
  }
  return hints;
}
