import { formulaSigns } from "../../plan/facts/formula-guard.ts";

/** Whether a spreadsheet may take the text of a cell for a formula, once somebody edits the cell. */
export function looksLikeFormula(text: string): boolean {
  return formulaSigns.test(text) || /^[\t\r\n]/.test(text);
}
