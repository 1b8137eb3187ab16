import { colours, toneColours } from "../../charts/palette.ts";
import { fitText, textWidth } from "../../charts/text-width.ts";
import type { HeatMapCell, HeatMapChart } from "../../report.ts";
import type { Box } from "./layout/flow.ts";
import { hex, type SlideLook, sizes } from "./look.ts";
import { heightOf, linePoints, type Paragraph, quiet } from "./paragraphs.ts";
import type { DeckSlide, LibraryRow, TableCellProps } from "./slides-library.cjs";
import { inch, place, plainBox, textProps } from "./text-props.ts";

/** The matrix as a table, so that it can be edited; beside it what its ids stand for. */
export function drawHeatMap(
  slide: DeckSlide,
  { chart, description, ...box }: Box & { readonly chart: HeatMapChart; readonly description: string },
  look: SlideLook,
): void {
  const matrixWidth = box.width * 0.64;
  const axis = axisWidth(chart);
  const column = (matrixWidth - axis) / Math.max(1, chart.columns.steps.length);
  const row = (box.height - 2 * axisHeight) / Math.max(1, chart.rows.steps.length);
  const text = (value: string, options: TableCellProps, size: number, colour?: string) => ({
    text: textProps([{ runs: [{ text: value, ...(colour === undefined ? {} : { colour }) }], size }], look),
    options: { border: edge, fontFace: look.face, fontSize: size, margin: cellMargin, ...options },
  });
  const rows: LibraryRow[] = chart.rows.steps.map((step, index) => [
    text(fitText(step, ems(axis, sizes.small)), { align: "right", valign: "middle" }, sizes.small),
    ...(chart.cells[index] ?? []).map((cell) => ({
      text: textProps(fieldParagraphs(cell, column, row), look),
      options: {
        border: edge,
        margin: cellMargin,
        valign: "top" as const,
        fill: { color: hex(toneColours[cell.tone].soft) },
        fontFace: look.face,
      },
    })),
  ]);
  const steps = ["", ...chart.columns.steps].map((step) =>
    text(fitText(step, ems(column, sizes.small)), { align: "center", valign: "middle" }, sizes.small),
  );
  const title = text(
    `${chart.columns.title} →`,
    { align: "center", colspan: steps.length - 1 },
    sizes.small,
    quiet,
  );
  slide.addTable(
    [...rows, steps, [text(`${chart.rows.title} ↑`, { align: "right" }, sizes.small, quiet), title]],
    {
      x: inch(box.x),
      y: inch(box.y),
      w: inch(matrixWidth),
      colW: [axis, ...chart.columns.steps.map(() => column)].map(inch),
      rowH: [...rows.map(() => row), axisHeight, axisHeight].map(inch),
      objectName: `Table: ${description}`,
    },
  );
  drawKey(
    slide,
    chart,
    { ...box, x: box.x + matrixWidth + 0.35, width: box.width - matrixWidth - 0.35 },
    look,
  );
}

const edge = { type: "solid", pt: 2, color: "FFFFFF" } as const;
const cellMargin: [number, number, number, number] = [0.04, 0.06, 0.04, 0.06];
const axisHeight = 0.3;

function axisWidth({ rows }: HeatMapChart): number {
  const widest = Math.max(textWidth(`${rows.title} ↑`), ...rows.steps.map(textWidth));
  return Math.min(2, Math.max(0.6, (widest * sizes.small) / 72 + 0.25));
}

function ems(width: number, size: number): number {
  return ((width - 0.15) * 72) / size;
}

/** The level of a field, and the ids that fit; the others are counted. */
function fieldParagraphs(
  { label, tone, entries }: HeatMapCell,
  width: number,
  height: number,
): readonly Paragraph[] {
  const level = { runs: [{ text: label, colour: hex(toneColours[tone].strong) }], size: 8 };
  const lines = Math.max(1, Math.floor((height - 0.3) / (linePoints(sizes.small) / 72)));
  const most = lines * ems(width, sizes.small) * 0.9;
  let ids = "";
  for (const [index, { id }] of entries.entries()) {
    const next = ids === "" ? id : `${ids}, ${id}`;
    if (textWidth(next) > most - 2 && index < entries.length) {
      ids = `${ids === "" ? fitText(id, most - 3) : ids} +${entries.length - index - (ids === "" ? 1 : 0)}`;
      break;
    }
    ids = next;
  }
  if (ids === "") return [level];
  return [level, { runs: [{ text: ids.replace(/ \+0$/, ""), isStrong: true }], size: sizes.small }];
}

/** The risks of the matrix by id and title, the worst fields first, as many as there is room for. */
function drawKey(slide: DeckSlide, chart: HeatMapChart, box: Box, look: SlideLook): void {
  const order = ["severe", "bad", "caution", "good", "neutral"] as const;
  const entries = order.flatMap((tone) =>
    chart.cells
      .flat()
      .flatMap((cell) => (cell.tone === tone ? cell.entries.map((entry) => ({ entry, tone })) : [])),
  );
  const paragraphs: Paragraph[] = [];
  for (const [index, { entry, tone }] of entries.entries()) {
    const paragraph = {
      runs: [
        { text: `${entry.id}  `, isStrong: true, colour: hex(toneColours[tone].strong) },
        { text: fitText(entry.title, 60) },
      ],
      size: sizes.small,
    };
    if (heightOf([...paragraphs, paragraph], box.width) > box.height - 0.25) {
      paragraphs.push({
        runs: [{ text: `+${entries.length - index}`, colour: hex(colours.quiet) }],
        size: sizes.small,
      });
      break;
    }
    paragraphs.push(paragraph);
  }
  if (paragraphs.length > 0) slide.addText(textProps(paragraphs, look), { ...place(box), ...plainBox });
}
