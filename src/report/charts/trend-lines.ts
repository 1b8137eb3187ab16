import type { TrendLine } from "../chart-kinds.ts";
import { type Element, element } from "../element.ts";
import { colours, toneColours } from "./palette.ts";
import { recordMark } from "./record-mark.ts";
import type { ChartSettings } from "./settings.ts";
import { filledCircle, hollowDiamond, type SignShape, sign, signShapes, strokeCross } from "./signs.ts";
import { label, round } from "./svg.ts";
import { fitText, textWidth } from "./text-width.ts";
import { instant } from "./timeline-plot.ts";
import type { TrendPlot } from "./trend.ts";

const labelSize = 11.5;
const labelHeight = 19;

function shapeOf(index: number): SignShape {
  return signShapes[index % signShapes.length] ?? filledCircle;
}

/** What the labels beside the lines need: never more than four tenths of the picture. */
export function labelsWidth(lines: readonly TrendLine[], width: number): number {
  const widest = Math.max(...lines.map(({ label: text, move }) => textWidth(text) + textWidth(move)));
  return Math.min(width * 0.4, 330, 52 + widest * labelSize);
}

/** The baseline, the dates as they were promised, and how it ended. */
export function trendLine(line: TrendLine, index: number, plot: TrendPlot): Element {
  const { x, y, baselineX } = plot;
  const { strong } = toneColours[line.tone];
  const places = line.points.map(({ on, date }) => ({
    x: round(x(instant(on))),
    y: round(y(instant(date))),
  }));
  const stroke = { stroke: strong, "stroke-width": 1.75, class: `chart-${line.tone}` };
  const segments = places.slice(1).map((to, at) => {
    const from = places[at] ?? to;
    return element("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...stroke });
  });
  const [first, last] = [places[0], places.at(-1)];
  const baselineY = line.baseline === undefined ? undefined : round(y(instant(line.baseline)));
  return element(
    "g",
    {},
    baselineY === undefined || first === undefined
      ? null
      : element("line", {
          x1: baselineX,
          y1: baselineY,
          x2: first.x,
          y2: first.y,
          ...stroke,
          "stroke-width": 1,
          "stroke-dasharray": "2 3",
        }),
    ...segments,
    baselineY === undefined ? null : sign(hollowDiamond, "neutral", baselineX, baselineY, 60),
    ...places.map((place, at) => sign(shapeOf(index), line.tone, place.x, place.y, at === 0 ? 46 : 34)),
    line.end === "ended" && last !== undefined ? strokeCross(line.tone, last.x, last.y, 6) : null,
  );
}

/** What each line is, right of the plot, from the top down, each as near to its line's end as there is room. */
export function trendLabels(
  lines: readonly TrendLine[],
  plot: TrendPlot,
  settings: ChartSettings,
): readonly Element[] {
  const placed = lines
    .map((line, index) => ({ line, index, wanted: plot.y(instant(line.points.at(-1)?.date ?? "")) }))
    .sort((a, b) => a.wanted - b.wanted);
  const heights = apart(
    placed.map(({ wanted }) => wanted),
    plot,
  );
  return placed.map(({ line, index }, at) =>
    trendLabel(line, index, heights[at] ?? plot.top, plot, settings),
  );
}

/** Heights moved as little as keeps them apart and within the plot. */
function apart(wanted: readonly number[], { top, bottom }: TrendPlot): readonly number[] {
  const heights: number[] = [];
  for (const height of wanted) {
    heights.push(Math.max(height, (heights.at(-1) ?? top - labelHeight) + labelHeight));
  }
  let most = bottom;
  for (let at = heights.length - 1; at >= 0; at--) {
    heights[at] = Math.min(heights[at] ?? most, most);
    most = (heights[at] ?? most) - labelHeight;
  }
  return heights;
}

function trendLabel(
  line: TrendLine,
  index: number,
  y: number,
  plot: TrendPlot,
  settings: ChartSettings,
): Element {
  const last = line.points.at(-1);
  const from = { x: plot.x(instant(last?.on ?? "")), y: plot.y(instant(last?.date ?? "")) };
  const left = plot.right + 16;
  const room = (plot.width - left - 14) / labelSize;
  // Bold letters are wider than they are reckoned.
  const moveWidth = textWidth(line.move) * 1.15;
  const title = fitText(line.label, room - moveWidth - 1.4);
  return recordMark(
    line,
    { x: left - 8, y: y - labelHeight / 2, width: plot.width - left + 8, height: labelHeight - 1 },
    settings,
    element("line", {
      x1: round(from.x + 7),
      y1: round(from.y),
      x2: round(left - 8),
      y2: round(y),
      stroke: colours.line,
      class: "chart-line",
    }),
    sign(shapeOf(index), line.tone, left, y, 46),
    label(title, left + 12, y + 4, { size: labelSize }),
    line.move === ""
      ? null
      : label(line.move, plot.width - 1, y + 4, {
          anchor: "end",
          size: labelSize,
          weight: 600,
          class: `chart-text-${line.tone}`,
          fill: toneColours[line.tone].strong,
        }),
  );
}
