import {
  BorderStyle,
  type ITableOptions,
  Paragraph,
  Table,
  TableLayoutType,
  type TableRow,
  WidthType,
} from "docx";
import { paragraphStyles } from "./style-names.ts";

export const noLine = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** A table without lines, unless it says otherwise. */
const noLines = {
  top: noLine,
  bottom: noLine,
  left: noLine,
  right: noLine,
  insideHorizontal: noLine,
  insideVertical: noLine,
} as const;

/** The room around the text of a cell. */
export const cellMargins = { top: 60, bottom: 60, left: 70, right: 80 } as const;

/** A table of fixed widths in twips, in all as wide as the widths together. */
export function grid(
  widths: readonly number[],
  rows: readonly TableRow[],
  { borders, margins = cellMargins }: Pick<ITableOptions, "borders" | "margins"> = {},
): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins,
    borders: { ...noLines, ...borders },
    tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
  });
}

/** Tables that follow each other would become one in Word: a small paragraph keeps them apart. */
export function gridEnd(): Paragraph {
  return new Paragraph({ style: paragraphStyles.tableEnd });
}

/** The width of a cell in twips. */
export function cellWidth(width = 0) {
  return { width: { size: width, type: WidthType.DXA } } as const;
}
