import type { Language } from "../../../plan/words.ts";
import type { Cell, Column, TableBlock, Tone } from "../../report.ts";
import { cellText } from "../content-text.ts";
import { sizes } from "./look.ts";
import { cellParagraphs, emsOf, heightOf, type Paragraph, quiet, splitParagraphs } from "./paragraphs.ts";

/** The room between a cell's edge and its text, in inches. */
export const cellMargin = { x: 0.07, y: 0.045 } as const;

export interface TableCell {
  readonly paragraphs: readonly Paragraph[];
  /** Of a cell that is one mark: it is filled with its colour. */
  readonly tone?: Tone;
  readonly isRight?: boolean;
}

export interface TableRow {
  readonly cells: readonly TableCell[];
  readonly height: number;
}

/** A table as slides take it; all in inches. */
export interface SlideTable {
  readonly widths: readonly number[];
  /** The titles, repeated wherever it goes on; none for a list of terms. */
  readonly header: TableRow | undefined;
  readonly rows: readonly TableRow[];
}

export function slideTable({ columns, rows }: TableBlock, width: number, language: Language): SlideTable {
  const widths = columnWidths(
    columns,
    rows.map(({ cells }) => cells),
    width,
    language,
  );
  const header = columns.map(({ title, kind }) => ({
    paragraphs: [{ runs: [{ text: title, isStrong: true, colour: "FFFFFF" }], size: sizes.small }],
    ...(kind === "number" ? { isRight: true } : {}),
  }));
  return {
    widths,
    header: rowOf(header, widths),
    rows: rows.map(({ cells }) =>
      rowOf(
        columns.map(({ kind }, index) => tableCell(cells[index] ?? { content: [] }, kind, language)),
        widths,
      ),
    ),
  };
}

export function rowOf(cells: readonly TableCell[], widths: readonly number[]): TableRow {
  const heights = cells.map(({ paragraphs }, index) => heightOf(paragraphs, textRoom(widths[index])));
  return { cells, height: Math.max(leastRow, ...heights.map((height) => height + 2 * cellMargin.y)) };
}

/** Parts a row that is higher than the room for it: what fits of each cell, and what goes on. */
export function splitRow(
  { cells }: TableRow,
  widths: readonly number[],
  height: number,
): readonly [TableRow, TableRow | undefined] {
  const parts = cells.map(({ paragraphs, ...look }, index) => {
    const [head, tail] = splitParagraphs(paragraphs, textRoom(widths[index]), height - 2 * cellMargin.y);
    return [
      { ...look, paragraphs: head },
      { ...look, paragraphs: tail },
    ] as const;
  });
  const rest = parts.map(([, tail]) => tail);
  return [
    rowOf(
      parts.map(([head]) => head),
      widths,
    ),
    rest.some(({ paragraphs }) => paragraphs.length > 0) ? rowOf(rest, widths) : undefined,
  ];
}

const leastRow = 0.27;

function textRoom(width = 1): number {
  return Math.max(0.2, width - 2 * cellMargin.x);
}

function tableCell(cell: Cell, kind: Column["kind"], language: Language): TableCell {
  const [only] = cell.content.length === 1 ? cell.content : [];
  const tone = typeof only === "object" && only.kind === "mark" ? only.tone : undefined;
  const look = kind === "name" ? { isStrong: true } : kind === "key" ? { colour: quiet } : {};
  return {
    paragraphs: cellParagraphs(cell, language, look),
    ...(tone === undefined ? {} : { tone }),
    ...(kind === "number" ? { isRight: true } : {}),
  };
}

/** Marks, names and titles are set bold. */
const boldness = 1.1;

/** Kinds whose cells are short take what they need; the others share the rest by what they hold. */
const leastWidths: Readonly<Record<Column["kind"], number>> = {
  key: 0.55,
  name: 2.2,
  text: 1.1,
  prose: 2.2,
  date: 0.95,
  number: 0.65,
  mark: 0.85,
};

const mostWidths: Partial<Record<Column["kind"], number>> = { key: 1.5, date: 1.5, number: 1.2, mark: 1.7 };

function columnWidths(
  columns: readonly Column[],
  rows: readonly (readonly Cell[])[],
  width: number,
  language: Language,
): readonly number[] {
  const needs = columns.map(({ title, kind }, index) => {
    const texts = rows.map((cells) => cellText(cells[index] ?? { content: [] }, language));
    const least = leastWidths[kind];
    const most = mostWidths[kind];
    const longest = Math.max(
      inches(title, sizes.small),
      ...texts.flatMap((text) => text.split("\n").map((line) => inches(line, sizes.cell))),
    );
    const wish = longest + 2 * cellMargin.x + 0.08;
    if (most !== undefined) return { width: Math.min(most, Math.max(least, wish)), share: 0 };
    // Twice the text is not twice as wide: it may be higher, too.
    const share = Math.max(0.05, Math.min(30, wish - least) ** 0.7 || 0);
    return { width: Math.min(least, Math.max(0.9, wish)), share };
  });
  const total = sum(needs.map((need) => need.width));
  const shares = sum(needs.map(({ share }) => share));
  if (total >= width || shares === 0) return needs.map((need) => (need.width / total) * width);
  return needs.map((need) => need.width + (need.share / shares) * (width - total));
}

function inches(text: string, size: number): number {
  return (emsOf(text) * size * boldness) / 72;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
