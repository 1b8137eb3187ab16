import { sizes } from "../look.ts";
import { type SlideTable, splitRow, type TableRow } from "../table.ts";
import { type Flow, wholeSlide } from "./flow.ts";

/** Rows go whole on a slide as long as one holds them; higher ones are parted. The titles are repeated. */
export function putTable(flow: Flow, table: SlideTable, caption: string): void {
  const { widths, header } = table;
  const titled = caption === "" ? 0 : captionHeight;
  const head = header?.height ?? 0;
  // A row or two at the foot of a slide look lost.
  const beginning = table.rows.slice(0, 3).reduce((sum, row) => sum + row.height, 0);
  flow.need(titled + head + Math.min(beginning, wholeSlide - titled - head));
  if (caption !== "") putCaption(flow, caption);
  let rows: readonly TableRow[] = table.rows;
  do {
    const [fitting, rest] = fittingRows(rows, widths, flow.room - head);
    const height = head + fitting.reduce((sum, row) => sum + row.height, 0);
    flow.put({
      kind: "table",
      table: { widths, header, rows: fitting },
      description: caption,
      ...flow.take(height, 0.25),
    });
    rows = rest;
    if (rows.length === 0) continue;
    flow.turn();
    if (caption !== "") putCaption(flow, caption);
  } while (rows.length > 0);
}

/** What a caption takes, with the gap below it. */
export const captionHeight = 0.38;

export function putCaption(flow: Flow, text: string): void {
  const paragraphs = [{ runs: [{ text, isStrong: true }], size: sizes.caption }];
  flow.put({ kind: "text", paragraphs, ...flow.take(0.28, captionHeight - 0.28) });
}

/** As many rows as fit, and what goes on; where not even one does, the beginning of it. */
function fittingRows(
  rows: readonly TableRow[],
  widths: readonly number[],
  room: number,
): readonly [readonly TableRow[], readonly TableRow[]] {
  let left = room;
  for (const [index, row] of rows.entries()) {
    if (row.height <= left) {
      left -= row.height;
      continue;
    }
    if (index > 0) return [rows.slice(0, index), rows.slice(index)];
    const [head, tail] = splitRow(row, widths, left);
    return [[head], [...(tail === undefined ? [] : [tail]), ...rows.slice(1)]];
  }
  return [rows, []];
}
