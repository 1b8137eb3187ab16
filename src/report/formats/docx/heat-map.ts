import { AlignmentType, type FileChild, Paragraph, TableCell, TableRow, TextRun } from "docx";
import { toneSigns } from "../../marks.ts";
import type { HeatMapCell, HeatMapChart } from "../../report.ts";
import { gaps, toneRun, toneShading } from "./cards.ts";
import { cellWidth, grid, gridEnd } from "./grid.ts";
import { millimetres, textWidth } from "./measures.ts";
import { plainParagraph } from "./paragraphs.ts";
import { textRuns } from "./runs.ts";
import { paragraphStyles } from "./style-names.ts";

const stepWidth = millimetres(30);

/** A risk matrix as a table of Word: it can be read aloud and marked up, and needs no picture. */
export function heatMapTable({ rows, columns, cells }: HeatMapChart): readonly FileChild[] {
  const count = Math.max(1, columns.steps.length);
  const width = Math.floor((textWidth - stepWidth) / count);
  const widths = [textWidth - width * count, ...columns.steps.map(() => width)];
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: [
      new TableCell({
        ...cellWidth(widths[0]),
        verticalAlign: "bottom",
        children: [
          plainParagraph(paragraphStyles.tableHead, `${columns.title} →`),
          plainParagraph(paragraphStyles.tableHead, `${rows.title} ↑`),
        ],
      }),
      ...columns.steps.map((step) => stepCell(step, width, AlignmentType.CENTER)),
    ],
  });
  const body = rows.steps.map(
    (step, index) =>
      new TableRow({
        cantSplit: true,
        // A matrix cut in two can be read by nobody.
        keepNext: index < rows.steps.length - 1,
        height: { value: millimetres(12), rule: "atLeast" },
        children: [
          stepCell(step, widths[0] ?? stepWidth, AlignmentType.RIGHT),
          ...columns.steps.map((_, column) => fieldCell(cells[index]?.[column], width)),
        ],
      }),
  );
  return [grid(widths, [head, ...body], { borders: gaps }), gridEnd()];
}

function stepCell(step: string, width: number, alignment: "center" | "right"): TableCell {
  return new TableCell({
    ...cellWidth(width),
    verticalAlign: alignment === "right" ? "center" : "bottom",
    children: [new Paragraph({ style: paragraphStyles.tableText, alignment, children: textRuns(step) })],
  });
}

/** A field: its level as a word with the sign of its tone, and the ids of what stands there. */
function fieldCell(cell: HeatMapCell | undefined, width: number): TableCell {
  const { tone, label, entries } = cell ?? { tone: "neutral", label: "", entries: [] };
  const level = label === "" ? [] : [toneRun(`${toneSigns[tone]} ${label}`, tone)];
  const ids = entries.map(({ id }) => id).join(", ");
  return new TableCell({
    ...cellWidth(width),
    shading: toneShading(tone),
    children: [
      new Paragraph({ style: paragraphStyles.tableDetail, children: level }),
      ...(ids === ""
        ? []
        : [
            new Paragraph({
              style: paragraphStyles.tableText,
              children: [new TextRun({ text: ids, bold: true })],
            }),
          ]),
    ],
  });
}
