import { BorderStyle, type FileChild, Paragraph, ShadingType, TableCell, TableRow, TextRun } from "docx";
import { colours, toneColours } from "../../charts/palette.ts";
import type { FiguresBlock, Tone } from "../../report.ts";
import { cellWidth, grid, gridEnd } from "./grid.ts";
import { hex, textWidth } from "./measures.ts";
import { plainParagraph } from "./paragraphs.ts";
import { textRuns } from "./runs.ts";
import { paragraphStyles } from "./style-names.ts";

/** A gap in the colour of paper, which makes fields of the cells of a table. */
const gap = { style: BorderStyle.SINGLE, size: 36, color: hex(colours.paper) } as const;

export const gaps = {
  top: gap,
  bottom: gap,
  left: gap,
  right: gap,
  insideHorizontal: gap,
  insideVertical: gap,
} as const;

/** The ground of a field of a tone. */
export function toneShading(tone: Tone) {
  return { type: ShadingType.CLEAR, color: "auto", fill: hex(toneColours[tone].soft) } as const;
}

/** Text in the colour of a tone. */
export function toneRun(text: string, tone: Tone, isBold = false): TextRun {
  return new TextRun({ text, color: hex(toneColours[tone].strong), ...(isBold && { bold: true }) });
}

const mostInRow = 5;

/** Numbers to be seen at once, side by side. */
export function figuresBlock({ figures }: FiguresBlock): readonly FileChild[] {
  if (figures.length === 0) return [];
  const count = Math.min(figures.length, mostInRow);
  const widths = Array.from({ length: count }, (_, index) =>
    index === count - 1
      ? textWidth - (count - 1) * Math.floor(textWidth / count)
      : Math.floor(textWidth / count),
  );
  const rows = Array.from({ length: Math.ceil(figures.length / count) }, (_, row) => {
    const own = figures.slice(row * count, (row + 1) * count);
    return new TableRow({
      cantSplit: true,
      children: widths.map((width, index) => {
        const figure = own[index];
        if (figure === undefined)
          return new TableCell({
            ...cellWidth(width),
            children: [plainParagraph(paragraphStyles.figureLabel, "")],
          });
        return new TableCell({
          ...cellWidth(width),
          shading: toneShading(figure.tone),
          children: [
            new Paragraph({
              style: paragraphStyles.figureValue,
              children: [toneRun(figure.value, figure.tone)],
            }),
            new Paragraph({ style: paragraphStyles.figureLabel, children: textRuns(figure.label) }),
          ],
        });
      }),
    });
  });
  return [grid(widths, rows, { borders: gaps }), gridEnd()];
}
