import type { Position, Range, TextEdit } from "vscode-languageserver-types";
import { type Analysis, createAnalyzer } from "../plan/analyze.ts";
import type { TextEdit as PlanEdit } from "../plan/finding.ts";
import { composed } from "../plan/fix/compose.ts";
import { applied } from "../plan/fix/fix-text.ts";
import { indentedToFit } from "../plan/format/fit.ts";
import { formatPlan } from "../plan/format/format.ts";
import { newLineBeginning, secondDash } from "../plan/format/new-line.ts";
import { refusalOfLater } from "../plan/migrate/refusal-of-later.ts";
import type { Span } from "../plan/path.ts";
import type { Shape } from "../plan/schema/shape.ts";
import type { Source } from "../plan/source.ts";
import { indentOf, lineAt, lineStart } from "../plan/syntax/lines.ts";
import type { PlanDocument } from "./document.ts";
import { offsetOf, rangeOf } from "./position.ts";
import { alternativesOf, itemShapeOf, shapeAt } from "./shape-at.ts";
import { spotAt } from "./spot.ts";

/**
 * The edits that lay out a plan, or the lines of it that a range touches. Lines of a range that cannot be read where
 * they stand, as when a record is pasted from elsewhere, are first indented under what is above them. A plan of a later version
 * of the format keeps its layout.
 */
export function formatted(document: PlanDocument, range?: Range): TextEdit[] {
  const { analysis, lines } = document;
  if (refusalOfLater(analysis.source)) return [];
  const span = range && { start: offsetOf(lines, range.start), end: offsetOf(lines, range.end) };
  const edits = span ? fittedAndLaidOut(analysis, span) : formatPlan(analysis);
  return edits.map((edit) => editorEdit(document, edit));
}

function fittedAndLaidOut(analysis: Analysis, range: Span): readonly PlanEdit[] {
  const fitting = indentedToFit(analysis, range);
  if (fitting.length === 0) return formatPlan(analysis, { range });
  const { text, options } = analysis;
  const fitted = createAnalyzer().analyze(applied(text, fitting), options);
  const end = range.end + fitted.text.length - text.length;
  return composed(text.length, [fitting, formatPlan(fitted, { range: { start: range.start, end } })]);
}

/** What brings a line into shape after a character was typed on it: `position` is behind that. No other line is changed. */
export function formattedAfterTyping(document: PlanDocument, position: Position, typed: string): TextEdit[] {
  const { analysis, lines } = document;
  const { source, text } = analysis;
  if (source.text !== text || refusalOfLater(source)) return [];
  const offset = offsetOf(lines, position);
  const edit = typed === " " ? withoutSecondDash(analysis, offset) : begun(analysis, lineStart(text, offset));
  return edit ? [editorEdit(document, edit)] : [];
}

/** The indentation of a line that was just begun, with the dash where a list begins. */
function begun({ source, text }: Analysis, start: number): PlanEdit | undefined {
  const beginning = newLineBeginning(source, start, (key) => itemsUnder(source, key) !== undefined);
  if (beginning === undefined) return undefined;
  const lead = indentOf(text, lineAt(text, start));
  const newText = " ".repeat(beginning.column) + (beginning.opensList ? "- " : "");
  if (newText === text.slice(start, start + lead)) return undefined;
  // What stands there already is left, so that the cursor stays behind what comes.
  if (newText.startsWith(text.slice(start, start + lead)))
    return { start: start + lead, end: start + lead, newText: newText.slice(lead) };
  return { start, end: start + lead, newText };
}

/** A dash that was typed where one had been put. */
function withoutSecondDash({ source, text }: Analysis, offset: number): PlanEdit | undefined {
  const span = secondDash(text, offset, (key) => {
    const items = itemsUnder(source, key);
    return items !== undefined && items.kind !== "list";
  });
  return span && { ...span, newText: "" };
}

/** What kind of thing the items are under a key that takes a list and nothing else. */
function itemsUnder(source: Source, key: number): Shape | undefined {
  const path = spotAt(source, key)?.path;
  const shape = path && shapeAt(path);
  const kinds = shape ? alternativesOf(shape).map(({ kind }) => kind) : [];
  return shape && !kinds.includes("mapping") ? itemShapeOf(shape) : undefined;
}

function editorEdit({ lines }: PlanDocument, edit: PlanEdit): TextEdit {
  return { range: rangeOf(lines, edit), newText: edit.newText };
}
