import type { RowOfTable } from "../../exchange/import.ts";
import { rowId } from "../../exchange/review/control-id.ts";
import { told } from "../../exchange/review/told.ts";
import type { Sheet } from "../../exchange/sheet.ts";
import { once } from "../../plan/lazy.ts";
import type { WantedRow } from "./review-import.ts";
import type { ReviewState } from "./review-state.ts";

/** A row that a person has left out, with what tells whether it is the same row still. */
export interface LeftRow {
  readonly table: string;
  readonly row: number;
  readonly print: string;
}

export function leftRows({ left, sheets }: ReviewState): readonly LeftRow[] {
  const printOf = printsOf(sheets);
  return [...left.values()].map(({ table, row }) => ({ table, row, print: printOf(table, row) }));
}

/** Leaves out again what was left out; where one of the rows is another now, none is, and the person is told. */
export function leaveOutAgain(state: ReviewState, left: readonly LeftRow[]): void {
  const printOf = printsOf(state.sheets);
  if (left.every(({ table, row, print }) => printOf(table, row) === print))
    for (const { table, row } of left) state.left.set(rowId({ table, row }), { table, row });
  else state.notice = told.rowsChanged;
}

/** The rows that are wanted to be left out, of those that there are. */
export function rowsLeftOut(wanted: readonly WantedRow[], sheets: readonly Sheet[]): readonly RowOfTable[] {
  return wanted.flatMap(({ table, row }) =>
    sheets
      .filter(({ name }) => table === undefined || name === table)
      .map(({ name }) => ({ table: name, row })),
  );
}

/** Gives a short text that is another one for another row; "" where there is no such row. */
function printsOf(sheets: readonly Sheet[]): (table: string, number: number) => string {
  const tables = new Map(
    sheets.map(({ name, rows }) => [name, once(() => new Map(rows.map((row) => [row.number, row])))]),
  );
  return (table, number) => {
    const row = tables.get(table)?.().get(number);
    return row === undefined ? "" : printOf(row);
  };
}

function printOf({ cells }: Sheet["rows"][number]): string {
  const text = JSON.stringify(cells);
  let [one, other] = [5381, 52_711];
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one, 33) ^ text.charCodeAt(at);
    other = Math.imul(other, 31) ^ text.charCodeAt(at);
  }
  return `${text.length} ${one >>> 0} ${other >>> 0}`;
}
