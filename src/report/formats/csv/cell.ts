import { guarded } from "../../../plan/facts/formula-guard.ts";
import type { Language } from "../../../plan/words.ts";
import type { Cell, Inline } from "../../report.ts";
import { cellText } from "../content-text.ts";

/**
 * A cell as a CSV file has it (RFC 4180): days as `YYYY-MM-DD`, judgements without their signs, and a text that a
 * spreadsheet would take for a formula behind an apostrophe, which reading takes away.
 */
export function csvCell(cell: Cell, language: Language): string {
  const text = cellText({ ...cell, content: cell.content.map(plainInline) }, language);
  // What is a number is written by us: the minus of a difference begins no formula.
  return quoted(cell.number === undefined ? guarded(text) : text);
}

/** A text that stands in a cell by itself, such as the title of a column. */
export function csvText(text: string): string {
  return quoted(guarded(text));
}

function plainInline(inline: Inline): Inline {
  if (typeof inline === "string") return inline;
  if (inline.kind === "date") return inline.date;
  return inline.kind === "mark" ? inline.text : inline;
}

function quoted(text: string): string {
  const lines = text.replace(/\r\n?/g, "\n");
  return /[",;\t\n]|^\s|\s$/.test(lines) ? `"${lines.replaceAll('"', '""')}"` : lines;
}
