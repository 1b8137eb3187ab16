import { scaleBand } from "d3-scale";
import { type Element, element } from "../element.ts";
import type { HeatMapCell, HeatMapChart } from "../report.ts";
import { colours, toneColours } from "./palette.ts";
import { type Frame, fontSize, label, round, svg } from "./svg.ts";
import { fitText, textWidth } from "./text-width.ts";

/** A matrix with the level of each field as colour and word, and the ids of what stands there. */
export function heatMap(chart: HeatMapChart, words: Pick<Frame, "id" | "title" | "description">): Element {
  const stepWidth = Math.max(...chart.rows.steps.map(textWidth)) * fontSize;
  const left = 26 + Math.min(150, Math.max(20, stepWidth + 10));
  const x = scaleBand(
    chart.columns.steps.map((_, index) => index),
    [left, width],
  ).paddingInner(gap);
  const y = scaleBand(
    chart.rows.steps.map((_, index) => index),
    [0, chart.rows.steps.length * cellHeight],
  ).paddingInner(gap);
  const bottom = chart.rows.steps.length * cellHeight;
  const [columnWidth, rowHeight] = [x.bandwidth(), y.bandwidth()];
  return svg(
    { ...words, width, height: bottom + 46 },
    ...chart.cells.flatMap((row, rowIndex) =>
      row.map((cell, column) => field(cell, x(column) ?? left, y(rowIndex) ?? 0, columnWidth, rowHeight)),
    ),
    ...chart.rows.steps.map((step, index) =>
      label(fitText(step, (left - 36) / fontSize), left - 8, (y(index) ?? 0) + rowHeight / 2 + 4, {
        anchor: "end",
      }),
    ),
    ...chart.columns.steps.map((step, index) =>
      label(fitText(step, columnWidth / fontSize), (x(index) ?? left) + columnWidth / 2, bottom + 16, {
        anchor: "middle",
      }),
    ),
    label(`${chart.columns.title} →`, (left + width) / 2, bottom + 38, {
      anchor: "middle",
      class: "chart-quiet",
      fill: colours.quiet,
    }),
    element(
      "g",
      { transform: `translate(14 ${bottom / 2}) rotate(-90)` },
      label(`${chart.rows.title} →`, 0, 0, { anchor: "middle", class: "chart-quiet", fill: colours.quiet }),
    ),
  );
}

const width = 720;
const cellHeight = 58;
const gap = 0.06;

function field(cell: HeatMapCell, x: number, y: number, cellWidth: number, height: number): Element {
  const { strong, soft } = toneColours[cell.tone];
  const lines = idLines(cell.ids, (cellWidth - 12) / fontSize);
  return element(
    "g",
    {},
    element("rect", {
      x: round(x),
      y: round(y),
      width: round(cellWidth),
      height: round(height),
      rx: 4,
      fill: soft,
      class: `chart-soft-${cell.tone}`,
    }),
    label(fitText(cell.label, cellWidth / 10), x + 6, y + 13, {
      class: `chart-text-${cell.tone}`,
      fill: strong,
      size: 10,
    }),
    ...lines.map((line, index) => label(line, x + 6, y + 30 + index * 16, { weight: 600 })),
  );
}

/** Ids on two lines at most; those that do not fit are counted. */
function idLines(ids: readonly string[], ems: number): readonly string[] {
  const lines: string[] = [];
  for (const [index, id] of ids.entries()) {
    const last = lines.at(-1);
    const joined = last === undefined ? undefined : `${last}, ${id}`;
    if (joined !== undefined && textWidth(joined) <= ems) lines[lines.length - 1] = joined;
    else if (lines.length < 2) lines.push(fitText(id, ems));
    else {
      lines[1] = `${fitText(lines[1] ?? "", ems - 2)} +${ids.length - index}`;
      break;
    }
  }
  return lines;
}
