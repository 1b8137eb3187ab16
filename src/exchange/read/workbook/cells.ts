import { limits, type Row } from "../../sheet.ts";
import { serialDay } from "../../values/days.ts";
import { walkXml } from "../xml.ts";
import type { NumberKind } from "./formats.ts";

export interface CellContext {
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  readonly isFrom1904: boolean;
}

/** The rows of a worksheet as text; undefined where it cannot be read, or has more rows than are read. */
export function worksheetRows(xml: string, context: CellContext): readonly Row[] | undefined {
  const rows = new Map<number, string[]>();
  const merges: string[] = [];
  let number = 0;
  let column = -1;
  let cell: { readonly type: string; readonly style: number } | undefined;
  let value = "";
  let isInValue = false;
  let isPhonetic = false;
  const isRead = walkXml(xml, {
    open(name, attributes) {
      if (name === "row") {
        number = Number(attributes.get("r") ?? number + 1);
        column = -1;
      } else if (name === "c") {
        column = columnIndex(attributes.get("r")) ?? column + 1;
        cell = { type: attributes.get("t") ?? "n", style: Number(attributes.get("s") ?? -1) };
        value = "";
      } else if (name === "mergeCell") merges.push(attributes.get("ref") ?? "");
      else if (name === "rPh") isPhonetic = true;
      else if (name === "v" || name === "t") isInValue = !isPhonetic;
    },
    text(text) {
      if (isInValue && cell) value += text;
    },
    close(name) {
      if (name === "v" || name === "t") isInValue = false;
      if (name === "rPh") isPhonetic = false;
      if (name !== "c" || cell === undefined) return;
      const shown = shownCell(value, cell, context);
      cell = undefined;
      if (shown === "" || column >= limits.columns || rows.size > limits.rows) return;
      const cells = rows.get(number) ?? [];
      while (cells.length < column) cells.push("");
      cells[column] = shown;
      rows.set(number, cells);
    },
  });
  if (!isRead || rows.size > limits.rows) return undefined;
  const filled = fillDown(rows, merges);
  return [...rows]
    .toSorted(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const own = filled.get(row);
      return own === undefined ? { number: row, cells } : { number: row, cells, filled: own };
    });
}

/** A cell as a person reads it: of a formula its last result, days as `YYYY-MM-DD`, shares with their mark. */
function shownCell(
  value: string,
  { type, style }: { readonly type: string; readonly style: number },
  { strings, kinds, isFrom1904 }: CellContext,
): string {
  if (type === "s") return strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "true" : "false";
  const number = Number(value);
  if (type !== "n" || value.trim() === "" || !Number.isFinite(number)) return value;
  const kind = kinds[style] ?? "number";
  if (kind === "percent") return `${Number((number * 100).toPrecision(12))}%`;
  if (kind === "number") return String(Number(number.toPrecision(15)));
  const day = serialDay(number, isFrom1904);
  return typeof day === "string" ? value : `${day.day}${day.time === "" ? "" : ` ${day.time}`}`;
}

/** Cells that are merged downwards say the same in each of their rows: what groups rows stands in the first alone. */
function fillDown(
  rows: ReadonlyMap<number, string[]>,
  merges: readonly string[],
): ReadonlyMap<number, ReadonlySet<number>> {
  const filled = new Map<number, Set<number>>();
  for (const ref of merges.slice(0, mostMerges)) {
    const [, from, top, to, bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref) ?? [];
    const column = columnIndex(from);
    if (column === undefined || from !== to || column >= limits.columns) continue;
    const value = rows.get(Number(top))?.[column];
    if (value === undefined) continue;
    const last = Math.min(Number(bottom), Number(top) + limits.rows);
    for (let row = Number(top) + 1; row <= last; row++) {
      const cells = rows.get(row);
      if (cells === undefined || (cells[column] ?? "") !== "") continue;
      while (cells.length < column) cells.push("");
      cells[column] = value;
      filled.set(row, (filled.get(row) ?? new Set()).add(column));
    }
  }
  return filled;
}

const mostMerges = 1000;

/** The index of a column by its letters, from 0: `C7` is 2. */
export function columnIndex(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/i.exec(reference ?? "")?.[0].toUpperCase();
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
