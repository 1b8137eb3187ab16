import { type ScaleTime, scaleUtc } from "d3-scale";
import type { Language } from "../../plan/words.ts";
import type { TrendChart } from "../chart-kinds.ts";
import { type Element, element } from "../element.ts";
import { type LegendEntry, legendOf } from "./legend.ts";
import { colours } from "./palette.ts";
import type { ChartSettings } from "./settings.ts";
import { filledCircle, hollowDiamond, sign, strokeCross } from "./signs.ts";
import { type FrameWords, label, round, svg } from "./svg.ts";
import { tickText, timeAxisBelow } from "./time-axis.ts";
import { instant } from "./timeline-plot.ts";
import { labelsWidth, trendLabels, trendLine } from "./trend-lines.ts";

/** Where things are. Days of the report run to the right, dates of milestones upwards. */
export interface TrendPlot {
  readonly x: ScaleTime<number, number>;
  readonly y: ScaleTime<number, number>;
  /** Where the baselines stand, before the first day. */
  readonly baselineX: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}

const pageWidth = 960;
const axisWidth = 84;
const axisHeight = 46;

/** Each milestone's promised date on the days of the reports: level is steady, rising is later. */
export function trend(chart: TrendChart, words: FrameWords, settings: ChartSettings): Element {
  const width = settings.width ?? pageWidth;
  const legend = legendOf(legendEntries(chart), width);
  const plot = plotOf(chart, width, legend.height);
  return svg(
    { ...words, width, height: round(plot.bottom + axisHeight) },
    settings,
    ...legend.elements,
    past(chart, plot),
    ...dateAxis(plot, settings.language),
    ...dayAxis(chart, plot, settings.language),
    diagonal(chart, plot),
    ...chart.lines.map((line, index) => trendLine(line, index, plot)),
    ...trendLabels(chart.lines, plot, settings),
  );
}

function legendEntries({ words, lines }: TrendChart): readonly LegendEntry[] {
  const hasBaseline = lines.some(({ baseline }) => baseline !== undefined);
  const hasEnded = lines.some(({ end }) => end === "ended");
  return [
    ...(hasBaseline
      ? [{ text: words.baseline, draw: (x: number, y: number) => sign(hollowDiamond, "neutral", x, y, 70) }]
      : []),
    {
      text: words.reached,
      draw: (x, y) =>
        element("g", {}, diagonalStroke(x - 8, y + 7, x + 8, y - 7), sign(filledCircle, "good", x, y, 24)),
    },
    {
      text: words.past,
      draw: (x, y) =>
        element("rect", {
          x: x - 7,
          y: y - 7,
          width: 14,
          height: 14,
          fill: colours.faint,
          stroke: colours.line,
          class: "chart-band",
        }),
    },
    ...(hasEnded
      ? [{ text: words.ended, draw: (x: number, y: number) => strokeCross("neutral", x, y) }]
      : []),
  ];
}

function plotOf(chart: TrendChart, width: number, legendHeight: number): TrendPlot {
  const top = legendHeight + 24;
  const bottom = top + Math.max(340, chart.lines.length * 36);
  const right = width - labelsWidth(chart.lines, width);
  const left = axisWidth;
  const dates = chart.lines.flatMap(({ points, baseline }) => [
    ...points.map(({ date }) => instant(date)),
    ...(baseline === undefined ? [] : [instant(baseline)]),
  ]);
  const [first, last] = [Math.min(...dates), Math.max(...dates)];
  // Eight days at least: on a shorter axis the scale would step by hours.
  const air = Math.max(4 * day, (last - first) * 0.05);
  return {
    x: scaleUtc([instant(chart.from), instant(chart.to)], [left + 40, right - 14]),
    y: scaleUtc([first - air, last + air], [bottom, top]),
    baselineX: left + 16,
    left,
    right,
    top,
    bottom,
    width,
  };
}

const day = 86_400_000;

function dateAxis({ y, left, right, top }: TrendPlot, language: Language): readonly Element[] {
  return y.ticks(7).flatMap((tick) => {
    const at = round(y(tick));
    const line = { x1: left, x2: right, y1: at, y2: at, stroke: colours.line, class: "chart-line" };
    const text = tickText(tick, language);
    const quiet = { anchor: "end", class: "chart-quiet", fill: colours.quiet, size: 11 } as const;
    return [element("line", line), ...(at < top + 4 ? [] : [label(text, left - 8, at + 4, quiet)])];
  });
}

function dayAxis({ words }: TrendChart, plot: TrendPlot, language: Language): readonly Element[] {
  const { left, right, top, bottom } = plot;
  const quiet = { class: "chart-quiet", fill: colours.quiet, size: 11 } as const;
  return [
    ...timeAxisBelow(plot.x, plot, language),
    label(`${words.report} →`, (left + right) / 2, bottom + 38, { ...quiet, anchor: "middle" }),
    label(`↑ ${words.milestone}`, 0, top - 8, quiet),
  ];
}

/** Below the diagonal a date is past although the milestone was not reached. */
function past({ from, to }: TrendChart, { x, y, bottom, top }: TrendPlot): Element {
  const edge = diagonalDays(from, to, y).map(
    (at) => `${round(x(at))} ${round(Math.min(bottom, Math.max(top, y(at))))}`,
  );
  const corners = [`${round(x(instant(from)))} ${round(bottom)}`, ...edge];
  return element("path", {
    d: `M${corners.join("L")}L${round(x(instant(to)))} ${round(bottom)}Z`,
    fill: colours.faint,
    class: "chart-stripe",
  });
}

function diagonal({ from, to }: TrendChart, { x, y }: TrendPlot): Element | null {
  const [least, most] = y.domain().map(Number);
  const [start, end] = [Math.max(instant(from), least ?? 0), Math.min(instant(to), most ?? 0)];
  return start >= end ? null : diagonalStroke(x(start), y(start), x(end), y(end));
}

function diagonalStroke(x1: number, y1: number, x2: number, y2: number): Element {
  return element("line", {
    x1: round(x1),
    y1: round(y1),
    x2: round(x2),
    y2: round(y2),
    stroke: colours.quiet,
    "stroke-width": 1.5,
    "stroke-dasharray": "5 2",
    class: "chart-baseline",
  });
}

/** The days at which the edge of what is past turns: the ends, and where it enters and leaves the picture. */
function diagonalDays(from: string, to: string, y: TrendPlot["y"]): readonly number[] {
  const [start, end] = [instant(from), instant(to)];
  const turns = y.domain().map(Number);
  return [start, ...turns.filter((turn) => turn > start && turn < end), end];
}
