import type { Row, Sheet } from "../sheet.ts";

/** A row of a source that has no table: by the name of a column what it says. */
export interface NamedCells {
  /** As the person counts in the source, from 1. */
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A table made of what a source has instead of one, with a row of titles. */
export function madeSheet(
  columns: readonly string[],
  rows: readonly NamedCells[],
  more: Omit<Sheet, "rows">,
): Sheet {
  const titles: Row = { number: 0, cells: columns };
  const below = rows.map(({ number, cells }) => ({
    number,
    cells: columns.map((column) => cells[column] ?? ""),
  }));
  return { ...more, rows: rows.length === 0 ? [] : [titles, ...below] };
}
