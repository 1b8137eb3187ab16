import { dateText } from "../../plan/facts/date-text.ts";
import type { Language } from "../../plan/words.ts";
import { type Element, element } from "../element.ts";
import type { TimelineBand, TimelineChart } from "../report.ts";
import { colours } from "./palette.ts";
import type { ChartSettings } from "./settings.ts";
import { type FrameWords, fontFamily, fontSize, label, round, svg } from "./svg.ts";
import { fitText, textWidth } from "./text-width.ts";
import { dayLine, tickText } from "./time-axis.ts";
import { legend, rowMarks } from "./timeline-marks.ts";
import { bandHeight, headTop, instant, legendHeight, type Plot, plotOf, rowHeight } from "./timeline-plot.ts";

/** Baseline, due and actual date of each row on one axis of time, with the as-of date across them. */
export function timeline(chart: TimelineChart, words: FrameWords, settings: ChartSettings): Element {
  const plot = plotOf(chart, settings.width);
  const { language } = settings;
  return svg(
    { ...words, width: plot.width, height: plot.bottom + 30 },
    settings,
    ...legend(chart),
    ...bands(chart, plot),
    ...axis(plot, language),
    ...chart.rows.map((row, index) => rowMarks(row, plot.top + (index + 0.5) * rowHeight, plot, settings)),
    ...today(chart, plot, language),
  );
}

/** The bands and the axis of a timeline once more, to stay in sight above its rows. Says nothing that it does not. */
export function timelineHead(chart: TimelineChart, { language, width }: ChartSettings): Element {
  const plot = plotOf(chart, width);
  const height = plot.top - headTop;
  const at = round(plot.x(instant(chart.today)));
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 ${headTop} ${plot.width} ${height}`,
      ...{ width: plot.width, height, class: "chart", "aria-hidden": "true" },
      ...{ "font-family": fontFamily, "font-size": fontSize },
    },
    element("rect", {
      ...{ x: 0, y: headTop, width: plot.width, height, fill: colours.paper, class: "chart-paper" },
    }),
    ...bands(chart, plot),
    ...axis(plot, language),
    element("line", {
      ...{ x1: at, x2: at, y1: plot.top - 4, y2: plot.top, stroke: colours.accent, "stroke-width": 1.5 },
      class: "chart-today",
    }),
  );
}

function axis({ x, left, right, axisTop, top, bottom }: Plot, language: Language): readonly Element[] {
  const ticks = x.ticks(Math.max(3, Math.floor((right - left) / 95)));
  let free = 0;
  return ticks.flatMap((tick) => {
    const at = round(x(tick));
    const text = tickText(tick, language);
    const half = (textWidth(text) * 11) / 2;
    const hasRoom = at <= right - 30 && at - half >= free;
    if (hasRoom) free = at + half + 4;
    return [
      element("line", { x1: at, x2: at, y1: top - 4, y2: bottom, stroke: colours.line, class: "chart-line" }),
      ...(hasRoom
        ? [
            label(text, at, axisTop + 15, {
              anchor: "middle",
              class: "chart-quiet",
              fill: colours.quiet,
              size: 11,
            }),
          ]
        : []),
    ];
  });
}

function bands({ bands: all }: TimelineChart, { x, left, right, top, bottom }: Plot): readonly Element[] {
  return all.flatMap((band, index) => {
    const [from, to] = edges(band, x, left, right);
    const text = fitText(band.label, (to - from - 10) / 11);
    return [
      element("rect", {
        x: round(from),
        y: legendHeight,
        width: round(Math.max(1, to - from - 1)),
        height: bandHeight,
        rx: 3,
        fill: colours.faint,
        stroke: colours.line,
        class: "chart-band",
      }),
      ...(index % 2 === 0
        ? []
        : [
            element("rect", {
              x: round(from),
              y: top,
              width: round(to - from),
              height: bottom - top,
              fill: colours.faint,
              class: "chart-stripe",
            }),
          ]),
      ...(text.length < 2
        ? []
        : [
            label(text, (from + to) / 2, legendHeight + 15, {
              anchor: "middle",
              class: "chart-quiet",
              fill: colours.quiet,
              size: 11,
            }),
          ]),
    ];
  });
}

function edges(band: TimelineBand, x: Plot["x"], left: number, right: number): readonly [number, number] {
  const day = 86_400_000;
  return [Math.max(left, x(instant(band.from))), Math.min(right, x(instant(band.to) + day))];
}

function today(
  chart: TimelineChart,
  { x, left, right, top, bottom }: Plot,
  language: Language,
): readonly Element[] {
  const text = `${chart.legend.today} ${dateText(chart.today, language)}`;
  return dayLine(x(instant(chart.today)), text, {
    left,
    right,
    top: top - 4,
    bottom: bottom + 6,
    labelTop: bottom + 6,
  });
}
