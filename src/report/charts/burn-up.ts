import { type ScaleLinear, type ScaleTime, scaleLinear, scaleUtc } from "d3-scale";
import { dateText } from "../../plan/facts/date-text.ts";
import type { BurnUpChart, BurnUpStep } from "../chart-kinds.ts";
import { type Element, element } from "../element.ts";
import { type LegendEntry, legendOf } from "./legend.ts";
import { colours, toneColours } from "./palette.ts";
import type { ChartSettings } from "./settings.ts";
import { type FrameWords, label, round, svg } from "./svg.ts";
import { dayLine, timeAxisBelow } from "./time-axis.ts";
import { instant } from "./timeline-plot.ts";

interface Plot {
  readonly x: ScaleTime<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const pageWidth = 960;
const plotHeight = 220;
const plannedDash = "6 4";

/** Planned and done, each a stair that only rises; where the plan ends is all that there is to do. */
export function burnUp(chart: BurnUpChart, words: FrameWords, settings: ChartSettings): Element {
  const { width = pageWidth, language } = settings;
  const legend = legendOf(legendEntries(chart), width);
  const [left, right, top] = [44, width - 56, legend.height + 12];
  const bottom = top + plotHeight;
  const x = scaleUtc([instant(chart.from), instant(chart.to)], [left, right]);
  const y = scaleLinear([0, chart.total], [bottom, top]);
  const plot = { x, y, left, right, top, bottom };
  const text = `${chart.words.today} ${dateText(chart.today, language)}`;
  return svg(
    { ...words, width, height: bottom + 54 },
    settings,
    ...legend.elements,
    ...amountAxis(plot),
    ...timeAxisBelow(x, plot, language),
    area(chart.done, chart.today, plot),
    ...stair(chart.planned, chart.to, plot, { dash: plannedDash, tone: "neutral" }),
    ...stair(chart.done, chart.today, plot, { tone: "good" }),
    ...dayLine(x(instant(chart.today)), text, { left, right, top: top - 4, bottom, labelTop: bottom + 26 }),
    ...endLabels(chart, plot),
  );
}

function legendEntries({ words }: BurnUpChart): readonly LegendEntry[] {
  const stroke = (tone: "neutral" | "good", dash: string | undefined) => (x: number, y: number) =>
    element("line", { x1: x - 8, x2: x + 9, y1: y, y2: y, ...strokeOf(tone, dash) });
  return [
    { text: words.planned, draw: stroke("neutral", plannedDash) },
    { text: words.done, draw: stroke("good", undefined) },
  ];
}

function strokeOf(tone: "neutral" | "good", dash: string | undefined) {
  const { strong } = toneColours[tone];
  return { stroke: strong, "stroke-width": 2, "stroke-dasharray": dash, class: `chart-${tone}` };
}

/** Whole amounts only: there is no half piece of work. */
function amountAxis({ y, left, right }: Plot): readonly Element[] {
  return y
    .ticks(4)
    .filter(Number.isInteger)
    .flatMap((tick) => {
      const at = round(y(tick));
      return [
        element("line", { x1: left, x2: right, y1: at, y2: at, stroke: colours.line, class: "chart-line" }),
        label(String(tick), left - 8, at + 4, {
          anchor: "end",
          class: "chart-quiet",
          fill: colours.quiet,
          size: 11,
        }),
      ];
    });
}

interface Corner {
  readonly x: number;
  readonly y: number;
}

function corners(steps: readonly BurnUpStep[], until: string, { x, y, left }: Plot): readonly Corner[] {
  let [last, points]: [number, Corner[]] = [round(y(0)), [{ x: left, y: round(y(0)) }]];
  for (const { on, amount } of steps) {
    const at = round(Math.max(left, x(instant(on))));
    points.push({ x: at, y: last });
    last = round(y(amount));
    points.push({ x: at, y: last });
  }
  points = [...points, { x: round(x(instant(until))), y: last }];
  return points;
}

function stair(
  steps: readonly BurnUpStep[],
  until: string,
  plot: Plot,
  { tone, dash }: { readonly tone: "neutral" | "good"; readonly dash?: string },
): readonly Element[] {
  const points = corners(steps, until, plot);
  return points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return element("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...strokeOf(tone, dash) });
  });
}

function area(steps: readonly BurnUpStep[], until: string, plot: Plot): Element {
  const points = corners(steps, until, plot);
  const end = points.at(-1)?.x ?? plot.left;
  const outline = [...points, { x: end, y: round(plot.bottom) }].map(({ x, y }) => `${x} ${y}`);
  return element("path", {
    d: `M${outline.join("L")}Z`,
    fill: toneColours.good.soft,
    class: "chart-soft-good",
  });
}

/** The numbers at the as-of date and at the end; those that would stand on each other are apart. */
function endLabels(chart: BurnUpChart, { x, y, right }: Plot): readonly Element[] {
  const { today, done, planned, total } = chart;
  const [isDone, isPlanned] = [amountAt(done, today), amountAt(planned, today)];
  const at = x(instant(today)) + 6;
  const gap = y(isDone) - y(isPlanned);
  const isNear = Math.abs(gap) < 15;
  const doneY = y(isDone) + (isNear && isDone <= isPlanned ? 15 : -5);
  const plannedY = y(isPlanned) + (isNear && isDone > isPlanned ? 15 : -5);
  return [
    label(String(total), right + 8, y(total) + 4, { weight: 600 }),
    ...(isDone === isPlanned
      ? []
      : [
          label(String(isPlanned), at, plannedY, {
            weight: 600,
            class: "chart-text-neutral",
            fill: toneColours.neutral.strong,
          }),
        ]),
    label(String(isDone), at, doneY, {
      weight: 600,
      class: "chart-text-good",
      fill: toneColours.good.strong,
    }),
  ];
}

function amountAt(steps: readonly BurnUpStep[], day: string): number {
  return steps.filter(({ on }) => on <= day).at(-1)?.amount ?? 0;
}
