import { type FileChild, ImageRun, Paragraph, TableCell, TableRow } from "docx";
import { renderToString } from "preact-render-to-string";
import { emf } from "../../charts/emf/index.ts";
import { inAccent } from "../../charts/in-accent.ts";
import { chartElement } from "../../charts/index.ts";
import type { ChartBlock } from "../../report.ts";
import { alternativeText } from "../alternative-text.ts";
import { cellWidth, grid, gridEnd } from "./grid.ts";
import { heatMapTable } from "./heat-map.ts";
import { mostHeight, pixels, textWidth } from "./measures.ts";
import { plainParagraph } from "./paragraphs.ts";
import { paragraphStyles } from "./style-names.ts";
import type { Theme } from "./theme.ts";

/** How a picture is drawn, in the pixels of its SVG: its letters come out as large as those of a table. */
const drawnWidth = 720;

/** A chart below its title: a risk matrix as a table, any other as a picture that fits on a page. */
export function chartBlock(block: ChartBlock, theme: Theme, id: string): readonly FileChild[] {
  if (block.chart.kind === "heat-map") {
    return [plainParagraph("Caption", block.title), ...heatMapTable(block.chart)];
  }
  return [plainParagraph("Caption", block.title), ...frame(picture(block, theme, id))];
}

/** A table of one cell: LibreOffice would leave the title of a bare picture behind on the page before it. */
function frame(picture: Paragraph): readonly FileChild[] {
  const cell = new TableCell({ ...cellWidth(textWidth), children: [picture] });
  const row = new TableRow({ cantSplit: true, children: [cell] });
  return [grid([textWidth], [row], { margins: { top: 0, bottom: 0, left: 0, right: 0 } }), gridEnd()];
}

/**
 * The picture as SVG, and as EMF for the programs that know no SVG: Word before 2016, LibreOffice before 7.6 and WPS
 * show that one. Both are drawn with the faces of the system that shows them, so that no Chinese character is missing.
 */
function picture(block: ChartBlock, { language, accent }: Theme, id: string): Paragraph {
  const element = inAccent(chartElement(block, { id, language, width: drawnWidth }), accent);
  const size: Readonly<Record<string, unknown>> = element.props as Readonly<Record<string, unknown>>;
  const [drawn, high] = [Number(size["width"]) || drawnWidth, Number(size["height"]) || drawnWidth];
  const scale = Math.min(pixels(textWidth) / drawn, mostHeight / high);
  const description = alternativeText(block);
  return new Paragraph({
    style: paragraphStyles.picture,
    children: [
      new ImageRun({
        type: "svg",
        data: new TextEncoder().encode(renderToString(element)),
        // The library names no other kinds of fallback: `packed` gives the file its own name.
        fallback: { type: "png", data: emf(element) },
        transformation: { width: Math.round(drawn * scale), height: Math.round(high * scale) },
        altText: { name: block.title, title: block.title, description },
      }),
    ],
  });
}
