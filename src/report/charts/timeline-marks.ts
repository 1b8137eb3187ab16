import { type SymbolType, symbol, symbolCircle, symbolDiamond } from "d3-shape";
import type { IsoDate } from "../../plan/plan.ts";
import { type Element, element } from "../element.ts";
import type { TimelineChart, TimelineRow } from "../report.ts";
import { colours, toneColours } from "./palette.ts";
import { recordMark } from "./record-mark.ts";
import type { ChartSettings } from "./settings.ts";
import { fontSize, label, round } from "./svg.ts";
import { fitText, textWidth } from "./text-width.ts";
import { instant, type Plot, rowHeight } from "./timeline-plot.ts";

/** A row: its label, the baseline hollow, the due date filled, the actual one round, and the slip between. */
export function rowMarks(row: TimelineRow, y: number, plot: Plot, settings: ChartSettings): Element {
  const { x, left, right } = plot;
  const { strong } = toneColours[row.tone];
  const at = (date: IsoDate | undefined) => (date === undefined ? undefined : round(x(instant(date))));
  const [baseline, due, actual] = [at(row.baseline), at(row.due), at(row.actual)];
  const reached = actual ?? due;
  const tone = `chart-${row.tone}`;
  return recordMark(
    row,
    { x: 0, y: y - rowHeight / 2 + 1, width: right, height: rowHeight - 2 },
    settings,
    element("line", {
      x1: 0,
      x2: right,
      y1: y + rowHeight / 2,
      y2: y + rowHeight / 2,
      stroke: colours.line,
      class: "chart-line",
    }),
    label(fitText(row.label, (left - 20) / fontSize), 0, y + 4),
    baseline !== undefined && reached !== undefined && baseline !== reached
      ? element("line", {
          x1: baseline,
          x2: reached,
          y1: y,
          y2: y,
          stroke: strong,
          "stroke-width": 2,
          "stroke-dasharray": "2 3",
          class: tone,
        })
      : null,
    baseline === undefined
      ? null
      : mark(symbolDiamond, 130, baseline, y, {
          fill: colours.paper,
          stroke: colours.quiet,
          class: "chart-baseline",
        }),
    due === undefined || actual !== undefined
      ? null
      : mark(symbolDiamond, 90, due, y, { fill: strong, stroke: strong, class: tone }),
    actual === undefined
      ? null
      : mark(symbolCircle, 95, actual, y, { fill: strong, stroke: strong, class: tone }),
    settings.isInteractive === true
      ? timing(
          row,
          [baseline, due, actual].filter((one) => one !== undefined),
          y,
          plot,
        )
      : null,
  );
}

/** How far off it is, in words beside its signs: right of them, else left of them, else cut where there is more room. */
function timing(row: TimelineRow, signs: readonly number[], y: number, { left, right }: Plot): Element {
  const [first, last] = [Math.min(...signs) - signGap, Math.max(...signs) + signGap];
  const [before, behind] = [first - left, right - last];
  const isBehind = textWidth(row.timing) * timingSize <= behind || behind >= before;
  const text = fitText(row.timing, (isBehind ? behind : before) / timingSize);
  return label(text, isBehind ? last : first, y + 4, {
    anchor: isBehind ? "start" : "end",
    size: timingSize,
    class: `chart-text-${row.tone}`,
    fill: toneColours[row.tone].strong,
  });
}

const timingSize = 11;
const signGap = 12;

/** What the signs stand for. */
export function legend({ legend: words }: TimelineChart): readonly Element[] {
  const { strong } = toneColours.neutral;
  const entries: readonly (readonly [string, SymbolType, Readonly<Record<string, string>>])[] = [
    [words.baseline, symbolDiamond, { fill: colours.paper, stroke: colours.quiet, class: "chart-baseline" }],
    [words.due, symbolDiamond, { fill: strong, stroke: strong, class: "chart-neutral" }],
    [words.actual, symbolCircle, { fill: strong, stroke: strong, class: "chart-neutral" }],
  ];
  let left = 8;
  return entries.flatMap(([text, type, look]) => {
    const at = left;
    left += 14 + textWidth(text) * 11 + 24;
    return [
      mark(type, 90, at, 11, look),
      label(text, at + 14, 15, { class: "chart-quiet", fill: colours.quiet, size: 11 }),
    ];
  });
}

function mark(
  type: SymbolType,
  size: number,
  x: number,
  y: number,
  look: Readonly<Record<string, string>>,
): Element {
  const path = symbol(type, size).digits(2)() ?? "";
  return element("path", {
    d: path,
    transform: `translate(${round(x)} ${round(y)})`,
    "stroke-width": 1.5,
    ...look,
  });
}
