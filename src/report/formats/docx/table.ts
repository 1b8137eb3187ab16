import { BorderStyle, type FileChild, ShadingType, TableCell, TableRow } from "docx";
import type { Language } from "../../../plan/words.ts";
import { colours } from "../../charts/palette.ts";
import type { Column, TableBlock } from "../../report.ts";
import { columnWidths } from "./column-widths.ts";
import { cellWidth, grid, gridEnd } from "./grid.ts";
import { hex, textWidth } from "./measures.ts";
import { plainParagraph } from "./paragraphs.ts";
import { tableRows } from "./rows.ts";
import { paragraphStyles } from "./style-names.ts";

const hairline = { style: BorderStyle.SINGLE, size: 4, color: hex(colours.line) } as const;
const strongLine = { style: BorderStyle.SINGLE, size: 8, color: hex(colours.quiet) } as const;

/** A table below its caption, with a head that each page repeats. */
export function tableBlock(block: TableBlock, language: Language): readonly FileChild[] {
  const { caption, columns, rows } = block;
  const widths = columnWidths(block, textWidth);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, index) => headCell(column, widths[index])),
  });
  const body = tableRows(rows, { columns, widths, language });
  const borders = { insideHorizontal: hairline, bottom: hairline };
  return [plainParagraph("Caption", caption), grid(widths, [head, ...body], { borders }), gridEnd()];
}

function headCell({ title, kind }: Column, width: number | undefined): TableCell {
  const style = kind === "number" ? paragraphStyles.tableNumberHead : paragraphStyles.tableHead;
  return new TableCell({
    ...cellWidth(width),
    shading: { type: ShadingType.CLEAR, color: "auto", fill: hex(colours.faint) },
    borders: { bottom: strongLine },
    verticalAlign: "bottom",
    children: [plainParagraph(style, title)],
  });
}
