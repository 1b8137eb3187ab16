import type { Element } from "../element.ts";
import type { ChartBlock } from "../report.ts";
import { heatMap } from "./heat-map.ts";
import type { ChartSettings } from "./settings.ts";
import { timeline, timelineHead } from "./timeline.ts";

export type { ChartSettings };

/** The picture of a chart as an SVG element. */
export function chartElement(block: ChartBlock, settings: ChartSettings): Element {
  const words = { title: block.title, description: block.description };
  switch (block.chart.kind) {
    case "timeline":
      return timeline(block.chart, words, settings);
    case "heat-map":
      return heatMap(block.chart, words, settings);
  }
}

/** What of a chart is to stay in sight while its rows are scrolled; undefined where it has no such head. */
export function chartHead({ chart }: ChartBlock, settings: ChartSettings): Element | undefined {
  return chart.kind === "timeline" ? timelineHead(chart, settings) : undefined;
}
