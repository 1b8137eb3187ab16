import type { Position, Range, TextEdit } from "vscode-languageserver-types";
import type { TextEdit as PlanEdit } from "../plan/finding.ts";
import { formatPlan } from "../plan/format/format.ts";
import { columnOfNewLine } from "../plan/format/new-line.ts";
import { indentOf, lineAt, lineStart } from "../plan/syntax/lines.ts";
import type { PlanDocument } from "./document.ts";
import { offsetOf, rangeOf } from "./position.ts";

/** The edits that lay out a plan, or the lines of it that a range touches. */
export function formatted(document: PlanDocument, range?: Range): TextEdit[] {
  const { analysis, lines } = document;
  const span = range && { start: offsetOf(lines, range.start), end: offsetOf(lines, range.end) };
  return formatPlan(analysis, span && { range: span }).map((edit) => editorEdit(document, edit));
}

/** The indentation of a line that was just begun: `position` is on it. No other line is changed. */
export function formattedOnNewLine(document: PlanDocument, position: Position): TextEdit[] {
  const { analysis, lines } = document;
  const { source, text } = analysis;
  if (source.text !== text) return [];
  const start = lineStart(text, offsetOf(lines, position));
  const column = columnOfNewLine(source, start);
  const lead = indentOf(text, lineAt(text, start));
  if (column === undefined || column === lead) return [];
  return [editorEdit(document, { start, end: start + lead, newText: " ".repeat(column) })];
}

function editorEdit({ lines }: PlanDocument, edit: PlanEdit): TextEdit {
  return { range: rangeOf(lines, edit), newText: edit.newText };
}
