import { type Paragraph, TableCell, TableRow } from "docx";
import type { Language } from "../../../plan/words.ts";
import { textWidth as ems } from "../../charts/text-width.ts";
import type { Cell, Column, Detail, Row } from "../../report.ts";
import { contentText } from "./content-text.ts";
import { cellMargins, cellWidth, noLine } from "./grid.ts";
import { millimetres } from "./measures.ts";
import { contentParagraphs, detailParagraphs, plainParagraph } from "./paragraphs.ts";
import { paragraphStyles } from "./style-names.ts";

/** What the rows of a table have in common. */
export interface Frame {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly language: Language;
}

/** The rows of a table; those that would stand alone on a page are kept with their neighbours. */
export function tableRows(rows: readonly Row[], frame: Frame): readonly TableRow[] {
  const heights = rows.map(({ cells }) => heightOf(cells, frame.widths));
  const isSmall = heights.reduce((sum, height) => sum + height, 0) <= smallTable;
  return rows.flatMap((one, index) => {
    const isBeforeLast = index === rows.length - 2;
    const isKept = isSmall ? index < rows.length - 1 : isBeforeLast && (heights[index] ?? 0) <= smallTable;
    return rowsOf(one, frame, isKept);
  });
}

/** A table of up to so many lines stays on one page. */
const smallTable = 14;

/** A row, and below it, where they would make it a tower, the details of what it is about. */
function rowsOf({ cells }: Row, frame: Frame, isKept: boolean): readonly TableRow[] {
  const { columns, widths } = frame;
  const name = columns.findIndex(({ kind }) => kind === "name");
  const { content = [], details = [] } = cells[name] ?? {};
  const lines = cells.map((cell, index) => linesOf(cell, widths[index] ?? 0));
  const others = lines.filter((_, index) => index !== name);
  if (details.length === 0 || (lines[name] ?? 0) <= Math.max(0, ...others) + 2) {
    return [row(cells, frame, { isKept })];
  }
  const above = cells.map((cell, index) => (index === name ? { content } : cell));
  return [row(above, frame, { isKept: true, hasDetails: true }), detailRow(details, name, frame, { isKept })];
}

interface RowOptions {
  /** With the row behind it on a page. */
  readonly isKept: boolean;
  /** In a row of their own behind it. */
  readonly hasDetails?: boolean;
}

function row(
  cells: readonly Cell[],
  { columns, widths, language }: Frame,
  { isKept, hasDetails }: RowOptions,
): TableRow {
  return new TableRow({
    ...rowOptions(heightOf(cells, widths), isKept),
    children: columns.map(
      ({ kind }, index) =>
        new TableCell({
          ...cellWidth(widths[index]),
          ...(hasDetails === true && { borders: { bottom: noLine } }),
          children: cellParagraphs(cells[index] ?? { content: [] }, kind, language),
        }),
    ),
  });
}

/** A row that is higher than a good part of a page may break: else it would leave the page before it empty. */
function rowOptions(height: number, isKept: boolean) {
  return { ...(height <= mostLines && { cantSplit: true }), ...(isKept && { keepNext: true }) };
}

const mostLines = 24;

/** The details of a row's name over the columns behind it. */
function detailRow(
  details: readonly Detail[],
  name: number,
  { widths, language }: Frame,
  { isKept }: RowOptions,
): TableRow {
  const span = widths.slice(name);
  const width = span.reduce((sum, one) => sum + one, 0);
  return new TableRow({
    ...rowOptions(linesOf({ content: [], details }, width), isKept),
    children: [
      ...widths.slice(0, name).map(
        (own) =>
          new TableCell({
            ...cellWidth(own),
            borders: { top: noLine },
            children: [plainParagraph(paragraphStyles.tableText, "")],
          }),
      ),
      new TableCell({
        ...cellWidth(width),
        columnSpan: span.length,
        borders: { top: noLine },
        margins: { ...cellMargins, top: 0, right: millimetres(12) },
        children: detailParagraphs(details, paragraphStyles.tableDetail, language),
      }),
    ],
  });
}

/** About how many lines a row takes. */
function heightOf(cells: readonly Cell[], widths: readonly number[]): number {
  return Math.max(0, ...cells.map((cell, index) => linesOf(cell, widths[index] ?? 0)));
}

/** About how many lines a cell takes. */
function linesOf({ content, details }: Cell, width: number): number {
  const lineEms = Math.max(2, (width - 150) / 180);
  const all = [content, ...(details ?? []).map((detail) => [detail.label, " ", ...detail.content])];
  return all
    .flatMap((one) => contentText(one).split("\n"))
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(ems(line) / lineEms)), 0);
}

/** What a row is about is set off, its id stands back, numbers stand right. */
const cellStyles: Readonly<Record<Column["kind"], string>> = {
  key: paragraphStyles.tableKey,
  name: paragraphStyles.tableName,
  number: paragraphStyles.tableNumber,
  text: paragraphStyles.tableText,
  prose: paragraphStyles.tableText,
  date: paragraphStyles.tableText,
  mark: paragraphStyles.tableText,
};

function cellParagraphs(cell: Cell, kind: Column["kind"], language: Language): readonly Paragraph[] {
  const styles = { content: cellStyles[kind], details: paragraphStyles.tableDetail };
  return contentParagraphs(cell, styles, language);
}
