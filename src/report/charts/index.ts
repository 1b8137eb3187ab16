import type { Language } from "../../plan/words.ts";
import type { Element } from "../element.ts";
import type { ChartBlock } from "../report.ts";
import { heatMap } from "./heat-map.ts";
import { timeline } from "./timeline.ts";

/** The picture of a chart as an SVG element; `id` makes its ids unique in a page. */
export function chartElement(block: ChartBlock, id: string, language: Language): Element {
  const words = { id, title: block.title, description: block.description };
  switch (block.chart.kind) {
    case "timeline":
      return timeline(block.chart, words, language);
    case "heat-map":
      return heatMap(block.chart, words);
  }
}
