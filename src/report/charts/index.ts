import type { ChartKind, ChartOf } from "../chart-kinds.ts";
import type { Element } from "../element.ts";
import type { ChartBlock } from "../report.ts";
import { burnUp } from "./burn-up.ts";
import { clocks } from "./clocks.ts";
import { contactCalendar } from "./contact-calendar.ts";
import { heatMap } from "./heat-map.ts";
import type { ChartSettings } from "./settings.ts";
import type { FrameWords } from "./svg.ts";
import { timeline, timelineHead } from "./timeline.ts";
import { trend } from "./trend.ts";

export type { ChartSettings };

type Drawing<Kind extends ChartKind> = (
  chart: ChartOf<Kind>,
  words: FrameWords,
  settings: ChartSettings,
) => Element;

const drawings: { readonly [Kind in ChartKind]: Drawing<Kind> } = {
  timeline,
  "heat-map": heatMap,
  trend,
  "burn-up": burnUp,
  clocks,
  "contact-calendar": contactCalendar,
};

/** The picture of a chart as an SVG element. */
export function chartElement(block: ChartBlock, settings: ChartSettings): Element {
  return drawn(block.chart, { title: block.title, description: block.description }, settings);
}

function drawn<Kind extends ChartKind>(
  chart: ChartOf<Kind>,
  words: FrameWords,
  settings: ChartSettings,
): Element {
  return drawings[chart.kind](chart, words, settings);
}

/** What of a chart is to stay in sight while its rows are scrolled; undefined where it has no such head. */
export function chartHead({ chart }: ChartBlock, settings: ChartSettings): Element | undefined {
  return chart.kind === "timeline" ? timelineHead(chart, settings) : undefined;
}
