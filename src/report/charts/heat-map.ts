import { scaleBand } from "d3-scale";
import { type Element, element } from "../element.ts";
import type { HeatMapChart } from "../report.ts";
import { fieldContent, fieldHeight, leastHeight } from "./heat-map-field.ts";
import { hasResidual, residualLegend, residualMarks } from "./heat-map-residual.ts";
import { colours } from "./palette.ts";
import type { ChartSettings } from "./settings.ts";
import { type FrameWords, fontSize, label, round, svg } from "./svg.ts";
import { fitText, textWidth } from "./text-width.ts";

/** A matrix with the level of each field as colour and word, and what stands there. */
export function heatMap(chart: HeatMapChart, words: FrameWords, settings: ChartSettings): Element {
  const { width = pageWidth } = settings;
  const stepWidth = Math.max(...chart.rows.steps.map(textWidth)) * fontSize;
  const left = 26 + Math.min(width / 5, 150, Math.max(20, stepWidth + 10));
  const x = scaleBand(
    chart.columns.steps.map((_, index) => index),
    [left, width],
  ).paddingInner(gap);
  const rows = rowBands(chart, x.bandwidth(), settings);
  const { y: lastTop, height: lastHeight } = rows.at(-1) ?? noBand;
  const bottom = lastTop + lastHeight;
  const columnWidth = x.bandwidth();
  const quiet = { anchor: "middle", class: "chart-quiet", fill: colours.quiet } as const;
  return svg(
    { ...words, width, height: round(bottom + 46) },
    settings,
    ...chart.cells.flatMap((cells, rowIndex) => {
      const { y, height } = rows[rowIndex] ?? noBand;
      return cells.map((cell, column) =>
        fieldContent(cell, { x: x(column) ?? left, y, width: columnWidth, height }, settings),
      );
    }),
    ...chart.rows.steps.map((step, index) => {
      const { y, height } = rows[index] ?? noBand;
      return label(fitText(step, (left - 36) / fontSize), left - 8, y + height / 2 + 4, { anchor: "end" });
    }),
    ...chart.columns.steps.map((step, index) =>
      label(fitText(step, columnWidth / fontSize), (x(index) ?? left) + columnWidth / 2, bottom + 16, {
        anchor: "middle",
      }),
    ),
    ...residualMarks(
      chart,
      (place) => {
        const { y, height } = rows[place.row] ?? noBand;
        return { x: x(place.column) ?? left, y, width: columnWidth, height };
      },
      settings,
    ),
    ...(hasResidual(chart, settings) ? residualLegend(chart, left, bottom + 38) : []),
    label(
      `${chart.columns.title} →`,
      hasResidual(chart, settings) ? width - columnWidth / 2 : (left + width) / 2,
      bottom + 38,
      quiet,
    ),
    element(
      "g",
      { transform: `translate(14 ${round(bottom / 2)}) rotate(-90)` },
      label(`${chart.rows.title} →`, 0, 0, quiet),
    ),
  );
}

const pageWidth = 720;
const gap = 0.06;

interface Band {
  readonly y: number;
  readonly height: number;
}

const noBand: Band = { y: 0, height: 0 };

/** The rows from the top, each as high as its fullest field needs. */
function rowBands({ cells }: HeatMapChart, width: number, settings: ChartSettings): readonly Band[] {
  const heights = cells.map((row) => Math.max(...row.map((cell) => fieldHeight(cell, width, settings))));
  const all = sum(heights);
  const between = gap * leastHeight;
  // As the columns do: no gap after the last one.
  const stretch = all / (all - between);
  return heights.map((height, index) => ({
    y: sum(heights.slice(0, index)) * stretch,
    height: (height - between) * stretch,
  }));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
