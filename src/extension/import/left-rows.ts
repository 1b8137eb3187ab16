import { rowId } from "../../exchange/review/control-id.ts";
import { told } from "../../exchange/review/told.ts";
import type { Sheet } from "../../exchange/sheet.ts";
import type { ReviewState } from "./review-state.ts";

/** A row that a person has left out, with what tells whether it is the same row still. */
export interface LeftRow {
  readonly table: string;
  readonly row: number;
  readonly print: string;
}

export function leftRows({ left, sheets }: ReviewState): readonly LeftRow[] {
  return [...left.values()].map(({ table, row }) => ({ table, row, print: printOf(sheets, table, row) }));
}

/** Leaves out again what was left out; where one of the rows is another now, none is, and the person is told. */
export function leaveOutAgain(state: ReviewState, left: readonly LeftRow[]): void {
  if (left.every(({ table, row, print }) => printOf(state.sheets, table, row) === print))
    for (const { table, row } of left) state.left.set(rowId({ table, row }), { table, row });
  else state.notice = told.rowsChanged;
}

/** A short text that is another one for another row; "" where there is no such row. */
function printOf(sheets: readonly Sheet[], table: string, number: number): string {
  const row = sheets.find(({ name }) => name === table)?.rows.find((one) => one.number === number);
  if (row === undefined) return "";
  const text = JSON.stringify(row.cells);
  let [one, other] = [5381, 52_711];
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one, 33) ^ text.charCodeAt(at);
    other = Math.imul(other, 31) ^ text.charCodeAt(at);
  }
  return `${text.length} ${one >>> 0} ${other >>> 0}`;
}
