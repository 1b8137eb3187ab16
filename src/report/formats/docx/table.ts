import {
  BorderStyle,
  type FileChild,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import type { Language } from "../../../plan/words.ts";
import { colours } from "../../charts/palette.ts";
import { textWidth as ems } from "../../charts/text-width.ts";
import type { Cell, Column, Detail, Row, TableBlock } from "../../report.ts";
import { columnWidths } from "./column-widths.ts";
import { contentText } from "./content-text.ts";
import { hex, millimetres, textWidth } from "./measures.ts";
import { contentParagraphs, detailParagraphs, plainParagraph } from "./paragraphs.ts";
import { paragraphStyles } from "./styles.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const hairline = { style: BorderStyle.SINGLE, size: 4, color: hex(colours.line) } as const;
const strongLine = { style: BorderStyle.SINGLE, size: 8, color: hex(colours.quiet) } as const;

/** A table below its caption, with a head that each page repeats. */
export function tableBlock(block: TableBlock, language: Language): readonly FileChild[] {
  const widths = columnWidths(block, textWidth);
  const { columns } = block;
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title, kind }, index) =>
        new TableCell({
          ...cellOptions(widths[index]),
          shading: { type: ShadingType.CLEAR, color: "auto", fill: hex(colours.faint) },
          borders: { bottom: strongLine },
          verticalAlign: "bottom",
          children: [
            plainParagraph(
              kind === "number" ? paragraphStyles.tableNumberHead : paragraphStyles.tableHead,
              title,
            ),
          ],
        }),
    ),
  });
  return [
    plainParagraph("Caption", block.caption),
    table(widths, [head, ...block.rows.flatMap((one) => rowsOf(one, { columns, widths, language }))], {
      ...edges,
      insideHorizontal: hairline,
      bottom: hairline,
    }),
    tableEnd(),
  ];
}

const edges = { top: none, left: none, right: none, insideVertical: none } as const;

/** A table of fixed widths over the whole line. */
export function table(
  widths: readonly number[],
  rows: readonly TableRow[],
  borders: NonNullable<ConstructorParameters<typeof Table>[0]["borders"]>,
): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders,
    tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
  });
}

/** Tables that follow each other would become one in Word: a small paragraph keeps them apart. */
export function tableEnd(): Paragraph {
  return new Paragraph({ style: paragraphStyles.tableEnd });
}

/** The width of a cell and the room around its text. */
export function cellOptions(width = 0) {
  return {
    width: { size: width, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 70, right: 80, marginUnitType: WidthType.DXA },
  };
}

/** What the rows of a table have in common. */
interface Frame {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly language: Language;
}

/** A row, and below it, where they would make it a tower, the details of what it is about. */
function rowsOf({ cells }: Row, frame: Frame): readonly TableRow[] {
  const { columns, widths } = frame;
  const name = columns.findIndex(({ kind }) => kind === "name");
  const { content = [], details = [] } = cells[name] ?? {};
  const lines = cells.map((cell, index) => linesOf(cell, widths[index] ?? 0));
  const others = lines.filter((_, index) => index !== name);
  if (details.length === 0 || (lines[name] ?? 0) <= Math.max(0, ...others) + 2) return [row(cells, frame)];
  const above = cells.map((cell, index) => (index === name ? { content } : cell));
  return [row(above, frame, true), detailRow(details, name, frame)];
}

function row(cells: readonly Cell[], { columns, widths, language }: Frame, hasDetails = false): TableRow {
  return new TableRow({
    cantSplit: isShort(cells, widths),
    ...(hasDetails && { keepNext: true }),
    children: columns.map(
      ({ kind }, index) =>
        new TableCell({
          ...cellOptions(widths[index]),
          ...(hasDetails && { borders: { bottom: none } }),
          children: cellParagraphs(cells[index] ?? { content: [] }, kind, language),
        }),
    ),
  });
}

/** The details of a row's name over the columns behind it. */
function detailRow(details: readonly Detail[], name: number, { widths, language }: Frame): TableRow {
  const span = widths.slice(name);
  const width = span.reduce((sum, one) => sum + one, 0);
  return new TableRow({
    cantSplit: isShort([{ content: [], details }], [width]),
    children: [
      ...widths.slice(0, name).map(
        (own) =>
          new TableCell({
            ...cellOptions(own),
            borders: { top: none },
            children: [plainParagraph(paragraphStyles.tableText, "")],
          }),
      ),
      new TableCell({
        ...cellOptions(width),
        columnSpan: span.length,
        borders: { top: none },
        margins: { ...cellOptions().margins, top: 0, right: millimetres(12) },
        children: detailParagraphs(details, paragraphStyles.tableDetail, language),
      }),
    ],
  });
}

/** A row that is higher than a good part of a page may break: else it would leave the page before it empty. */
function isShort(cells: readonly Cell[], widths: readonly number[]): boolean {
  return Math.max(0, ...cells.map((cell, index) => linesOf(cell, widths[index] ?? 0))) <= mostLines;
}

const mostLines = 24;

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
