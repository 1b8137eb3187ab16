import type { ClockBar, ClockRow, ClockState, ClocksChart } from "../chart-kinds.ts";
import { type Element, element } from "../element.ts";
import type { Tone } from "../report.ts";
import { type LegendEntry, legendOf } from "./legend.ts";
import { colours, toneColours } from "./palette.ts";
import { recordMark } from "./record-mark.ts";
import type { ChartSettings } from "./settings.ts";
import { type FrameWords, fontSize, label, round, svg } from "./svg.ts";
import { fitText, textWidth } from "./text-width.ts";

const pageWidth = 960;
const rowHeight = 26;
const barHeight = 11;
const headHeight = 22;
const gap = 26;
/** Where in a column the time is over, and how far past it a bar goes at most. */
const allowedAt = 0.45;
const mostShare = 1.6;

/** How each clock is drawn: what is over is filled, what still runs is hollow; what is late has a sign. */
const looks: Readonly<
  Record<ClockState, { readonly tone: Tone; readonly isFilled: boolean; readonly sign: string }>
> = {
  met: { tone: "good", isFilled: true, sign: "" },
  missed: { tone: "severe", isFilled: true, sign: "◆ " },
  running: { tone: "neutral", isFilled: false, sign: "" },
  overdue: { tone: "severe", isFilled: false, sign: "◆ " },
  undated: { tone: "neutral", isFilled: false, sign: "" },
};

/** Bars from the left of each column, which grow with the share of the time that was taken. */
export function clocks(chart: ClocksChart, words: FrameWords, settings: ChartSettings): Element {
  const { width = pageWidth } = settings;
  const legend = legendOf(legendEntries(chart), width);
  const widest = Math.max(...chart.rows.map((row) => textWidth(row.label))) * fontSize;
  const left = Math.min(width * 0.32, Math.max(90, widest + 24));
  const columnWidth = (width - left - gap * (chart.columns.length - 1)) / chart.columns.length;
  const columns = chart.columns.map((title, index) => ({
    title,
    x: left + index * (columnWidth + gap),
    width: columnWidth,
  }));
  const top = legend.height + headHeight;
  const bottom = top + chart.rows.length * rowHeight;
  return svg(
    { ...words, width, height: bottom + 8 },
    settings,
    ...legend.elements,
    ...columns.flatMap((column) => columnFrame(column, legend.height, top, bottom)),
    ...chart.rows.map((row, index) => rowMark(row, top + index * rowHeight, left, columns, width, settings)),
  );
}

interface ClockColumn {
  readonly title: string;
  readonly x: number;
  readonly width: number;
}

function legendEntries({ words, rows }: ClocksChart): readonly LegendEntry[] {
  const states = (["met", "missed", "running", "overdue"] as const).filter((state) =>
    rows.some(({ bars }) => bars.some((bar) => bar?.state === state)),
  );
  return [
    ...states.map((state) => ({
      text: `${looks[state].sign}${words[state]}`,
      draw: (x: number, y: number) => barShape(state, x - 8, y - 5, 17),
    })),
    {
      text: words.allowed,
      draw: (x, y) => allowedLine(x, y - 8, y + 8),
    },
  ];
}

function columnFrame(
  { title, x, width }: ClockColumn,
  y: number,
  top: number,
  bottom: number,
): readonly Element[] {
  return [
    label(fitText(title, width / fontSize), x, y + 12, { weight: 600 }),
    allowedLine(x + width * allowedAt, top - 2, bottom),
  ];
}

function allowedLine(x: number, top: number, bottom: number): Element {
  return element("line", {
    x1: round(x),
    x2: round(x),
    y1: round(top),
    y2: round(bottom),
    stroke: colours.quiet,
    "stroke-width": 1.5,
    "stroke-dasharray": "3 2",
    class: "chart-baseline",
  });
}

function rowMark(
  row: ClockRow,
  y: number,
  left: number,
  columns: readonly ClockColumn[],
  width: number,
  settings: ChartSettings,
): Element {
  return recordMark(
    row,
    { x: 0, y: y + 1, width, height: rowHeight - 2 },
    settings,
    element("line", {
      x1: 0,
      x2: width,
      y1: y + rowHeight,
      y2: y + rowHeight,
      stroke: colours.line,
      class: "chart-line",
    }),
    label(fitText(row.label, (left - 20) / fontSize), 0, y + 17),
    ...columns.flatMap((column, index) => {
      const bar = row.bars[index];
      return bar === undefined ? [] : barMarks(bar, y, column);
    }),
  );
}

function barMarks(bar: ClockBar, y: number, { x, width }: ClockColumn): readonly Element[] {
  const { tone, sign } = looks[bar.state];
  const share = Math.min(mostShare, Math.max(0, bar.share ?? 0));
  // A bar of nothing would not be seen: what was done at once took something.
  const length = bar.share === undefined ? 0 : Math.max(3, share * allowedAt * width);
  const isCut = bar.share !== undefined && bar.share > mostShare;
  const text = `${isCut ? "» " : ""}${sign}${bar.text}`;
  const textStart = besideBar(length, textWidth(text) * textSize, allowedAt * width);
  return [
    ...(length === 0 ? [] : [barShape(bar.state, x, y + (rowHeight - barHeight) / 2, length)]),
    label(fitText(text, (width - textStart + gap - 6) / textSize), x + textStart, y + 17, {
      size: textSize,
      class: `chart-text-${tone}`,
      fill: toneColours[tone].strong,
    }),
  ];
}

const textSize = 11;

/** Behind the bar, and not across the line where the time is over. */
function besideBar(length: number, width: number, allowed: number): number {
  const start = length === 0 ? 0 : length + 6;
  return start < allowed + 4 && start + width > allowed - 2 ? allowed + 6 : start;
}

function barShape(state: ClockState, x: number, y: number, width: number): Element {
  const { tone, isFilled } = looks[state];
  const { strong } = toneColours[tone];
  return element("rect", {
    x: round(x),
    y: round(y),
    width: round(width),
    height: barHeight,
    rx: 2,
    fill: isFilled ? strong : colours.paper,
    stroke: strong,
    "stroke-width": 1.5,
    class: isFilled ? `chart-${tone}` : `chart-hollow-${tone}`,
  });
}
